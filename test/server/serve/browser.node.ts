import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { after, before, describe, it } from "node:test";
import type { Browser, BrowserContext, ElementHandle, Page } from "puppeteer-core";
import { launchBrowser } from "../../../scripts/browser.mjs";
import type { Configuration } from "../../../server/serve/configuration.js";
import { abbot, password, serve } from "./setup.js";

const pages = fileURLToPath(new URL("../../../dist-demo", import.meta.url));
const name = "Abbot Lane Veterinary";

let browser: Browser;
before(async () => {
  assert.ok(existsSync(pages), "Run `npm run build:demo` first");
  browser = await launchBrowser();
});
after(() => browser.close());

/** Starts a server with the demo pages, and a browser context without cookies. */
async function visit(options: Partial<Configuration>) {
  const server = await serve({ pages, ...options });
  const context = await browser.createBrowserContext();
  after(() => context.close());
  const errors: string[] = [];
  const openPage = async (path: string): Promise<Page> => {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => errors.push(message.text()));
    await page.goto(server.url + path);
    return page;
  };
  const history = async (headers: HeadersInit) => {
    const { balance_changes } = (await (await server.get(`/${abbot}/balance_changes`, headers)).json()) as {
      balance_changes: { actor: { name: string }; to: string }[];
    };
    return balance_changes.map(({ actor, to }) => [actor.name, to]);
  };
  /** The statuses of the API's responses to requests with one method. */
  const statuses = (method: string) =>
    server.log
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .flatMap((line) => (line.method === method && String(line.path).startsWith("/api/") ? [line.status] : []));
  return { ...server, context, openPage, history, statuses, errors };
}

async function signIn(page: Page): Promise<void> {
  await page.locator("::-p-aria([name='Password'])").fill(password);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
}

/** Signs in again, in another tab. */
async function signInAgain(openPage: (path: string) => Promise<Page>): Promise<void> {
  const page = await openPage("/sign-in.html");
  await signIn(page);
  await page.close();
}

const press = (page: Page, label: string) => page.locator(`::-p-aria([name='${label}'][role='button'])`).click();

/** Waits until the control of the account says this. A locator would not notice what changes in a shadow root. */
async function shows(page: Page, label: string): Promise<ElementHandle> {
  const control = await page.waitForSelector(`>>> button[aria-label="${label}, ${name}"]`, { visible: true });
  assert.ok(control);
  return control;
}

async function openPopUp(page: Page, source: string): Promise<void> {
  await (await shows(page, `Balance from: ${source}`)).click();
}

/** Whether a console message is Chromium's report of a 401. */
const isAbout401 = (text: string) => text.includes("401 (Unauthorized)");

async function sessionCookies(context: BrowserContext) {
  return (await context.cookies()).filter((cookie) => cookie.name === "session");
}

describe("the widget in a browser, over the server", () => {
  it("changes an account, says so when the session has ended, and goes on in the next one", async () => {
    const { openPage, context, statuses, history, sessionHeaders, errors } = await visit({ access: "session" });
    const page = await openPage("/index.html");
    assert.equal(new URL(page.url()).pathname, "/sign-in.html");
    await signIn(page);
    const headers = await sessionHeaders("dana");

    await openPopUp(page, "agency");
    await press(page, "Remove from agency billing");
    await shows(page, "Balance from: customer");
    assert.deepEqual(await history(headers), [["Dana Whitlock", "customer"]]);

    // The page has the CSRF token of the first session, so the widget requests fresh headers and retries.
    await signInAgain(openPage);
    await page.bringToFront();
    await openPopUp(page, "customer");
    await press(page, "Add to agency billing");
    await shows(page, "Balance from: agency");
    assert.deepEqual(statuses("PATCH"), [200, 401, 200]);

    await context.deleteCookie(...(await sessionCookies(context)));
    await openPopUp(page, "agency");
    await press(page, "Remove from agency billing");
    await page.locator("::-p-text(You’ve been signed out)").wait();
    assert.equal((await history(headers)).length, 2);
    await signInAgain(openPage);
    await page.bringToFront();
    await press(page, "Try again");
    await shows(page, "Balance from: customer");
    assert.deepEqual(await history(headers), [
      ["Dana Whitlock", "customer"],
      ["Dana Whitlock", "agency"],
      ["Dana Whitlock", "customer"],
    ]);
    assert.deepEqual(
      errors.filter((text) => !isAbout401(text)),
      [],
    );
  });

  it("requests a new token from its page when one has expired", async () => {
    const { openPage, clock, statuses, errors } = await visit({ access: "bearer" });
    await signIn(await openPage("/sign-in.html"));
    const page = await openPage("/partner-portal.html");
    await shows(page, "Balance from: agency");
    clock.time += 5 * 60_000;
    await openPopUp(page, "agency");
    await press(page, "Remove from agency billing");
    // The portal's own word for a customer.
    await shows(page, "Balance from: client");
    assert.deepEqual(statuses("PATCH"), [401, 200]);
    await page.locator("::-p-text(Token expired. New one issued)").wait();
    assert.deepEqual(
      errors.filter((text) => !isAbout401(text)),
      [],
    );
  });

  it("speaks the language that its page brings, as soon as it is chosen", async () => {
    const { openPage, errors } = await visit({ access: "development" });
    const page = await openPage("/partner-portal.html");
    await shows(page, "Balance from: agency");
    await page.locator("::-p-aria(Čeština)").click();
    await shows(page, "Platí: agentura");
    assert.equal(await page.evaluate(() => document.documentElement.lang), "cs");
    assert.match(await page.title(), /^Klienti a platby/);
    await page.locator("::-p-aria(English)").click();
    await shows(page, "Balance from: agency");
    assert.match(await page.title(), /^Clients and billing/);
    assert.deepEqual(errors, []);
  });
});
