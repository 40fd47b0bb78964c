import { expect } from "@open-wc/testing";
import { withFailure } from "../../../server/index.js";
import { controlOf, inDebt, isChange, setupFailed, setupHeld, setupOpen } from "../../helpers/balance-toggle-page.js";
import {
  confirmButton,
  dialogCloses,
  dialogDescription,
  findDialog,
  offers,
} from "../../helpers/change-dialog-page.js";
import { press } from "../../helpers/keyboard.js";
import { unpaid } from "../../helpers/request-form-page.js";
import { expectElement, focused, getByRole, nameOf } from "../../helpers/roles.js";

describe("<ctm-change-dialog>", () => {
  describe("accessibility", () => {
    // The initial focus is on Cancel, after the text: a screen reader reads the text only as the description.
    it("is described in whole sentences: who pays now, who will, and what could go wrong", async () => {
      await setupOpen({ account: inDebt });
      expect(dialogDescription()).to.equal(
        "The agency currently pays for Acme Dental. Once you confirm, usage is charged to Acme Dental. " +
          "Calls to Acme Dental may stop. Acme Dental has a balance of -$3.50. No payment method on file. " +
          "If the balance that pays for this account falls below $0.00, the account is paused: calls stop connecting, " +
          "numbers stop swapping, and numbers may be released.",
      );
    });

    it("is described by who pays now, and why the customer is asked", async () => {
      await setupOpen({ account: unpaid });
      expect(dialogDescription()).to.equal(
        "The agency currently pays for Acme Dental. Acme Dental has no payment method on file. We’ll email them a link " +
          "to add one. You’ll keep paying until they do.",
      );
    });

    const descriptions: [what: string, account: object, text: RegExp][] = [
      ["a warning", inDebt, /Acme Dental[^]*Calls to Acme Dental may stop[^]*-\$3\.50/],
      [
        "the effect of a removal",
        { balance_from: "agency" },
        /Acme Dental[^]*Once you confirm, usage is charged to Acme Dental\./,
      ],
      [
        "the effect of an addition",
        {},
        /Acme Dental[^]*Once you confirm, usage is charged to Alder Street Marketing\./,
      ],
    ];
    for (const [what, account, text] of descriptions) {
      it(`is described by the account and ${what}`, async () => {
        await setupOpen({ account });
        expect(dialogDescription()).to.match(text);
      });
    }

    it("is described by the account alone after an error that cannot be retried", async () => {
      await setupFailed(withFailure(isChange, 403));
      expect(offers(/agency billing/)).to.equal(false);
      expect(findDialog()!.getAttribute("aria-describedby")).to.equal("about");
      expect(dialogDescription()).to.contain("Acme Dental");
    });

    it("shows an error as an alert, and keeps the focus on the button that was pressed", async () => {
      const { fired } = await setupOpen({ faults: [withFailure(isChange, 503)] });
      await press("Tab");
      expectElement(focused(), confirmButton());
      await press("Enter");
      await fired("ctm-error");
      expectElement(focused(), confirmButton());
      expect(nameOf(getByRole("alert", undefined, findDialog()))).to.contain("No changes were made.");
    });

    it("keeps the focus on the button while a change is saved, and then moves it to the toggle", async () => {
      const { toggle, answer, fired } = await setupHeld();
      await press("Tab");
      await press("Enter");
      await toggle.updateComplete;
      expectElement(focused(), confirmButton());
      answer();
      await fired("ctm-balance-change");
      await dialogCloses();
      expectElement(focused(), controlOf(toggle));
    });
  });
});
