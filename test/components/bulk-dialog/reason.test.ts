import { expect } from "@open-wc/testing";
import { firstOfEach, seedAccounts, withFailure } from "../../../server/index.js";
import { isChange } from "../../helpers/accounts-billing-page.js";
import { ADD, setupBulk, setupQuestion } from "../../helpers/bulk-dialog-page.js";
import { click } from "../../helpers/keyboard.js";
import { findReasonSummary, typeReason, withReason } from "../../helpers/reason-field.js";

/** Twelve accounts, all of which may have a reason; those of these names may not. */
const seed = (...without: readonly string[]) =>
  seedAccounts(12, {
    each: ({ name, permissions }) => (without.includes(name) ? {} : { permissions: { ...permissions, ...withReason } }),
  });

describe("<ctm-bulk-dialog>", () => {
  describe("interaction: a reason", () => {
    it("is sent with each change, also with one that is sent again", async () => {
      const page = await setupQuestion(ADD, {
        seed: seed(),
        faults: [
          withFailure(
            firstOfEach((request) => isChange(request) && request.url.endsWith("248013")),
            503,
          ),
        ],
      });
      await typeReason("New contract");
      await click(page.inDialog(ADD));
      await page.dialogShows("5 of 6 accounts moved.");
      await click(page.inDialog(/^Retry/));
      await page.dialogCloses();
      const reasons = page.fetch
        .requestsOf("PATCH")
        .map(({ body }) => (JSON.parse(body) as { reason?: string }).reason);
      expect(reasons).to.deep.equal(Array(7).fill("New contract"));
      expect(page.store.changes("248013")[0]).to.include({ reason: "New contract" });
    });

    it("is offered where each of the accounts that can be moved may have one, and not otherwise", async () => {
      const page = await setupBulk({ seed: seed("Acme Dental") });
      await page.select("Acme Dental", "Alder & Finch Realty");
      await page.openDialogAbout(ADD);
      expect(findReasonSummary()).to.equal(undefined);
      await click(page.inDialog("Cancel"));
      await page.dialogCloses();
      await page.select("Acme Dental");
      await page.openDialogAbout(ADD);
      expect(findReasonSummary()!.innerText).to.equal("Add a reason");
    });
  });
});
