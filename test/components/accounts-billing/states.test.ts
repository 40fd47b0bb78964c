import { expect, html } from "@open-wc/testing";
import { seedAccounts, toSeed, withBody, withDelay, type Fault } from "../../../server/index.js";
import { en as words } from "../../../src/localization/en.js";
import { click } from "../../helpers/keyboard.js";
import { expectSame, isList, setup, lineOf } from "../../helpers/accounts-billing-page.js";
import { Gate, switchable } from "../../helpers/gate.js";

const addRows = (...rows: unknown[]): Fault =>
  withBody(isList, (body) => ({
    ...(body as object),
    accounts: [...rows, ...(body as { accounts: unknown[] }).accounts],
  }));

describe("<ctm-accounts-billing>", () => {
  describe("rendering: an empty list", () => {
    it("says so under the column headers, and offers no pager", async () => {
      const { has, root, states, eventsOf, status } = await setup({ seed: seedAccounts(0) });
      expect(lineOf(root.querySelector("slot[name=empty]"))).to.equal(words.empty);
      expect(root.querySelectorAll("thead th")).to.have.lengthOf(4);
      expect(has(".pager")).to.be.false;
      expect(states()).to.deep.equal(["empty"]);
      expect(status()).to.equal(words.empty);
      expect(eventsOf("accounts-load")[0]!.detail).to.deep.equal({ accounts: [], total: 0, page: 1 });
    });

    it("shows the page's own words from the slot `empty`", async () => {
      const children = html`<p slot="empty">Invite your first client.</p>`;
      const { element, root } = await setup({ seed: seedAccounts(0), children });
      const slot = root.querySelector<HTMLSlotElement>("slot[name=empty]")!;
      expect(slot.assignedElements().map(lineOf)).to.deep.equal(["Invite your first client."]);
      expect(element.querySelector<HTMLElement>("p")!.offsetHeight).to.be.above(0);
    });
  });

  describe("rendering: refreshing", () => {
    it("keeps the rows on screen, and says that it is busy", async () => {
      const gate = new Gate();
      const delay = switchable(withDelay(isList, gate.wait));
      delay.isOn = false;
      const { element, rows, table, skeletons, states, row } = await setup({ faults: [delay.fault] });
      const before = row("Acme Dental");
      delay.isOn = true;
      const refreshed = element.refresh();
      const held = await gate.next();
      expect(table().getAttribute("aria-busy")).to.equal("true");
      expect(rows()).to.have.lengthOf(50);
      expect(skeletons()).to.be.empty;
      expect(states(), "not the first load").to.be.empty;
      held.release();
      await refreshed;
      expectSame(row("Acme Dental"), before);
      expect(table().getAttribute("aria-busy")).to.equal("false");
    });

    it("shows what has changed on the server", async () => {
      const { element, store, billing, toggle } = await setup();
      store.saveAccount({ ...store.account("248013")!, balance_from: "agency" });
      await element.refresh();
      await toggle("Acme Dental").updateComplete;
      expect(billing("Acme Dental")).to.equal("Balance from: agency");
    });
  });

  describe("rendering: rows that cannot be read", () => {
    const unreadable = [null, { id: 1, name: "No source" }];

    it("are left out and counted, and the rest is shown", async () => {
      const { rows, notices } = await setup({ seed: seedAccounts(3), faults: [addRows(...unreadable)] });
      expect(rows()).to.have.lengthOf(3);
      expect(notices()).to.deep.equal([words.unreadable.replace("{count}", "2")]);
    });

    it("are not taken for an agency without accounts when there is no other", async () => {
      const { root, notices, states } = await setup({ seed: toSeed([]), faults: [addRows(...unreadable)] });
      expect(notices()).to.deep.equal([words.unreadable.replace("{count}", "2")]);
      expect(root.textContent).not.to.contain(words.empty);
      expect(states()).not.to.include("empty");
    });

    it("do not lock the reader in when they are all of a page", async () => {
      const onlyFirst = withBody(isList, (body) => {
        const list = body as { page: number; accounts: { id: number }[] };
        return list.page > 1 ? list : { ...list, accounts: list.accounts.map(({ id }) => ({ id })) };
      });
      const { button, nextLoad, rows } = await setup({ faults: [onlyFirst] });
      const load = nextLoad();
      await click(button("Next"));
      await load;
      expect(rows()).to.have.lengthOf(50);
    });
  });
});
