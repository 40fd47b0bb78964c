import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import fc from "fast-check";
import { seedAccounts, withDelay, withFailure, withLateAnswer } from "../../../server/index.js";
import { click } from "../../helpers/keyboard.js";
import { focused } from "../../helpers/roles.js";
import { expectSame, isChange, isList, setup } from "../../helpers/accounts-billing-page.js";
import { Gate, switchable, type Held } from "../../helpers/gate.js";

/** Five pages of two rows each, whose answers are held back. */
async function setupHeld() {
  const gate = new Gate();
  const screen = await setup({
    seed: seedAccounts(10),
    properties: { pageSize: 2 },
    faults: [withDelay(isList, gate.wait)],
    until: "nothing",
  });
  return { gate, ...screen };
}

describe("<ctm-accounts-billing>", () => {
  describe("interaction: several pages asked for at once", () => {
    it("shows the page that was asked for last, though its answer came first", async () => {
      const { element, gate, nextLoad, range, eventsOf } = await setupHeld();
      const held: Held[] = [await gate.next()];
      for (const page of [2, 3]) {
        element.page = page;
        held.push(await gate.next());
      }
      const load = nextLoad();
      held[2]!.release();
      await load;
      held[0]!.release();
      held[1]!.release();
      await element.updateComplete;
      expect(range()).to.equal("5 to 6 of 10");
      expect(eventsOf("accounts-load").map(({ detail }) => detail.page)).to.deep.equal([3]);
    });

    it("aborts what nobody waits for any more", async () => {
      const { element, gate } = await setupHeld();
      const first = await gate.next();
      element.page = 2;
      const second = await gate.next();
      expect(first.request.signal.aborted).to.be.true;
      expect(second.request.signal.aborted).to.be.false;
    });

    it("shows the page asked for last, in whatever order pages are asked for and answers arrive", async () => {
      const pages = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 });
      const orders = fc.array(fc.nat(), { minLength: 8, maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(pages, orders, async (asked, order) => {
          const { element, gate, nextLoad, eventsOf, names, box } = await setupHeld();
          const load = nextLoad();
          const held = [await gate.next()];
          for (const page of asked) {
            if (element.page === page) continue;
            element.page = page;
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

  describe("interaction: rows that move", () => {
    it("never hands the focus to another account's control when a refresh moves rows", async () => {
      const { element, store, control, root } = await setup({ seed: seedAccounts(12) });
      const mine = "Aïcha Pâtisserie & Café";
      control(mine).focus();
      store.removeAccount("248030");
      await element.refresh();
      expect(focused() === control(mine) || focused() === root.querySelector(".frame")).to.be.true;
    });

    it("leaves the focus where it is when a refresh moves none", async () => {
      const { element, store, control } = await setup({ seed: seedAccounts(12) });
      control("Acme Dental").focus();
      store.saveAccount({ ...store.account("248013")!, balance: null });
      await element.refresh();
      expectSame(focused(), control("Acme Dental"));
    });

    it("gives the focus to the table when the row that had it is gone", async () => {
      const { element, store, control, root } = await setup({ seed: seedAccounts(12) });
      control("Abbot Lane Veterinary").focus();
      store.removeAccount("248030");
      await element.refresh();
      expectSame(focused(), root.querySelector(".frame"));
    });

    it("forgets nothing of a row that it learned from the server", async () => {
      const { element, openDialog, nextError, hasControl } = await setup({
        faults: [withFailure(isChange, 403)],
      });
      const popup = await openDialog("Acme Dental");
      const failed = nextError();
      await click(popup.button("Add to agency billing"));
      await failed;
      await sendKeys({ press: "Escape" });
      await element.refresh();
      expect(hasControl("Acme Dental")).to.be.false;
      expect(hasControl("Aïcha Pâtisserie & Café")).to.be.true;
    });
  });

  describe("interaction: a list and a change at the same time", () => {
    it("does not let a list that was read before a change undo it on screen", async () => {
      const gate = new Gate();
      const late = switchable(withLateAnswer(isList, gate.wait));
      late.isOn = false;
      const { element, openDialog, billing, next, toggle } = await setup({ faults: [late.fault] });
      late.isOn = true;
      const refreshed = element.refresh();
      const held = await gate.next();
      const popup = await openDialog("Acme Dental");
      const changed = next("balance-change");
      await click(popup.button("Add to agency billing"));
      await changed;
      held.release();
      await refreshed;
      await toggle("Acme Dental").updateComplete;
      expect(billing("Acme Dental")).to.equal("Balance from: agency");
    });

    it("believes a list that was read after the change", async () => {
      const { element, store, openDialog, billing, next, toggle } = await setup();
      const popup = await openDialog("Acme Dental");
      const changed = next("balance-change");
      await click(popup.button("Add to agency billing"));
      await changed;
      store.saveAccount({ ...store.account("248013")!, balance_from: "customer" });
      await element.refresh();
      await toggle("Acme Dental").updateComplete;
      expect(billing("Acme Dental")).to.equal("Balance from: customer");
    });

    it("keeps a refresh that arrives under an open pop-up until that is closed", async () => {
      const { element, store, openDialog, names, eventsOf, nextLoad, table } = await setup();
      const popup = await openDialog("Acme Dental");
      store.removeAccount("248030");
      await element.refresh();
      expect(names()).to.include("Abbot Lane Veterinary");
      expect(eventsOf("accounts-load")).to.have.lengthOf(1);
      expect(table().getAttribute("aria-busy")).to.equal("false");
      expect(popup.dialog.open).to.be.true;
      const load = nextLoad();
      await click(popup.button("Cancel"));
      await load;
      expect(names()).not.to.include("Abbot Lane Veterinary");
    });

    it("shows a refresh that arrived while a change was being saved together with that change", async () => {
      const gate = new Gate();
      const { element, store, openDialog, names, billing, nextLoad, toggle } = await setup({
        faults: [withLateAnswer(isChange, gate.wait)],
      });
      const popup = await openDialog("Acme Dental");
      await click(popup.button("Add to agency billing"));
      const held = await gate.next();
      store.removeAccount("248030");
      await element.refresh();
      expect(names()).to.include("Abbot Lane Veterinary");
      const load = nextLoad();
      held.release();
      await load;
      await toggle("Acme Dental").updateComplete;
      expect(names()).not.to.include("Abbot Lane Veterinary");
      expect(billing("Acme Dental")).to.equal("Balance from: agency");
    });
  });
});
