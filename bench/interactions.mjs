// `npm run bench:interactions`: how long the widget takes to answer a press, from the press to the frame that shows it, as the
// browser's own event timing measures it, on a processor at a quarter of its speed. Nothing here fails.
import { parseArgs } from "node:util";
import { launchBrowser } from "../scripts/browser.mjs";
import { bundleScript } from "../scripts/bundle.mjs";
import { compileHint } from "../scripts/vite-plugins.mjs";
import { keep, today } from "./keep.mjs";

const throttle = 4;
const { values: options } = parseArgs({
  options: { runs: { type: "string", default: "5" }, write: { type: "boolean", default: false } },
});
const runs = Number(options.runs);

const script = await bundleScript(`
  import "/src/define.ts";
  import { asFetch, findScenario } from "/server/index.ts";
  import { createRows, toJson } from "/bench/page/accounts.mjs";

  const show = (properties) => {
    const element = Object.assign(document.createElement("ctm-accounts-billing"), properties);
    const loaded = new Promise((resolve) => element.addEventListener("ctm-accounts-load", resolve, { once: true }));
    document.body.replaceChildren(element);
    return loaded;
  };

  globalThis.showMany = (count) => {
    const json = toJson(createRows(count));
    const fetch = async () => new Response(json, { headers: { "Content-Type": "application/json" } });
    return show({ endpoint: "https://host.example/api/v1/accounts", fetch });
  };

  globalThis.showMonday = () => {
    const { handle } = findScenario("monday").create({ wait: () => Promise.resolve() });
    const answer = asFetch(handle);
    // As long as a server in the same city takes.
    const fetch = (...request) => new Promise((resolve) => setTimeout(resolve, 30)).then(() => answer(...request));
    return show({ endpoint: "https://host.example/api/v1/accounts", fetch });
  };

  globalThis.interactions = new Map();
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId) interactions.set(interactionId, Math.max(interactions.get(interactionId) ?? 0, duration));
  }).observe({ type: "event", durationThreshold: 16 });

  function* everyElement(root) {
    for (const element of root.querySelectorAll("*")) {
      yield element;
      if (element.shadowRoot) yield* everyElement(element.shadowRoot);
    }
  }

  const nameOf = (element) => element.getAttribute("aria-label") ?? element.textContent.trim().replace(/\\s+/g, " ");
  const isReady = (element) => element.checkVisibility() && element.getAttribute("aria-disabled") !== "true";

  /** The middle of the last element of the selector with the name, where it can be pressed. */
  globalThis.locate = (selector, name) => {
    const found = [...everyElement(document)].filter((one) => one.matches(selector) && isReady(one) && nameOf(one).includes(name));
    const element = found.at(-1);
    if (!element) return undefined;
    element.scrollIntoView({ block: "nearest" });
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    let hit = document.elementFromPoint(x, y);
    while (hit?.shadowRoot?.elementFromPoint(x, y) && hit.shadowRoot.elementFromPoint(x, y) !== hit) hit = hit.shadowRoot.elementFromPoint(x, y);
    return element.contains(hit) ? { x, y } : undefined;
  };
  globalThis.ready = true;
`);

/** @typedef {import("puppeteer-core").Page} Page */

