import { importTexts } from "./import-texts.js";

const LOCALES = "ar de es es-419 fr fr-CA he it ja nl pl pt-BR tr".split(" ");
const file = import.meta.url;

/** In the one file: whether there are texts in a language in the folder beside it. */
export function isBuiltIn(tag: string): boolean {
  return LOCALES.includes(tag);
}

/** In the one file: loads the texts in a language from the folder beside it. */
export function importBuiltIn(tag: string): Promise<unknown> {
  return importTexts(new URL(`locales/${tag}.js`, file).href);
}
