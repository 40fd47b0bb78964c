import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { seedAccounts, withDelay } from "../../../server/index.js";
import type { CtmAccountsBilling } from "../../../src/index.js";
import { isList, lineOf, setup } from "../../helpers/accounts-billing-page.js";
import { Gate } from "../../helpers/gate.js";
import { click, press } from "../../helpers/keyboard.js";
import { expectElement, focused } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

const columns: [column: string, sort: string][] = [
  ["Account", "name"],
  ["Status", "status"],
  ["Balance", "balance"],
  ["Billing", "balance_from"],
];

describe("<ctm-accounts-billing>", () => {
  afterEach(() => setViewport({ width: 1024, height: 768 }));

  describe("interaction: sorting", () => {
    it("has a button in each column header, named as the column", async () => {
      const { headerButtons, sortedColumns } = await setup();
      expect(headerButtons().map(lineOf)).to.deep.equal(columns.map(([column]) => column));
      expect(sortedColumns()).to.be.empty;
    });

    for (const [column, sort] of columns) {
      it(`sorts by ${column}, first ascending, then descending, then ascending again`, async () => {
        const { header, loadAfter, requested, sortedColumns, element } = await setup();
        for (const direction of ["ascending", "descending", "ascending"]) {
          await loadAfter(() => click(header(column)));
          expect(sortedColumns()).to.deep.equal([`${column} ${direction}`]);
        }
        expect(requested("sort")).to.deep.equal([null, sort, `-${sort}`, sort]);
        expect(element.sort).to.equal(sort);
      });
    }

    it("leaves nothing of the rows behind that were there before", async () => {
      const { root, loadAfter, element } = await setup({ properties: { pageSize: 10 } });
      const count = () => {
        const walker = document.createTreeWalker(root.querySelector("table")!);
        let nodes = 0;
        while (walker.nextNode()) nodes++;
        return nodes;
      };
      const sortBy = (sort: CtmAccountsBilling["sort"]) => loadAfter(() => (element.sort = sort));
      await sortBy("name");
      const before = count();
      await sortBy("-name");
      await sortBy("name");
      expect(count()).to.equal(before);
    });

    it("starts ascending, on the first page, when another column is sorted", async () => {
      const { header, loadAfter, sortedColumns, requested, range, element } = await setup({
        properties: { sort: "-name", page: 3 },
      });
      expect(sortedColumns()).to.deep.equal(["Account descending"]);
      await loadAfter(() => click(header("Balance")));
      expect(sortedColumns()).to.deep.equal(["Balance ascending"]);
      expect(requested("sort")).to.deep.equal(["-name", "balance"]);
      expect(range()).to.equal("1–50 of 137");
      expect(element.page).to.equal(1);
    });

    it("marks the column at once, and keeps the rows and the focus meanwhile", async () => {
      const gate = new Gate();
      const faults = [withDelay(({ url }) => url.includes("sort="), gate.wait)];
      const { header, rows, sortedColumns, isBusy, loadAfter, element } = await setup({ faults });
      header("Status").focus();
      await press("Enter");
      await element.updateComplete;
      expect(sortedColumns()).to.deep.equal(["Status ascending"]);
      expect(rows()).to.have.lengthOf(50);
      expect(isBusy()).to.be.true;
      await loadAfter(() => gate.releaseNext());
      expectElement(focused(), header("Status"));
    });

    it("sorts in memory when the collection has one page", async () => {
      const { header, names, fetch, loadAfter } = await setup({ seed: seedAccounts(20) });
      const ascending = names();
      for (let press = 0; press < 2; press++) await loadAfter(() => click(header("Account")));
      expect(names()).to.deep.equal(ascending.toReversed());
      expect(fetch.requests).to.have.lengthOf(1);
    });

    it("announces by what the rows are sorted, and which they are", async () => {
      const { header, loadAfter, recordFurtherAnnouncements, announces } = await setup();
      const announcements = await recordFurtherAnnouncements();
      for (const direction of ["ascending", "descending"]) {
        await loadAfter(() => click(header("Balance")));
        await announces(`Sorted by Balance, ${direction}. Showing 1–50 of 137 accounts.`);
      }
      // A page that takes longer than a second is said to be loading.
      expect(announcements.filter((text) => text !== "Loading…")).to.deep.equal([
        "Sorted by Balance, ascending. Showing 1–50 of 137 accounts.",
        "Sorted by Balance, descending. Showing 1–50 of 137 accounts.",
      ]);
    });

    it("announces it where nothing has to be read", async () => {
      const { header, recordFurtherAnnouncements } = await setup({ seed: seedAccounts(20) });
      const announcements = await recordFurtherAnnouncements();
      for (let press = 0; press < 2; press++) {
        await click(header("Account"));
        await until(() => announcements.length === press + 1, "the announcement");
      }
      expect(announcements).to.deep.equal([
        "Sorted by Account, ascending. Showing 1–20 of 20 accounts.",
        "Sorted by Account, descending. Showing 1–20 of 20 accounts.",
      ]);
    });

    it("can be chosen in an empty table, and before the first rows are there", async () => {
      const empty = await setup({ seed: seedAccounts(0) });
      await click(empty.header("Account"));
      expect(empty.sortedColumns()).to.deep.equal(["Account ascending"]);
      const loading = await setup({ faults: [withDelay(isList, new Gate().wait)], until: "nothing" });
      await click(loading.header("Billing"));
      expect(loading.sortedColumns()).to.deep.equal(["Billing ascending"]);
    });

    it("marks no column for an unknown sort", async () => {
      const { sortedColumns } = await setup({ properties: { sort: "created" as "name" } });
      expect(sortedColumns()).to.be.empty;
    });
  });

  describe("rendering: sorting", () => {
    it("shows an arrow in the sorted column alone, turned when it is descending", async () => {
      const { header, sortArrows, element } = await setup({ properties: { sort: "name" } });
      const turnOf = () => getComputedStyle(sortArrows()[0]!).rotate;
      const ascending = turnOf();
      expect(sortArrows()).to.have.lengthOf(1);
      element.sort = "-name";
      await element.updateComplete;
      expect(sortArrows()).to.have.lengthOf(1);
      expect(turnOf()).not.to.equal(ascending);
      expect(header("Account").contains(sortArrows()[0]!)).to.be.true;
    });

    for (const dir of ["ltr", "rtl"] as const) {
      it(`aligns the header Balance with the end of its amounts, sorted or not (${dir})`, async () => {
        const { header, amount, element } = await setup({ dir });
        const endOf = (element: Element) => {
          const range = document.createRange();
          range.selectNode([...element.childNodes].find((node) => node instanceof Text && node.data.trim())!);
          return range.getBoundingClientRect().right;
        };
        const end = amount("Acme Dental").getBoundingClientRect().right;
        expect(endOf(header("Balance"))).to.be.closeTo(end, 1);
        element.sort = "balance";
        await element.updateComplete;
        expect(endOf(header("Balance"))).to.be.closeTo(end, 1);
      });
    }
  });
});
