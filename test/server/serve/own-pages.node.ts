import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "puppeteer-core";
import { launchBrowser } from "../../../scripts/browser.mjs";
import type { Authenticator } from "../../../server/serve/authenticator.js";
import type { Configuration } from "../../../server/serve/configuration.js";
import { createPages } from "../../../server/serve/pages.js";
import { createDeferred } from "../../helpers/deferred.js";
import { password, serve } from "./setup.js";
import { violationsOf } from "./violations.js";

const path = (relative: string) => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));
const pages = path("server/serve/public/pages");
const cdn = path("dist/cdn");

let browser: Browser;
before(async () => {
  assert.ok(existsSync(cdn), "Run `npm run build:cdn` first");
  browser = await launchBrowser();
});
after(() => browser.close());

interface Look {
  readonly width?: number;
  readonly scheme?: "light" | "dark";
}

/** Answers some requests of a page in place of the server: with a status, or not at all. */
type Answer = (method: string, path: string) => number | undefined;

/** Opens a page of the command, in a browser that nobody has signed in with. */
async function visit(options: Partial<Configuration>, { width = 1280, scheme = "light" }: Look = {}) {
  const server = await serve({ pages, cdn, access: "session", ...options });
  const context = await browser.createBrowserContext();
  after(() => context.close());
  const network: { answer: Answer } = { answer: () => undefined };

  async function open(file = ""): Promise<Page> {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.setViewport({ width, height: 700 });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.setRequestInterception(true);
    page.on("request", (request) => {
      const status = network.answer(request.method(), new URL(request.url()).pathname);
      if (status === undefined) void request.continue();
      else void (status === 0 ? request.abort() : request.respond({ status }));
    });
    await page.goto(`${server.url}/${file}`);
    return page;
  }

  /** Opens the page with the accounts, and signs in before where that is needed. */
  async function openAccounts(): Promise<Page> {
    const page = await open();
    if (pathOf(page) === "/sign-in.html") await signIn(page);
    await page.waitForSelector(">>> [part~=toggle]", { visible: true });
    return page;
  }

  return { ...server, context, network, open, openAccounts };
}

const pathOf = (page: Page) => new URL(page.url()).pathname;
const textOf = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent.trim());

async function fillIn(page: Page, user: string, secret: string): Promise<void> {
  await page.locator("input[name=user]").fill(user);
  await page.locator("input[name=password]").fill(secret);
}

async function signIn(page: Page): Promise<void> {
  await fillIn(page, "dana", password);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
}

/** Waits until an element has a text, and returns it. */
async function waitForText(page: Page, selector: string): Promise<string> {
  await page.waitForFunction((one) => document.querySelector(one)?.textContent !== "", {}, selector);
  return textOf(page, selector);
}

async function refresh(page: Page): Promise<void> {
  await page.$eval("ctm-accounts-billing", (element) => {
    (element as unknown as { refresh(): void }).refresh();
  });
}

async function leaveBySignOut(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click("#sign-out")]);
  assert.equal(pathOf(page), "/sign-in.html");
}

const signOutWith =
  (status: number): Answer =>
  (method, file) =>
    method === "DELETE" && file === "/session" ? status : undefined;

describe("the page with the accounts", () => {
  it("has who is signed in from the start, as text", async () => {
    const person = { id: "eve", name: "<b>Eve & Co</b>", role: "Agency Administrator" };
    const authenticator = { findLogin: async () => ({ person, session: "a" }) } as unknown as Authenticator;
    const page = await createPages(pages, { access: "session", authenticator }).request("/index.html");
    const html = await page.text();
    assert.match(html, /<p class="visitor">&lt;b>Eve &amp; Co&lt;\/b>, Agency Administrator<\/p>/);
    assert.match(html, /<button id="sign-out"/);
  });

  it("offers no sign-out where nobody signs in", async () => {
    const { openAccounts } = await visit({ access: "development" });
    const page = await openAccounts();
    assert.equal(await textOf(page, ".visitor"), "Dana Whitlock, Agency Administrator");
    assert.equal(await page.$("#sign-out"), null);
  });

  for (const access of ["session", "bearer"] as const) {
    it(`is left by a sign-out that the server has confirmed: ${access}`, async () => {
      const { openAccounts, open } = await visit({ access });
      await leaveBySignOut(await openAccounts());
      assert.equal(pathOf(await open()), "/sign-in.html");
    });

    it(`stays when the session ends, and leads to the sign-in page: ${access}`, async () => {
      const { openAccounts, clock } = await visit({ access });
      const page = await openAccounts();
      clock.time += 9 * 60 * 60_000;
      await refresh(page);
      await page.waitForSelector("a[slot=signed-out]", { visible: true });
      assert.equal(pathOf(page), "/index.html");
      await Promise.all([page.waitForNavigation(), page.click("a[slot=signed-out]")]);
      assert.equal(pathOf(page), "/sign-in.html");
    });
  }

  for (const [what, status] of [
    ["fails", 500],
    ["is refused", 403],
    ["gets no answer", 0],
  ] as const) {
    it(`stays where a sign-out ${what}, says so, and can be left later`, async () => {
      const { openAccounts, network } = await visit({});
      const page = await openAccounts();
      network.answer = signOutWith(status);
      await page.click("#sign-out");
      assert.match(await waitForText(page, ".notice[role=alert]"), /^You’re still signed in/);
      assert.equal(pathOf(page), "/index.html");
      network.answer = () => undefined;
      await leaveBySignOut(page);
    });
  }

  it("is left where the session has ended already", async () => {
    const { openAccounts, context } = await visit({});
    const page = await openAccounts();
    await context.deleteCookie(...(await context.cookies()));
    await leaveBySignOut(page);
  });

  it("ends the session that the person has begun in another tab meanwhile", async () => {
    const { openAccounts, open } = await visit({});
    const page = await openAccounts();
    const other = await open("sign-in.html");
    await signIn(other);
    await page.bringToFront();
    await leaveBySignOut(page);
    assert.equal(pathOf(await open()), "/sign-in.html");
  });

  it("says when it cannot find out whether the person is signed in", async () => {
    const { openAccounts, context, network } = await visit({});
    const page = await openAccounts();
    await context.deleteCookie(...(await context.cookies()));
    network.answer = (method, file) => (method === "GET" && file === "/session" ? 500 : undefined);
    await refresh(page);
    assert.match(
      await waitForText(page, ".notice[role=alert]"),
      /^The server didn’t say whether you’re still signed in/,
    );
    assert.equal(pathOf(page), "/index.html");
  });

  it("says when the table cannot be loaded", async () => {
    const { open, network } = await visit({ access: "development" });
    network.answer = (_, file) => (file.startsWith("/cdn/") ? 500 : undefined);
    assert.match(await waitForText(await open(), ".notice[role=alert]"), /^The table couldn’t be loaded/);
  });
});

