import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { seedAccounts, withDelay, withLateAnswer } from "../../../server/index.js";
import { isChange, isList, setup } from "../../helpers/accounts-billing-page.js";
import { Gate, switchable } from "../../helpers/gate.js";
import { click } from "../../helpers/keyboard.js";
import { expectElement, focused } from "../../helpers/roles.js";

/** Five pages of two rows, whose answers are held. */
async function setupHeld() {
  const gate = new Gate();
  const page = await setup({
    seed: seedAccounts(10),
    properties: { pageSize: 2 },
    faults: [withDelay(isList, gate.wait)],
    until: "nothing",
  });
  return { gate, ...page };
}

const GONE = "Abbot Lane Veterinary";
const GONE_ID = "248030";

describe("<ctm-accounts-billing>", () => {
  describe("interaction: several pages requested at once", () => {
    it("shows the newest page though its answer came first, and aborts the older requests", async () => {
      const { element, gate, loadAfter, range, eventsOf } = await setupHeld();
      const held = [await gate.next()];
      for (const number of [2, 3]) {
        element.page = number;
        held.push(await gate.next());
      }
      expect(held.map(({ request }) => request.signal.aborted)).to.deep.equal([true, true, false]);
      await loadAfter(() => held[2]!.release());
      held[0]!.release();
      held[1]!.release();
      await element.updateComplete;
      expect(range()).to.equal("5–6 of 10");
      expect(eventsOf("accounts-load").map(({ detail }) => detail.page)).to.deep.equal([3]);
    });

    it("shows the newest page, for all orders of requests and answers", async () => {
      const pages = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 });
      const orders = fc.array(fc.nat(), { minLength: 8, maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(pages, orders, async (requested, order) => {
          const { element, gate, nextLoad, eventsOf, names, box } = await setupHeld();
          const load = nextLoad();
          const held = [await gate.next()];
          for (const number of requested) {
            if (element.page === number) continue;
            element.page = number;
            held.push(await gate.next());
          }
          const last = held.at(-1)!;
          const shuffled = held.map((one, index) => ({ one, key: order[index]! }));
          shuffled.sort((one, other) => one.key - other.key).forEach(({ one }) => one.release());
          await load;
          await element.updateComplete;
          expect(eventsOf("accounts-load").map(({ detail }) => detail.page)).to.deep.equal([last.page]);
          expect(names()).to.have.lengthOf(2);
          box.remove();
        }),
        { numRuns: 40 },
      );
    });
  });

  describe("interaction: the focus when a refresh moves rows", () => {
    const setupTwelve = () => setup({ seed: seedAccounts(12) });

    it("never moves to another account's control", async () => {
      const { element, store, control, frame } = await setupTwelve();
      const name = "Aïcha Pâtisserie & Café";
      control(name).focus();
      store.dropAccount(GONE_ID);
      await element.refresh();
      expect([control(name), frame()].some((one) => one === focused())).to.be.true;
    });

    it("stays where it is when no row moves", async () => {
      const { element, store, control } = await setupTwelve();
      control("Acme Dental").focus();
      store.saveAccount({ ...store.account("248013")!, balance: null });
      await element.refresh();
      expectElement(focused(), control("Acme Dental"));
    });

    it("moves to the control of the neighbour when its row is gone", async () => {
      const { element, store, control, names } = await setupTwelve();
      control(GONE).focus();
      store.dropAccount(GONE_ID);
      await element.refresh();
      expectElement(focused(), control(names()[0]!));
    });
  });

  describe("interaction: a refresh and a change at the same time", () => {
    it("keeps the change over a list that was read before it", async () => {
      const gate = new Gate();
      const late = switchable(withLateAnswer(isList, gate.wait), { isOn: false });
      const { element, change, billing } = await setup({ faults: [late.fault] });
      late.isOn = true;
      const refreshed = element.refresh();
      const held = await gate.next();
      await change("Acme Dental");
      held.release();
      await refreshed;
      await element.updateComplete;
      expect(billing("Acme Dental")).to.equal("Balance from: agency");
    });

    it("shows a list that was read after the change", async () => {
      const { element, store, change, billing } = await setup();
      await change("Acme Dental");
      store.saveAccount({ ...store.account("248013")!, balance_from: "customer" });
      await element.refresh();
      await element.updateComplete;
      expect(billing("Acme Dental")).to.equal("Balance from: customer");
    });

    it("shows the rows of a refresh only after an open dialog is closed", async () => {
      const { element, store, openDialog, names, eventsOf, loadAfter, isBusy } = await setup();
      const { dialog, button } = await openDialog("Acme Dental");
      store.dropAccount(GONE_ID);
      await element.refresh();
      expect(names()).to.include(GONE);
      expect(eventsOf("accounts-load")).to.have.lengthOf(1);
      expect(isBusy()).to.be.false;
      expect(dialog.open).to.be.true;
      await loadAfter(() => click(button("Cancel")));
      expect(names()).not.to.include(GONE);
    });

    it("shows the rows of a refresh together with the change that was being saved", async () => {
      const gate = new Gate();
      const { element, store, confirm, names, billing, loadAfter } = await setup({
        faults: [withLateAnswer(isChange, gate.wait)],
      });
      await confirm("Acme Dental");
      const held = await gate.next();
      store.dropAccount(GONE_ID);
      await element.refresh();
      expect(names()).to.include(GONE);
      await loadAfter(() => held.release());
      await element.updateComplete;
      expect(names()).not.to.include(GONE);
      expect(billing("Acme Dental")).to.equal("Balance from: agency");
    });
  });
});
