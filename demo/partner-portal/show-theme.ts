import { find } from "../find.js";

/** Shows the rule with this selector, as it is in the page's style sheets. */
export function showTheme(selector: string): void {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const theme = rules.filter((rule) => rule instanceof CSSStyleRule).find((rule) => rule.selectorText === selector);
  find("theme", HTMLElement).textContent = theme ? format(theme) : "";
}

function format({ selectorText, style }: CSSStyleRule): string {
  const lines = [...style].map((property) => `  ${property}: ${style.getPropertyValue(property).trim()};`);
  return [`${selectorText} {`, ...lines, "}"].join("\n");
}
