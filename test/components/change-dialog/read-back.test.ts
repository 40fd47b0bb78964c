import { expect } from "@open-wc/testing";
import { firstOf, withBody, withFailure, withLostAnswer, withNetworkError, type Fault } from "../../../server/index.js";
import { quiet } from "../../helpers/deferred.js";
import {
  confirm,
  confirmButton,
  openDialog,
  dialogCloses,
  dialogText,
  pressInDialog,
} from "../../helpers/change-dialog-page.js";
import { expectElement, nameOf } from "../../helpers/roles.js";
import { isChange, isReadOfOne, labelOf, setup, type ToggleSetup } from "../../helpers/balance-toggle-page.js";

/** Refused in a way that is not repeated: the server asks for more patience than anybody has. */
const failRead = (match = isReadOfOne) => withFailure(match, 503, "Busy.", { "Retry-After": "3600" });

/** A toggle whose change was confirmed, and whose answer did not come. */
async function setupLost(fault: Fault, options: ToggleSetup = {}) {
  const page = await setup({ ...options, faults: [fault, ...(options.faults ?? [])] });
  await openDialog();
  await confirm();
  return page;
}

describe("<ctm-change-dialog>", () => {
  describe("errors: an answer that has to be read back", () => {
    it("is checked again on demand where the reading fails too, and nothing is guessed or sent", async () => {
      const { toggle, patches, fired, eventsOf } = await setupLost(withLostAnswer(isChange), {
        faults: [failRead(firstOf(isReadOfOne))],
      });
      await fired("ctm-error");
      expect(dialogText())
        .to.contain("It is not known whether the change was made.")
        .and.not.contain("Nothing was changed");
      expect(nameOf(confirmButton())).to.equal("Check again");
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      await confirm();
      await fired("ctm-balance-change");
      expect(patches()).to.have.lengthOf(1);
      expect(eventsOf("ctm-request-balance-change")).to.have.lengthOf(1);
      expect(labelOf(toggle)).to.equal("Balance from: agency");
    });

    it("can be checked as often as it takes", async () => {
      const { patches, eventsOf, fired, events } = await setupLost(withNetworkError(isChange), {
        faults: [failRead()],
      });
      await fired("ctm-error");
      events.length = 0;
      await confirm();
      await fired("ctm-error");
      expect(nameOf(confirmButton())).to.equal("Check again");
      expect(eventsOf("ctm-balance-change")).to.deep.equal([]);
      expect(patches()).to.have.lengthOf(1);
    });

    it("is read back where the server says yes, but answers an account without the change", async () => {
      const unchanged = withBody(isChange, (body) => ({ ...(body as object), balance_from: "customer" }));
      const { toggle, patches, fired } = await setupLost(unchanged);
      await fired("ctm-balance-change");
      expect(patches()).to.have.lengthOf(1);
      expect(labelOf(toggle)).to.equal("Balance from: agency");
    });

    it("never takes an answer about another account for this one's", async () => {
      const other = withBody(firstOf(isChange), (body) => ({ ...(body as object), id: 8, name: "Baker Law" }));
      const { toggle, fired } = await setupLost(other);
      await fired("ctm-balance-change");
      expect(toggle.account?.name).to.equal("Acme Dental");
    });

    it("is asked no more where the account cannot be changed any longer", async () => {
      const { toggle, changeElsewhere, fired } = await setup({ faults: [withFailure(isChange, 503)] });
      await openDialog();
      changeElsewhere({ permissions: { change_balance: false } });
      await confirm();
      await fired("ctm-error");
      await quiet();
      expect(dialogText()).to.contain("Nothing was changed.").and.not.contain("Try again");
      await pressInDialog("Close");
      await dialogCloses();
      expectElement(toggle.shadowRoot!.querySelector("button"), null);
    });
  });
});
