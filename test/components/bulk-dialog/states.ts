import { withFailure } from "../../../server/index.js";
import { isChange } from "../../helpers/accounts-billing-page.js";
import { ADD, REMOVE, setupConfirmed, setupHeld, setupQuestion } from "../../helpers/bulk-dialog-page.js";
import { click } from "../../helpers/keyboard.js";

type BulkPage = Awaited<ReturnType<typeof setupConfirmed>>;

/** Every state of changing many accounts. */
export const states: Readonly<Record<string, () => Promise<BulkPage & { end?: () => Promise<void> }>>> = {
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
};

export const WIDTHS = [1024, 320];
