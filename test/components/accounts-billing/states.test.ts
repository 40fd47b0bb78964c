import { expect, html } from "@open-wc/testing";
import { seedAccounts, toSeed, withBody, type Fault } from "../../../server/index.js";
import words from "../../../src/locales/en.js";
import { isList, setup, setupHeldRefresh } from "../../helpers/accounts-billing-page.js";
import { expectElement } from "../../helpers/roles.js";

const addRows = (...rows: unknown[]): Fault =>
  withBody(isList, (body) => ({
    ...(body as object),
    accounts: [...rows, ...(body as { accounts: unknown[] }).accounts],
  }));

describe("<ctm-accounts-billing>", () => {
  describe("rendering: no accounts", () => {
    it("shows a text below the column headers, and no pager", async () => {
      const { hasPager, hasEmptySlot, panel, headers, states, eventsOf, announces } = await setup({
        seed: seedAccounts(0),
      });
      expect(hasEmptySlot()).to.be.true;
      expect(panel()).to.equal(`${words.empty} ${words.emptyHint}`);
      expect(headers()).to.have.lengthOf(4);
      expect(hasPager()).to.be.false;
      expect(states()).to.deep.equal(["empty"]);
      await announces(words.empty);
      expect(eventsOf("accounts-load")[0]!.detail).to.deep.equal({ accounts: [], total: 0, page: 1 });
    });

    it("shows the page's own text from the slot `empty`", async () => {
      const children = html`<p slot="empty">Invite your first client.</p>`;
      const { element, slotted } = await setup({ seed: seedAccounts(0), children });
      expect(slotted()).to.deep.equal(["Invite your first client."]);
      expect(element.querySelector<HTMLElement>("p")!.offsetHeight).to.be.above(0);
    });
  });

  describe("rendering: a refresh", () => {
    it("keeps the rows on screen, and marks the table as busy", async () => {
      const { gate, element, rows, isBusy, skeletons, states, row } = await setupHeldRefresh();
      const before = row("Acme Dental");
      const refreshed = element.refresh();
      const held = await gate.next();
      expect(isBusy()).to.be.true;
      expect(rows()).to.have.lengthOf(50);
      expect(skeletons()).to.be.empty;
      expect(states(), "not the first load").to.be.empty;
      held.release();
      await refreshed;
      expectElement(row("Acme Dental"), before);
      expect(isBusy()).to.be.false;
    });
  });

  describe("rendering: rows that cannot be read", () => {
    const unreadable = [null, { id: 1, name: "No source" }];

    it("are left out and counted", async () => {
      const { rows, notices } = await setup({ seed: seedAccounts(3), faults: [addRows(...unreadable)] });
      expect(rows()).to.have.lengthOf(3);
      expect(notices()).to.deep.equal([words.unreadable.other.replace("{count}", "2")]);
    });

    it("do not make the table empty when there are no others", async () => {
      const { panel, notices, states } = await setup({ seed: toSeed([]), faults: [addRows(...unreadable)] });
      expect(notices()).to.deep.equal([words.unreadable.other.replace("{count}", "2")]);
      expect(panel()).to.equal("");
      expect(states()).not.to.include("empty");
    });

    it("do not hide the next page when they are all of a page", async () => {
      const onlyFirst = withBody(isList, (body) => {
        const list = body as { page: number; accounts: { id: number }[] };
        return list.page > 1 ? list : { ...list, accounts: list.accounts.map(({ id }) => ({ id })) };
      });
      const { turn, rows } = await setup({ faults: [onlyFirst] });
      await turn("Next");
      expect(rows()).to.have.lengthOf(50);
    });
  });
});
