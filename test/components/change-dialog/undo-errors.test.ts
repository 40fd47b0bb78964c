import { expect } from "@open-wc/testing";
import { afterFirst, firstOf, withFailure, withLostAnswer } from "../../../server/index.js";
import { isChange, labelOf, offersUndo, setupChanged, undo } from "../../helpers/balance-toggle-page.js";
import {
  confirm,
  confirmButton,
  dialogCloses,
  dialogShows,
  dialogText,
  offers,
  pressInDialog,
} from "../../helpers/change-dialog-page.js";
import { formOpens, unpaid } from "../../helpers/request-form-page.js";
import { expectElement, findByRole, nameOf } from "../../helpers/roles.js";

const isUndo = () => afterFirst(isChange);

describe("<ctm-change-dialog>", () => {
  describe("errors: Undo", () => {
    it("shows that someone else has changed the account, and does not overwrite that before it is confirmed", async () => {
      const { changeElsewhere, patches, fired } = await setupChanged();
      changeElsewhere({ balance: { cents: -5, currency: "USD" } });
      await undo();
      await fired("ctm-error");
      expect(dialogText()).to.contain("This account was just changed by someone else.").and.contain("-$0.05");
      await confirm();
      await fired("ctm-balance-change");
      expect(patches()[2]!.headers.get("If-Match")).to.equal('"r99"');
      expect(offersUndo()).to.equal(false);
    });

    it("shows that someone else has changed the account back, and is no longer offered", async () => {
      const { toggle, changeElsewhere } = await setupChanged();
      changeElsewhere({ balance_from: "customer" });
      await undo();
      await dialogShows("Someone else just changed this account. It’s now on customer billing.");
      await pressInDialog("Close");
      await dialogCloses();
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      expect(offersUndo()).to.equal(false);
    });

    it("reads the account when the response is lost, and succeeds without a second undo", async () => {
      const { patches, fired } = await setupChanged({ faults: [withLostAnswer(isUndo())] });
      await undo();
      await fired("ctm-balance-change");
      expect(patches()).to.have.lengthOf(2);
    });

    it("offers to try again after a failure, and is still offered after Cancel", async () => {
      const { patches, fired } = await setupChanged({ faults: [withFailure(firstOf(isUndo()), 503)] });
      await undo();
      await fired("ctm-error");
      expect(dialogText()).to.contain("No changes were made.");
      expect(nameOf(confirmButton())).to.equal("Try again");
      await pressInDialog("Cancel");
      await dialogCloses();
      expect(offersUndo()).to.equal(true);
      await undo();
      await fired("ctm-balance-change");
      expect(patches()).to.have.lengthOf(3);
    });

    it("opens the request form when the customer, who would pay again, has no payment method", async () => {
      const { fired } = await setupChanged({ account: { ...unpaid, balance_from: "customer" } });
      await undo();
      await fired("ctm-error");
      expect(dialogText()).to.contain("Acme Dental has no payment method.");
      await formOpens();
      expect(offers("Email the customer")).to.equal(true);
    });

    it("is no longer offered, nor is any change, when the server answers 403", async () => {
      const { fired } = await setupChanged({ faults: [withFailure(isUndo(), 403)] });
      await undo();
      await fired("ctm-error");
      await pressInDialog("Close");
      await dialogCloses();
      expectElement(findByRole("button"), undefined);
    });
  });
});
