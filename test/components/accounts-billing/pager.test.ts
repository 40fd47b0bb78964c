import { expect } from "@open-wc/testing";
import { seedAccounts, withAnswer, withBody } from "../../../server/index.js";
import { isList, labelOf, lineOf, setup } from "../../helpers/accounts-billing-page.js";
import { press } from "../../helpers/keyboard.js";
import { expectElement, focused } from "../../helpers/roles.js";

describe("<ctm-accounts-billing>", () => {
  describe("rendering: the pager", () => {
    it("shows and announces which rows these are of how many", async () => {
      const { range, turn, announces } = await setup();
      expect(range()).to.equal("1–50 of 137");
      await turn("Next");
      expect(range()).to.equal("51–100 of 137");
      await announces("Showing 51–100 of 137 accounts.");
    });

    it("has no buttons for a collection of one page", async () => {
      const { pageSize, range, hasButton } = await setup({ seed: seedAccounts(3) });
      expect(range()).to.equal("1–3 of 3");
      expect(hasButton("Next") || hasButton("Previous")).to.be.false;
      expect(pageSize()).to.equal(null);
    });

    it("shows and announces a single account without a range", async () => {
      const { range, announces } = await setup({ seed: seedAccounts(1) });
      expect(range()).to.equal("1 account");
      await announces("Showing 1 of 1 account.");
    });

    it("shows no total if the backend sends none", async () => {
      const withoutTotal = withBody(isList, (body) => {
        const { accounts, next_page } = body as { accounts: unknown[]; next_page: string | null };
        return { accounts, next_page };
      });
      const { range, isDisabled, eventsOf } = await setup({ faults: [withoutTotal] });
      expect(range()).to.equal("Accounts 1–50");
      expect(isDisabled("Next")).to.be.false;
      expect(eventsOf("accounts-load")[0]!.detail.total).to.be.undefined;
    });

    it("counts rows that cannot be read, as the server does", async () => {
      const spoiled = withBody(isList, (body) => {
        const list = body as { accounts: unknown[] };
        return { ...list, accounts: [null, ...list.accounts.slice(1)] };
      });
      const { range } = await setup({ faults: [spoiled] });
      expect(range()).to.equal("1–50 of 137");
    });
  });

  describe("rendering: a bare array", () => {
    const bare = (count: number, ...others: unknown[]) =>
      withAnswer(isList, () => Response.json([...others, ...seedAccounts(count).accounts]));

    for (const [what, unreadable] of [
      ["is the whole collection, paged in memory", []],
      ["does not count rows that cannot be read", [null, null]],
    ] as const) {
      it(what, async () => {
        const faults = [bare(60, ...unreadable)];
        const { rows, range, turn, names, isDisabled } = await setup({ faults, properties: { pageSize: 25 } });
        expect(range()).to.equal("1–25 of 60");
        const first = names();
        for (const [shown, count] of [
          ["26–50 of 60", 25],
          ["51–60 of 60", 10],
        ] as const) {
          await turn("Next");
          expect(range()).to.equal(shown);
          expect(rows()).to.have.lengthOf(count);
        }
        expect(names().some((name) => first.includes(name))).to.be.false;
        expect(isDisabled("Next")).to.be.true;
      });
    }

    it("is filtered and sorted in memory", async () => {
      const properties = { sort: "-name", balanceFrom: "agency" } as const;
      const { names } = await setup({ faults: [bare(12)], properties });
      const expected = ["Aurora Dermatology", "Arroyo Family Law", "Amberly Home Care"];
      expect(names().slice(0, 3)).to.deep.equal(expected);
    });
  });

  describe("interaction: rows per page", () => {
    it("requests the first page of the chosen size, and fires ctm-query-change", async () => {
      const { pageSize, turn, loadAfter, eventsOf, range, lastQuery, rows, element } = await setup();
      await turn("Next");
      await loadAfter(() => {
        pageSize()!.focus();
        return press("ArrowDown");
      });
      expect(range()).to.equal("1–100 of 137");
      expect(rows()).to.have.lengthOf(100);
      expect(element.pageSize).to.equal(100);
      expect(lastQuery()).to.equal("?page=1&per_page=100");
      expect(eventsOf("query-change").at(-1)!.detail).to.include({ page: 1, pageSize: 100 });
      expectElement(focused(), pageSize());
    });

    it("offers the size that the page has set, and shows it", async () => {
      const { pageSize } = await setup({ properties: { pageSize: 30 } });
      const select = pageSize()!;
      expect([...select.options].map(lineOf)).to.deep.equal(["25", "30", "50", "100", "150"]);
      expect(select.value).to.equal("30");
      expect(labelOf(select)).to.contain("Rows per page");
    });
  });
});
