import { expect } from "@open-wc/testing";
import { withDelay, withFailure } from "../../../server/index.js";
import { createReader, settle } from "../../helpers/away.js";
import { quiet } from "../../helpers/deferred.js";
import { openDialog, dialogShows, dialogText } from "../../helpers/change-dialog-page.js";
import { Gate, switchable } from "../../helpers/gate.js";
import { statusOf, isReadOfOne, labelOf, setup, shows, type ToggleSetup } from "../../helpers/balance-toggle-page.js";

let reader: ReturnType<typeof createReader> | undefined;

/** A control that reads its account, and someone who was away while it was changed. */
async function setupReturn(options: ToggleSetup = {}) {
  reader = createReader();
  const screen = await setup({ alone: true, ...options });
  await shows(screen.toggle, "Balance from: customer");
  return {
    ...screen,
    goAndComeBack: () => {
      reader!.leave();
      screen.changeElsewhere({ balance_from: "agency" });
      reader!.wait(60);
      reader!.comeBack();
    },
  };
}

describe("<ctm-balance-toggle>", () => {
  afterEach(() => reader?.end());

  describe("interaction: coming back", () => {
    it("reads its account again, without a word", async () => {
      const { toggle, goAndComeBack, reads } = await setupReturn();
      goAndComeBack();
      await shows(toggle, "Balance from: agency");
      expect(reads()).to.have.lengthOf(2);
      expect(statusOf(toggle)).to.equal("");
    });

    it("shows the account while it is read", async () => {
      const gate = new Gate();
      const delay = switchable(withDelay(isReadOfOne, gate.wait));
      delay.isOn = false;
      const { toggle, goAndComeBack } = await setupReturn({ faults: [delay.fault] });
      delay.isOn = true;
      goAndComeBack();
      const held = await gate.next();
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      expect(toggle.matches(":state(loading)")).to.equal(false);
      held.release();
      await shows(toggle, "Balance from: agency");
    });

    it("leaves an open pop-up as it asks", async () => {
      const { toggle, goAndComeBack } = await setupReturn();
      await openDialog();
      await dialogShows("Alder Street");
      const asked = dialogText();
      goAndComeBack();
      await shows(toggle, "Balance from: agency");
      expect(dialogText()).to.equal(asked);
    });

    it("reads nothing where the page has handed the account over: the page knows more", async () => {
      reader = createReader();
      const { fetch } = await setup();
      reader.leave();
      reader.wait(60);
      reader.comeBack();
      await settle();
      expect(fetch.requests).to.deep.equal([]);
    });

    it("keeps what it shows where the account cannot be read, and fires no error that nobody sees", async () => {
      const failing = switchable(withFailure(isReadOfOne, 403));
      failing.isOn = false;
      const { toggle, goAndComeBack, reads, eventsOf } = await setupReturn({ faults: [failing.fault] });
      failing.isOn = true;
      goAndComeBack();
      await settle();
      await quiet();
      expect(reads()).to.have.lengthOf(2);
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      expect(eventsOf("ctm-error")).to.deep.equal([]);
    });
  });
});
