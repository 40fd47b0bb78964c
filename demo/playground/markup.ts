import { toAttributes, type ViewSettings } from "./settings.js";

/** A part of the markup with its kind, which sets its colour. */
type Token = readonly [kind: "tag" | "attribute" | "value" | "text", text: string];

const cdnUrl = "./cdn/ctm-accounts-billing.js";

/** Shows the markup of the current view. */
export function renderMarkup(code: HTMLElement, settings: ViewSettings, endpoint: string): void {
  code.replaceChildren(...markupTokens(settings, endpoint).map(createToken));
}

function markupTokens(settings: ViewSettings, endpoint: string): Token[] {
  const script = elementTokens(
    "script",
    new Map([
      ["type", "module"],
      ["src", cdnUrl],
    ]),
    " ",
  );
  const widget = elementTokens("ctm-accounts-billing", toAttributes(settings, endpoint), "\n  ");
  return [...script, ["text", "\n\n"], ...widget, ...themeTokens(settings)];
}

function elementTokens(name: string, attributes: ReadonlyMap<string, string>, gap: string): Token[] {
  const inner = [...attributes].flatMap(([key, value]): Token[] => [
    ["text", gap],
    ["attribute", key],
    ...(value === ""
      ? []
      : ([
          ["text", "="],
          ["value", `"${escapeValue(value)}"`],
        ] satisfies Token[])),
  ]);
  const end = gap === " " ? ">" : "\n>";
  return [["tag", `<${name}`], ...inner, ["tag", `${end}</${name}>`]];
}

/** Escapes an attribute value, such as a search text. */
function escapeValue(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}

/** Returns the style rule of a fixed theme, which the page sets itself. */
function themeTokens({ theme }: ViewSettings): Token[] {
  if (theme === "system") return [];
  return [
    ["text", "\n\n/* In your style sheet */\n"],
    ["tag", "ctm-accounts-billing"],
    ["text", " { "],
    ["attribute", "color-scheme"],
    ["text", ": "],
    ["value", theme],
    ["text", "; }"],
  ];
}

function createToken([kind, text]: Token): HTMLElement {
  const span = document.createElement("span");
  span.className = `token-${kind}`;
  span.textContent = text;
  return span;
}
