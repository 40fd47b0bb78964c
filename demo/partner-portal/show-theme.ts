import { find } from "../find.js";

/** Shows the very rule that is in force, so that what the page says of itself stays true. */
export function showTheme(selector: string): void {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const theme = rules.filter((rule) => rule instanceof CSSStyleRule).find((rule) => rule.selectorText === selector);
  find("theme", HTMLElement).textContent = theme ? format(theme) : "";
}

function format({ selectorText, style }: CSSStyleRule): string {
  const lines = [...style].map((property) => `  ${property}: ${style.getPropertyValue(property).trim()};`);
  return [`${selectorText} {`, ...lines, "}"].join("\n");
}
