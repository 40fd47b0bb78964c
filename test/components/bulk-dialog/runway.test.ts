import { expect } from "@open-wc/testing";
import { seedWithUsage } from "../../../server/index.js";
import { ADD, REMOVE, setupBulk } from "../../helpers/bulk-dialog-page.js";
import { descriptionOf, getByRole } from "../../helpers/roles.js";

describe("<ctm-bulk-dialog>", () => {
  describe("rendering: how long the agency’s balance lasts", () => {
    it("says what the accounts do to it together, and what happens below $0.00 right after it", async () => {
      const page = await setupBulk({ seed: seedWithUsage() });
      await page.select("Acme Dental", "Åström Optik");
      await page.openDialogAbout(ADD);
      const dialog = getByRole("dialog");
      expect(descriptionOf(dialog)).to.contain(
        "Agency: about 41 days now, 30 with these 2 accounts, at the current rate. If the balance",
      );
    });

    it("says it of removing", async () => {
      const page = await setupBulk({ seed: seedWithUsage() });
      await page.select("Abbot Lane Veterinary");
      await page.openDialogAbout(REMOVE);
      expect(descriptionOf(getByRole("dialog"))).to.contain(
        "Agency: about 41 days now, 42 without Abbot Lane Veterinary, at the current rate.",
      );
    });

    it("says nothing where the usage of one of them is not known", async () => {
      const seed = seedWithUsage();
      const accounts = seed.accounts.map((one) => (one.name === "Åström Optik" ? { ...one, usage: null } : one));
      const page = await setupBulk({ seed: { ...seed, accounts } });
      await page.select("Acme Dental", "Åström Optik");
      await page.openDialogAbout(ADD);
      expect(descriptionOf(getByRole("dialog"))).not.to.contain("current rate");
    });
  });
});
