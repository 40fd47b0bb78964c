import { expect } from "@open-wc/testing";
import {
  firstOfEach,
  seedAccounts,
  withAnswer,
  withFailure,
  withInterference,
  withLostAnswer,
  type AccountRecord,
  type Fault,
} from "../../../server/index.js";
import { isChange, isRead } from "../../helpers/accounts-billing-page.js";
import { ADD, ADDABLE, isChangeOf, setupBulk, setupConfirmed, setupHeld } from "../../helpers/bulk-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { switchable } from "../../helpers/gate.js";
import { click } from "../../helpers/keyboard.js";
import { expectElement, focused } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

const PROBLEM = { "Content-Type": "application/problem+json" };

/** Fails the first change of some accounts. */
const failingOnce = (...names: readonly string[]) => withFailure(firstOfEach(isChangeOf(...names)), 503);

/** A table; someone else changes Acme Dental just before its first change arrives at the server. */
async function setupConflict(fields: Partial<AccountRecord>, ...faults: readonly Fault[]) {
  let changeElsewhere: () => void = () => undefined;
  const conflict = withInterference(firstOfEach(isChangeOf("Acme Dental")), () => changeElsewhere());
  const page = await setupBulk({ faults: [...faults, conflict] });
  changeElsewhere = () => page.store.saveAccount({ ...page.store.account("248013")!, ...fields, version: "r77" });
  return page;
}

