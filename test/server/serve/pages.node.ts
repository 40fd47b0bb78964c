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
  if (!path.startsWith("docs/")) await page.waitForSelector(">>> [part~=toggle]", { visible: true });
  return page;
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

  it("show the pictures of the documentation", async () => {
    const page = await visit("docs/embedding.html", 1280, "light");
    const widths = await page.$$eval("img", (images) => images.map(({ naturalWidth }) => naturalWidth));
    assert.ok(widths.length > 0 && widths.every((width) => width > 0), String(widths));
  });
});
