import { ar } from "./ar.js";
import { en } from "./en.js";
import { es } from "./es.js";

/** The key of a text. */
export type TermKey = keyof typeof en;

/** Every text of the elements, in one language. */
export type Terms = Readonly<Record<TermKey, string>>;

type Braces<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Braces<Rest> : never;

/** What a text wants filled in: the words in its braces. */
export type Values<Key extends TermKey, Value> = Readonly<Record<Braces<(typeof en)[Key]>, Value>>;

const LANGUAGES: Readonly<Record<string, Terms>> = { en, es, ar };

/** The terms for a language tag, and the language they are in: English where there is no translation. */
export function findTerms(locale: string): { readonly terms: Terms; readonly language: string } {
  const { language } = new Intl.Locale(locale);
  const terms = LANGUAGES[language];
  return terms ? { terms, language } : { terms: en, language: "en" };
}
