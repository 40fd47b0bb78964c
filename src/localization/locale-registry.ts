import en from "../locales/en.js";
import { isBuiltIn } from "./built-in-locales.js";
import { checkMessages, type PartialMessages } from "./check-messages.js";
import { loadLocale } from "./load-locale.js";
import { toFallbacks } from "./language-tags.js";
import type { Messages } from "./messages.js";
import { warn } from "./warn.js";

/** Texts, nearest first, that a language has. */
export interface Layers {
  readonly layers: readonly PartialMessages[];
  /** More are being loaded. */
  readonly isLoading: boolean;
}

const registered = new Map<string, PartialMessages>();
/** Those that came with the package and are loaded; `undefined` while they are loading, `null` where they failed. */
const builtIn = new Map<string, Messages | null | undefined>([["en", en]]);
const listeners = new Set<() => void>();

/**
 * Registers texts in a language, over those that are there: for a language that the package does not have, or in place of
 * some of its texts. Elements in that language show them at once. A text that it does not have is looked for in the
 * language without its region, then in English.
 *
 * Unknown keys, and values in braces that the English text does not have, are left out; the console says which.
 *
 * @param tag a BCP 47 language tag: `"cs"`, `"en-GB"`
 * @param messages the default export of a module in `ctm-accounts-billing/locales/`, or an object of the same keys
 * @throws RangeError when the tag is not a language tag
 */
export function registerLocale(tag: string, messages: Partial<Messages>): void {
  const { baseName } = new Intl.Locale(tag);
  const { messages: usable, problems } = checkMessages(messages);
  for (const problem of problems) warn(`registerLocale("${tag}", …): ${problem}.`);
  registered.set(baseName, { ...registered.get(baseName), ...usable });
  notify();
}

/** Calls back whenever there are other texts than before. Returns a function that ends it. */
export function watchLocales(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Returns the texts of a language; loads those that come with the package, where they are needed. */
export function findLayers(locale: string): Layers {
  const tags = toFallbacks(locale);
  const layers = tags.flatMap((tag) => registered.get(tag) ?? []);
  const tag = tags.find((tag) => tag === "en" || isBuiltIn(tag));
  if (!tag || isComplete(layers)) return { layers, isLoading: false };
  if (!builtIn.has(tag)) load(tag);
  const messages = builtIn.get(tag);
  return { layers: messages ? [...layers, messages] : layers, isLoading: messages === undefined };
}

function isComplete(layers: readonly PartialMessages[]): boolean {
  return layers.length > 0 && Object.keys(en).every((key) => layers.some((layer) => Object.hasOwn(layer, key)));
}

function load(tag: string): void {
  builtIn.set(tag, undefined);
  void loadLocale(tag, (messages) => {
    builtIn.set(tag, messages);
    notify();
  });
}

function notify(): void {
  for (const listener of listeners) listener();
}
