import { expect } from "@open-wc/testing";
import ar from "../../../src/locales/ar.js";
import es from "../../../src/locales/es.js";
import es419 from "../../../src/locales/es-419.js";
import ja from "../../../src/locales/ja.js";
import { load } from "../../localization/load.js";
import {
  acme,
  announces,
  controlOf,
  directionOf,
  iconOf,
  inDebt,
  labelOf,
  languageOf,
  setLanguage,
  setup,
  setupConfirmed,
  setupOpen,
  skeletonOf,
} from "../../helpers/balance-toggle-page.js";
import { dialogOpens, dialogText, findDialog, openDialog, primaryButton } from "../../helpers/change-dialog-page.js";
import { allByRole, allText, expectElement, getByRole, nameOf } from "../../helpers/roles.js";

const labels = {
  en: "Balance from: customer",
  es: es["from.customer"] as string,
  "es-MX": es419["from.customer"] as string,
  "en-GB": "Balance from: customer",
  ar: ar["from.customer"] as string,
};

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
      expect(labelOf(toggle)).to.equal(labels["es-MX"]);
    });

    for (const lang of ["fi", "fa", "", "not a language!"]) {
      it(`is in English, and marked as English, when the language is “${lang}”`, async () => {
        const { toggle } = await setup({ lang });
        expect(labelOf(toggle)).to.equal(labels.en);
        expect(languageOf(toggle)).to.equal("en");
      });
    }

    it("runs as English does, with English amounts in the pop-up, on a page whose language has no texts", async () => {
      const { toggle, page } = await setup({ lang: "fa" });
      page.dir = "rtl";
      expect(directionOf(toggle)).to.equal("ltr");
      await openDialog();
      expect(getComputedStyle(findDialog()!).direction).to.equal("ltr");
      expect(dialogText()).to.contain("Balance: $182.40");
    });

    it("shows a placeholder, and no English, until the texts of its language are there", async () => {
      const { toggle, page } = await setup();
      const other = document.createElement("ctm-balance-toggle");
      Object.assign(other, { lang: "ja", api: toggle.api, account: toggle.account });
      page.append(other);
      // Lit renders in a microtask; what is imported takes longer.
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
      expect(skeletonOf(other)!.getBoundingClientRect().width).to.be.greaterThan(20);
      expect(allText(other.shadowRoot!).trim()).to.equal("");
      await other.updateComplete;
      expectElement(skeletonOf(other), undefined);
      expect(labelOf(other)).to.equal(ja["from.customer"]);
    });

    it("completes its updates when it is removed before the texts of its language are there", async () => {
      const { toggle } = await setup();
      const other = document.createElement("ctm-balance-toggle");
      Object.assign(other, { lang: "he", api: toggle.api, account: toggle.account });
      toggle.after(other);
      other.remove();
      await other.updateComplete;
      toggle.after(other);
      await other.updateComplete;
      expect(languageOf(other)).to.equal("he");
    });

    it("follows a change of the language of the page, of an ancestor and of itself", async () => {
      const { toggle, page } = await setup();
      page.removeAttribute("lang");
      const steps: [element: HTMLElement, lang: keyof typeof labels][] = [
        [document.documentElement, "ar"],
        [page, "es"],
        [toggle, "en"],
      ];
      const { lang } = document.documentElement;
      try {
        for (const [element, language] of steps) {
          await setLanguage(element, language, toggle);
          expect(labelOf(toggle)).to.equal(labels[language]);
        }
      } finally {
        document.documentElement.lang = lang;
      }
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
      await load("es");
      page.append(spanish);
      spanish.append(toggle);
      await toggle.updateComplete;
      expect(labelOf(toggle)).to.equal(labels.es);
    });

    it("changes the language of an open pop-up and of announcements", async () => {
      const { toggle, page, fired } = await setupOpen();
      await setLanguage(page, "es", toggle);
      expect(nameOf(findDialog()!)).to.equal(es.addTitle);
      expect(dialogText()).to.contain("US$").and.contain("182,40");
      primaryButton().click();
      await fired("ctm-balance-change");
      await announces(
        toggle,
        `${(es["moved.agency"] as string).replace("{account}", "Acme Dental")} ${es.undoKey as string}`,
      );
    });

    it("announces a change in English on an English page", async () => {
      const { toggle, fired } = await setupConfirmed({ lang: "en-GB" });
      await fired("ctm-balance-change");
      await announces(toggle, "Acme Dental moved to agency billing. Press F6 to go to Undo.");
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
