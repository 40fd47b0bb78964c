// WebKitGTK knows the media feature `forced-colors`, but no way to have it active. What the elements say for that case can
// be tested all the same: their rules for it apply, and `matchMedia` tells. Colours as such are not taken away.

/**
 * Runs in the page, and serves until its end.
 * @param {boolean} isActive
 */
function forceColors(isActive) {
  const page = /** @type {any} */ (window);
  if (!page.forceColors && !isActive) return;
  page.forceColors ??= install();
  page.forceColors(isActive);

  function install() {
    const query = "(forced-colors: active)";
    const name = "adoptedStyleSheets";
    const state = { isActive: false };
    /** Sheets in which the query is true, by those in which it is asked, and back: a rule's own media may not be changed
     * while others have its sheet, or WebKit falls over it. @type {Map<CSSStyleSheet, CSSStyleSheet>} */
    const active = new Map();
    /** @type {Map<CSSStyleSheet, CSSStyleSheet>} */
    const originals = new Map();
    /** @param {CSSStyleSheet} sheet */
    const activate = (sheet) => {
      const text = Array.from(sheet.cssRules, ({ cssText }) => cssText).join("\n");
      const copy = new CSSStyleSheet();
      copy.replaceSync(text.replaceAll(query, "all"));
      active.set(sheet, copy);
      originals.set(copy, sheet);
      return copy;
    };
    /** @param {CSSStyleSheet} sheet */
    const choose = (sheet) => {
      const original = originals.get(sheet) ?? sheet;
      return state.isActive ? (active.get(original) ?? activate(original)) : original;
    };
    for (const { prototype } of [Document, ShadowRoot]) {
      const { get, set } = /** @type {Required<PropertyDescriptor>} */ (
        Object.getOwnPropertyDescriptor(prototype, name)
      );
      Object.defineProperty(prototype, name, {
        configurable: true,
        get,
        set(sheets) {
          set.call(this, Array.from(sheets, choose));
        },
      });
    }
    const { matchMedia } = window;
    window.matchMedia = (text) => matchMedia.call(window, text === query && state.isActive ? "all" : text);

    /** @param {Document | ShadowRoot} root */
    const renew = (root) => {
      if (root.adoptedStyleSheets.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets];
      for (const { shadowRoot } of root.querySelectorAll("*")) if (shadowRoot) renew(shadowRoot);
    };
    return (/** @type {boolean} */ isActive) => {
      if (state.isActive === isActive) return;
      state.isActive = isActive;
      renew(document);
    };
  }
}

export const setForcedColors = `return (${forceColors})(arguments[0])`;
