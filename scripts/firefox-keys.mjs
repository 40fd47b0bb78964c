// The keyboard in Firefox, as puppeteer's WebDriver BiDi has it, with keys named as everywhere else.

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("puppeteer-core").KeyInput} KeyInput */

/** What puppeteer takes for another key (Enter is that of the number pad there), or does not know. @type {Record<string, string>} */
const keys = { Enter: "\uE006", Space: " " };

/**
 * `sendKeys({ press: "Space" })`, and `type`, `down`, `up`.
 * @param {Page} page @param {Record<string, string>} payload
 */
export async function sendKeys({ keyboard }, payload) {
  const [[action, value] = []] = Object.entries(payload);
  const key = /** @type {KeyInput} */ (keys[value ?? ""] ?? value);
  if (action === "type") await keyboard.type(key);
  else if (action === "press" || action === "down" || action === "up") await keyboard[action](key);
  else throw new Error(`There is no ${action} for keys`);
}

/** Lets go of what a test that has failed still holds. @param {Page} page */
export async function releaseKeys(page) {
  const frame = /** @type {{ browsingContext: { releaseActions(): Promise<void> } }} */ (
    /** @type {unknown} */ (page.mainFrame())
  );
  await frame.browsingContext.releaseActions();
}
