import { expect } from "@open-wc/testing";
import { withBody } from "../../../server/index.js";
import words from "../../../src/locales/en.js";
import { isList, lineOf, setup } from "../../helpers/accounts-billing-page.js";

const withAgency = (agency: () => unknown) => withBody(isList, (body) => ({ ...(body as object), agency: agency() }));
const setupAgency = (agency: unknown) => setup({ faults: [withAgency(() => agency)] });
const usd = (cents: number) => ({ cents, currency: "USD" });

describe("<ctm-accounts-billing>", () => {
  describe("rendering: the agency", () => {
    it("shows its name and balance above the table", async () => {
      const { agency, agencyArea, table } = await setup();
      expect(agency()).to.equal("Alder Street Marketing Balance: $1,284.50");
      const { bottom } = agencyArea()!.getBoundingClientRect();
      expect(bottom).to.be.at.most(table()!.getBoundingClientRect().top);
    });

    for (const dir of ["ltr", "rtl"] as const) {
      it(`has its name at the start and its balance, with weight, at the end of its bar (${dir})`, async () => {
        const { agencyArea } = await setup({ dir });
        const area = agencyArea()!;
        const [bar, name, balance] = [area, area.querySelector("strong bdi")!, area.querySelector(".sum")!].map(
          (element) => element.getBoundingClientRect(),
        );
        expect(dir === "ltr" ? name!.left - bar!.left : bar!.right - name!.right).to.be.closeTo(16, 1);
        expect(dir === "ltr" ? bar!.right - balance!.right : balance!.left - bar!.left).to.be.closeTo(16, 1);
        expect(Number(getComputedStyle(area.querySelector(".sum bdi")!).fontWeight)).to.be.above(600);
      });
    }

    const balances: [cents: number, tone: string | undefined, warning: string][] = [
      [1500, undefined, ""],
      [1499, "caution", words.low],
      [1, "caution", words.low],
      [0, "danger", words.usedUp],
      [-1, "danger", words.usedUp],
    ];
    for (const [cents, tone, warning] of balances) {
      it(`shows ${warning ? `"${warning}" with an icon` : "no warning"} for a balance of ${cents} cents`, async () => {
        const { agencyWarning } = await setupAgency({ name: "Alder", balance: usd(cents) });
        const shown = agencyWarning();
        expect(lineOf(shown)).to.equal(warning);
        expect(shown?.classList.contains(tone!) ?? tone === undefined).to.be.true;
        expect(Boolean(shown?.querySelector("svg"))).to.equal(Boolean(warning));
      });
    }

    const shown: [agency: unknown, text: string][] = [
      [{ name: "Alder" }, "Alder"],
      [{ name: "Alder", balance: null }, "Alder"],
      [{ name: "<b>Alder" }, "<b>Alder"],
      [undefined, ""],
      [{}, ""],
      [{ id: 1 }, ""],
      [{ name: " " }, ""],
      [{ name: "\u200b\u3164", balance: usd(500_000) }, "Balance: $5,000.00"],
    ];
    for (const [answered, text] of shown) {
      it(`shows "${text}", as text, for ${JSON.stringify(answered)}`, async () => {
        const { agency, agencyArea, hasMarkup } = await setupAgency(answered);
        expect(agency()).to.equal(text);
        expect(agencyArea() !== null).to.equal(text !== "");
        expect(hasMarkup()).to.be.false;
      });
    }

    it("follows a refresh", async () => {
      let balance = usd(5000);
      const { agency, element } = await setup({ faults: [withAgency(() => ({ name: "Alder", balance }))] });
      balance = usd(0);
      await element.refresh();
      expect(agency()).to.equal("Alder Balance: $0.00 No balance left");
    });
  });
});
