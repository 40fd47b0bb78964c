import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { after, before, describe, it } from "node:test";
import type { Browser, BrowserContext, Page } from "puppeteer-core";
import { launchBrowser } from "../../../scripts/browser.mjs";
import type { Configuration } from "../../../demo/server/configuration.js";
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
const control = (page: Page, source: string) =>
  page.locator(`>>> button[aria-label="Balance from: ${source}, ${name}"]`);

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

    await control(page, "agency").click();
    await press(page, "Remove from agency billing");
    await control(page, "customer").wait();
    assert.deepEqual(await history(headers), [["Dana Whitlock", "customer"]]);

    // The page has the CSRF token of the first session, so the widget requests fresh headers and retries.
    await signInAgain(openPage);
    await page.bringToFront();
    await control(page, "customer").click();
    await press(page, "Add to agency billing");
    await control(page, "agency").wait();
    assert.deepEqual(statuses("PATCH"), [200, 401, 200]);

    await context.deleteCookie(...(await sessionCookies(context)));
    await control(page, "agency").click();
    await press(page, "Remove from agency billing");
    await page.locator("::-p-text(Your session has expired)").wait();
    assert.equal((await history(headers)).length, 2);
    await signInAgain(openPage);
    await page.bringToFront();
    await press(page, "Try again");
    await control(page, "customer").wait();
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
    await control(page, "agency").wait();
    clock.time += 5 * 60_000;
    await control(page, "agency").click();
    await press(page, "Remove from agency billing");
    await control(page, "customer").wait();
    assert.deepEqual(statuses("PATCH"), [401, 200]);
    await page.locator("::-p-text(Refused. New token fetched.)").wait();
    assert.deepEqual(
      errors.filter((text) => !isAbout401(text)),
      [],
    );
  });
});
