import { expect } from "@open-wc/testing";
import { withDelay } from "../../../server/index.js";
import { isList, setup } from "../../helpers/accounts-billing-page.js";
import { Gate } from "../../helpers/gate.js";
import { getByRole, textOf } from "../../helpers/roles.js";

describe("<ctm-accounts-billing>", () => {
  describe("accessibility", () => {
    it("names the table, and each control by what it shows and its account", async () => {
      const { table, control } = await setup();
      expect(table()!.ariaLabel).to.equal("Accounts");
      expect(control("Acme Dental").ariaLabel).to.equal("Balance from: customer, Acme Dental");
    });

    it("gives the column of the checkboxes no header, which would be read at each of them", async () => {
      const { headers, root } = await setup();
      expect(headers().map(textOf)).to.deep.equal(["Account", "Status", "Balance", "Billing"]);
      expect(getByRole("checkbox", "Select all on this page", root).closest("td")!.role).to.equal("cell");
    });

    it("marks Previous as disabled on the first page, but keeps it focusable", async () => {
      const { button, isDisabled } = await setup();
      expect(isDisabled("Previous")).to.be.true;
      expect(button("Previous").matches(":disabled")).to.be.false;
      expect(isDisabled("Next")).to.be.false;
    });

    it("hides skeletons from screen readers", async () => {
      const faults = [withDelay(isList, new Gate().wait)];
      const { skeletons } = await setup({ faults, properties: { pageSize: 6 }, until: "nothing" });
      expect(skeletons()).to.have.lengthOf(6);
    });
  });
});
