import { expect } from "@open-wc/testing";
import {
  afterFirst,
  firstOf,
  withFailure,
  withInterference,
  withLostAnswer,
  withNetworkError,
  type AccountRecord,
} from "../../../server/index.js";
import { isChange, isRead } from "../../helpers/accounts-billing-page.js";
import { setupBulk, setupOneChanged, setupUndoing } from "../../helpers/bulk-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { switchable } from "../../helpers/gate.js";
import { expectElement, focused, getByRole } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

const isUndo = () => afterFirst(isChange);
const STILL = "Acme Dental is still on agency billing.";
const UNDONE = "Undone. Acme Dental is back on customer billing.";

type Page = Awaited<ReturnType<typeof setupOneChanged>>;

/** Somebody else changes the account that was moved. */
function interfere({ store }: Page, change: Partial<AccountRecord>): void {
  store.saveAccount({ ...store.account("248013")!, ...change, version: "r88" });
}

describe("<ctm-accounts-billing>", () => {
  describe("errors: undoing one change in its notice", () => {
    it("shows a conflict instead of overwriting it, and undoes from there when it is pressed again", async () => {
      const page = await setupOneChanged();
      const { press, sent, changeNotice, billing, status, eventsOf } = page;
      interfere(page, { balance: { cents: 1, currency: "USD" } });
      await press("Undo");
      const conflict = `Someone else just changed this account. ${STILL}`;
      await until(() => changeNotice() === `${conflict} Undo`, "the notice");
      await until(() => status() === conflict, "the announcement");
      expect(billing("Acme Dental")).to.equal("Balance from: agency");
      expect(eventsOf("error").map(({ detail }) => detail.operation)).to.deep.equal(["change"]);
      await press("Undo");
      await until(() => changeNotice() === UNDONE, "the notice");
      expect(sent().at(-1)!.version).to.equal('"r88"');
      expect(new Set(sent().map(({ key }) => key)).size, "each confirmed by itself").to.equal(3);
      expect(eventsOf("request-balance-change")).to.have.lengthOf(3);
    });

    it("says that somebody else has moved the account back, and offers nothing", async () => {
      const page = await setupOneChanged();
      interfere(page, { balance_from: "customer" });
      await page.press("Undo");
      const text = "Someone else just changed this account. It’s now on customer billing.";
      await until(() => page.changeNotice() === text, "the notice");
      expect(page.eventsOf("balance-change")).to.have.lengthOf(1);
      expectElement(focused(), page.control("Acme Dental"));
    });

    it("shows why the server refuses, with Undo again", async () => {
      const { change, press, changeNotice, status } = await setupBulk();
      await change("Atlas Moving & Storage");
      await press("Undo");
      const text =
        "Atlas Moving & Storage is still on agency billing. " +
        "Atlas Moving & Storage has no payment method. Email the customer to ask for one first.";
      await until(() => changeNotice() === `${text} Undo`, "the notice");
      await until(() => status() === text, "the announcement");
    });

    it("sends a failed undo again with its key, and says each time what came of it", async () => {
      const faults = [withFailure(firstOf(isUndo()), 503)];
      const { press, sent, changeNotice, eventsOf, button } = await setupOneChanged({ faults });
      await press("Undo");
      const text = `${STILL} Something went wrong on the server. Try again in a moment. Undo`;
      await until(() => changeNotice() === text, "the notice");
      expectElement(focused(), button("Undo"));
      await press("Undo");
      await until(() => changeNotice() === UNDONE, "the notice");
      const [, first, second] = sent();
      expect(second!.key).to.equal(first!.key);
      expect(eventsOf("request-balance-change"), "the same intent").to.have.lengthOf(2);
    });

    it("reads the account when the answer is lost, and does not send a second undo", async () => {
      const { press, sent, changeNotice, eventsOf } = await setupOneChanged({ faults: [withLostAnswer(isUndo())] });
      await press("Undo");
      await until(() => changeNotice() === UNDONE, "the notice");
      await until(() => eventsOf("balance-change").length === 2, "the event");
      expect(sent()).to.have.lengthOf(2);
    });

    it("offers to check again as long as the outcome is unknown", async () => {
      const reads = switchable(withFailure(isRead, 403));
      const { press, sent, changeNotice, eventsOf, note, button } = await setupOneChanged({
        faults: [reads.fault, withLostAnswer(isUndo())],
      });
      await press("Undo");
      const unknown =
        "We couldn’t reach the server. We couldn’t confirm whether this went through. Check again before you retry.";
      await until(() => changeNotice() === `${unknown} Check again`, "the notice");
      expect(note("Acme Dental")).to.equal("Change not confirmed");
      expectElement(focused(), button("Check again"));
      reads.isOn = false;
      await press("Check again");
      await until(() => changeNotice() === UNDONE, "the notice");
      await until(() => eventsOf("balance-change").length === 2, "the event");
      expect(sent(), "nothing was sent again").to.have.lengthOf(2);
    });

    it("shows what has come of it once the list shows that, without sending it again", async () => {
      const reads = switchable(withFailure(isRead, 403));
      const { press, sent, changeNotice, eventsOf, element, status } = await setupOneChanged({
        faults: [reads.fault, withLostAnswer(isUndo())],
      });
      await press("Undo");
      await until(() => changeNotice()?.endsWith("Check again"), "the notice");
      reads.isOn = false;
      await element.refresh();
      await until(() => changeNotice() === UNDONE, "the notice");
      await until(() => status() === UNDONE, "the announcement");
      await until(() => eventsOf("balance-change").length === 2, "the event");
      expect(sent(), "nothing was sent again").to.have.lengthOf(2);
    });

    it("only reads what is unknown, though the list shows the outcome by now", async () => {
      const reads = switchable(withFailure(isRead, 403));
      const { press, sent, changeNotice, eventsOf, element } = await setupOneChanged({
        faults: [reads.fault, withLostAnswer(isUndo())],
      });
      await press("Undo");
      await until(() => changeNotice()?.endsWith("Check again"), "the notice");
      await element.refresh();
      await until(() => eventsOf("error").length === 2, "the failed reading");
      reads.isOn = false;
      await press("Check again");
      await until(() => changeNotice() === UNDONE, "the notice");
      await until(() => eventsOf("balance-change").length === 2, "the event");
      expect(sent(), "nothing was sent again").to.have.lengthOf(2);
    });

    it("offers Undo again once it is known that nothing was changed", async () => {
      const reads = switchable(withFailure(isRead, 403));
      const { press, sent, changeNotice } = await setupOneChanged({
        faults: [reads.fault, withNetworkError(firstOf(isUndo()))],
      });
      await press("Undo");
      await until(() => changeNotice()?.endsWith("Check again"), "the notice");
      reads.isOn = false;
      await press("Check again");
      await until(() => changeNotice()?.startsWith(STILL), "the notice");
      expect(changeNotice()!.endsWith(" Undo"), changeNotice()).to.equal(true);
      expect(sent()).to.have.lengthOf(2);
    });

    it("is one outcome, though it is checked from the row", async () => {
      const reads = switchable(withFailure(isRead, 403));
      const { press, changeNotice, eventsOf, toggle, changeDialog } = await setupOneChanged({
        faults: [reads.fault, withLostAnswer(isUndo())],
      });
      await press("Undo");
      await until(() => changeNotice()?.endsWith("Check again"), "the notice");
      reads.isOn = false;
      getByRole("button", "Check again, Acme Dental", toggle("Acme Dental")).click();
      await until(() => eventsOf("balance-change").length === 2, "the event");
      await until(() => !changeDialog().dialog.open, "the dialog to close");
      await quiet();
      expect(eventsOf("balance-change")).to.have.lengthOf(2);
      expect(changeNotice()).to.equal(UNDONE);
    });

    it("does not go on saying who pays once somebody else has moved the account back", async () => {
      const page = await setupOneChanged({ faults: [withFailure(firstOf(isUndo()), 503)] });
      const { press, changeNotice, element } = page;
      await press("Undo");
      await until(() => changeNotice()?.startsWith(STILL), "the notice");
      interfere(page, { balance_from: "customer" });
      await element.refresh();
      expect(changeNotice()).to.equal("Someone else just changed this account. It’s now on customer billing.");
    });

    it("notifies a page that removes the table when it is asked", async () => {
      const { element, press, eventsOf } = await setupOneChanged();
      element.addEventListener("ctm-request-balance-change", () => element.remove());
      await press("Undo");
      await until(() => eventsOf("balance-change").length === 2, "the event");
    });

    it("says that an account is gone, and reads the list again", async () => {
      const page = await setupOneChanged({
        faults: [withInterference(isUndo(), () => page.store.dropAccount("248013"))],
      });
      const { press, changeNotice, names } = page;
      await press("Undo");
      await until(() => changeNotice() === "This account no longer exists.", "the notice");
      await until(() => !names().includes("Acme Dental"), "the row to leave");
    });

    it("goes on when the table is removed, and notifies the page once", async () => {
      const { held, element, eventsOf, sent } = await setupUndoing();
      element.remove();
      held.release();
      await until(() => eventsOf("balance-change").length === 2, "the event");
      await quiet();
      expect(eventsOf("balance-change")).to.have.lengthOf(2);
      expect(sent()).to.have.lengthOf(2);
    });

    it("goes on when the table is turned to another collection, which shows what came of it without Undo", async () => {
      const { held, element, names, changeNotice, loadAfter, eventsOf } = await setupUndoing();
      element.endpoint = `${element.endpoint}?agency=2`;
      await element.updateComplete;
      expect(names(), "its own rows until that is over").to.include("Acme Dental");
      await loadAfter(() => held.release());
      expect(eventsOf("balance-change")).to.have.lengthOf(2);
      expect(changeNotice()).to.equal(UNDONE);
    });

    it("says in another collection that an undo has failed, without Undo", async () => {
      const { held, element, changeNotice, loadAfter } = await setupUndoing({ faults: [withFailure(isUndo(), 422)] });
      element.endpoint = `${element.endpoint}?agency=2`;
      await loadAfter(() => held.release());
      await until(() => changeNotice()?.startsWith(STILL), "the notice");
      expect(changeNotice()).not.to.contain("Undo");
    });
  });

  describe("interaction: an undo beside another change", () => {
    it("shows progress for its own account only", async () => {
      const { held, delay, change, button, changeNotice, isSaving } = await setupUndoing();
      delay.isOn = false;
      await change("Alder & Finch Realty");
      expect(changeNotice()).to.equal("Alder & Finch Realty moved to agency billing. Undo");
      expect(button("Undo").ariaDisabled).to.equal("false");
      expect(isSaving("Acme Dental")).to.equal(true);
      held.release();
      await until(() => changeNotice() === UNDONE, "the notice");
    });
  });
});