describe("the sign-in page", () => {
  it("says after the button what is wrong, leads to the password, and keeps the user", async () => {
    const { open } = await visit({});
    const page = await open();
    await fillIn(page, "dana", "wrong");
    await page.keyboard.press("Enter");
    assert.match(await waitForText(page, "#refusal[role=alert]"), /don’t match/);
    const focused = await page.evaluate(() => {
      const input = document.activeElement as HTMLInputElement;
      const { name, selectionStart, selectionEnd } = input;
      const describedBy = input.getAttribute("aria-describedby");
      return { name, describedBy, invalid: input.ariaInvalid, selected: [selectionStart, selectionEnd] };
    });
    assert.deepEqual(focused, { name: "password", describedBy: "refusal", invalid: "true", selected: [0, 5] });
    assert.equal(await page.$eval("input[name=user]", (input) => input.value), "dana");
    const isAfter = await page.$eval("button", (button) =>
      Boolean(button.compareDocumentPosition(document.getElementById("refusal")!) & Node.DOCUMENT_POSITION_FOLLOWING),
    );
    assert.ok(isAfter);
    await signIn(page);
    assert.equal(pathOf(page), "/index.html");
  });

  it("does not blame the password where the server cannot be reached", async () => {
    const { open, network } = await visit({});
    const page = await open();
    network.answer = (method) => (method === "POST" ? 0 : undefined);
    await fillIn(page, "dana", password);
    await page.keyboard.press("Enter");
    assert.match(await waitForText(page, "#refusal"), /^We couldn’t reach the server/);
    assert.equal(await page.$("[aria-invalid]"), null);
  });

  it("sends one sign-in at a time", async () => {
    const { open } = await visit({});
    const page = await open();
    const sent = createDeferred<undefined>();
    let requests = 0;
    page.on("request", (request) => {
      if (request.method() !== "POST") return;
      requests++;
      sent.resolve(undefined);
    });
    await fillIn(page, "dana", "wrong");
    await page.$eval("form", (form) => {
      for (let count = 0; count < 3; count++) form.requestSubmit();
    });
    await sent.promise;
    await waitForText(page, "#refusal");
    assert.equal(requests, 1);
    assert.equal(await page.$eval("button", (button) => button.ariaDisabled), "false");
  });

  it("names the product, and where to look", async () => {
    const { open } = await visit({});
    const page = await open();
    assert.equal(await textOf(page, ".product"), "Accounts billing");
    assert.match(await textOf(page, "#hint"), /terminal/);
  });
});

describe("the pages of the command", () => {
  for (const [width, scheme] of [
    [1280, "light"],
    [640, "dark"],
    [320, "light"],
    [320, "dark"],
  ] as const) {
    it(`pass axe, do not scroll sideways, and have the bar in line with the table: ${width} px, ${scheme}`, async () => {
      const { open, openAccounts } = await visit({}, { width, scheme });
      const signInPage = await open();
      const accounts = await openAccounts();
      for (const page of [signInPage, accounts]) {
        await page.bringToFront();
        assert.deepEqual(await violationsOf(page), []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      }
      for (const dir of ["ltr", "rtl"]) {
        const edges = await accounts.evaluate((direction) => {
          document.documentElement.dir = direction;
          const side = direction === "ltr" ? "left" : "right";
          return [".product", "ctm-accounts-billing"].map(
            (one) => document.querySelector(one)?.getBoundingClientRect()[side],
          );
        }, dir);
        assert.equal(edges[0], edges[1], dir);
      }
    });
  }
});
