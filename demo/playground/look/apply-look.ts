import { schemeOf, toValues, type Look } from "./look.js";

// A style sheet of its own: the page's policy forbids style attributes.
const sheet = new CSSStyleSheet();
sheet.insertRule(".frame {}");
document.adoptedStyleSheets.push(sheet);

/** Sets the look on the widget's frame, and on nothing else of the page. */
export function applyLook(look: Look, theme: string): void {
  const { style } = sheet.cssRules[0] as CSSStyleRule;
  style.cssText = "";
  const scheme = schemeOf(look, theme);
  if (scheme) style.setProperty("color-scheme", scheme);
  for (const [name, value] of toValues(look)) style.setProperty(`--ctm-${name}`, value);
}
