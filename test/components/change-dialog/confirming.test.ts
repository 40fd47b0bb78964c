import { expect } from "@open-wc/testing";
import { withFailure } from "../../../server/index.js";
import { quiet } from "../../helpers/deferred.js";
import { clickAt, hold, middleOf, press } from "../../helpers/keyboard.js";
import {
  confirm,
  confirmButton,
  openDialog,
  findDialog,
  dialogOpens,
  dialogShows,
} from "../../helpers/change-dialog-page.js";
import { expectElement, focused, nameOf } from "../../helpers/roles.js";
import { expectUuid, isChange, labelOf, controlOf, setup, setupHeld } from "../../helpers/balance-toggle-page.js";

describe("<ctm-change-dialog>", () => {
  describe("interaction: confirming", () => {
    for (const [from, to] of [
      ["customer", "agency"],
      ["agency", "customer"],
    ] as const) {
      it(`sends one PATCH that moves the account from ${from} to ${to}`, async () => {
        const { toggle, fetch, patches, fired } = await setup({ account: { balance_from: from } });
        await openDialog();
        await confirm();
        await fired("ctm-balance-change");
        expect(fetch.requests).to.have.lengthOf(1);
        expect(patches()[0]!.url.pathname).to.equal("/api/v1/accounts/7");
        expect(JSON.parse(patches()[0]!.body)).to.deep.equal({ balance_from: to });
        expect(labelOf(toggle)).to.equal(`Balance from: ${to}`);
      });
    }

    it("gives it a key that is a UUID, and the version that was shown", async () => {
      const { patches, fired } = await setup();
      await openDialog();
      await confirm();
      await fired("ctm-balance-change");
      expectUuid(patches()[0]!.key);
      expect(patches()[0]!.headers.get("If-Match")).to.equal('"r1"');
    });

    it("sends no If-Match where the account has no version", async () => {
      const { toggle, patches, fired } = await setup();
      toggle.account = { ...toggle.account!, version: undefined };
      await openDialog();
      await confirm();
      await fired("ctm-balance-change");
      expect(patches()[0]!.headers.has("If-Match")).to.equal(false);
    });

    it("takes another key for the next wish, and the version that the answer brought", async () => {
      const { patches, fired, events } = await setup();
      for (let wish = 0; wish < 2; wish++) {
        events.length = 0;
        await openDialog();
        await confirm();
        await fired("ctm-balance-change");
      }
      const [first, second] = patches();
      expect(first!.key).not.to.equal(second!.key);
      expect(second!.headers.get("If-Match")).to.equal('"r2"');
    });

    it("is done by keyboard alone", async () => {
      const { toggle, fired } = await setup();
      controlOf(toggle).focus();
      await press("Enter");
      await dialogOpens();
      expect(nameOf(focused()!)).to.equal("Cancel");
      await press("Tab");
      expectElement(focused(), confirmButton());
      await press(" ");
      await fired("ctm-balance-change");
      expect(labelOf(toggle)).to.equal("Balance from: agency");
    });

    it("sends one PATCH for a double click", async () => {
      const { patches, answer, fired } = await setupHeld();
      const button = middleOf(confirmButton());
      await clickAt(...button);
      await clickAt(...button);
      answer();
      await fired("ctm-balance-change");
      expect(patches()).to.have.lengthOf(1);
    });

    it("sends one PATCH for Enter that is held down", async () => {
      const { patches, answer, fired } = await setupHeld();
      confirmButton().focus();
      await hold("Enter");
      answer();
      await fired("ctm-balance-change");
      expect(patches()).to.have.lengthOf(1);
    });

    it("sends one PATCH for Enter that is held down, however fast a refusal arrives", async () => {
      const { patches } = await setup({ faults: [withFailure(isChange, 422, "The card was declined.")] });
      await openDialog();
      confirmButton().focus();
      await hold("Enter", 12);
      await dialogShows("The card was declined.");
      await quiet();
      expect(patches()).to.have.lengthOf(1);
    });

    it("sends one PATCH for a double click, however fast a refusal arrives", async () => {
      const { patches, toggle } = await setup({ faults: [withFailure(isChange, 422, "The card was declined.")] });
      await openDialog();
      const button = confirmButton();
      button.dispatchEvent(new MouseEvent("click", { detail: 1, bubbles: true, composed: true }));
      await dialogShows("The card was declined.");
      button.dispatchEvent(new MouseEvent("click", { detail: 2, bubbles: true, composed: true }));
      await quiet();
      await toggle.updateComplete;
      expect(patches()).to.have.lengthOf(1);
    });

    it("leaves the pop-up closed where Enter is still held when the answer arrives", async () => {
      const { fired, patches } = await setup();
      await openDialog();
      confirmButton().focus();
      await hold("Enter", 12);
      await fired("ctm-balance-change");
      await quiet();
      expectElement(findDialog(), undefined);
      expect(patches()).to.have.lengthOf(1);
    });
  });
});
