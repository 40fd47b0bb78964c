import { ar } from "./ar.js";
import { en, type TermKey, type Terms } from "./en.js";
import { es } from "./es.js";

type Placeholders<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;

/** The values that a text needs: one for each name in braces. */
export type Values<Key extends TermKey, Value> = Readonly<Record<Placeholders<(typeof en)[Key]>, Value>>;

const LANGUAGES = { en, es, ar } satisfies Record<string, Terms>;

/** A language that there are texts in. */
export type Language = keyof typeof LANGUAGES;

/** Returns a text in a language. */
export function findTerm(language: Language, key: TermKey): string {
  return LANGUAGES[language][key];
}

/** Returns the language of the texts for a language tag: English where there is no translation. */
export function findLanguage(locale: string): Language {
  const { language } = new Intl.Locale(locale);
  return language in LANGUAGES ? (language as Language) : "en";
}
