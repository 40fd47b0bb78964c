// A style sheet of its own: the page's policy forbids style attributes.
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/** Outlines a part of the widget; none, where it is empty. */
export function outlinePart(part: string): void {
  sheet.replaceSync(
    part === ""
      ? ""
      : `.frame :is(ctm-accounts-billing, ctm-balance-toggle)::part(${part}) {
          outline: 2px dashed light-dark(rebeccapurple, plum);
          outline-offset: -2px;
        }`,
  );
}
