import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { after, before, describe, it } from "node:test";
import type { Browser } from "puppeteer-core";
import { launchBrowser } from "../../../scripts/browser.mjs";
import { serve } from "./setup.js";
import { violationsOf } from "./violations.js";

const pages = fileURLToPath(new URL("../../../dist-demo", import.meta.url));

let browser: Browser;
before(async () => {
  assert.ok(existsSync(pages), "Run `npm run build:demo` first");
  browser = await launchBrowser();
});
after(() => browser.close());

/** Opens a page of the built demo. */
async function visit(path: string, width: number, scheme: "light" | "dark") {
  const server = await serve({ pages, access: "development" });
  const page = await browser.newPage();
  after(() => page.close());
  page.setDefaultTimeout(20_000);
  await page.setViewport({ width, height: 800 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.goto(`${server.url}/${path}`);
  if (!/^docs\/|^sign-in/.test(path)) await page.waitForSelector(">>> [part~=toggle]", { visible: true });
  return page;
}

/** Opens the sign-in page of a server that has one. */
async function visitSignIn() {
  const { url, log } = await serve({ pages, access: "session" });
  const page = await browser.newPage();
  after(() => page.close());
  page.setDefaultTimeout(20_000);
  await page.goto(`${url}/sign-in.html`);
  return { page, log };
}

/** Returns the contrast of two colours as the WCAG define it. Each is `rgb(…)`. */
function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map(toLuminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function toLuminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = Array.from(color.matchAll(/\d+/g), ([value]) => {
    const share = Number(value) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe("the demo's other pages", () => {
  for (const path of ["settings-page.html", "partner-portal.html", "docs/index.html", "docs/embedding.html"]) {
    for (const [width, scheme] of [
      [1280, "light"],
      [640, "dark"],
      [320, "light"],
    ] as const) {
      it(`pass axe and do not scroll sideways: ${path} at ${width} px, ${scheme}`, async () => {
        const page = await visit(path, width, scheme);
        assert.deepEqual(await violationsOf(page), []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      });
    }
  }

  for (const scheme of ["light", "dark"] as const) {
    it(`have a sign-in page that is not cut at 320 px, and shows where to type: ${scheme}`, async () => {
      const page = await visit("sign-in.html", 320, scheme);
      assert.deepEqual(await violationsOf(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      const [shown, whole] = await page.$eval("select", (select) => {
        const width = select.offsetWidth;
        select.style.inlineSize = "max-content";
        return [width, select.offsetWidth];
      });
      assert.ok(shown! >= whole!, `${shown} px of ${whole} px`);
      for (const selector of ["select", "input"]) {
        const [line, panel] = await page.$eval(selector, (field) => {
          const { borderTopColor, backgroundColor } = getComputedStyle(field);
          return [borderTopColor, backgroundColor];
        });
        assert.ok(contrastOf(line!, panel!) >= 3, `${selector}: ${line} on ${panel}`);
      }
    });
  }

  it("have a sign-in page that says after its button what is wrong, and leads to the password", async () => {
    const { page } = await visitSignIn();
    await page.locator("#password").fill("wrong");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.getElementById("refusal")?.textContent !== "");
    const [focused, describedBy, last] = await page.evaluate(() => [
      document.activeElement?.id,
      document.activeElement?.getAttribute("aria-describedby"),
      document.querySelector("form")?.lastElementChild?.id,
    ]);
    assert.deepEqual([focused, describedBy, last], ["password", "refusal", "refusal"]);
  });

  it("have a sign-in page that sends one sign-in at a time", async () => {
    const { page, log } = await visitSignIn();
    await page.locator("#password").fill("wrong");
    await page.$eval("form", (form) => {
      for (let count = 0; count < 3; count++) form.requestSubmit();
    });
    await page.waitForFunction(() => document.getElementById("refusal")?.textContent !== "");
    assert.equal(log.filter((line) => line.includes('"POST"')).length, 1);
  });

  it("show the pictures of the documentation", async () => {
    const page = await visit("docs/embedding.html", 1280, "light");
    const widths = await page.$$eval("img", (images) => images.map(({ naturalWidth }) => naturalWidth));
    assert.ok(widths.length > 0 && widths.every((width) => width > 0), String(widths));
  });
});