describe("<ctm-bulk-dialog>", () => {
  describe("errors: changing many accounts", () => {
    it("shows why each change failed, and the current account when someone else has changed it", async () => {
      const page = await setupConflict(
        { balance: { cents: 1, currency: "USD" } },
        failingOnce("Apex Roofing & Gutters"),
      );
      const { selectPage, confirmSelected, rows, dialogShows, eventsOf, dialogText, openGroup } = page;
      await selectPage();
      await confirmSelected();
      await dialogShows("4 of 6 accounts moved. 2 couldn’t be moved.");
      expect(dialogText())
        .to.include("1 account: Someone else just changed this account. It’s now on customer billing. Acme Dental")
        .and.to.include("1 account: Something went wrong on the server. Try again in a moment. Apex Roofing & Gutters");
      expect(eventsOf("error").map(({ detail }) => [detail.operation, detail.error.kind])).to.deep.equal([
        ["change", "conflict"],
        ["change", "server"],
      ]);
      expect(
        await openGroup("1 account: Someone else just changed this account. It’s now on customer billing."),
      ).to.equal("Acme Dental $0.01");
      expect(rows()[1]!.innerText, "in the row").to.include("$0.01");
    });

    it("counts an account as unchanged when someone else has made the same change", async () => {
      const { select, confirmSelected, dialogShows, billing } = await setupConflict({ balance_from: "agency" });
      await select(...ADDABLE);
      await confirmSelected();
      await dialogShows("2 of 3 accounts moved. 1 was left as it was.");
      await dialogShows("1 account: Someone else just changed this account. It’s now on agency billing. Acme Dental");
      expect(billing("Acme Dental")).to.equal("Balance from: agency");
    });

    it("repeats only the failed changes, with their keys, and closes when they succeed", async () => {
      const fault = failingOnce("Acme Dental", "Apex Roofing & Gutters");
      const { dialogShows, press, sent, dialogCloses, changeNotice, inDialog } = await setupConfirmed({
        faults: [fault],
      });
      await dialogShows("4 of 6 accounts moved. 2 couldn’t be moved.");
      // There is only one button of that name.
      expectElement(focused(), inDialog("Close"));
      const before = sent();
      await press("Retry 2 accounts");
      await dialogCloses();
      const repeats = sent().slice(before.length);
      expect(repeats.map(({ name }) => name)).to.deep.equal(["Acme Dental", "Apex Roofing & Gutters"]);
      for (const { name, key } of repeats) expect(key).to.equal(before.find((one) => one.name === name)!.key);
      expect(changeNotice()).to.match(/^6 accounts moved to agency billing/);
    });

    it("keeps the accounts whose changes failed selected when it is closed", async () => {
      const { dialogShows, closeSummary, checked, barLabels, changeNotice } = await setupConfirmed({
        faults: [failingOnce("Acme Dental", "Apex Roofing & Gutters")],
      });
      await dialogShows("4 of 6 accounts moved. 2 couldn’t be moved.");
      await closeSummary();
      expect(checked()).to.deep.equal(["Acme Dental", "Apex Roofing & Gutters"]);
      expect(barLabels()).to.include("Add to agency billing (2)");
      expect(changeNotice()).to.match(/^4 accounts moved to agency billing/);
    });

    for (const name of ["Done", "Close"] as const) {
      it(`is closed by ${name} when it has ended, and sends nothing`, async () => {
        const { dialogShows, inDialog, dialogCloses, sent, opener } = await setupConfirmed({
          faults: [failingOnce("Acme Dental")],
        });
        await dialogShows("5 of 6 accounts moved. 1 couldn’t be moved.");
        await click(inDialog(name));
        await dialogCloses();
        await quiet();
        expect(sent()).to.have.lengthOf(6);
        expectElement(focused(), opener());
      });
    }

    it("reads the accounts whose responses were lost, and does not send their changes again", async () => {
      const { dialogCloses, sent, changeNotice } = await setupConfirmed({ faults: [withLostAnswer(isChange)] });
      await dialogCloses();
      expect(sent()).to.have.lengthOf(6);
      expect(changeNotice()).to.match(/^6 accounts moved to agency billing/);
    });

    it("shows that outcomes are unknown, and reads those accounts before it sends a change again", async () => {
      const reads = switchable(withFailure(isRead, 403));
      const { dialogShows, sent, dialogCloses, dialogText, inDialog } = await setupConfirmed({
        faults: [withLostAnswer(isChange), reads.fault],
      });
      await dialogShows("0 of 6 accounts moved. We couldn’t confirm 4. 2 not started.");
      expect(dialogText()).to.include(
        "4 accounts: We couldn’t reach the server. " +
          "We couldn’t confirm whether this went through. Check again before you retry. Acme Dental",
      );
      reads.isOn = false;
      await click(inDialog("Check again"));
      await dialogShows("4 of 6 accounts moved. 2 not started.");
      expect(sent(), "the changes were in effect").to.have.lengthOf(4);
      await click(inDialog(ADD));
      await dialogCloses();
      expect(sent(), "and the two that had not been sent").to.have.lengthOf(6);
    });

    it("counts unknown outcomes apart from failed changes, and offers to try both again", async () => {
      const refused = withFailure(firstOfEach(isChangeOf("Acme Dental")), 422);
      const reads = switchable(withFailure(isRead, 403));
      const { select, confirmSelected, dialogShows, press, dialogCloses, changeNotice } = await setupBulk({
        faults: [refused, withLostAnswer(isChangeOf("Alder & Finch Realty")), reads.fault],
      });
      await select(...ADDABLE);
      await confirmSelected();
      await dialogShows("1 of 3 accounts moved. 1 couldn’t be moved. We couldn’t confirm 1.");
      reads.isOn = false;
      await press("Retry 2 accounts");
      await dialogCloses();
      expect(changeNotice()).to.match(/^3 accounts moved to agency billing/);
    });

    it("shows the outcome scrolled to its top", async () => {
      const refuse = withAnswer(isChange, ({ url }) =>
        Response.json({ detail: `Not ${url.split("/").at(-1)!}.` }, { status: 422, headers: PROBLEM }),
      );
      const { dialogShows, dialog: opened } = await setupConfirmed({ seed: seedAccounts(60), faults: [refuse] });
      await dialogShows(/\b0 of \d+ accounts moved\./);
      const dialog = opened()!;
      expect(dialog.scrollHeight).to.be.above(dialog.clientHeight);
      expect(dialog.scrollTop).to.equal(0);
    });

    it("announces each quarter, and not each step, and the outcome once", async () => {
      const { releaseOne, gate, recordDialogAnnouncements, dialogShows, progress } = await setupHeld({
        faults: [failingOnce("Atlas Moving & Storage")],
      });
      const announcements = recordDialogAnnouncements();
      for (const [index, name] of [...ADDABLE, "Åström Optik"].entries()) {
        releaseOne(name);
        await until(() => progress().value === index + 1, "its end");
      }
      await gate.releaseNext();
      await until(() => progress().value === 5, "the end of the fifth");
      await gate.releaseNext();
      await dialogShows("5 of 6 accounts moved. 1 couldn’t be moved.");
      await quiet();
      expect(announcements).to.deep.equal([
        "25% done: 2 of 6",
        "50% done: 3 of 6",
        "75% done: 5 of 6",
        "5 of 6 accounts moved. 1 couldn’t be moved.",
      ]);
    });
  });
});
