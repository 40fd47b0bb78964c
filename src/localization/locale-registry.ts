import enGB from "../locales/en-GB.js";
import en from "../locales/en.js";
import { isBuiltIn } from "./built-in-locales.js";
import { checkMessages, type PartialMessages } from "./check-messages.js";
import { loadLocale } from "./load-locale.js";
import { toFallbacks, toLocale } from "./language-tags.js";
import type { Messages } from "./messages.js";
import { warn } from "./warn.js";

/** Texts, nearest first, that a language has. */
export interface Layers {
  readonly layers: readonly PartialMessages[];
  /** More are being loaded. */
  readonly isLoading: boolean;
}

const registered = new Map<string, PartialMessages>();
/** Those that came with the package: an error where they cannot be had, `undefined` while they are loading. */
const builtIn = new Map<string, PartialMessages | Error | undefined>([
  ["en", en],
  ["en-GB", enGB],
]);
const listeners = new Set<() => void>();
let place: string | undefined;
/** How often the place has changed: what was requested before is out of date. */
let places = 0;

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
  const locale = toLocale(tag);
  if (!locale) throw new RangeError(`registerLocale: "${tag}" is no language tag, such as "cs" or "en-GB"`);
  const { baseName } = new Intl.Locale(locale);
  const { messages: usable, problems } = checkMessages(messages);
  for (const problem of problems) warn(`registerLocale("${tag}", …): ${problem}.`);
  registered.set(baseName, { ...registered.get(baseName), ...usable });
  notify();
}

/**
 * Says where the modules of the languages are, for a page that serves them elsewhere than beside the one file. Each is
 * requested as `{url}/{tag}.js`; those that could not be loaded before are requested again.
 *
 * @param url absolute, or relative to the page
 * @throws TypeError when it is not a URL
 */
export function setLocalesUrl(url: string | URL): void {
  const { href } = new URL(url, document.baseURI);
  place = href.endsWith("/") ? href : `${href}/`;
  places++;
  for (const [tag, outcome] of builtIn) if (!outcome || outcome instanceof Error) builtIn.delete(tag);
  notify();
}

/** Calls back whenever there are other texts than before. Returns a function that ends it. */
export function watchLocales(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Returns the English texts of the page's own. */
export function findEnglish(): PartialMessages {
  return registered.get("en") ?? {};
}

/** Returns the texts of a language; loads those that come with the package, where they are needed. */
export function findLayers(locale: string): Layers {
  const tags = toFallbacks(locale);
  const layers = tags.flatMap((tag) => registered.get(tag) ?? []);
  const tag = tags.find((tag) => builtIn.has(tag) || isBuiltIn(tag));
  if (!tag || isComplete(layers)) return { layers, isLoading: false };
  if (!builtIn.has(tag)) load(tag, tags);
  const outcome = builtIn.get(tag);
  const isLoaded = outcome !== undefined && !(outcome instanceof Error);
  return { layers: isLoaded ? [...layers, outcome] : layers, isLoading: outcome === undefined };
}

function isComplete(layers: readonly PartialMessages[]): boolean {
  return layers.length > 0 && Object.keys(en).every((key) => layers.some((layer) => Object.hasOwn(layer, key)));
}

/** A page that imports the elements registers its own texts, or says where they are, in the lines that follow. */
function load(tag: string, tags: readonly string[]): void {
  builtIn.set(tag, undefined);
  const requested = places;
  const isNeeded = () => !isComplete(tags.flatMap((one) => registered.get(one) ?? []));
  setTimeout(() => {
    const isOutdated = requested !== places;
    if (isOutdated) return;
    if (!isNeeded()) {
      builtIn.delete(tag);
      // Another element may wait for it, in a region of its own.
      return notify();
    }
    void loadLocale(tag, place, (outcome) => {
      if (requested === places) onLoaded(tag, outcome, isNeeded());
    });
  });
}

function onLoaded(tag: string, outcome: PartialMessages | Error, isNeeded: boolean): void {
  builtIn.set(tag, outcome);
  if (outcome instanceof Error && isNeeded) {
    warn(
      `the texts in "${tag}" could not be loaded, so English is shown: ${outcome.message}. Serve the folder "locales" beside ` +
        `the file, say where it is by setLocalesUrl(), or hand the texts over by registerLocale().`,
    );
  }
  notify();
}

function notify(): void {
  for (const listener of listeners) listener();
}
