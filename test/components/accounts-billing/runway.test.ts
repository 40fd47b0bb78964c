import { expect } from "@open-wc/testing";
import { seedAccounts, seedWithUsage, withBody } from "../../../server/index.js";
import { isList, setup } from "../../helpers/accounts-billing-page.js";
import { click, press } from "../../helpers/keyboard.js";
import { descriptionOf, getByRole, textOf } from "../../helpers/roles.js";

const RATE = "Days left are at the current rate. Below $0.00, an account is paused.";
const filter = (element: HTMLElement) => getByRole("checkbox", /^Runs out within/, element) as HTMLInputElement;

/** All at once, as a backend without paging sends them. */
const wholeCollection = withBody(isList, (body) => (body as { accounts: unknown }).accounts);

describe("<ctm-accounts-billing>", () => {
  describe("rendering: how long balances last", () => {
    it("says it beside the balance that pays, and not beside others", async () => {
      const { cells } = await setup({ seed: seedWithUsage() });
      expect(cells("Acme Dental")[2]).to.equal("$182.40 about 9 days");
      expect(cells("Apex Roofing & Gutters")[2]).to.equal("$960.15 over a year");
      expect(cells("Åström Optik")[2]).to.equal("$39.99 about 4 days");
      expect(cells("Abbot Lane Veterinary")[2]).to.equal("$45.00");
      expect(cells("Alder & Finch Realty")[2]).to.equal("-$12.75");
    });

    it("says it of the agency beside its balance, and once what happens below $0.00", async () => {
      const { root } = await setup({ seed: seedWithUsage() });
      expect(textOf(root.querySelector(".agency")!)).to.contain("$3,520.00 about 41 days at the current rate");
      expect(textOf(root.querySelector("#rate")!)).to.equal(RATE);
    });

    const unknown = [
      ["null", null],
      ["of 6 days", { per_day: { cents: 100, currency: "USD" }, days: 6 }],
      ["in another currency", { per_day: { cents: 100, currency: "CAD" }, days: 30 }],
      ["of nothing", { per_day: { cents: 0, currency: "USD" }, days: 30 }],
    ] as const;
    for (const [what, usage] of unknown) {
      it(`says nothing where the usage is ${what}`, async () => {
        const { cells } = await setup({ seed: seedAccounts(1, { each: () => ({ usage }) }) });
        expect(cells("Acme Dental")[2]).to.equal("$182.40");
      });
    }

    it("has nothing of it where the backend does not know the field", async () => {
      const { root, headerButtons, element, range } = await setup();
      expect(root.querySelector(".lasts, .rate, .whose")).to.equal(null);
      expect(headerButtons().map(textOf)).to.deep.equal(["Account", "Status", "Balance", "Billing"]);
      expect(() => filter(element)).to.throw();
      expect(range()).to.equal("1–50 of 137");
    });

    it("takes the threshold of the account for a low balance, and that of the agency", async () => {
      const usd = (cents: number) => ({ cents, currency: "USD" });
      const seed = seedAccounts(1, { agency: { low_below: usd(200_000) }, each: () => ({ low_below: usd(18_241) }) });
      const { amount, root } = await setup({ seed });
      expect(amount("Acme Dental").className).to.equal("negative");
      expect(textOf(root.querySelector(".agency .low")!)).to.equal("Low balance");
    });

    it("counts low balances beside the range", async () => {
      expect((await setup({ seed: seedWithUsage() })).range()).to.match(/^1–50 of 137 · \d+ low balances$/);
    });
  });

  describe("interaction: accounts that run out", () => {
    it("are filtered within 7 days, with their count, and all are shown again", async () => {
      const { element, loadAfter, requested, rows } = await setup({ seed: seedWithUsage() });
      expect(textOf(filter(element).labels![0]!)).to.equal("Runs out within 7 days 6");
      await loadAfter(() => click(filter(element)));
      expect(rows()).to.have.lengthOf(6);
      expect(element.runsOutWithin).to.equal(7);
      expect(element.getAttribute("runs-out-within")).to.equal("7");
      await loadAfter(() => click(getByRole("radio", /^All/, element)));
      expect(requested("runs_out_within")).to.deep.equal([null, "7", null]);
      expect(element.hasAttribute("runs-out-within")).to.be.false;
    });

    it("are filtered by the page, for another number of days too", async () => {
      const { element } = await setup({ seed: seedWithUsage(), properties: { runsOutWithin: 30 } });
      expect(textOf(filter(element).labels![0]!)).to.equal("Runs out within 30 days");
      expect(filter(element).checked).to.be.true;
    });

    it("come first by the button below the balance, and last by a second press, by keyboard as well", async () => {
      const { header, loadAfter, names, requested, sortedColumns, announces, head } = await setup({
        seed: seedWithUsage(),
      });
      const button = header("Days left");
      expect(descriptionOf(button)).to.equal(RATE);
      await loadAfter(() => click(button));
      expect(names()[0]).to.equal("Midtown Dental Arts");
      expect(sortedColumns()).to.have.lengthOf(1);
      await announces("Sorted by Days left, ascending. Showing 1–50 of 137 accounts.");
      getByRole("button", "Days left", head()).focus();
      await loadAfter(() => press("Enter"));
      expect(requested("sort")).to.deep.equal([null, "runway", "-runway"]);
      expect(names()[0]).to.equal("Apex Roofing & Gutters");
    });

    it("are sorted and filtered in memory where the whole collection is known", async () => {
      const { element, header, loadAfter, names, fetch } = await setup({
        seed: seedWithUsage(40),
        faults: [wholeCollection],
      });
      await loadAfter(() => click(header("Days left")));
      await loadAfter(() => click(filter(element)));
      expect(names()).to.have.lengthOf(2);
      expect(names()[0]).to.equal("Åström Optik");
      expect(fetch.requests.some(({ url }) => url.searchParams.has("runs_out_within"))).to.be.false;
    });

    it("are offered in the select of cards", async () => {
      const { element } = await setup({ seed: seedWithUsage() });
      const options = [...element.shadowRoot!.querySelectorAll<HTMLElement>(".sort option")].map(textOf);
      expect(options).to.include.members(["Days left, ascending", "Days left, descending"]);
    });
  });
});
