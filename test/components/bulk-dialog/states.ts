import { withDelay, withFailure } from "../../../server/index.js";
import { isChange } from "../../helpers/accounts-billing-page.js";
import { ADD, REMOVE, setupConfirmed, setupQuestion } from "../../helpers/bulk-dialog-page.js";
import { Gate } from "../../helpers/gate.js";

type BulkPage = Awaited<ReturnType<typeof setupConfirmed>>;

/** Every state of changing many accounts. */
export const states: Readonly<Record<string, () => Promise<BulkPage & { end?: () => Promise<void> }>>> = {
  "with the question about adding": () => setupQuestion(ADD),
  "with the question about a removal that could silence phones": () => setupQuestion(REMOVE),
  "while it is being stopped": async () => {
    const gate = new Gate();
    const page = await setupConfirmed({ faults: [withDelay(isChange, gate.wait)] });
    await page.dialogShows("Saving…");
    const held = [await gate.next(), await gate.next(), await gate.next(), await gate.next()];
    await page.press("Stop");
    /** Lets what is under way end: a run that never ends would go on in the page of the next test. */
    const end = async () => {
      for (const one of held) one.release();
      await page.dialogShows("Changed: 4");
    };
    return { ...page, end };
  },
  "after failures": async () => {
    const page = await setupConfirmed({ faults: [withFailure(isChange, 503)] });
    await page.dialogShows("Changed: 0");
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
