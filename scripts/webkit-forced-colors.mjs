// WebKitGTK knows the media feature `forced-colors`, but no way to have it active. What a page says for that case can be
// tested all the same: its rules apply, and `matchMedia` tells. Colours as such are not taken away.

/**
 * Runs in the page, and serves until its end.
 * @param {boolean} isActive
 */
function forceColors(isActive) {
  const query = "(forced-colors: active)";
  const standIn = /** @type {any} */ (window);
  if (!standIn.forcedColors && !isActive) return;
  standIn.forcedColors ??= install();
  standIn.forcedColors.set(isActive);

  function install() {
    /** @type {Set<CSSMediaRule>} */
    const rules = new Set();
    const state = { isActive: false };
    /** @param {CSSRuleList} list */
    const collect = (list) => {
      for (const rule of list) {
        if (!(rule instanceof CSSMediaRule) || rule.media.mediaText !== query) continue;
        rules.add(rule);
        rule.media.mediaText = state.isActive ? "all" : query;
      }
    };
    /** @param {Iterable<CSSStyleSheet>} sheets */
    const collectAll = (sheets) => {
      for (const sheet of sheets) collect(sheet.cssRules);
    };
    const { matchMedia } = window;
    window.matchMedia = (text) => matchMedia.call(window, text === query && state.isActive ? "all" : text);
    for (const { prototype } of [Document, ShadowRoot]) {
      const name = "adoptedStyleSheets";
      const { get, set } = /** @type {Required<PropertyDescriptor>} */ (
        Object.getOwnPropertyDescriptor(prototype, name)
      );
      Object.defineProperty(prototype, name, {
        configurable: true,
        get,
        set(sheets) {
          collectAll(sheets);
          set.call(this, sheets);
        },
      });
    }
    return {
      /** @param {boolean} isActive */
      set(isActive) {
        state.isActive = isActive;
        for (const rule of rules) rule.media.mediaText = isActive ? "all" : query;
        const roots = [document, ...[...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
        for (const root of roots) collectAll([...root.styleSheets, ...root.adoptedStyleSheets]);
      },
    };
  }
}

export const setForcedColors = "return 0";
