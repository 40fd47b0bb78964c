// Media features in Firefox. WebDriver BiDi has no word for them yet; the browser's own window can set them, page by page.

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {Record<string, string>} Features */
/** @typedef {{ media?: Features, features?: Features }} Emulation what the runner's `emulateMedia` and ours ask for */
/** @typedef {{ send(method: string, params: object): Promise<{ result: any }> }} BidiConnection */

/** The properties of Firefox's BrowsingContext by the media feature they stand for. */
const overrides = {
  "forced-colors": "forcedColorsOverride",
  "prefers-color-scheme": "prefersColorSchemeOverride",
  "prefers-reduced-motion": "prefersReducedMotionOverride",
};

/** Runs in the window of the browser, and says whether it knows the page. */
const setOverrides = `(url, overrides) => {
  const page = gBrowser.browsers.find(({ currentURI }) => currentURI.spec === url);
  if (page) Object.assign(page.browsingContext, JSON.parse(overrides));
  return page !== undefined;
}`;

/** @param {Features} features */
function toOverrides(features) {
  const unknown = Object.keys(features).find((name) => !(name in overrides));
  if (unknown) throw new Error(`Firefox cannot emulate ${unknown}`);
  return Object.fromEntries(Object.entries(overrides).map(([name, property]) => [property, features[name] ?? "none"]));
}

/** @param {Page} page */
function connectionOf(page) {
  return /** @type {{ connection: BidiConnection }} */ (/** @type {unknown} */ (page.browser())).connection;
}

/** Sets every media feature of one page: those that are not named are as the browser has them. @param {Page} page @param {Features} features */
async function setFeatures(page, features) {
  const connection = connectionOf(page);
  const { result: windows } = await connection.send("browsingContext.getTree", { "moz:scope": "chrome", maxDepth: 0 });
  const values = [page.url(), JSON.stringify(toOverrides(features))].map((value) => ({ type: "string", value }));
  for (const { context } of windows.contexts) {
    const { result } = await connection.send("script.callFunction", {
      functionDeclaration: setOverrides,
      arguments: values,
      target: { context },
      awaitPromise: false,
    });
    if (result.type === "exception") throw new Error(`Firefox refuses to emulate: ${result.exceptionDetails.text}`);
    if (result.result.value) return;
  }
  throw new Error(`No window of Firefox shows ${page.url()}`);
}

/** @type {WeakMap<Page, Emulation>} */
const emulations = new WeakMap();

/** @param {Page} page @param {Emulation} change */
export async function emulate(page, change) {
  const emulation = { ...emulations.get(page), ...change };
  emulations.set(page, emulation);
  await setFeatures(page, { ...emulation.media, ...emulation.features });
}

/** The runner gives the same page to the next test file. @param {Page} page */
export async function endEmulation(page) {
  if (!emulations.delete(page)) return;
  await setFeatures(page, {});
}