/** A user, and how long each of their interactions took. @param {Page} page */
function createUser(page) {
  /** @type {Map<string, number>} */
  const taken = new Map();
  /** @param {string} step @param {() => Promise<unknown>} act */
  const step = async (step, act) => {
    await act();
    // What was painted is reported after it.
    await page.evaluate("new Promise((resolve) => setTimeout(resolve, 400))");
    const durations = /** @type {number[]} */ (await page.evaluate("[...interactions.values()]"));
    await page.evaluate("interactions.clear()");
    taken.set(step, Math.max(taken.get(step) ?? 0, ...durations));
  };
  /** @param {string} selector @param {string} name */
  const press = async (selector, name) => {
    const place = await page.waitForFunction(
      (/** @type {string} */ what, /** @type {string} */ called) =>
        /** @type {any} */ (globalThis).locate(what, called),
      { polling: 50, timeout: 20_000 },
      selector,
      name,
    );
    const { x, y } = /** @type {{ x: number, y: number }} */ (await place.jsonValue());
    await page.mouse.click(x, y);
  };
  return {
    taken,
    /** @param {string} name @param {string} selector @param {string} label */
    press: (name, selector, label) => step(name, () => press(selector, label)),
    /** @param {string} name @param {string} text */
    type: (name, text) => step(name, () => page.keyboard.type(text, { delay: 120 })),
    /** @param {string} name @param {string} text */
    paste: (name, text) => step(name, () => page.keyboard.sendCharacter(text)),
  };
}

/** Finds one among ten thousand, and moves it. @param {Page} page */
async function moveOne(page) {
  await page.evaluate("showMany(10000)");
  const user = createUser(page);
  await user.press("sort 10,000", "thead button", "Balance");
  await user.press("sort 10,000 again", "thead button", "Balance");
  await user.press("next page", ".pager button", "Next");
  await user.press("search field", "[type=search]", "");
  await user.type("type a search", "acme dental 9");
  await user.press("press to pop-up", "button.control", "Acme Dental 9");
  await user.press("cancel", "dialog button", "Cancel");
  await user.press("press to pop-up, again", "button.control", "Acme Dental 9");
  await user.press("cancel", "dialog button", "Cancel");
  return user.taken;
}

/** From what runs out to who did it all, as in \`test/monday.test.ts\`. @param {Page} page */
async function spendMonday(page) {
  await page.evaluate("showMonday()");
  const user = createUser(page);
  const names = ["Åström Optik", "Café Señorita", "Jasper Ridge Dental", "Acme Dental", "Atlas Moving & Storage"];
  await user.press("filter what runs out", "label.choice", "7 days");
  await user.press("filter off", "label.choice", "7 days");
  await user.press("Paste a list", "button", "Paste a list");
  await user.press("its field", "textarea", "");
  await user.paste("paste", names.map((name) => `${name}\tagency`).join("\n"));
  await user.press("check", "dialog button", "Check");
  await user.press("review", "dialog button", "Review");
  await user.press("move them", "dialog button", "Add ");
  await user.press("select a row", "tbody [type=checkbox]", "Arroyo Family Law");
  await user.press("unselect it", "tbody [type=checkbox]", "Arroyo Family Law");
  await user.press("open a hand-over", "button.control", "Arroyo Family Law");
  await user.press("on a date", "label", "On a date");
  await user.press("cancel", "dialog button", "Cancel");
  await user.press("the log", "button", "Billing log");
  await user.press("close the log", "dialog button", "Done");
  return user.taken;
}

/** @param {readonly number[]} values */
const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

const browser = await launchBrowser({ protocolTimeout: 120_000 });
/** @type {Map<string, number[]>} */
const all = new Map();
for (let run = 0; run < runs; run++) {
  for (const work of [moveOne, spendMonday]) {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.setContent(`<!doctype html><html lang="en"><body></body></html>`);
    await page.addScriptTag({ type: "module", content: `${compileHint}\n${script}` });
    await page.waitForFunction("globalThis.ready");
    await page.emulateCPUThrottling(throttle);
    for (const [step, duration] of await work(page)) all.set(step, [...(all.get(step) ?? []), duration]);
    await page.close();
  }
}
await browser.close();
const steps = Object.fromEntries([...all].map(([step, durations]) => [step, median(durations)]));
console.log(
  `From a press to the frame that shows what came of it, ${throttle}×, medians of ${runs} runs, in steps of 8 ms`,
);
for (const [step, duration] of Object.entries(steps))
  console.log(`  ${step.padEnd(24)} ${duration || "less than 16"} ms`);
if (options.write) keep({ interactions: { day: today(), throttle, runs, steps } });
