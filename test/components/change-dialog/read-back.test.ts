import { expect } from "@open-wc/testing";
import { firstOf, withBody, withFailure, withLostAnswer, withNetworkError } from "../../../server/index.js";
import {
  isChange,
  isReadOfOne,
  labelOf,
  setupConfirmed,
  setupFailed,
  setupOpen,
  withUnreadableAccount,
} from "../../helpers/balance-toggle-page.js";
import {
  confirm,
  confirmButton,
  dialogCloses,
  dialogText,
  offers,
  pressInDialog,
} from "../../helpers/change-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { expectElement, findByRole, nameOf } from "../../helpers/roles.js";

describe("<ctm-change-dialog>", () => {
  describe("errors: the account is read back", () => {
    it("shows that the outcome is unknown when the read fails too, and Check again reads without a new change", async () => {
      const { toggle, patches, fired, eventsOf } = await setupFailed(withLostAnswer(isChange), {
        faults: [withUnreadableAccount(firstOf(isReadOfOne))],
      });
      expect(dialogText())
        .to.contain("We couldn’t confirm whether this went through. Check again before you retry.")
        .and.not.contain("No changes were made");
      expect(nameOf(confirmButton())).to.equal("Check again");
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      await confirm();
      await fired("ctm-balance-change");
      expect(patches()).to.have.lengthOf(1);
      expect(eventsOf("ctm-request-balance-change")).to.have.lengthOf(1);
      expect(labelOf(toggle)).to.equal("Balance from: agency");
    });

    it("still offers Check again when that read fails as well", async () => {
      const { patches, eventsOf, fired, events } = await setupFailed(withNetworkError(isChange), {
        faults: [withUnreadableAccount()],
      });
      events.length = 0;
      await confirm();
      await fired("ctm-error");
      expect(nameOf(confirmButton())).to.equal("Check again");
      expect(eventsOf("ctm-balance-change")).to.deep.equal([]);
      expect(patches()).to.have.lengthOf(1);
    });

    it("reads the account when the server answers with success, but with an unchanged account", async () => {
      const unchanged = withBody(isChange, (body) => ({ ...(body as object), balance_from: "customer" }));
      const { toggle, patches, fired } = await setupConfirmed({ faults: [unchanged] });
      await fired("ctm-balance-change");
      expect(patches()).to.have.lengthOf(1);
      expect(labelOf(toggle)).to.equal("Balance from: agency");
    });

    it("never shows another account that the server answers with", async () => {
      const other = withBody(firstOf(isChange), (body) => ({ ...(body as object), id: 8, name: "Baker Law" }));
      const { toggle, fired } = await setupConfirmed({ faults: [other] });
      await fired("ctm-balance-change");
      expect(toggle.account?.name).to.equal("Acme Dental");
    });

    it("does not offer to try again when the account can no longer be changed", async () => {
      const { changeElsewhere, fired } = await setupOpen({ faults: [withFailure(isChange, 503)] });
      changeElsewhere({ permissions: { change_balance: false } });
      await confirm();
      await fired("ctm-error");
      await quiet();
      expect(dialogText()).to.contain("No changes were made.");
      expect(offers("Try again")).to.equal(false);
      await pressInDialog("Close");
      await dialogCloses();
      expectElement(findByRole("button"), undefined);
    });
  });
});
