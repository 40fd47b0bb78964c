import { expect, html } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { seedAccounts } from "../../../server/index.js";
import type { AccountColumn } from "../../../src/index.js";
import { expectNoSidewaysScroll, setup } from "../../helpers/accounts-billing-page.js";
import { allByRole, queryAll, textOf } from "../../helpers/roles.js";
import { warningsDuring } from "../../helpers/warnings.js";

const plan: AccountColumn = { name: "plan", heading: "Plan", text: ({ id }) => (Number(id) % 2 ? "Gold" : "Silver") };
const seats: AccountColumn = { name: "seats", heading: "Seats", text: () => 12, align: "end" };

async function setupColumns(columns: unknown, children = html``) {
  const page = await setup({ seed: seedAccounts(12), properties: { columns: columns as AccountColumn[] }, children });
  const headings = () => allByRole("columnheader", undefined, page.element).map((header) => textOf(header));
  const cells = (name: string) => queryAll<HTMLSlotElement>(`slot[name^="${name}:"]`, page.element);
  return { ...page, headings, cells };
}

describe("<ctm-accounts-billing>", () => {
  describe("columns of the page's own", () => {
    afterEach(() => setViewport({ width: 1024, height: 768 }));

    it("stand before Billing, with the text of each account", async () => {
      const { headings, cells } = await setupColumns([plan, seats]);
      expect(headings()).to.deep.equal(["Account", "Status", "Balance", "Plan", "Seats", "Billing"]);
      expect(cells("plan")).to.have.lengthOf(12);
      expect(new Set(cells("plan").map(({ textContent }) => textContent))).to.deep.equal(new Set(["Gold", "Silver"]));
      expect(cells("seats")[0]).to.have.property("textContent", "12");
    });

    it("show what the page puts into the slot of an account, in place of the text", async () => {
      const { cells, element } = await setupColumns([plan]);
      const name = cells("plan")[3]!.name;
      const own = Object.assign(document.createElement("b"), { textContent: "Platinum", slot: name });
      element.append(own);
      expect(cells("plan")[3]!.assignedElements()).to.deep.equal([own]);
      expect(own.getBoundingClientRect().width).to.be.greaterThan(0);
    });

    it("are text, whatever it is", async () => {
      const hostile: AccountColumn = { ...plan, heading: "<b>Plan</b>", text: () => "<img src=x onerror=alert(1)>" };
      const { headings, cells } = await setupColumns([hostile]);
      expect(headings()).to.include("<b>Plan</b>");
      expect(cells("plan")[0]!.textContent).to.equal("<img src=x onerror=alert(1)>");
    });

    it("leave a cell empty without a text, and where it fails, which is said once", async () => {
      const fail = () => {
        throw new RangeError("no plan");
      };
      const empty = [
        { name: "a", heading: "A" },
        { name: "b", heading: "B", text: fail },
        { name: "c", heading: "C", text: () => null },
      ];
      let page: Awaited<ReturnType<typeof setupColumns>>;
      const warnings = await warningsDuring(async () => (page = await setupColumns(empty)));
      for (const name of ["a", "b", "c"]) {
        expect(new Set(page!.cells(name).map(({ textContent }) => textContent))).to.deep.equal(new Set([""]));
      }
      expect(warnings).to.deep.equal([
        '<ctm-accounts-billing>: "columns": the "text" of "b" has thrown RangeError: no plan.',
      ]);
    });

    it("are left out where they cannot be read, with what to change", async () => {
      const { headings, element } = await setupColumns(undefined);
      const wrong = [plan, plan, { name: "7 up", heading: "7" }, { name: "x" }, { ...seats, align: "left" }, null];
      const warnings = await warningsDuring(() => {
        element.columns = wrong as AccountColumn[];
        return element.updateComplete;
      });
      expect(headings()).to.deep.equal(["Account", "Status", "Balance", "Plan", "Billing"]);
      const of = (problem: string) => `<ctm-accounts-billing>: "columns": ${problem}`;
      expect(warnings).to.deep.equal([
        of('the name "plan" is there twice.'),
        of('a column needs a "name": a letter, then letters, digits, "-" and "_".'),
        of('the column "x" needs a "heading".'),
        of('the "align" of "seats" must be start or end.'),
      ]);
    });

    it("may be set, changed and taken away at any time", async () => {
      const { element, headings } = await setupColumns(undefined);
      expect(headings()).to.have.lengthOf(4);
      element.columns = [seats];
      await element.updateComplete;
      expect(headings()).to.have.lengthOf(5);
      element.columns = null;
      await element.updateComplete;
      expect(headings()).to.have.lengthOf(4);
    });

    for (const width of [320, 500, 720, 900]) {
      it(`fit into a page of ${width} px, with names that can be read`, async () => {
        await setViewport({ width, height: 700 });
        const { element, overflowing } = await setupColumns([plan, seats]);
        await element.updateComplete;
        expect(overflowing()).to.be.empty;
        expectNoSidewaysScroll(width);
        const [name] = queryAll("tbody .name", element);
        expect(name!.getBoundingClientRect().width).to.be.at.least(120);
      });
    }
  });
});
