import en from "../locales/en.js";
import type { Message, MessageKey, Messages } from "./messages.js";

/** What a page may hand over: it is read as unknown. */
export type PartialMessages = Readonly<Partial<Record<MessageKey, Message>>>;

/** What was read of a page's texts: those that can be used, and what is wrong with the others. */
export interface CheckedMessages {
  readonly messages: PartialMessages;
  readonly problems: readonly string[];
}

/** Checks texts that a page hands over. One with an unknown key, form or value is left out; the others are used. */
export function checkMessages(given: unknown): CheckedMessages {
  const messages: Partial<Record<MessageKey, Message>> = {};
  const problems: string[] = [];
  if (typeof given !== "object" || given === null) return { messages, problems: ["the texts must be an object"] };
  for (const [key, message] of Object.entries(given)) {
    const { isUsable, problem } = isKey(key) ? checkMessage(key, message) : { isUsable: false, problem: UNKNOWN_KEY };
    if (isUsable) messages[key as MessageKey] = message as Message;
    if (problem) problems.push(`"${key}" ${problem}`);
  }
  return { messages, problems };
}

const UNKNOWN_KEY = "is no key of a text";

function isKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

function checkMessage(key: MessageKey, message: unknown): { isUsable: boolean; problem?: string | undefined } {
  if (typeof message === "function") return { isUsable: true };
  const texts = toTexts(message);
  if (!texts)
    return { isUsable: false, problem: "must be a text, an object of plural forms with “other”, or a function" };
  const expected = placeholdersOf(en[key]);
  const used = new Set(texts.flatMap((text) => [...placeholdersOf(text)]));
  const unknown = [...used].filter((name) => !expected.has(name));
  if (unknown.length > 0) return { isUsable: false, problem: `has no value {${unknown.join("}, {")}}` };
  // A plural form may say the number in words.
  const missing = [...expected].filter((name) => name !== "count" && !used.has(name));
  return { isUsable: true, problem: missing.length > 0 ? `does not say {${missing.join("}, {")}}` : undefined };
}

function toTexts(message: unknown): readonly string[] | undefined {
  if (typeof message === "string") return [message];
  if (typeof message !== "object" || message === null || !("other" in message)) return undefined;
  const texts: unknown[] = Object.values(message);
  return texts.every((text) => typeof text === "string") ? texts : undefined;
}

/** Returns the names in braces of a text, or of all its plural forms. */
export function placeholdersOf(message: Messages[MessageKey]): ReadonlySet<string> {
  const texts = toTexts(message) ?? [];
  return new Set(texts.flatMap((text) => Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? "")));
}
