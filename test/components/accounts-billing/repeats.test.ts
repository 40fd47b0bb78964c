import { expect } from "@open-wc/testing";
import { setup } from "../../helpers/accounts-billing-page.js";
import { findDialog } from "../../helpers/change-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { hold } from "../../helpers/keyboard.js";
import { expectElement, focused } from "../../helpers/roles.js";

describe("<ctm-accounts-billing>", () => {
  describe("interaction: a key that is held down", () => {
    it("closes the pop-up of a row by Cancel, and does not open it again by the control that gets the focus", async () => {
      const { openDialog, control } = await setup();
      const { button } = await openDialog("Acme Dental");
      button("Cancel").focus();
      await hold("Enter", 6);
      await quiet();
      expect(findDialog()).to.equal(undefined);
      expectElement(focused(), control("Acme Dental"));
    });
  });
});
