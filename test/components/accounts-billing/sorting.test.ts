import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { seedAccounts, withDelay } from "../../../server/index.js";
import { setupFinding } from "../../helpers/finding.js";
import { click, press } from "../../helpers/keyboard.js";
import { allByRole, focused, nameOf } from "../../helpers/roles.js";
import { expectSame, isList, lineOf } from "../../helpers/accounts-billing-page.js";
import { Gate } from "../../helpers/gate.js";

const columns: [column: string, sort: string][] = [
  ["Account", "name"],
  ["Status", "status"],
  ["Balance", "balance"],
  ["Billing", "balance_from"],
];

/** The columns that say how they are sorted, and how. */
function sortedOf(root: ShadowRoot): string[] {
  return [...root.querySelectorAll("thead th[aria-sort]")].map(
    (th) => `${lineOf(th)} ${th.getAttribute("aria-sort")!}`,
  );
}

describe("<ctm-accounts-billing>", () => {
  afterEach(async () => {
    await setViewport({ width: 1024, height: 768 });
  });

  describe("interaction: sorting", () => {
    it("is done by a button in each column header, named as the column", async () => {
      const { root } = await setupFinding();
      const headers = allByRole("button", undefined, root.querySelector("thead")!);
      expect(headers.map(nameOf)).to.deep.equal(columns.map(([column]) => column));
      expect(sortedOf(root)).to.be.empty;
    });

    for (const [column, sort] of columns) {
      it(`by ${column} is ascending at first, then descending, and so on`, async () => {
        const { header, nextLoad, asked, root, element } = await setupFinding();
        const said = [];
        for (let press = 0; press < 3; press++) {
          const load = nextLoad();
          await click(header(column));
          await load;
          said.push(...sortedOf(root));
        }
        expect(asked("sort")).to.deep.equal([null, sort, `-${sort}`, sort]);
        expect(said).to.deep.equal([`${column} ascending`, `${column} descending`, `${column} ascending`]);
        expect(element.sort).to.equal(sort);
      });
    }

    it("by another column begins upwards again, and no other column says that it is sorted", async () => {
      const { header, nextLoad, root, asked } = await setupFinding({ properties: { sort: "-name" } });
      expect(sortedOf(root)).to.deep.equal(["Account descending"]);
      const load = nextLoad();
      await click(header("Balance"));
      await load;
      expect(sortedOf(root)).to.deep.equal(["Balance ascending"]);
      expect(asked("sort")).to.deep.equal(["-name", "balance"]);
    });

    it("is said at once, keeps the rows meanwhile and the focus throughout", async () => {
      const gate = new Gate();
      const faults = [withDelay(({ url }) => url.includes("sort="), gate.wait)];
      const { header, rows, root, table, nextLoad, element } = await setupFinding({ faults });
      header("Status").focus();
      await press("Enter");
      await element.updateComplete;
      expect(sortedOf(root)).to.deep.equal(["Status ascending"]);
      expect(rows()).to.have.lengthOf(50);
      expect(table().getAttribute("aria-busy")).to.equal("true");
      const load = nextLoad();
      (await gate.next()).release();
      await load;
      expectSame(focused(), header("Status"));
    });

    it("starts at the first page", async () => {
      const { header, nextLoad, range, element } = await setupFinding({ properties: { page: 3 } });
      const load = nextLoad();
      await click(header("Account"));
      await load;
      expect(range()).to.equal("1 to 50 of 137");
      expect(element.page).to.equal(1);
    });

    it("is done in memory where the whole is at hand", async () => {
      const { header, names, fetch } = await setupFinding({ seed: seedAccounts(20) });
      const upwards = names();
      for (let press = 0; press < 2; press++) await click(header("Account"));
      expect(names()).to.deep.equal(upwards.toReversed());
      expect(fetch.requests).to.have.lengthOf(1);
    });

    it("can be pressed in an empty list, and before the first rows are there", async () => {
      const empty = await setupFinding({ seed: seedAccounts(0) });
      await click(empty.header("Account"));
      expect(sortedOf(empty.root)).to.deep.equal(["Account ascending"]);
      const loading = await setupFinding({ faults: [withDelay(isList, new Gate().wait)], until: "nothing" });
      await click(loading.header("Billing"));
      expect(sortedOf(loading.root)).to.deep.equal(["Billing ascending"]);
    });

    it("tells of a sort that is none nowhere", async () => {
      const { root } = await setupFinding({ properties: { sort: "created" as "name" } });
      expect(sortedOf(root)).to.be.empty;
    });
  });

  describe("rendering: sorting", () => {
    it("shows an arrow in the sorted column alone, turned round where it is descending", async () => {
      const { header, root, element } = await setupFinding({ properties: { sort: "name" } });
      const arrows = () => [...root.querySelectorAll("thead button svg")];
      const turnOf = () => getComputedStyle(arrows()[0]!).rotate;
      const upwards = turnOf();
      expect(arrows()).to.have.lengthOf(1);
      element.sort = "-name";
      await element.updateComplete;
      expect(arrows()).to.have.lengthOf(1);
      expect(turnOf()).not.to.equal(upwards);
      expect(header("Account").contains(arrows()[0]!)).to.be.true;
    });

    for (const dir of ["ltr", "rtl"] as const) {
      it(`has the label of Balance at the end of its amounts, sorted or not, ${dir}`, async () => {
        const { header, row, element } = await setupFinding({ dir });
        const endOf = (element: Element) => {
          const range = document.createRange();
          range.selectNode([...element.childNodes].find((node) => node instanceof Text && node.data.trim())!);
          return range.getBoundingClientRect().right;
        };
        const end = row("Acme Dental").querySelector(".balance bdi")!.getBoundingClientRect().right;
        expect(endOf(header("Balance"))).to.be.closeTo(end, 1);
        element.sort = "balance";
        await element.updateComplete;
        expect(endOf(header("Balance"))).to.be.closeTo(end, 1);
      });
    }

    for (const width of [600, 320]) {
      for (const lang of ["en", "es", "ar"]) {
        it(`is at hand above the cards at ${width} px, in ${lang}`, async () => {
          await setViewport({ width, height: 700 });
          const { root, nextLoad, element } = await setupFinding({ lang, dir: lang === "ar" ? "rtl" : "ltr" });
          const headers = [...root.querySelectorAll<HTMLElement>("thead button")];
          for (const header of headers) {
            const { left, right, height } = header.getBoundingClientRect();
            expect(left).to.be.at.least(0);
            expect(right).to.be.at.most(width);
            expect(height).to.be.at.least(24);
          }
          const load = nextLoad();
          await click(headers[3]!);
          await load;
          expect(element.sort).to.equal("balance_from");
          expect(document.documentElement.scrollWidth).to.be.at.most(width);
        });
      }
    }
  });
});
