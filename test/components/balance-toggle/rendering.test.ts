import { expect, fixture, html } from "@open-wc/testing";
import type { CtmBalanceToggle } from "../../../src/index.js";
import { controlOf, faceOf, findControl, iconOf, labelOf, setup } from "../../helpers/balance-toggle-page.js";
import { expectElement, findByRole, getByRole, nameOf } from "../../helpers/roles.js";

describe("<ctm-balance-toggle>", () => {
  describe("rendering", () => {
    for (const source of ["customer", "agency"]) {
      it(`is a button with the text Balance from: ${source}; its name adds the account`, async () => {
        await setup({ account: { balance_from: source } });
        const button = getByRole("button");
        expect(button.innerText.trim()).to.equal(`Balance from: ${source}`);
        expect(nameOf(button)).to.equal(`Balance from: ${source}, Acme Dental`);
      });
    }

    it("shows a pencil, which is hidden from screen readers", async () => {
      const { toggle } = await setup();
      expect(iconOf(toggle).getAttribute("aria-hidden")).to.equal("true");
      expect(iconOf(toggle).getBoundingClientRect().width).to.be.greaterThan(8);
    });

    it("is a button when the account has no permissions", async () => {
      await setup({ account: { permissions: {} } });
      expect(getByRole("button")).to.exist;
    });

    it("is text when the viewer lacks the permission", async () => {
      const { toggle } = await setup({ account: { permissions: { change_balance: false } } });
      expectElement(findByRole("button"), undefined);
      expect(labelOf(toggle)).to.equal("Balance from: customer");
    });

    it("says why it is text, and leads to where it is changed", async () => {
      const reason = "Changed in the vendor’s portal.";
      const links = { billing: "https://portal.example/7" };
      const { toggle } = await setup({ account: { permissions: { change_balance: false, reason }, links } });
      expect(faceOf(toggle)).to.equal(`Balance from: customer ${reason} Change billing`);
      const link = getByRole("link", "Change billing, Acme Dental") as HTMLAnchorElement;
      expect(link.href).to.equal(links.billing);
    });

    it("is text all the same where the page sets a reason or a link that is none", async () => {
      const { toggle } = await setup();
      for (const value of [null, 7, {}, "javascript:alert(1)"]) {
        const permissions = { changeBalance: false, reason: value === "javascript:alert(1)" ? "" : value };
        Object.assign(toggle, { account: { ...toggle.account, permissions, links: { billing: value } } });
        await toggle.updateComplete;
        expect(faceOf(toggle)).to.equal("Balance from: customer View only");
      }
    });

    it("is text when the account's source is an unknown value", async () => {
      const { toggle } = await setup({ account: { balance_from: "reseller" } });
      expectElement(findByRole("button"), undefined);
      expect(labelOf(toggle)).to.equal("Balance from: unknown");
    });

    it("is text while it is readonly, and a button afterwards", async () => {
      const { toggle } = await setup({ account: { balance_from: "agency" }, properties: { readonly: true } });
      expectElement(findByRole("button"), undefined);
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      toggle.readonly = false;
      await toggle.updateComplete;
      expect(getByRole("button")).to.exist;
    });

    it("shows the account that the page sets", async () => {
      const { toggle } = await setup();
      toggle.account = { ...toggle.account!, name: "Renamed Dental", balanceFrom: "agency" };
      await toggle.updateComplete;
      expect(nameOf(getByRole("button"))).to.equal("Balance from: agency, Renamed Dental");
    });

    it("is empty without attributes and properties", async () => {
      const toggle = await fixture<CtmBalanceToggle>(html`<ctm-balance-toggle></ctm-balance-toggle>`);
      expectElement(findControl(toggle), undefined);
    });

    it("takes no space when it is hidden", async () => {
      const { toggle } = await setup();
      toggle.hidden = true;
      expect(toggle.getBoundingClientRect().height).to.equal(0);
    });

    it("inherits the font of the page", async () => {
      const { page, toggle } = await setup();
      page.style.font = "italic 19px monospace";
      const { fontFamily, fontSize } = getComputedStyle(controlOf(toggle));
      expect([fontFamily, fontSize]).to.deep.equal(["monospace", "19px"]);
    });

    it("fits into a narrow column: its text wraps and is not cut off", async () => {
      const { toggle, page } = await setup();
      page.style.width = "90px";
      expect(toggle.getBoundingClientRect().width).to.be.at.most(90);
      expect(controlOf(toggle).scrollWidth).to.be.at.most(controlOf(toggle).clientWidth);
      expect(labelOf(toggle)).to.equal("Balance from: customer");
    });
  });
});
