import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import {
  firstOf,
  seedAccounts,
  withDelay,
  withFailure,
  withInterference,
  withLostAnswer,
} from "../../../server/index.js";
import { en as words } from "../../../src/localization/en.js";
import { click } from "../../helpers/keyboard.js";
import { dialogOpens } from "../../helpers/change-dialog-page.js";
import { focused } from "../../helpers/roles.js";
import { isReadOfOne } from "../../helpers/balance-toggle-page.js";
import { expectSame, isChange, isList, lineOf, setup } from "../../helpers/accounts-billing-page.js";
import { Gate } from "../../helpers/gate.js";

async function setupSaving() {
  const gate = new Gate();
  const screen = await setup({ faults: [withDelay(isChange, gate.wait)] });
  const popup = await screen.openDialog("Acme Dental");
  await click(popup.button("Add to agency billing"));
  return { held: await gate.next(), ...screen };
}

describe("<ctm-accounts-billing>", () => {
  describe("interaction: a change in a row", () => {
    it("marks the row that is being saved, and no other", async () => {
      const { element, row, states } = await setupSaving();
      await element.updateComplete;
      expect(row("Acme Dental").getAttribute("aria-busy")).to.equal("true");
      expect(row("Abbot Lane Veterinary").getAttribute("aria-busy")).to.equal("false");
      expect(states()).to.deep.equal(["saving"]);
    });

    it("marks it within a frame of the click", async () => {
      const { openDialog, element, row } = await setup({ faults: [withDelay(isChange, new Gate().wait)] });
      const popup = await openDialog("Acme Dental");
      popup.button("Add to agency billing").click();
      await new Promise(requestAnimationFrame);
      expect(row("Acme Dental").getAttribute("aria-busy")).to.equal("true");
      expect(element.matches(":state(saving)")).to.be.true;
    });

    it("shows what was there until the server has answered, then what it said", async () => {
      const { held, billing, next, row, states, store } = await setupSaving();
      expect(billing("Acme Dental")).to.equal("Balance from: customer");
      const changed = next("balance-change");
      held.release();
      await changed;
      expect(billing("Acme Dental")).to.equal("Balance from: agency");
      expect(row("Acme Dental").getAttribute("aria-busy")).to.equal("false");
      expect(states()).to.be.empty;
      expect(store.account("248013")!.balance_from).to.equal("agency");
    });

    it("shows the rest of what the server said of the account as well", async () => {
      const { openDialog, next, row, element } = await setup();
      const popup = await openDialog("Alder & Finch Realty");
      const changed = next("balance-change");
      await click(popup.button("Add to agency billing"));
      await changed;
      await element.updateComplete;
      expect(lineOf(row("Alder & Finch Realty").cells[2]!)).to.equal("Active");
    });

    it("changes back with the version that the first change has brought", async () => {
      const { openDialog, next, fetch } = await setup();
      for (const label of ["Add to agency billing", "Remove from agency billing"]) {
        const popup = await openDialog("Acme Dental");
        const changed = next("balance-change");
        await click(popup.button(label));
        await changed;
      }
      const versions = fetch.requestsOf("PATCH").map(({ headers }) => headers.get("If-Match"));
      expect(versions).to.have.lengthOf(2);
      expect(versions[0]).not.to.equal(versions[1]);
    });

    it("is walked through by keyboard alone: Tab, Enter, Tab, Enter, and back to the control", async () => {
      const { element, control, popup, toggle, next, fetch, billing } = await setup({ seed: seedAccounts(1) });
      const before = document.createElement("button");
      element.before(before);
      before.focus();
      // Past what finds, sorts and selects.
      for (let tabs = 0; tabs < 20 && focused() !== control("Acme Dental"); tabs++) await sendKeys({ press: "Tab" });
      expectSame(focused(), control("Acme Dental"));
      await sendKeys({ press: "Enter" });
      await dialogOpens();
      expectSame(focused(), popup().button("Cancel"));
      await sendKeys({ press: "Tab" });
      expectSame(focused(), popup().button("Add to agency billing"));
      const changed = next("balance-change");
      await sendKeys({ press: "Enter" });
      await changed;
      await toggle("Acme Dental").updateComplete;
      expect(billing("Acme Dental")).to.equal("Balance from: agency");
      expectSame(focused(), control("Acme Dental"));
      expect(fetch.requestsOf("PATCH")).to.have.lengthOf(1);
    });
  });

  describe("errors: an outcome that is unknown when the pop-up is closed", () => {
    it("is told once it is known, also while another account's pop-up is open", async () => {
      const gate = new Gate();
      const { openDialog, next, eventsOf, billing } = await setup({
        seed: seedAccounts(12),
        faults: [
          withDelay(isReadOfOne, gate.wait),
          withFailure(firstOf(isReadOfOne), 403),
          withLostAnswer(firstOf(isChange)),
        ],
      });
      const popup = await openDialog("Acme Dental");
      const failed = next("error");
      await click(popup.button("Add to agency billing"));
      (await gate.next()).release();
      await failed;
      await click(popup.button("Cancel"));
      const reading = await gate.next();
      await openDialog("Alder & Finch Realty");
      const changed = next("balance-change");
      reading.release();
      expect((await changed).detail.account.name).to.equal("Acme Dental");
      expect(billing("Acme Dental")).to.equal("Balance from: agency");
      await dialogOpens();
      expect(eventsOf("balance-change")).to.have.lengthOf(1);
    });
  });

  describe("errors: a change in a row", () => {
    const gone = (remove: (id: string) => void) =>
      withInterference(isChange, (request) => remove(new URL(request.url).pathname.split("/").at(-1)!));

    it("says of an account that is gone that it is, reads the list again, and shows that after the pop-up", async () => {
      const gate = new Gate();
      let remove: (id: string) => void = () => undefined;
      const interfere = gone((id) => remove(id));
      const screen = await setup({ faults: [interfere, withDelay(isList, gate.wait)], until: "nothing" });
      const { store, openDialog, nextLoad, nextError, names, toggle, eventsOf, element, root } = screen;
      remove = (id) => store.removeAccount(id);
      const first = nextLoad();
      (await gate.next()).release();
      await first;
      const popup = await openDialog("Acme Dental");
      const failed = nextError();
      await click(popup.button("Add to agency billing"));
      await failed;
      (await gate.next()).release();
      expect(lineOf(toggle("Acme Dental").shadowRoot!.querySelector("[part=toggle]"))).to.equal(words["not-found"]);
      expect(eventsOf("error").map(({ detail }) => detail.operation)).to.deep.equal(["change"]);
      const load = nextLoad();
      await sendKeys({ press: "Escape" });
      await load;
      expect(names()).not.to.include("Acme Dental");
      expectSame(document.activeElement, element);
      expectSame(focused(), root.querySelector(".frame"));
      expect(gate.held).to.have.lengthOf(2);
    });

    it("puts what the server has instead into the row after a conflict", async () => {
      const conflict = withInterference(isChange, () => changeElsewhere());
      const { store, openDialog, nextError, row, element } = await setup({ faults: [conflict] });
      const changeElsewhere = () => {
        const account = store.account("248013")!;
        store.saveAccount({ ...account, balance: { cents: 7, currency: "USD" }, version: "other" });
      };
      const popup = await openDialog("Acme Dental");
      const failed = nextError();
      await click(popup.button("Add to agency billing"));
      await failed;
      await element.updateComplete;
      expect(lineOf(row("Acme Dental").cells[3]!)).to.equal("$0.07");
    });

    it("leaves the row as it was, and text in place of its control, when the change is not allowed", async () => {
      const { openDialog, nextError, billing, hasControl, row } = await setup({ faults: [withFailure(isChange, 403)] });
      const popup = await openDialog("Acme Dental");
      const failed = nextError();
      await click(popup.button("Add to agency billing"));
      await failed;
      expect(billing("Acme Dental")).to.equal("Balance from: customer");
      expect(hasControl("Acme Dental")).to.be.false;
      expect(row("Acme Dental").getAttribute("aria-busy")).to.equal("false");
    });
  });
});
