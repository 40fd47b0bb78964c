import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { seedAccounts, withAnswer, withBody } from "../../../server/index.js";
import { click } from "../../helpers/keyboard.js";
import { focused } from "../../helpers/roles.js";
import { expectSame, isList, setup, lineOf } from "../../helpers/accounts-billing-page.js";

const isDisabled = (button: Element) => button.getAttribute("aria-disabled") === "true";

describe("<ctm-accounts-billing>", () => {
  describe("rendering: the pager", () => {
    it("says which rows these are of how many", async () => {
      const { range, button, nextLoad, status } = await setup();
      expect(range()).to.equal("1 to 50 of 137");
      const load = nextLoad();
      await click(button("Next"));
      await load;
      expect(range()).to.equal("51 to 100 of 137");
      expect(status()).to.equal("51 to 100 of 137");
    });

    it("leads nowhere from a collection of one page", async () => {
      const { has, range, hasButton } = await setup({ seed: seedAccounts(3) });
      expect(range()).to.equal("1 to 3 of 3");
      expect(hasButton("Next") || hasButton("Previous")).to.be.false;
      expect(has("select")).to.be.false;
    });

    it("does without a total where the backend gives none", async () => {
      const untold = withBody(isList, (body) => {
        const { accounts, next_page } = body as { accounts: unknown[]; next_page: string | null };
        return { accounts, next_page };
      });
      const { range, button, eventsOf } = await setup({ faults: [untold] });
      expect(range()).to.match(/^1 to 50\b(?!.*\d)/);
      expect(isDisabled(button("Next"))).to.be.false;
      expect(eventsOf("accounts-load")[0]!.detail.total).to.be.undefined;
    });

    it("counts rows that cannot be read where the server counts them", async () => {
      const spoiled = withBody(isList, (body) => {
        const list = body as { accounts: unknown[] };
        return { ...list, accounts: [null, ...list.accounts.slice(1)] };
      });
      const { range } = await setup({ faults: [spoiled] });
      expect(range()).to.equal("1 to 50 of 137");
    });
  });

  describe("rendering: a bare array", () => {
    const bare = (count: number, ...others: unknown[]) =>
      withAnswer(isList, () => Response.json([...others, ...seedAccounts(count).accounts]));

    it("is the whole collection, paged in memory", async () => {
      const { rows, range, button, nextLoad, names } = await setup({
        faults: [bare(60)],
        properties: { pageSize: 25 },
      });
      expect(range()).to.equal("1 to 25 of 60");
      const first = names();
      for (const [shown, count] of [
        ["26 to 50 of 60", 25],
        ["51 to 60 of 60", 10],
      ] as const) {
        const load = nextLoad();
        await click(button("Next"));
        await load;
        expect(range()).to.equal(shown);
        expect(rows()).to.have.lengthOf(count);
      }
      expect(names().some((name) => first.includes(name))).to.be.false;
      expect(isDisabled(button("Next"))).to.be.true;
    });

    it("is searched, filtered and sorted in memory", async () => {
      const properties = { sort: "-name", balanceFrom: "agency" } as const;
      const { names } = await setup({ faults: [bare(12)], properties });
      const expected = ["Aurora Dermatology", "Arroyo Family Law", "Amberly Home Care"];
      expect(names().slice(0, 3)).to.deep.equal(expected);
    });

    it("does not count rows that cannot be read into the range", async () => {
      const faults = [bare(60, null, null)];
      const { range, button, nextLoad } = await setup({ faults, properties: { pageSize: 25 } });
      expect(range()).to.equal("1 to 25 of 60");
      for (const shown of ["26 to 50 of 60", "51 to 60 of 60"]) {
        const load = nextLoad();
        await click(button("Next"));
        await load;
        expect(range()).to.equal(shown);
      }
    });
  });

  describe("interaction: rows a page", () => {
    it("asks for as many rows as the user wants, from the first page on", async () => {
      const { root, button, nextLoad, range, fetch, rows, element } = await setup();
      const turned = nextLoad();
      await click(button("Next"));
      await turned;
      const load = nextLoad();
      root.querySelector("select")!.focus();
      await sendKeys({ press: "ArrowDown" });
      await load;
      expect(range()).to.equal("1 to 100 of 137");
      expect(rows()).to.have.lengthOf(100);
      expect(element.pageSize).to.equal(100);
      expect(fetch.requests.at(-1)!.url.search).to.equal("?page=1&per_page=100");
      expectSame(focused(), root.querySelector("select"));
    });

    it("offers the size that the page has set, and shows it", async () => {
      const { root } = await setup({ properties: { pageSize: 30 } });
      const select = root.querySelector("select")!;
      expect([...select.options].map(lineOf)).to.deep.equal(["25", "30", "50", "100", "150"]);
      expect(select.value).to.equal("30");
      expect(lineOf(select.labels[0]!)).to.contain("Rows per page");
    });
  });
});
