import { expect } from "@open-wc/testing";
import { withDelay, withLostAnswer, withNetworkError } from "../../../server/index.js";
import {
  announces,
  controlOf,
  faceOf,
  isChange,
  isReadOfOne,
  setup,
  setupFailed,
  withUnreadableAccount,
} from "../../helpers/balance-toggle-page.js";
import { confirmButton, dialogCloses, dialogShows, pressInDialog } from "../../helpers/change-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { Gate, switchable } from "../../helpers/gate.js";
import { click, press } from "../../helpers/keyboard.js";
import { descriptionOf, expectElement, findByRole, focused, getByRole, nameOf } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

/** A control whose change has an unknown outcome, after its pop-up was closed; the account can be read by now. */
async function setupUnknown(fault = withLostAnswer(isChange)) {
  const down = switchable(withUnreadableAccount());
  const gate = new Gate();
  const screen = await setupFailed(fault, { faults: [down.fault, withDelay(isReadOfOne, gate.wait)] });
  await pressInDialog("Close");
  await dialogCloses();
  await until(() => faceOf(screen.toggle).includes("Check again"), "the button");
  // Closing reads once more.
  await quiet();
  down.isOn = false;
  return { ...screen, gate, down };
}

const checkButton = () => getByRole("button", "Check again, Acme Dental");

describe("<ctm-balance-toggle>", () => {
  describe("interaction: a change whose outcome is unknown", () => {
    it("is shown below the control and in its description, with a button to check", async () => {
      const { toggle, reads } = await setupUnknown();
      expect(faceOf(toggle)).to.equal("Balance from: customer Change not confirmed Check again");
      expect(descriptionOf(controlOf(toggle))).to.equal("Change not confirmed");
      expect(reads()).to.have.lengthOf(2);
    });

    it("is read in the pop-up, which closes and says that the change was made; nothing is sent again", async () => {
      const { toggle, gate, patches, reads, fired, eventsOf } = await setupUnknown();
      checkButton().focus();
      await press("Enter");
      const held = await gate.next();
      await dialogShows("Confirming your change…");
      expect(confirmButton().getAttribute("aria-disabled")).to.equal("true");
      held.release();
      await fired("ctm-balance-change");
      await dialogCloses();
      expect(faceOf(toggle)).to.equal("Balance from: agency Moved to agency billing Undo");
      await announces(toggle, "Acme Dental moved to agency billing. Press F6 to go to Undo.");
      expectElement(focused(), controlOf(toggle));
      expect([patches().length, reads().length]).to.deep.equal([1, 3]);
      expect(eventsOf("ctm-balance-change")).to.have.lengthOf(1);
    });

    it("is read in the pop-up, which says that nothing was changed and offers to try again", async () => {
      const { toggle, gate, patches } = await setupUnknown(withNetworkError(isChange));
      await click(checkButton());
      (await gate.next()).release();
      await dialogShows("No changes were made.");
      expect(nameOf(confirmButton())).to.equal("Try again");
      await pressInDialog("Cancel");
      await dialogCloses();
      expect(faceOf(toggle)).to.equal("Balance from: customer");
      expectElement(focused(), controlOf(toggle));
      expect(patches()).to.have.lengthOf(1);
    });

    it("stays unknown when it cannot be read once more", async () => {
      const { toggle, down } = await setupUnknown();
      down.isOn = true;
      await click(checkButton());
      await dialogShows("We couldn’t confirm whether this went through. Check again before you retry.");
      expect(nameOf(confirmButton())).to.equal("Check again");
      await pressInDialog("Close");
      await dialogCloses();
      await until(() => faceOf(toggle).includes("Change not confirmed"), "the note");
    });

    it("is not read a second time while it is read already after the pop-up was closed", async () => {
      const { gate, down, toggle, reads, fired } = await setupUnknown();
      down.isOn = true;
      await click(checkButton());
      await dialogShows("Check again before you retry.");
      down.isOn = false;
      await pressInDialog("Close");
      const held = await gate.next();
      await dialogCloses();
      const before = reads().length;
      expect(checkButton().getAttribute("aria-disabled")).to.equal("true");
      await click(checkButton());
      await quiet();
      expect(reads()).to.have.lengthOf(before);
      held.release();
      await fired("ctm-balance-change");
      expectElement(findByRole("button", /^Check again/), undefined);
      expect(faceOf(toggle)).to.contain("Balance from: agency");
    });

    it("does not change the size of the control", async () => {
      const { toggle, page } = await setupUnknown();
      const { width, height } = controlOf(toggle).getBoundingClientRect();
      page.remove();
      const other = await setup();
      const plain = controlOf(other.toggle).getBoundingClientRect();
      expect([width, height]).to.deep.equal([plain.width, plain.height]);
    });

    it("is shown without the button while the control is readonly", async () => {
      const { toggle } = await setupUnknown();
      toggle.readonly = true;
      await toggle.updateComplete;
      expect(faceOf(toggle)).to.equal("Balance from: customer Change not confirmed");
    });
  });
});
