import { expect } from "@open-wc/testing";
import { dialogOpens, confirm, openDialog, findDialog, dialogText } from "../../helpers/change-dialog-page.js";
import { getByRole, nameOf, queryAll } from "../../helpers/roles.js";
import { statusOf, labelOf, partOf, setup } from "../../helpers/balance-toggle-page.js";

describe("<ctm-balance-toggle>", () => {
  describe("rendering: language and direction", () => {
    const labels = { en: "Balance from: customer", es: "Saldo de: cliente", ar: "الرصيد من: العميل" };
    for (const [lang, label] of Object.entries(labels)) {
      it(`is in the language of the nearest ancestor: ${lang}`, async () => {
        const { toggle } = await setup({ lang });
        expect(labelOf(toggle)).to.equal(label);
        expect(nameOf(getByRole("button")))
          .to.contain(label)
          .and.contain("Acme Dental");
        expect(partOf(toggle).closest("[lang]")?.getAttribute("lang")).to.equal(lang);
      });
    }

    it("takes its own lang before an ancestor's", async () => {
      const { toggle } = await setup({ lang: "en", properties: { lang: "es" } });
      expect(labelOf(toggle)).to.equal(labels.es);
    });

    it("takes a region's language", async () => {
      const { toggle } = await setup({ lang: "es-MX" });
      expect(labelOf(toggle)).to.equal(labels.es);
    });

    for (const lang of ["de", "", "not a language!"]) {
      it(`is in English, and says so, where the language is “${lang}”`, async () => {
        const { toggle } = await setup({ lang });
        expect(labelOf(toggle)).to.equal(labels.en);
        expect(partOf(toggle).closest("[lang]")?.getAttribute("lang")).to.equal("en");
      });
    }

    it("follows when the language changes, of the page, of an ancestor and of itself", async () => {
      const { toggle, page } = await setup();
      page.removeAttribute("lang");
      const steps: [element: HTMLElement, lang: string, label: string][] = [
        [document.documentElement, "ar", labels.ar],
        [page, "es", labels.es],
        [toggle, "en", labels.en],
      ];
      const { lang } = document.documentElement;
      for (const [element, language, label] of steps) {
        element.lang = language;
        await Promise.resolve();
        await toggle.updateComplete;
        expect(labelOf(toggle)).to.equal(label);
      }
      document.documentElement.lang = lang;
    });

    it("follows an ancestor through shadow roots, also one that changes later", async () => {
      const { toggle, page } = await setup();
      page.attachShadow({ mode: "open" }).append(document.createElement("section"));
      const inner = page.shadowRoot!.querySelector("section")!.attachShadow({ mode: "open" });
      inner.append(toggle);
      page.lang = "es";
      await Promise.resolve();
      await toggle.updateComplete;
      expect(labelOf(toggle)).to.equal(labels.es);
      page.shadowRoot!.querySelector("section")!.lang = "ar";
      await Promise.resolve();
      await toggle.updateComplete;
      expect(labelOf(toggle)).to.equal(labels.ar);
    });

    it("follows when it is moved to a part of the page in another language", async () => {
      const { toggle, page } = await setup();
      const spanish = document.createElement("div");
      spanish.lang = "es";
      page.append(spanish);
      spanish.append(toggle);
      await toggle.updateComplete;
      expect(labelOf(toggle)).to.equal(labels.es);
    });

    it("changes the language of an open pop-up, and of what is announced", async () => {
      const { toggle, page, fired } = await setup();
      await openDialog();
      page.lang = "es";
      await Promise.resolve();
      await toggle.updateComplete;
      expect(nameOf(findDialog()!)).not.to.equal("Add To Agency Billing");
      expect(dialogText()).to.contain("US$").and.contain("182,40");
      queryAll("button.primary", toggle)[0]!.click();
      await fired("ctm-balance-change");
      expect(statusOf(toggle)).to.contain("Saldo de: agencia");
    });

    it("runs from right to left where the page does, in its pop-up as well", async () => {
      const { toggle, page } = await setup({ lang: "ar" });
      page.dir = "rtl";
      const control = partOf(toggle).getBoundingClientRect();
      const pencil = partOf(toggle).querySelector("svg")!.getBoundingClientRect();
      expect(pencil.left).to.be.lessThan(control.left + control.width / 2);
      toggle.show();
      await dialogOpens();
      const dialog = findDialog()!.getBoundingClientRect();
      const close = findDialog()!.querySelector("button")!.getBoundingClientRect();
      expect(close.left).to.be.lessThan(dialog.left + dialog.width / 2);
      expect(getComputedStyle(findDialog()!).direction).to.equal("rtl");
    });

    it("takes its own dir before an ancestor's", async () => {
      const { toggle } = await setup({ properties: { dir: "rtl" } });
      expect(getComputedStyle(partOf(toggle)).direction).to.equal("rtl");
    });

    for (const lang of ["en", "es", "ar"]) {
      it(`leaves no brace unfilled and no word undefined in its pop-up: ${lang}`, async () => {
        const inDebt = { balance_from: "agency", balance: { cents: -350, currency: "USD" }, payment_method: null };
        const { toggle, patches } = await setup({ lang, account: inDebt });
        toggle.show();
        await dialogOpens();
        expect(findDialog()!.innerText).not.to.match(/[{}]|undefined|null|NaN|\[object/);
        expect(patches()).to.deep.equal([]);
      });
    }

    it("confirms in English what was asked in English", async () => {
      const { toggle, fired } = await setup({ lang: "en-GB" });
      await openDialog();
      await confirm();
      await fired("ctm-balance-change");
      expect(statusOf(toggle)).to.equal("Balance from: agency, Acme Dental");
    });
  });
});
