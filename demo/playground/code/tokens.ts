import type { SlotExample } from "../anatomy/slots.js";

/** A part of the code with its kind, which sets its colour. */
export type Token = readonly [kind: "tag" | "attribute" | "value" | "text", text: string];

/** How an element is written. */
interface ElementLayout {
  readonly indent?: string;
  /** Without children, it ends as JSX and Vue allow it. */
  readonly isSelfClosing?: boolean;
  readonly children?: readonly SlotExample[];
  /** What the framework sets as a property, as its templates write that. */
  readonly binding?: { readonly name: string; readonly value: string } | undefined;
  /** What the framework's templates need beyond the escapes of HTML. */
  readonly escape?: (value: string) => string;
}

/** Returns an element with its attributes, each on a line of its own, and with its children. */
export function elementTokens(
  name: string,
  attributes: ReadonlyMap<string, string>,
  { indent = "", isSelfClosing = false, children = [], binding, escape = (value) => value }: ElementLayout = {},
): Token[] {
  const inner = [...attributes].flatMap(([key, value]) =>
    attributeTokens(`\n${indent}  `, key, escape(escapeValue(value))),
  );
  const bound = binding ? bindingTokens(`\n${indent}  `, binding) : [];
  const start: Token[] = [["tag", `<${name}`], ...inner, ...bound];
  if (children.length === 0) return [...start, ["tag", isSelfClosing ? `\n${indent}/>` : `\n${indent}></${name}>`]];
  return [
    ...start,
    ["tag", `\n${indent}>`],
    ...children.flatMap((child): Token[] => [["text", `\n${indent}  `], ...childTokens(child)]),
    ["tag", `\n${indent}</${name}>`],
  ];
}

/** Returns a child with its attributes on one line. */
function childTokens({ name, tag, text, attributes }: SlotExample): Token[] {
  return [
    ["tag", `<${tag}`],
    ...[["slot", name] as const, ...attributes].flatMap(([key, value]) =>
      attributeTokens(" ", key, escapeValue(value)),
    ),
    ["tag", ">"],
    ["text", text],
    ["tag", `</${tag}>`],
  ];
}

function attributeTokens(before: string, key: string, value: string): Token[] {
  const name: Token[] = [
    ["text", before],
    ["attribute", key],
  ];
  return value === "" ? name : [...name, ["text", "="], ["value", `"${value}"`]];
}

function bindingTokens(before: string, { name, value }: NonNullable<ElementLayout["binding"]>): Token[] {
  return [
    ["text", before],
    ["attribute", name],
    ["text", "="],
    ["value", value],
  ];
}

/** Shows code. */
export function showTokens(code: HTMLElement, tokens: readonly Token[]): void {
  code.replaceChildren(...tokens.map(createToken));
}

/** Escapes an attribute value, such as a search text. */
function escapeValue(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}

function createToken([kind, text]: Token): HTMLElement {
  const span = document.createElement("span");
  span.className = `token-${kind}`;
  span.textContent = text;
  return span;
}
