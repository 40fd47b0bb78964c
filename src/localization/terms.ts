import { ar } from "./ar.js";
import { en } from "./en.js";
import { es } from "./es.js";
import type { workflowEn } from "./workflow/en.js";

type AllTerms = typeof en & typeof workflowEn;

/** The key of a text. */
export type TermKey = keyof AllTerms;

/** The texts of the elements as they are first seen, in one language. */
export type Terms = Readonly<Record<keyof typeof en, string>>;

/** The texts of the parts that are loaded on demand, in one language. */
export type WorkflowTerms = Readonly<Record<keyof typeof workflowEn, string>>;

type Braces<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Braces<Rest> : never;

/** What a text wants filled in: the words in its braces. */
export type Values<Key extends TermKey, Value> = Readonly<Record<Braces<AllTerms[Key]>, Value>>;

type Language = "en" | "es" | "ar";

const LANGUAGES: Record<Language, Terms & Partial<WorkflowTerms>> = { en, es, ar };

/** Makes more texts known. A text that is asked for before shows nothing. */
export function addTerms(terms: Readonly<Record<Language, WorkflowTerms>>): void {
  for (const language of Object.keys(terms) as Language[]) {
    LANGUAGES[language] = { ...LANGUAGES[language], ...terms[language] };
  }
}

/** A text in a language: English where there is no translation. */
export function findTerm(language: Language, key: TermKey): string {
  return LANGUAGES[language][key] ?? "";
}

/** The language that the texts are in for a language tag: English where there is no translation. */
export function findLanguage(locale: string): Language {
  const { language } = new Intl.Locale(locale);
  return language in LANGUAGES ? (language as Language) : "en";
}
