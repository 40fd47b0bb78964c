import {
  seedAccounts,
  withSchedules,
  seedWithUsage,
  withDelay,
  withFailure,
  type Match,
  type SeedOptions,
} from "../../../server/index.js";
import { isChange, type AccountsOptions } from "../../helpers/accounts-billing-page.js";
import {
  ADD,
  REMOVE,
  setupConfirmed,
  setupHeld,
  setupQuestion,
  type BulkPage,
} from "../../helpers/bulk-dialog-page.js";
import { AICHA, ALVAREZ, isRequest, setupRequests } from "../../helpers/bulk-request-page.js";
import { createDeferred } from "../../helpers/deferred.js";
import { click } from "../../helpers/keyboard.js";
import { typeReason, withReason } from "../../helpers/reason-field.js";
import { paste } from "../../helpers/request-form-page.js";

type State = Pick<BulkPage, "element" | "dialog" | "descriptions"> & { readonly end?: () => Promise<void> };

/** Every state of changing many accounts. */
export const states: Readonly<Record<string, () => Promise<State>>> = {
  "with the question about adding": () => setupQuestion(ADD),
  "with the question about a removal that could silence phones": () => setupQuestion(REMOVE),
  "with accounts in danger that are moved too, and lists opened": async () => {
    const page = await setupQuestion(REMOVE);
    for (const title of ["Calls may stop for 1 account", "Already on customer billing (6)"])
      await page.openGroup(title);
    await click(page.dangerBox());
    return page;
  },
  "while it is being stopped": async () => {
    const page = await setupHeld();
    await page.dialogShows("Saving…");
    await page.press("Stop");
    /** Ends the run: it would go on in the page of the next test. */
    const end = async () => {
      page.release();
      await page.dialogShows("4 of 6 accounts moved.");
    };
    return { ...page, end };
  },
  "after failures": async () => {
    const page = await setupConfirmed({ faults: [withFailure(isChange, 503)] });
    await page.dialogShows("0 of 6 accounts moved.");
    return page;
  },
  "after success, with Undo": async () => {
    const page = await setupConfirmed();
    await page.dialogCloses();
    await page.element.updateComplete;
    return page;
  },
  "with a reason that was typed": async () => {
    const each: SeedOptions["each"] = ({ permissions }) => ({ permissions: { ...permissions, ...withReason } });
    const page = await setupQuestion(ADD, { seed: seedAccounts(12, { each }) });
    await typeReason("New contract");
    return page;
  },
  "with how long the agency’s balance lasts": () => setupQuestion(ADD, { seed: seedWithUsage(12) }),
  "with accounts that have something scheduled": () =>
    setupQuestion(REMOVE, { seed: withSchedules(seedAccounts(), new Date()) }),
};

/** Every state of emailing many customers. */
export const requestStates: typeof states = {
  "before a list is entered": () => setupRequests(),
  "with lines that could not be used, and a message that is wrong": async () => {
    const page = await setupRequests();
    page.list(ALVAREZ, "Nobody; x@nobody.example", "Álvarez Plomería");
    paste(page.box("Message in the email"), "Hi {acount}");
    await page.dialogShows("1 customer gets an email.");
    await page.confirm();
    await page.dialogShows("We don’t know what to put for {acount}.");
    return page;
  },
  "with the preview of the emails": async () => {
    const page = await setupAddressed();
    await page.preview();
    await page.dialogShows("Hi Aïcha Pâtisserie & Café,");
    return page;
  },
  "while emails are sent": async () => {
    const answer = createDeferred();
    const page = await setupAddressed({ faults: [withDelay(isRequest, () => answer.promise)] });
    await page.confirm();
    await page.dialogShows("Emailing 1 of 2…");
    /** Ends the run: it would go on in the page of the next test. */
    const end = async () => {
      answer.resolve();
      await page.dialogShows("2 of 2 customers emailed.");
    };
    return { ...page, end };
  },
  "after all were emailed": async () => {
    const page = await setupAddressed();
    await page.confirm();
    await page.dialogShows("2 of 2 customers emailed.");
    return page;
  },
  "after some could not be emailed": async () => {
    const isAicha: Match = (request) => isRequest(request) && request.url.includes("248047");
    const page = await setupAddressed({ faults: [withFailure(isAicha, 422, "This address has bounced before.")] });
    await page.confirm();
    await page.dialogShows("1 of 2 customers emailed. 1 couldn’t be emailed.");
    return page;
  },
};

/** The pop-up with the addresses of two customers. */
async function setupAddressed(options: AccountsOptions = {}) {
  const page = await setupRequests(options);
  page.list(ALVAREZ, AICHA);
  await page.dialogShows("2 customers get an email.");
  return page;
}

export const WIDTHS = [1024, 320];
