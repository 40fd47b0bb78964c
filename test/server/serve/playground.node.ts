import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "puppeteer-core";
import { launchBrowser } from "../../../scripts/browser.mjs";
import { abbot, serve } from "./setup.js";
import { violationsOf } from "./violations.js";

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
  await page.waitForSelector(">>> [part~=toggle]", { visible: true });
  return { page, errors };
}

const press = (page: Page, label: string) => page.locator(`::-p-aria([name='${label}'][role='button'])`).click();
const choose = (page: Page, label: string) => page.locator(`.segments ::-p-text(${label})`).click();
const openPanel = (page: Page, title: string) => page.locator(`summary ::-p-text(${title})`).click();
const queryOf = (page: Page) => new URL(page.url()).searchParams;
const textOf = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent);

/** The style of the outline of the first element with this part. */
const outlineOf = (page: Page, part: string) =>
  page.$eval(`>>> [part~=${part}]`, (element) => getComputedStyle(element).outlineStyle);

describe("the playground", () => {
  it("opens the pop-up that its address names, and logs what the change sends", async () => {
    const { page, errors } = await visit(`?open=${abbot}`);
    await page.waitForSelector(popUp, { visible: true });
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
    await page.waitForSelector(popUp, { visible: true });
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
      /<CtmBalanceToggle\s+endpoint="\/api\/v1\/accounts"\s+accountId="248013"/,
    );
    assert.equal(String(queryOf(page)), "element=toggle&code=react");
    assert.deepEqual(errors, []);
  });

  it("adds a column of the page's own to the table, and to the code for it", async () => {
    const { page, errors } = await visit();
    await openPanel(page, "View");
    await page.locator("#columns-control ::-p-text(A column of your own)").click();
    await page.locator(">>> th ::-p-text(Since)").wait();
    assert.match(await textOf(page, "#markup"), /\.columns = \[\n.+heading: "Since"/);
    assert.equal(String(queryOf(page)), "columns=true&panel=view");
    await choose(page, "One control");
    await page.waitForSelector("#columns-control", { hidden: true });
    assert.doesNotMatch(await textOf(page, "#markup"), /columns/);
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
    await openPanel(page, "Make it yours");
    await choose(page, "Solstice");
    assert.match(await textOf(page, "#css"), /color-scheme: dark;\n {2}--ctm-accent-color: #ffb65c;/);
    await page.focus("#look [name=radius]");
    await page.keyboard.press("Home");
    assert.match(await textOf(page, "#css"), /--ctm-radius: 0px;/);
    assert.equal(String(queryOf(page)), "preset=solstice&radius=0px&panel=look");
    assert.equal(
      await page.$eval("#frame", (frame) => getComputedStyle(frame).getPropertyValue("--ctm-radius")),
      "0px",
    );
    await press(page, "Undo my changes");
    assert.match(await textOf(page, "#css"), /--ctm-radius: 14px;/);
    assert.deepEqual(errors, []);
  });

  it("says which chosen colours cannot be read", async () => {
    const { page } = await visit("?panel=look&theme=light&muted-color=%23c0c0c0");
    await page.locator("#weak-pairs ::-p-text(Muted text on Surface: 1.8 to 1 in light mode)").wait();
    await press(page, "Undo my changes");
    await page.waitForSelector("#contrast", { hidden: true });
  });

  it("fills slots, outlines parts, and has the code for both", async () => {
    const { page, errors } = await visit();
    await openPanel(page, "Slots and parts");
    await page.locator("#slots ::-p-text(heading)").click();
    assert.equal(await textOf(page, "ctm-accounts-billing > h2"), "Accounts");
    await page.focus("#parts button[value=pager]");
    assert.equal(await outlineOf(page, "pager"), "dashed");
    await page.focus("#parts button[value=row]");
    assert.equal(await outlineOf(page, "pager"), "none");
    await page.keyboard.press("Enter");
    await page.focus("#refresh");
    assert.equal(await outlineOf(page, "row"), "dashed");
    const code = await textOf(page, "#markup");
    assert.match(code, /<h2 slot="heading">Accounts<\/h2>\n<\/ctm-accounts-billing>/);
    assert.match(code, /ctm-accounts-billing::part\(row\) \{/);
    assert.equal(String(queryOf(page)), "slots=heading&part=row&panel=anatomy");
    await choose(page, "One control");
    assert.doesNotMatch(await textOf(page, "#markup"), /slot|::part/);
    assert.deepEqual(errors, []);
  });

  it("keeps the selected rows in its address, and selects those that it names", async () => {
    const { page } = await visit(`?select=${abbot}`);
    await page.waitForSelector(">>> [part=selection]", { visible: true });
    assert.equal(await page.$$eval(">>> tbody input:checked", (boxes) => boxes.length), 1);
    await page.locator(">>> tbody tr:nth-child(2) input").click();
    await page.waitForFunction(
      (ids) => new URL(location.href).searchParams.get("select") === ids,
      {},
      `${abbot},248013`,
    );
    assert.equal(await page.$$eval(">>> tbody input:checked", (boxes) => boxes.length), 2);
  });

  it("says where the link is, where copying is not permitted", async () => {
    const { page } = await visit("?theme=dark");
    await press(page, "Copy link");
    await page.waitForSelector("#copy-status ::-p-text(Copy the address above)");
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

  for (const query of [
    "panel=view",
    "panel=look&success-color=%23cccccc",
    "panel=anatomy&part=row&slots=heading,toolbar",
  ]) {
    for (const element of ["table", "toggle"]) {
      it(`passes axe with a panel open: ${element}, ${query}`, async () => {
        const { page } = await visit(`?element=${element}&${query}`);
        assert.deepEqual(await violationsOf(page), []);
      });
    }
  }

  it("has the widget first at 320 px, also in the order of the document", async () => {
    const { page } = await visit("", 320);
    const topOf = (selector: string) => page.$eval(selector, (element) => element.getBoundingClientRect().top);
    assert.ok((await topOf("#frame")) < 540);
    const order = await page.$$eval("#frame, #install, #side, #requests, #code", (parts) => parts.map(({ id }) => id));
    assert.deepEqual(order, ["frame", "install", "side", "requests", "code"]);
    const tops = await Promise.all(order.map((id) => topOf(`#${id}`)));
    assert.deepEqual(
      tops,
      tops.toSorted((a, b) => a - b),
    );
    await page.setViewport({ width: 1200, height: 900 });
    await page.waitForSelector(".intro #install");
  });
});
