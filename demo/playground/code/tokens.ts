/** A part of the code with its kind, which sets its colour. */
export type Token = readonly [kind: "tag" | "attribute" | "value" | "text", text: string];

/** Returns an element with its attributes, each on a line of its own. */
export function elementTokens(
  name: string,
  attributes: ReadonlyMap<string, string>,
  { indent = "", isSelfClosing = false } = {},
): Token[] {
  const inner = [...attributes].flatMap(([key, value]): Token[] => [
    ["text", `\n${indent}  `],
    ["attribute", key],
    ...(value === ""
      ? []
      : ([
          ["text", "="],
          ["value", `"${escapeValue(value)}"`],
        ] satisfies Token[])),
  ]);
  return [["tag", `<${name}`], ...inner, ["tag", isSelfClosing ? `\n${indent}/>` : `\n${indent}></${name}>`]];
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
