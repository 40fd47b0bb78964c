import en from "../locales/en.js";
import type { Message, MessageKey } from "./messages.js";

/** Texts that can be used. */
export type PartialMessages = Readonly<Partial<Record<MessageKey, Message>>>;

/** What was read of a page's texts: those that can be used, and what is wrong with them and with the others. */
export interface CheckedMessages {
  readonly messages: PartialMessages;
  readonly problems: readonly string[];
}

const CATEGORIES: readonly string[] = ["zero", "one", "two", "few", "many", "other"] satisfies Intl.LDMLPluralRule[];

/** Checks texts that a page hands over. One with an unknown key, form or value is left out; the others are used. */
export function checkMessages(given: unknown): CheckedMessages {
  const messages: Partial<Record<MessageKey, Message>> = {};
  const problems: string[] = [];
  if (typeof given !== "object" || given === null) return { messages, problems: ["the texts must be an object"] };
  for (const [key, message] of Object.entries(given)) {
    const fault = isKey(key) ? findFault(key, message) : "is no key of a text";
    if (fault) problems.push(`"${key}" ${fault}; it is not used`);
    else messages[key as MessageKey] = message as Message;
    const missing = fault || !isKey(key) ? [] : findMissing(key, message as Message);
    if (missing.length > 0) problems.push(`"${key}" does not say ${toList(missing)}`);
  }
  return { messages, problems };
}

function isKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

/** Returns why a message cannot be used. What a function returns is seen only when it is called. */
function findFault(key: MessageKey, message: unknown): string | undefined {
  if (typeof message === "function") return undefined;
  const texts = toTexts(message);
  if (!texts) return "must be a text, a function, or plural forms with “other”";
  if (texts.includes("")) return "is empty";
  const expected = placeholdersOf(en[key]);
  const unknown = [...placeholdersOf(message as Message)].filter((name) => !expected.has(name));
  if (unknown.length > 0)
    return `has no value ${toList(unknown)}${expected.size > 0 ? `, but ${toList(expected)}` : ""}`;
  return texts.some((text) => /[{}]/.test(text.replace(/\{\w+\}/g, "")))
    ? "has a brace that belongs to no value"
    : undefined;
}

/** Returns the values that a message leaves out. A plural form may say the number in words. */
function findMissing(key: MessageKey, message: Message): readonly string[] {
  if (typeof message === "function") return [];
  const used = placeholdersOf(message);
  return [...placeholdersOf(en[key])].filter((name) => name !== "count" && !used.has(name));
}

function toTexts(message: unknown): readonly string[] | undefined {
  if (typeof message === "string") return [message];
  if (typeof message !== "object" || message === null || !("other" in message)) return undefined;
  const forms: [string, unknown][] = Object.entries(message);
  const isRight = forms.every(([category, text]) => CATEGORIES.includes(category) && typeof text === "string");
  return isRight ? forms.map(([, text]) => text as string) : undefined;
}

/** Returns the names in braces of a text, or of all its plural forms. */
export function placeholdersOf(message: Message): ReadonlySet<string> {
  const texts = toTexts(message) ?? [];
  return new Set(texts.flatMap((text) => Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? "")));
}

function toList(names: Iterable<string>): string {
  return Array.from(names, (name) => `{${name}}`).join(", ");
}

/** Whether two objects have the same texts. */
export function isSameMessages(one: PartialMessages, other: PartialMessages): boolean {
  const keys = Object.keys(one) as MessageKey[];
  const isSame = (key: MessageKey) => one[key] === other[key] || isSameForms(one[key], other[key]);
  return keys.length === Object.keys(other).length && keys.every(isSame);
}

/** Plural forms may be written anew with every update. Of functions, nothing can be compared but which they are. */
function isSameForms(one: Message | undefined, other: Message | undefined): boolean {
  return typeof one === "object" && JSON.stringify(one) === JSON.stringify(other);
}
