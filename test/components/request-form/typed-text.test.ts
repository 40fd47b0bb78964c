import { expect } from "@open-wc/testing";
import { setLanguage } from "../../helpers/balance-toggle-page.js";
import { dialogCloses, primaryButton } from "../../helpers/change-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { expectTyped, field, fields, fill, openForm, setupFilled, setupForm } from "../../helpers/request-form-page.js";

describe("<ctm-request-form>", () => {
  describe("interaction: typed text", () => {
    it("stays when the language changes; the amount is read in the language that it was typed in", async () => {
      const { page, toggle, posts, fired } = await setupFilled();
      await fill("Starting balance", "1,060.50");
      await setLanguage(page, "es", toggle);
      expect(fields().map(({ value }) => value)).to.deep.equal(["billing@acme.example", "1,060.50", "Pay, please."]);
      primaryButton().click();
      await fired("ctm-billing-request-change");
      expect(JSON.parse(posts()[0]!.body)).to.have.nested.property("starting_balance.cents", 106_050);
    });

    it("stays when the page sets a newer account and agency, and when it moves the toggle", async () => {
      const { toggle, page } = await setupFilled();
      toggle.account = { ...toggle.account!, status: "paused" };
      toggle.agency = { ...toggle.agency!, name: "Renamed" };
      await toggle.updateComplete;
      const section = document.createElement("section");
      page.append(section);
      section.append(toggle);
      await toggle.updateComplete;
      expectTyped();
    });

    it("is discarded when the dialog is closed and opened again, also at once", async () => {
      const { toggle } = await setupFilled();
      toggle.hide();
      toggle.show();
      await toggle.updateComplete;
      await quiet();
      expect(field("Customer email").value).to.equal("");
      toggle.hide();
      await dialogCloses();
      await openForm();
      expect(field("Customer email").value).to.equal("");
    });
  });

  describe("interaction: text that was not edited", () => {
    it("follows the language of the page", async () => {
      const { page, toggle } = await setupForm();
      await setLanguage(page, "es", toggle);
      expect(fields()[2]!.value).to.match(/^Hola, Acme Dental:/);
    });
  });
});
