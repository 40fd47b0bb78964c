import type { Formats } from "./formats.js";
import type { Message, MessageArguments, PluralForms } from "./messages.js";

/** What stands in the place of a name in braces: a text, a number, or what a language writes for something else. */
export type MessageValue = string | number | ((formats: Formats) => string);

/** A piece of a filled text. `type`: words of the language; a text from elsewhere; something formatted. */
export interface MessagePart {
  readonly type: "words" | "text" | "formatted";
  readonly text: string;
}

type Values = Readonly<Record<string, MessageValue>>;

/**
 * Fills in a message. A number named `count` chooses among plural forms.
 * @throws TypeError when a function returns neither a text nor plural forms; and what a function throws
 */
export function fillMessage(message: Message, values: Values, formats: Formats): readonly MessagePart[] {
  const template = toTemplate(message, values, formats);
  const parts: MessagePart[] = [];
  // Splitting by a group puts the names at the odd indices.
  for (const [index, piece] of template.split(/\{(\w+)\}/).entries()) {
    const part = index % 2 ? toPart(values[piece], formats) : toWords(piece, parts.at(-1));
    if (part.text) parts.push(part);
  }
  return parts;
}

function toTemplate(message: Message, values: Values, formats: Formats): string {
  const forms: unknown = typeof message === "function" ? message(toArguments(values)) : message;
  const text = typeof forms === "string" ? forms : choose(forms as PluralForms, values.count, formats);
  if (typeof text !== "string") throw new TypeError("it returns neither a text nor plural forms with “other”");
  return text;
}

/** A function chooses by numbers. Everything else is filled in after it, so that a name stays a name whatever is in it. */
function toArguments(values: Values): MessageArguments {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "number" ? value : `{${name}}`]),
  ) as MessageArguments;
}

function choose(forms: PluralForms | undefined, count: MessageValue | undefined, formats: Formats): unknown {
  return (typeof count === "number" ? forms?.[formats.pluralOf(count)] : undefined) ?? forms?.other;
}

/** A date or a name may end in a full stop of its own: a second one is left out. */
function toWords(text: string, before: MessagePart | undefined): MessagePart {
  const isDoubled = text.startsWith(".") && !text.startsWith("..") && before?.text.endsWith(".");
  return { type: "words", text: isDoubled ? text.slice(1) : text };
}

function toPart(value: MessageValue | undefined, formats: Formats): MessagePart {
  if (typeof value === "number") return { type: "formatted", text: formats.number(value) };
  if (typeof value === "function") return { type: "formatted", text: value(formats) };
  return { type: "text", text: value ?? "" };
}
