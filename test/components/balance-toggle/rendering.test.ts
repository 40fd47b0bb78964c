import { expect } from "@open-wc/testing";
import { expectElement, findByRole, getByRole, nameOf } from "../../helpers/roles.js";
import { labelOf, partOf, setup } from "../../helpers/balance-toggle-page.js";

describe("<ctm-balance-toggle>", () => {
  describe("rendering", () => {
    for (const source of ["customer", "agency"]) {
      it(`is a button that says Balance from: ${source}, and whose name says the account`, async () => {
        await setup({ account: { balance_from: source } });
        const button = getByRole("button");
        expect(button.innerText.trim()).to.equal(`Balance from: ${source}`);
        expect(nameOf(button)).to.equal(`Balance from: ${source}, Acme Dental`);
      });
    }

    it("shows a pencil that a screen reader does not read out", async () => {
      await setup();
      const icon = getByRole("button").querySelector("svg");
      expect(icon?.getAttribute("aria-hidden")).to.equal("true");
      expect(icon!.getBoundingClientRect().width).to.be.greaterThan(8);
    });

    it("is no button for a viewer without permission", async () => {
      const { toggle } = await setup({ account: { permissions: { change_balance: false } } });
      expectElement(findByRole("button"), undefined);
      expect(labelOf(toggle)).to.equal("Balance from: customer");
    });

    it("is a button where nobody said anything of permissions", async () => {
      await setup({ account: { permissions: {} } });
      expect(getByRole("button")).to.exist;
    });

    it("is no button where it is readonly, and one again where it no longer is", async () => {
      const { toggle } = await setup({ account: { balance_from: "agency" }, properties: { readonly: true } });
      expectElement(findByRole("button"), undefined);
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      toggle.readonly = false;
      await toggle.updateComplete;
      expect(getByRole("button")).to.exist;
    });

    it("is no button where the source is one that nobody here knows", async () => {
      const { toggle } = await setup({ account: { balance_from: "reseller" } });
      expectElement(findByRole("button"), undefined);
      expect(labelOf(toggle)).to.equal("Balance from: unknown");
    });

    it("follows the account that the host sets", async () => {
      const { toggle } = await setup();
      toggle.account = { ...toggle.account!, name: "Renamed Dental", balanceFrom: "agency" };
      await toggle.updateComplete;
      expect(nameOf(getByRole("button"))).to.equal("Balance from: agency, Renamed Dental");
    });

    it("shows nothing where nothing is said", async () => {
      const toggle = document.createElement("ctm-balance-toggle");
      document.body.append(toggle);
      await toggle.updateComplete;
      expectElement(partOf(toggle), null);
      toggle.remove();
    });

    it("is not there where it is hidden", async () => {
      const { toggle } = await setup();
      toggle.hidden = true;
      expect(toggle.getBoundingClientRect().height).to.equal(0);
    });

    it("has the host's font", async () => {
      const { page, toggle } = await setup();
      page.style.font = "italic 19px monospace";
      const { fontFamily, fontSize } = getComputedStyle(partOf(toggle));
      expect([fontFamily, fontSize]).to.deep.equal(["monospace", "19px"]);
    });
  });
});
