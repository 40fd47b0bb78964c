import { findTexts } from "./find-texts.js";

/** Shorter secrets are in ordinary texts by chance. */
const minSecretLength = 6;

/** A provider may cut off what it quotes. Fewer characters of a secret in a row are not searched for. */
const partLength = 8;

/**
 * Creates a search for secrets in JSON: as they are, percent-encoded or in base64, in any case of their letters, and cut
 * off. Names of fields are searched for whole secrets only, because a part may be an ordinary word.
 *
 * @param known what is no secret and stands beside them: parts that it has too are not searched for
 */
export function createSecretSearch(secrets: readonly string[], known: string): (json: unknown) => boolean {
  const whole = secrets
    .filter(({ length }) => length >= minSecretLength)
    .flatMap((secret) => [secret, ...toBase64Forms(secret)])
    .map((form) => form.toLowerCase());
  const parts = whole.flatMap(toParts).filter((part) => !known.toLowerCase().includes(part));
  const hasPart = createPartSearch(parts);
  const hasWhole = (text: string) => whole.some((form) => text.includes(form));
  return (json) => {
    const names = new Set<string>();
    for (const { text, isName } of findTexts(json)) {
      if (isName) names.add(text);
      else if (readForms(text).some(hasPart)) return true;
    }
    return [...names].some((name) => readForms(name).some(hasWhole));
  };
}

/** Creates a search that takes as long for many parts as for one. */
function createPartSearch(parts: readonly string[]): (text: string) => boolean {
  const set = new Set(parts);
  const lengths = new Set(parts.map(({ length }) => length));
  return (text) => [...lengths].some((length) => hasAnyOf(set, text, length));
}

function hasAnyOf(parts: ReadonlySet<string>, text: string, length: number): boolean {
  for (let start = 0; start + length <= text.length; start++) {
    if (parts.has(text.slice(start, start + length))) return true;
  }
  return false;
}

function toParts(form: string): readonly string[] {
  const count = Math.max(1, form.length - partLength + 1);
  return Array.from({ length: count }, (_, start) => form.slice(start, start + partLength));
}

/** Returns what a secret is in base64, in both alphabets, wherever in the encoded text it begins. */
function toBase64Forms(secret: string): readonly string[] {
  const bytes = new TextEncoder().encode(secret);
  return [0, 1, 2].flatMap((before) => {
    const text = btoa(String.fromCharCode(...new Uint8Array(before), ...bytes));
    // The characters at both ends depend on the neighbours of the secret as well.
    const length = Math.floor(((before + bytes.length) * 8) / 6);
    const own = text.slice(Math.ceil((before * 8) / 6), length);
    return [own, own.replaceAll("+", "-").replaceAll("/", "_")];
  });
}

/** Returns a text in lower case, as it is and with what it says percent-encoded. */
function readForms(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return text.includes("%") ? [lower, decodePercent(text).toLowerCase()] : [lower];
}

function decodePercent(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (run) =>
    new TextDecoder().decode(Uint8Array.from(run.split("%").slice(1), (byte) => Number.parseInt(byte, 16))),
  );
}
