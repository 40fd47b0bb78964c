import { expect } from "@open-wc/testing";
import { afterFirst, firstOf, withFailure, withLostAnswer } from "../../../server/index.js";
import {
  announcementOf,
  isChange,
  isReadOfOne,
  labelOf,
  offersUndo,
  setupChanged,
  undo,
  undoNoticeOf,
} from "../../helpers/balance-toggle-page.js";
import { createReader } from "../../helpers/away.js";
import { findDialog } from "../../helpers/change-dialog-page.js";
import { switchable } from "../../helpers/gate.js";
import { unpaid } from "../../helpers/request-form-page.js";
import { expectElement, findByRole, nameOf, allByRole } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

const isUndo = () => afterFirst(isChange);

describe("<ctm-change-dialog>", () => {
  describe("errors: Undo", () => {
    it("says that someone else has changed the account, and does not overwrite that before it is pressed again", async () => {
      const { toggle, changeElsewhere, patches, fired } = await setupChanged();
      changeElsewhere({ balance: { cents: -5, currency: "USD" } });
      await undo();
      await fired("ctm-error");
      const conflict = "Someone else just changed this account. Acme Dental is still on agency billing.";
      expect(undoNoticeOf(toggle)).to.equal(`${conflict} Undo`);
      await until(() => announcementOf(toggle) === conflict, "the announcement");
      expectElement(findDialog(), undefined);
      await undo();
      await fired("ctm-balance-change");
      expect(patches()[2]!.headers.get("If-Match")).to.equal('"r99"');
      expect(offersUndo()).to.equal(false);
    });

    it("says that someone else has changed the account back, and is no longer offered", async () => {
      const { toggle, changeElsewhere } = await setupChanged();
      changeElsewhere({ balance_from: "customer" });
      await undo();
      await until(() => labelOf(toggle) === "Balance from: customer", "the account");
      expect(undoNoticeOf(toggle)).to.equal("Someone else just changed this account. It’s now on customer billing.");
      expect(offersUndo()).to.equal(false);
    });

    it("reads the account when the response is lost, and succeeds without a second undo", async () => {
      const { patches, fired } = await setupChanged({ faults: [withLostAnswer(isUndo())] });
      await undo();
      await fired("ctm-balance-change");
      expect(patches()).to.have.lengthOf(2);
    });

    it("shows what has come of it once the account was read, without sending it again", async () => {
      const reads = switchable(withFailure(isReadOfOne, 403), { isOn: false });
      const faults = [reads.fault, withLostAnswer(isUndo())];
      const { toggle, patches, fired } = await setupChanged({ alone: true, faults });
      reads.isOn = true;
      await undo();
      await fired("ctm-error");
      reads.isOn = false;
      const reader = createReader();
      reader.goOnline();
      reader.stay();
      reader.end();
      await fired("ctm-balance-change");
      expect(undoNoticeOf(toggle)).to.equal("Undone. Acme Dental is back on customer billing.");
      expect(patches()).to.have.lengthOf(2);
    });

    it("offers to check again as long as the outcome is unknown", async () => {
      const reads = switchable(withFailure(isReadOfOne, 403));
      const { toggle, patches, fired } = await setupChanged({ faults: [reads.fault, withLostAnswer(isUndo())] });
      await undo();
      await fired("ctm-error");
      expect(undoNoticeOf(toggle)).to.contain("We couldn’t confirm whether this went through.");
      expect(toggle.matches(":state(error)")).to.equal(true);
      reads.isOn = false;
      // Beside the control, and in its notice.
      expect(allByRole("button", /^Check again/).map(nameOf)).to.deep.equal([
        "Check again, Acme Dental",
        "Check again",
      ]);
      allByRole("button", "Check again")[0]!.click();
      await fired("ctm-balance-change");
      expect(undoNoticeOf(toggle)).to.equal("Undone. Acme Dental is back on customer billing.");
      expect(patches()).to.have.lengthOf(2);
    });

    it("is still offered after a failure, and is then sent again with its key", async () => {
      const { toggle, patches, fired } = await setupChanged({ faults: [withFailure(firstOf(isUndo()), 503)] });
      await undo();
      await fired("ctm-error");
      expect(undoNoticeOf(toggle)).to.equal(
        "Acme Dental is still on agency billing. Something went wrong on the server. Try again in a moment. Undo",
      );
      await undo();
      await fired("ctm-balance-change");
      expect(patches()).to.have.lengthOf(3);
      expect(patches()[2]!.key).to.equal(patches()[1]!.key);
    });

    it("says that the customer, who would pay again, has no payment method", async () => {
      const { toggle, fired } = await setupChanged({ account: { ...unpaid, balance_from: "customer" } });
      await undo();
      await fired("ctm-error");
      expect(undoNoticeOf(toggle)).to.contain("Acme Dental has no payment method.");
      expectElement(findDialog(), undefined);
    });

    it("is no longer offered, nor is any change, when the server answers 403", async () => {
      const { toggle, fired } = await setupChanged({ faults: [withFailure(isUndo(), 403)] });
      await undo();
      await fired("ctm-error");
      expect(undoNoticeOf(toggle)).to.contain("You don’t have permission to change billing.");
      expect(allByRole("button").map(nameOf)).to.deep.equal(["Close"]);
      expectElement(findByRole("button", "Undo"), undefined);
    });
  });
});
