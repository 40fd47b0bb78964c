import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "puppeteer-core";
import { launchBrowser } from "../../../scripts/browser.mjs";
import { abbot, serve } from "./setup.js";

const path = (relative: string) => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));
const popUp = ">>> dialog[open]";

let browser: Browser;
before(async () => {
  assert.ok(existsSync(path("dist-demo")), "Run `npm run build:demo` first");
  browser = await launchBrowser();
});
after(() => browser.close());

/** Opens the built playground on a server, in a window of this width. */
async function visit(query = "", width = 1200) {
  const server = await serve({ pages: path("dist-demo"), access: "development" });
  const page = await browser.newPage();
  after(() => page.close());
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => errors.push(message.text()));
  page.setDefaultTimeout(20_000);
  await page.setViewport({ width, height: 900 });
  await page.goto(`${server.url}/index.html${query}`);
  await page.waitForSelector(">>> [part~=toggle]");
  return { page, errors };
}

const press = (page: Page, label: string) => page.locator(`::-p-aria([name='${label}'][role='button'])`).click();
const choose = (page: Page, label: string) => page.locator(`.segments ::-p-text(${label})`).click();
const queryOf = (page: Page) => new URL(page.url()).searchParams;
const textOf = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent);

/** The rules of axe that the page breaks. */
async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(path("node_modules/axe-core/axe.min.js"), "utf8"));
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}

describe("the playground", () => {
  it("opens the pop-up that its address names, and logs what the change sends", async () => {
    const { page, errors } = await visit(`?open=${abbot}`);
    await page.waitForSelector(popUp);
    await press(page, "Remove from agency billing");
    await page.locator("#requests ::-p-text(If-Match:)").wait();
    assert.match(
      await textOf(page, "#requests"),
      /PATCH.*\/api\/v1\/accounts\/248030Idempotency-Key: [\w-]+If-Match: "/,
    );
    await page.locator("#log ::-p-text(ctm-popup-close)").wait();
    assert.equal(queryOf(page).get("open"), null);
    assert.deepEqual(errors, []);
  });

  it("keeps the open pop-up in its address", async () => {
    const { page } = await visit();
    await page.locator(">>> button[aria-label*='Abbot']").click();
    await page.waitForSelector(popUp);
    assert.equal(queryOf(page).get("open"), String(abbot));
    await page.keyboard.press("Escape");
    await page.locator("#log ::-p-text(ctm-popup-close)").wait();
    assert.equal(queryOf(page).get("open"), null);
  });

  it("shows one control alone, and the code for it", async () => {
    const { page, errors } = await visit();
    await choose(page, "One control");
    await page.locator("#requests ::-p-text(/api/v1/accounts/248013)").wait();
    await choose(page, "React");
    assert.match(
      await textOf(page, "#markup"),
      /<ctm-balance-toggle\s+endpoint="\/api\/v1\/accounts"\s+account-id="248013"/,
    );
    assert.equal(String(queryOf(page)), "element=toggle&code=react");
    assert.deepEqual(errors, []);
  });

  it("copies the install line, or selects it where copying is not permitted", async () => {
    const { page } = await visit();
    await press(page, "Copy the npm command");
    await page.waitForSelector("#copy-status ::-p-text(copy)");
    assert.equal(await page.evaluate(() => String(getSelection())), "npm install ctm-accounts-billing");
  });

  it("gives the widget a look under its strict policy, and the CSS for it", async () => {
    const { page, errors } = await visit();
    await choose(page, "Solstice");
    assert.match(await textOf(page, "#css"), /color-scheme: dark;\n {2}--ctm-accent-color: #ffb65c;/);
    await page.focus("#look [name=radius]");
    await page.keyboard.press("Home");
    assert.match(await textOf(page, "#css"), /--ctm-radius: 0px;/);
    assert.equal(String(queryOf(page)), "preset=solstice&radius=0px");
    assert.equal(
      await page.$eval("#frame", (frame) => getComputedStyle(frame).getPropertyValue("--ctm-radius")),
      "0px",
    );
    await press(page, "Undo my changes");
    assert.match(await textOf(page, "#css"), /--ctm-radius: 14px;/);
    assert.deepEqual(errors, []);
  });

  for (const width of [1200, 640, 320]) {
    for (const theme of ["light", "dark"]) {
      it(`passes axe and does not scroll sideways at ${width} px, ${theme}`, async () => {
        const { page } = await visit(`?theme=${theme}&preset=compact`, width);
        assert.deepEqual(await violationsOf(page), []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      });
    }
  }

  it("has the widget before situations and settings at 320 px", async () => {
    const { page } = await visit("", 320);
    const topOf = (selector: string) => page.$eval(selector, (element) => element.getBoundingClientRect().top);
    assert.ok((await topOf("#frame")) < 540);
    assert.ok((await topOf("#frame")) < (await topOf(".side")));
  });
});
