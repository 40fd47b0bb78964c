import { expect } from "@open-wc/testing";
import {
  firstOf,
  seedAccounts,
  withDelay,
  withFailure,
  withInterference,
  withLostAnswer,
} from "../../../server/index.js";
import words from "../../../src/locales/en.js";
import { isChange, isList, isRead, lineOf, setup } from "../../helpers/accounts-billing-page.js";
import { pressInDialog } from "../../helpers/change-dialog-page.js";
import { Gate, switchable } from "../../helpers/gate.js";
import { click, press } from "../../helpers/keyboard.js";
import { descriptionOf, expectElement, findByRole, focused, getByRole } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

async function setupSaving() {
  const gate = new Gate();
  const page = await setup({ faults: [withDelay(isChange, gate.wait)] });
  await page.confirm("Acme Dental");
  return { held: await gate.next(), ...page };
}

describe("<ctm-accounts-billing>", () => {
  describe("interaction: a change in a row", () => {
    it("marks the row that is being saved, and no other", async () => {
      const { held, element, isSaving, states, next } = await setupSaving();
      await element.updateComplete;
      expect(isSaving("Acme Dental")).to.be.true;
      expect(isSaving("Abbot Lane Veterinary")).to.be.false;
      expect(states()).to.deep.equal(["saving"]);
      const changed = next("balance-change");
      held.release();
      await changed;
    });

    it("shows in place of the pencil that the change is under way", async () => {
      const { held, toggle, next } = await setupSaving();
      const shown = (name: string) =>
        [...toggle(name).querySelectorAll(".pencil, .spinner")]
          .filter((one) => one.checkVisibility())
          .map((one) => one.classList.value);
      await until(() => shown("Acme Dental")[0] === "spinner", "the spinner");
      expect(shown("Acme Dental")).to.deep.equal(["spinner"]);
      expect(shown("Abbot Lane Veterinary")).to.deep.equal(["pencil"]);
      const changed = next("balance-change");
      held.release();
      await changed;
      await until(() => shown("Acme Dental")[0] === "pencil", "the pencil");
      expect(shown("Acme Dental")).to.deep.equal(["pencil"]);
    });

    it("marks the row within a frame of the click", async () => {
      const gate = new Gate();
      const { openDialog, isSaving, states, next } = await setup({ faults: [withDelay(isChange, gate.wait)] });
      const { button } = await openDialog("Acme Dental");
      const changed = next("balance-change");
      button("Add to agency billing").click();
      await new Promise(requestAnimationFrame);
      expect(isSaving("Acme Dental")).to.be.true;
      expect(states()).to.deep.equal(["saving"]);
      await gate.releaseNext();
      await changed;
    });

    it("keeps the old value until the server has answered, then shows the answer", async () => {
      const { held, billing, next, isSaving, states, store } = await setupSaving();
      expect(billing("Acme Dental")).to.equal("Balance from: customer");
      const changed = next("balance-change");
      held.release();
      await changed;
      expect(billing("Acme Dental")).to.equal("Balance from: agency");
      expect(isSaving("Acme Dental")).to.be.false;
      expect(states()).to.be.empty;
      expect(store.account("248013")!.balance_from).to.equal("agency");
    });

    it("shows the other fields of the answer too", async () => {
      const { change, cells } = await setup();
      await change("Alder & Finch Realty");
      expect(cells("Alder & Finch Realty")[1]).to.equal("Active");
    });

    it("changes back with the version of the first change", async () => {
      const { change, fetch } = await setup();
      await change("Acme Dental", "Add to agency billing");
      await change("Acme Dental", "Remove from agency billing");
      const versions = fetch.requestsOf("PATCH").map(({ headers }) => headers.get("If-Match"));
      expect(versions).to.have.lengthOf(2);
      expect(versions[0]).not.to.equal(versions[1]);
    });

    it("works by keyboard alone, and returns the focus to the control", async () => {
      const { element, control, changeDialog, next, fetch, billing } = await setup({ seed: seedAccounts(1) });
      const before = document.createElement("button");
      element.before(before);
      before.focus();
      // Past search, filters, headers and checkboxes.
      for (let tabs = 0; tabs < 20 && focused() !== control("Acme Dental"); tabs++) await press("Tab");
      expectElement(focused(), control("Acme Dental"));
      await press("Enter");
      await until(() => changeDialog().dialog.open, "the dialog");
      expectElement(focused(), changeDialog().button("Cancel"));
      await press("Tab");
      expectElement(focused(), changeDialog().button("Add to agency billing"));
      const changed = next("balance-change");
      await press("Enter");
      await changed;
      await element.updateComplete;
      expect(billing("Acme Dental")).to.equal("Balance from: agency");
      expectElement(focused(), control("Acme Dental"));
      expect(fetch.requestsOf("PATCH")).to.have.lengthOf(1);
    });
  });

  describe("errors: a change in a row", () => {
    it("shows an unknown outcome once it is known, while another account's dialog is open", async () => {
      const gate = new Gate();
      const { confirm, openDialog, next, errorAfter, eventsOf, billing, changeDialog } = await setup({
        seed: seedAccounts(12),
        faults: [withDelay(isRead, gate.wait), withFailure(firstOf(isRead), 403), withLostAnswer(firstOf(isChange))],
      });
      await errorAfter(async () => {
        await confirm("Acme Dental");
        await gate.releaseNext();
      });
      await pressInDialog("Close");
      const reading = await gate.next();
      await openDialog("Alder & Finch Realty");
      const changed = next("balance-change");
      reading.release();
      expect((await changed).detail.account.name).to.equal("Acme Dental");
      expect(billing("Acme Dental")).to.equal("Balance from: agency");
      expect(changeDialog().dialog.open).to.be.true;
      expect(eventsOf("balance-change")).to.have.lengthOf(1);
    });

    it("shows in the row that a change is not confirmed, with a button that opens the dialog and checks", async () => {
      const reads = switchable(withFailure(isRead, 403));
      const { confirm, errorAfter, changeDialog, next, control, fetch, billing, toggle, element, ...page } =
        await setup({
          seed: seedAccounts(12),
          faults: [reads.fault, withLostAnswer(isChange)],
        });
      await errorAfter(() => confirm("Acme Dental"));
      await pressInDialog("Close");
      await until(() => !changeDialog().dialog.open, "the dialog to close");
      expect(page.note("Acme Dental")).to.equal("Change not confirmed");
      expect(descriptionOf(control("Acme Dental"))).to.equal("Change not confirmed");
      reads.isOn = false;
      const changed = next("balance-change");
      await click(getByRole("button", "Check again, Acme Dental", toggle("Acme Dental")));
      await changed;
      await until(() => !changeDialog().dialog.open, "the dialog to close");
      await element.updateComplete;
      expect(billing("Acme Dental")).to.equal("Balance from: agency");
      expect(page.note("Acme Dental")).to.equal("");
      expect(findByRole("button", "Check again", toggle("Acme Dental"))).to.equal(undefined);
      expect(fetch.requestsOf("PATCH"), "nothing was sent again").to.have.lengthOf(1);
      expectElement(focused(), control("Acme Dental"));
      expect(page.changeNotice()).to.equal("Acme Dental moved to agency billing. Undo");
    });

    it("shows that an account is gone, and removes its row once the dialog is closed", async () => {
      const gate = new Gate();
      let remove: (id: string) => void = () => undefined;
      const removeFirst = withInterference(isChange, ({ url }) => remove(new URL(url).pathname.split("/").at(-1)!));
      const page = await setup({ faults: [removeFirst, withDelay(isList, gate.wait)], until: "nothing" });
      const { store, confirm, loadAfter, errorAfter, names, billing, eventsOf, element, control } = page;
      remove = (id) => store.dropAccount(id);
      await loadAfter(() => gate.releaseNext());
      await errorAfter(() => confirm("Acme Dental"));
      await gate.releaseNext();
      expect(billing("Acme Dental")).to.equal(words["error.not-found"]);
      expect(eventsOf("error").map(({ detail }) => detail.operation)).to.deep.equal(["change"]);
      const next = names()[names().indexOf("Acme Dental") + 1]!;
      await loadAfter(() => press("Escape"));
      expect(names()).not.to.include("Acme Dental");
      expectElement(document.activeElement, element);
      expectElement(focused(), control(next));
      expect(gate.held).to.have.lengthOf(2);
    });

    it("shows the account that the server has after a conflict", async () => {
      const page = await setup({
        faults: [
          withInterference(isChange, () => {
            const { store } = page;
            const account = store.account("248013")!;
            store.saveAccount({ ...account, balance: { cents: 7, currency: "USD" }, version: "other" });
          }),
        ],
      });
      const { confirm, errorAfter, cell, element } = page;
      await errorAfter(() => confirm("Acme Dental"));
      await element.updateComplete;
      expect(lineOf(cell("Acme Dental", "balance"))).to.equal("$0.07");
    });

    it("keeps the row but replaces its control with text after a 403, also over a refresh", async () => {
      const { element, confirm, errorAfter, billing, hasControl, isSaving } = await setup({
        faults: [withFailure(isChange, 403)],
      });
      await errorAfter(() => confirm("Acme Dental"));
      expect(billing("Acme Dental")).to.equal("Balance from: customer");
      expect(hasControl("Acme Dental")).to.be.false;
      expect(isSaving("Acme Dental")).to.be.false;
      await press("Escape");
      await element.refresh();
      expect(hasControl("Acme Dental")).to.be.false;
      expect(hasControl("Aïcha Pâtisserie & Café")).to.be.true;
    });
  });
});
