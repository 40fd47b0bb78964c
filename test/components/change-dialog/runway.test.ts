import { expect } from "@open-wc/testing";
import { seedWithUsage } from "../../../server/index.js";
import { setup } from "../../helpers/accounts-billing-page.js";
import { dialogText, openDialog } from "../../helpers/change-dialog-page.js";
import { descriptionOf, getByRole } from "../../helpers/roles.js";

const usd = (cents: number) => ({ cents, currency: "USD" });

describe("<ctm-change-dialog>", () => {
  describe("rendering: how long balances last", () => {
    it("says what adding does to the agency, and what happens below $0.00 right after it", async () => {
      await setup({ seed: seedWithUsage() });
      const dialog = await openDialog("Acme Dental");
      const runway = "Agency: about 41 days now, 33 with Acme Dental, at the current rate. If the balance";
      expect(dialogText()).to.contain(runway);
      expect(descriptionOf(dialog)).to.contain(runway);
    });

    it("says how long the customer’s balance lasts, and what removing does to the agency", async () => {
      await setup({ seed: seedWithUsage() });
      const dialog = await openDialog("Abbot Lane Veterinary");
      for (const text of [dialogText(), descriptionOf(dialog)]) {
        expect(text)
          .to.contain("The customer’s balance lasts about 18 days at the current rate. If the balance")
          .and.contain("Agency: about 41 days now, 42 without Abbot Lane Veterinary, at the current rate.");
      }
    });

    it("says it before what happens below $0.00 in a warning, too", async () => {
      const seed = seedWithUsage();
      const accounts = seed.accounts.map(({ payment_method, ...account }) =>
        account.name === "Abbot Lane Veterinary" || !payment_method ? account : { ...account, payment_method },
      );
      await setup({ seed: { ...seed, accounts } });
      await openDialog("Abbot Lane Veterinary");
      const warning = getByRole("dialog").querySelector(".notice")!;
      expect(warning.textContent.replace(/\s+/g, " ")).to.contain("lasts about 18 days at the current rate. If the");
    });

    const unknown = [
      ["the agency’s usage is null", { usage: null }],
      ["the agency’s usage rests on 6 days", { usage: { per_day: usd(100), days: 6 } }],
      ["the agency pays in another currency", { balance: { cents: 9_999, currency: "CAD" } }],
    ] as const;
    for (const [what, fields] of unknown) {
      it(`says nothing of the agency where ${what}`, async () => {
        const seed = seedWithUsage();
        await setup({ seed: { ...seed, agency: { ...seed.agency, ...fields } } });
        await openDialog("Acme Dental");
        expect(dialogText()).not.to.contain("Agency: ").and.not.to.contain("current rate");
      });
    }
  });
});
