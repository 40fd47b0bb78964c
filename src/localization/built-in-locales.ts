import type { Messages } from "./messages.js";

/** The languages that come with the package, besides English, which is there at once. Each is loaded when a page is in it. */
const LOCALES = {
  ar: () => import("../locales/ar.js"),
  de: () => import("../locales/de.js"),
  es: () => import("../locales/es.js"),
  "es-419": () => import("../locales/es-419.js"),
  fr: () => import("../locales/fr.js"),
  "fr-CA": () => import("../locales/fr-CA.js"),
  he: () => import("../locales/he.js"),
  it: () => import("../locales/it.js"),
  ja: () => import("../locales/ja.js"),
  nl: () => import("../locales/nl.js"),
  pl: () => import("../locales/pl.js"),
  "pt-BR": () => import("../locales/pt-BR.js"),
  tr: () => import("../locales/tr.js"),
} satisfies Record<string, () => Promise<{ readonly default: Messages }>>;

/** Whether texts in a language come with the package. */
export function isBuiltIn(tag: string): boolean {
  return Object.hasOwn(LOCALES, tag);
}

/** Loads the texts that come with the package. */
export async function importBuiltIn(tag: string): Promise<unknown> {
  return (await LOCALES[tag as keyof typeof LOCALES]()).default;
}
