/** Regions whose English is written as in the United States (CLDR: those that do not inherit from en-001). */
const AMERICAN_ENGLISH = ["US", "AS", "GU", "MH", "MP", "PH", "PR", "UM", "VI"];
const EUROPEAN_SPANISH = ["ES", "EA", "IC", "GQ"];
const RIGHT_TO_LEFT = ["Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"];

/** Returns a language tag in its canonical form; `undefined` for what is none. */
export function toLocale(tag: string): string | undefined {
  try {
    // With an underscore as in POSIX, and in many hosts' settings.
    return new Intl.Locale(tag.trim().replaceAll("_", "-")).toString();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * Returns the tags under which texts for a language are looked for, nearest first: for `es-MX` these are `es-MX`,
 * `es-Latn-MX`, `es-Latn`, `es-419` and `es`.
 */
export function toFallbacks(locale: string): readonly string[] {
  const { baseName, language, region } = new Intl.Locale(locale);
  const likely = new Intl.Locale(baseName).maximize();
  const likelyOfLanguage = new Intl.Locale(language).maximize();
  const script = likely.script ? `${language}-${likely.script}` : language;
  return [
    ...new Set([
      baseName,
      ...(region ? [`${language}-${region}`, likely.baseName] : []),
      script,
      ...groupOf(language, region),
      language,
      // Portuguese without a region is that of Brazil; but Chinese in other letters is not that of China.
      ...(likelyOfLanguage.region && likelyOfLanguage.script === likely.script
        ? [`${language}-${likelyOfLanguage.region}`]
        : []),
    ]),
  ];
}

function groupOf(language: string, region: string | undefined): readonly string[] {
  if (!region) return [];
  if (language === "en" && !AMERICAN_ENGLISH.includes(region)) return ["en-GB"];
  return language === "es" && !EUROPEAN_SPANISH.includes(region) ? ["es-419"] : [];
}

/** Whether two tags are of the same language. */
export function isSameLanguage(one: string, other: string): boolean {
  return one === other || new Intl.Locale(one).language === new Intl.Locale(other).language;
}

const directions = new Map<string, "ltr" | "rtl">();

/** Returns the direction in which a language is written. */
export function directionOf(locale: string): "ltr" | "rtl" {
  let direction = directions.get(locale);
  if (!direction) directions.set(locale, (direction = findDirection(locale)));
  return direction;
}

function findDirection(locale: string): "ltr" | "rtl" {
  const { script } = new Intl.Locale(locale).maximize();
  return script && RIGHT_TO_LEFT.includes(script) ? "rtl" : "ltr";
}
