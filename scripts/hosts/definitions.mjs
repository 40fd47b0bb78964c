/** @typedef {typeof globalThis & { ctmHeld?: (() => void)[] }} HoldingWindow */

/**
 * Keeps the elements from being defined, so that a host renders tags that the browser does not know yet: it sets
 * properties and listeners on plain elements, which are upgraded later.
 * @param {import("puppeteer-core").Page} page
 */
export async function holdDefinitions(page) {
  await page.evaluateOnNewDocument(() => {
    const define = customElements.define.bind(customElements);
    /** @type {(() => void)[]} */
    const held = [];
    /** @type {HoldingWindow} */ (globalThis).ctmHeld = held;
    customElements.define = (tag, constructor, options) => {
      const isHeld = /** @type {HoldingWindow} */ (globalThis).ctmHeld !== undefined && tag.startsWith("ctm-");
      if (isHeld) held.push(() => define(tag, constructor, options));
      else define(tag, constructor, options);
    };
  });
}

/**
 * Defines the elements, once the host has rendered the table and has registered it.
 * @param {import("puppeteer-core").Page} page
 */
export async function releaseDefinitions(page) {
  await page.waitForSelector("ctm-accounts-billing:not(:defined)");
  await page.evaluate(async () => {
    const window = /** @type {HoldingWindow} */ (globalThis);
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    // Frameworks may set what is left after the element is in the page.
    for (let frames = 0; frames < 3 || (window.ctmHeld ?? []).length < 2; frames++) await nextFrame();
    const held = window.ctmHeld ?? [];
    delete window.ctmHeld;
    for (const define of held) define();
  });
}
