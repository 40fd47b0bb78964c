// A page that a translator has gone through before each step says the same after it as a page without one.
import { fixtureCleanup } from "@open-wc/testing";
import { firstOf, seedAccounts, withFailure, withLostAnswer } from "../../server/index.js";
import { NEWS_DELAY } from "../../src/components/shared/announcer.js";
import { isChange, isList, isRead, setup } from "../helpers/accounts-billing-page.js";
import { setupBulk } from "../helpers/bulk-dialog-page.js";
import { quiet } from "../helpers/deferred.js";
import { dialogCloses, dialogShows, openDialog, pressInDialog } from "../helpers/change-dialog-page.js";
import { endDownloads } from "../helpers/downloads.js";
import { setupExport } from "../helpers/accounts-export-page.js";
import { press } from "../helpers/keyboard.js";
import { getByRole } from "../helpers/roles.js";
import { field, paste } from "../helpers/request-form-page.js";
import { useTestClock, type TestClock } from "../helpers/test-clock.js";
import { translate, wordsOf } from "../helpers/translate.js";
import { until } from "../helpers/until.js";
import { sendKeys } from "@web/test-runner-commands";

/** Something that a user does, with what is on screen after it. */
type Step = (act: () => unknown) => Promise<void>;

let clock: TestClock;

/** Waits until what has changed is announced. */
async function hear(): Promise<void> {
  await quiet();
  clock.pass(NEWS_DELAY);
  await quiet();
}

/** Runs a scenario twice, once with a translator, and compares the text after each step. */
async function expectSame(
  scenario: (step: Step, follow: (element: HTMLElement) => void) => Promise<void>,
): Promise<void> {
  let element: HTMLElement | undefined;
  const follow = (followed: HTMLElement) => (element = followed);
  const plain: string[] = [];
  await scenario(async (act) => {
    await act();
    await hear();
    plain.push(wordsOf(element!));
  }, follow);
  fixtureCleanup();
  let index = 0;
  await scenario(async (act) => {
    translate(element!);
    await act();
    await hear();
    const expected = plain[index++]!;
    await until(() => wordsOf(element!) === expected, "the same words").catch(() => {
      throw new Error(`Step ${index}: ${findDifference(wordsOf(element!), expected)}`);
    });
  }, follow);
}

function findDifference(found: string, expected: string): string {
  const start = Array.from(found).findIndex((letter, index) => letter !== expected[index]);
  return [found, expected]
    .map((words) => `"${words.slice(Math.max(start - 30, 0)).slice(0, 90)}"`)
    .join(" instead of ");
}

describe("a page that is translated while it is used", () => {
  beforeEach(() => (clock = useTestClock()));
  afterEach(() => clock.restore());
  afterEach(endDownloads);

  it("shows current text in the table: pages, counts, searches, filters, sorting, what cannot be read", async () => {
    await expectSame(async (step, follow) => {
      const failure = withFailure((request) => isList(request) && request.url.includes("page=3"), 401);
      const page = await setup({ faults: [failure], seed: seedAccounts(60), properties: { pageSize: 10 } });
      const { element, loadAfter, errorAfter, button, header } = page;
      follow(element);
      await step(() => loadAfter(() => button("Next").click()));
      await step(() => errorAfter(() => button("Next").click()));
      await step(() => loadAfter(() => (element.balanceFrom = "customer")));
      await step(() => loadAfter(() => header("Balance").click()));
      await step(() => loadAfter(() => (element.search = "no such name")));
      await step(() => loadAfter(() => button("Clear filters").click()));
    });
  });

  it("shows current text in the pop-up of one account, and after it", async () => {
    await expectSame(async (step, follow) => {
      const { element, next } = await setup({ faults: [withFailure(firstOf(isChange), 503)], seed: seedAccounts(12) });
      follow(element);
      await step(() => openDialog("Acme Dental"));
      await step(async () => {
        await pressInDialog("Add to agency billing");
        await dialogShows("No changes were made.");
      });
      await step(async () => {
        const changed = next("balance-change");
        await pressInDialog("Try again");
        await changed;
      });
      await step(() => openDialog("Alder & Finch Realty"));
      await step(() => press("Escape"));
    });
  });

  it("shows current text after a lost answer, until the outcome is known", async () => {
    await expectSame(async (step, follow) => {
      const faults = [withLostAnswer(firstOf(isChange)), withFailure(firstOf(isRead), 401)];
      const { element, next } = await setup({ faults, seed: seedAccounts(12) });
      follow(element);
      await step(async () => {
        await openDialog("Acme Dental");
        await pressInDialog("Add to agency billing");
        await dialogShows("We couldn’t confirm whether this went through. Check again before you retry.");
      });
      await step(async () => {
        const changed = next("balance-change");
        await pressInDialog("Check again");
        await changed;
      });
    });
  });

  it("shows current text in the pop-up about many accounts: count, progress, outcome", async () => {
    await expectSame(async (step, follow) => {
      const failing = withFailure((request) => isChange(request) && request.url.endsWith("248064"), 403);
      const page = await setupBulk({ faults: [failing] });
      const { element, select, selectPage, openDialogAbout, inDialog, dialogShows: shows } = page;
      follow(element);
      await step(() => select("Acme Dental"));
      await step(() => select("Alder & Finch Realty"));
      await step(() => selectPage());
      await step(() => openDialogAbout(/^Add to agency billing/));
      await step(async () => {
        inDialog(/^Add to agency billing/).click();
        await shows("1 couldn’t be moved.");
      });
      await step(async () => {
        inDialog("Close").click();
        await page.dialogCloses();
      });
    });
  });

  it("shows current text in the form: counts of characters, errors, the request that was sent", async () => {
    await expectSame(async (step, follow) => {
      const { element, store } = await setup({ seed: seedAccounts(40) });
      follow(element);
      const { name } = store
        .accounts()
        .find((one) => one.balance_from === "agency" && one.payment_method === null && !one.billing_request)!;
      await step(async () => {
        await openDialog(name);
        await dialogShows("Customer email");
      });
      await step(() => pressInDialog("Email the customer"));
      await step(async () => {
        getByRole("textbox", "Customer email").focus();
        await sendKeys({ type: "half@typ" });
      });
      await step(async () => {
        const message = field("Message in the email");
        // Its length is shown only when it is long.
        paste(message, "a".repeat(1700));
        message.focus();
        await sendKeys({ type: "and more" });
        await dialogShows("1,708/2,000");
      });
      await step(async () => {
        const email = getByRole("textbox", "Customer email") as HTMLInputElement;
        email.focus();
        email.setSelectionRange(email.value.length, email.value.length);
        await sendKeys({ type: "ed.example" });
      });
      await step(async () => {
        const changed = new Promise((resolve) =>
          element.addEventListener("ctm-billing-request-change", resolve, { once: true }),
        );
        await pressInDialog("Email the customer");
        await changed;
        await dialogCloses();
      });
    });
  });

  it("shows current text of an export", async () => {
    await expectSame(async (step, follow) => {
      const { element, start, done, loadAfter, chooseSource } = await setupExport({ seed: seedAccounts(20) });
      follow(element);
      await step(async () => {
        await start();
        await done();
      });
      await step(() => loadAfter(() => chooseSource(/^Customer/)));
      await step(async () => {
        await start();
        await until(() => element.shadowRoot!.querySelector("ctm-accounts-export"), "the export");
        await done();
      });
      endDownloads();
    });
  });
});
