import en from "../locales/en.js";
import type { PartialMessages } from "./check-messages.js";
import { fillMessage, type MessagePart, type MessageValue } from "./fill-message.js";
import { Formats } from "./formats.js";
import { directionOf, isSameLanguage, toLocale } from "./language-tags.js";
import { toDisplayText } from "../model/untrusted-text.js";
import { findEnglish, findLayers, watchLocales } from "./locale-registry.js";
import { warn } from "./warn.js";
import type { Message, MessageKey, ValuesOf } from "./messages.js";

/** The values of a text, where it has any. */
export type MessageValues<Key extends MessageKey> = keyof ValuesOf<Key, MessageValue> extends never
  ? []
  : [values: ValuesOf<Key, MessageValue>];

/** A text, with the language that it is in. */
export interface FilledMessage {
  readonly locale: string;
  readonly parts: readonly MessagePart[];
}

/** The texts of one language, over those of English, and what that language writes for numbers and the like. */
export class Localization extends Formats {
  /** The language of the page: names are sorted in its order, whatever language the texts are in. */
  readonly pageLocale: string;
  /** Until its texts are there, there is nothing to show. */
  readonly isLoading: boolean;
  readonly #layers: readonly PartialMessages[];
  readonly #own: ReadonlyMap<string, Message>;
  /** English texts of the page's own. */
  readonly #english: PartialMessages;
  /** How the texts that are not in the language of `locale` write numbers. */
  readonly #other: Formats;
  /** Texts without values that were filled in: every row has some. */
  readonly #plain = new Map<MessageKey, FilledMessage>();

  constructor(pageLocale: string, layers: readonly PartialMessages[], isLoading: boolean) {
    const own = new Map(layers.toReversed().flatMap((layer) => Object.entries(layer)));
    // What most texts are in, everything else is in, too.
    const isOwn = isSameLanguage(pageLocale, "en") || own.size > Object.keys(en).length / 2;
    super(isOwn ? pageLocale : "en");
    this.pageLocale = pageLocale;
    this.isLoading = isLoading;
    this.#layers = layers;
    this.#own = own;
    this.#english = findEnglish();
    this.#other = new Formats(isOwn ? "en" : pageLocale);
  }

  /** Whether most texts are in English for want of others. */
  get isFallback(): boolean {
    return this.locale !== this.pageLocale;
  }

  /** Returns a text as one string, for an attribute or an announcement. */
  text<Key extends MessageKey>(key: Key, ...[values]: MessageValues<Key>): string {
    return this.toText(this.#fill(key, values));
  }

  /** Returns a text that was filled in as one string. */
  toText({ locale, parts }: FilledMessage): string {
    const isolate = isolateFrom(locale);
    return parts.map(({ type, text }) => (type === "words" ? text : isolate(toText(type, text)))).join("");
  }

  /** Returns a text that leaves the page, without marks of direction. */
  plainText<Key extends MessageKey>(key: Key, ...[values]: MessageValues<Key>): string {
    return join(this.#fill(key, values));
  }

  /** Returns texts that were filled in as one string, each a sentence. */
  toSentences(messages: readonly FilledMessage[]): string {
    return this.sentences(messages.map((message) => this.toText(message)));
  }

  /** Returns the language that a text is in. */
  localeOf(key: MessageKey): string {
    return this.#formatsOf(key).locale;
  }

  /** Returns a text in parts, for a template. */
  message<Key extends MessageKey>(key: Key, ...[values]: MessageValues<Key>): FilledMessage {
    return this.#fill(key, values);
  }

  /** What stands between two sentences. */
  get sentenceGap(): string {
    return join(this.message("sentences", { first: "", second: "" }));
  }

  /** Returns sentences after each other, as the language puts them. */
  sentences(texts: readonly string[]): string {
    return texts.filter(Boolean).join(this.sentenceGap);
  }

  #formatsOf(key: MessageKey): Formats {
    const isMain = this.#own.has(key) !== this.isFallback;
    return isMain || isSameLanguage(this.pageLocale, "en") ? this : this.#other;
  }

  #fill(key: MessageKey, values?: Readonly<Record<string, MessageValue>>): FilledMessage {
    // A function of the page's own may return another text each time.
    if (values || typeof this.#textOf(key) === "function") return this.#fillNow(key, values ?? {});
    let message = this.#plain.get(key);
    if (!message) this.#plain.set(key, (message = this.#fillNow(key, {})));
    return message;
  }

  #textOf(key: MessageKey): Message {
    return this.#own.get(key) ?? this.#english[key] ?? en[key];
  }

  #fillNow(key: MessageKey, values: Readonly<Record<string, MessageValue>>): FilledMessage {
    if (this.isLoading) return { locale: this.locale, parts: [] };
    const formats = this.#formatsOf(key);
    try {
      return { locale: formats.locale, parts: fillMessage(this.#textOf(key), values, formats) };
    } catch (error) {
      // A function of the page's own.
      warn(`the text "${key}" cannot be used: ${error instanceof Error ? error.message : String(error)}.`);
      const texts = this.#layers.map((layer) => layer[key]);
      const text = texts.find((one) => one !== undefined && typeof one !== "function");
      if (text !== undefined) return { locale: formats.locale, parts: fillMessage(text, values, formats) };
      return { locale: "en", parts: fillMessage(en[key], values, this.isFallback ? this : this.#other) };
    }
  }
}

function join({ parts }: FilledMessage): string {
  return parts.map(({ text }) => text).join("");
}

/** What comes from elsewhere is made safe to show. */
function toText(type: MessagePart["type"], text: string): string {
  return type === "text" ? toDisplayText(text) : text;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\u200f]/u;
const LEFT_TO_RIGHT = new RegExp(`(?!${RIGHT_TO_LEFT.source})\\p{L}`, "u");

/** Returns a function that keeps a text of the other direction from mixing with the sentence (Unicode FSI and PDI). */
function isolateFrom(locale: string): (text: string) => string {
  const other = directionOf(locale) === "rtl" ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  return (text) => (other.test(text) ? `\u2068${text}\u2069` : text);
}

/** Of all pages and their own texts: forgotten when there are other texts. */
type Cache = WeakMap<PartialMessages, Map<string, Localization>>;
let byMessages: Cache = new WeakMap();
const NO_MESSAGES: PartialMessages = {};

watchLocales(() => (byMessages = new WeakMap()));

/**
 * Returns the localization for a language tag; for an invalid tag, that for English.
 * @param messages texts of the page's own, over those of the language
 */
export function localize(tag: string, messages = NO_MESSAGES): Localization {
  let byLocale = byMessages.get(messages);
  if (!byLocale) byMessages.set(messages, (byLocale = new Map<string, Localization>()));
  const locale = toLocale(tag) ?? "en";
  let localization = byLocale.get(locale);
  if (!localization) {
    const { layers, isLoading } = findLayers(locale);
    byLocale.set(locale, (localization = new Localization(locale, [messages, ...layers], isLoading)));
  }
  return localization;
}
