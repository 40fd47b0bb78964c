import { expect } from "@open-wc/testing";
import {
  acme,
  announcementOf,
  controlOf,
  iconOf,
  inDebt,
  labelOf,
  languageOf,
  setLanguage,
  setup,
  setupConfirmed,
  setupOpen,
} from "../../helpers/balance-toggle-page.js";
import { dialogOpens, dialogText, findDialog, primaryButton } from "../../helpers/change-dialog-page.js";
import { allByRole, getByRole, nameOf } from "../../helpers/roles.js";

const labels = { en: "Balance from: customer", es: "Saldo de: cliente", ar: "الرصيد من: العميل" };

describe("<ctm-balance-toggle>", () => {
  describe("rendering: language", () => {
    for (const [lang, label] of Object.entries(labels)) {
      it(`has the language of the nearest ancestor: ${lang}`, async () => {
        const { toggle } = await setup({ lang });
        expect(labelOf(toggle)).to.equal(label);
        expect(nameOf(getByRole("button")))
          .to.contain(label)
          .and.contain("Acme Dental");
        expect(languageOf(toggle)).to.equal(lang);
      });
    }

    it("prefers its own lang to that of an ancestor", async () => {
      const { toggle } = await setup({ lang: "en", properties: { lang: "es" } });
      expect(labelOf(toggle)).to.equal(labels.es);
    });

    it("uses the language of a region", async () => {
      const { toggle } = await setup({ lang: "es-MX" });
      expect(labelOf(toggle)).to.equal(labels.es);
    });

    for (const lang of ["de", "", "not a language!"]) {
      it(`is in English, and marked as English, when the language is “${lang}”`, async () => {
        const { toggle } = await setup({ lang });
        expect(labelOf(toggle)).to.equal(labels.en);
        expect(languageOf(toggle)).to.equal("en");
      });
    }

    it("follows a change of the language of the page, of an ancestor and of itself", async () => {
      const { toggle, page } = await setup();
      page.removeAttribute("lang");
      const steps: [element: HTMLElement, lang: keyof typeof labels][] = [
        [document.documentElement, "ar"],
        [page, "es"],
        [toggle, "en"],
      ];
      const { lang } = document.documentElement;
      for (const [element, language] of steps) {
        await setLanguage(element, language, toggle);
        expect(labelOf(toggle)).to.equal(labels[language]);
      }
      document.documentElement.lang = lang;
    });

    it("follows a change of the language of an ancestor beyond shadow roots", async () => {
      const { toggle, page } = await setup();
      const section = document.createElement("section");
      page.attachShadow({ mode: "open" }).append(section);
      section.attachShadow({ mode: "open" }).append(toggle);
      await setLanguage(page, "es", toggle);
      expect(labelOf(toggle)).to.equal(labels.es);
      await setLanguage(section, "ar", toggle);
      expect(labelOf(toggle)).to.equal(labels.ar);
    });

    it("follows a move to a part of the page in another language", async () => {
      const { toggle, page } = await setup();
      const spanish = document.createElement("div");
      spanish.lang = "es";
      page.append(spanish);
      spanish.append(toggle);
      await toggle.updateComplete;
      expect(labelOf(toggle)).to.equal(labels.es);
    });

    it("changes the language of an open pop-up and of announcements", async () => {
      const { toggle, page, fired } = await setupOpen();
      await setLanguage(page, "es", toggle);
      expect(nameOf(findDialog()!)).not.to.equal("Add To Agency Billing");
      expect(dialogText()).to.contain("US$").and.contain("182,40");
      primaryButton().click();
      await fired("ctm-balance-change");
      expect(announcementOf(toggle)).to.contain("Saldo de: agencia");
    });

    it("announces a change in English on an English page", async () => {
      const { toggle, fired } = await setupConfirmed({ lang: "en-GB" });
      await fired("ctm-balance-change");
      expect(announcementOf(toggle)).to.equal("Balance from: agency, Acme Dental");
    });

    const contents = { "a warning": inDebt, "the form": { ...inDebt, permissions: acme.permissions! } };
    for (const lang of ["en", "es", "ar"]) {
      for (const [content, account] of Object.entries(contents)) {
        it(`fills in every placeholder of a pop-up with ${content}: ${lang}`, async () => {
          const { toggle, patches } = await setup({ lang, account });
          toggle.show();
          await dialogOpens();
          expect(dialogText()).not.to.match(/[{}]|undefined|null|NaN|\[object/);
          expect(patches()).to.deep.equal([]);
        });
      }
    }
  });

  describe("rendering: direction", () => {
    it("runs from right to left with the page, in the pop-up too", async () => {
      const { toggle, page } = await setup({ lang: "ar" });
      page.dir = "rtl";
      const control = controlOf(toggle).getBoundingClientRect();
      expect(iconOf(toggle).getBoundingClientRect().left).to.be.lessThan(control.left + control.width / 2);
      toggle.show();
      await dialogOpens();
      const dialog = findDialog()!.getBoundingClientRect();
      const close = allByRole("button", undefined, findDialog())[0]!.getBoundingClientRect();
      expect(close.left).to.be.lessThan(dialog.left + dialog.width / 2);
      expect(getComputedStyle(findDialog()!).direction).to.equal("rtl");
    });

    it("prefers its own dir to that of an ancestor", async () => {
      const { toggle } = await setup({ properties: { dir: "rtl" } });
      expect(getComputedStyle(controlOf(toggle)).direction).to.equal("rtl");
    });
  });
});
