import { expect } from "@open-wc/testing";
import { withFailure } from "../../../server/index.js";
import { quiet } from "../../helpers/deferred.js";
import { clickAt, press } from "../../helpers/keyboard.js";
import { findDialog, dialogCloses, dialogShows, dialogText, pressInDialog } from "../../helpers/change-dialog-page.js";
import { until } from "../../helpers/until.js";
import { offersToDiscard, field, fill, focusedField, send, setupForm } from "../../helpers/request-form-page.js";
import { allByRole, expectElement, findByRole, focused, nameOf, queryAll } from "../../helpers/roles.js";
import { isRequest, controlOf } from "../../helpers/balance-toggle-page.js";

const ways: Record<string, () => Promise<void>> = {
  Escape: () => press("Escape"),
  "the X": () => pressInDialog("Close"),
  Cancel: () => pressInDialog("Cancel"),
  "a click outside": () => clickAt(5, 5),
};

async function setupTyped() {
  const page = await setupForm();
  await fill("Customer email", "billing@acme.example");
  return page;
}

describe("<ctm-request-form>", () => {
  describe("interaction: closing the pop-up with unsent text", () => {
    for (const [way, close] of Object.entries(ways)) {
      it(`${way} closes it at once where nothing was typed`, async () => {
        const { toggle } = await setupForm();
        await close();
        await dialogCloses();
        expectElement(focused(), controlOf(toggle));
      });

      it(`${way} asks first, in the same pop-up, with the focus on going on`, async () => {
        await setupTyped();
        const dialog = findDialog()!;
        await close();
        await until(offersToDiscard, "a question");
        expect(dialogText()).to.contain("Discard this text?");
        await until(() => nameOf(focused()!) === "Keep editing", "the focus");
        expect(allByRole("dialog")).to.have.lengthOf(1);
        expectElement(findDialog(), dialog);
        expect(field("Customer email").value).to.equal("billing@acme.example");
      });
    }

    it("discards when told so, sends nothing, and gives the focus back", async () => {
      const { toggle, fetch, eventsOf } = await setupTyped();
      await press("Escape");
      await until(offersToDiscard, "a question");
      await pressInDialog("Discard");
      await dialogCloses();
      await quiet();
      expectElement(focused(), controlOf(toggle));
      expect(fetch.requests).to.deep.equal([]);
      expect(eventsOf("ctm-popup-close")).to.have.lengthOf(1);
    });

    const back: Record<string, () => Promise<void>> = {
      "Keep editing": () => pressInDialog("Keep editing"),
      "Escape once more": () => press("Escape"),
    };
    for (const [way, goBack] of Object.entries(back)) {
      it(`${way} goes back to where one was writing`, async () => {
        await setupTyped();
        await fill("Message", "Pay, please.");
        await press("Escape");
        await until(offersToDiscard, "a question");
        await until(() => nameOf(focused()!) === "Keep editing", "the focus");
        await goBack();
        await until(() => !offersToDiscard() && focusedField() === "message", "the message");
        expect(findDialog()?.matches(":modal")).to.equal(true);
        expect(field("Message").value).to.equal("Pay, please.");
        expectElement(findByRole("button", "Email client", findDialog()), queryAll(".primary", findDialog())[0]);
      });
    }

    it("can go to and fro, however often", async () => {
      await setupTyped();
      for (let round = 0; round < 3; round++) {
        await press("Escape");
        await until(offersToDiscard, "a question");
        await press("Escape");
        await until(() => findDialog() && !offersToDiscard(), "the form");
      }
      expect(field("Customer email").value).to.equal("billing@acme.example");
    });

    it("goes back by writing on", async () => {
      await setupTyped();
      await press("Escape");
      await until(offersToDiscard, "a question");
      await fill("Message", "Pay, please.");
      expect(offersToDiscard()).to.equal(false);
    });

    it("asks as well after a failure, for the text is still unsent", async () => {
      const { fired } = await setupForm({ faults: [withFailure(isRequest, 422, "No.")] });
      await fill("Customer email", "billing@acme.example");
      await send();
      await fired("ctm-error");
      await press("Escape");
      await until(offersToDiscard, "a question");
    });

    it("does not ask where what was typed is what was there before", async () => {
      await setupForm();
      await fill("Starting balance", "30");
      await fill("Starting balance", "25.00");
      await press("Escape");
      await dialogCloses();
    });

    it("hide() closes it without asking", async () => {
      const { toggle } = await setupTyped();
      toggle.hide();
      await toggle.updateComplete;
      expectElement(findDialog(), undefined);
    });

    it("readonly and removal close it without asking", async () => {
      const { toggle } = await setupTyped();
      toggle.readonly = true;
      await toggle.updateComplete;
      expectElement(findDialog(), undefined);
      const other = await setupTyped();
      other.toggle.remove();
      await quiet();
      expect(other.toggle.open).to.equal(false);
    });

    it("closes without asking after the e-mail was sent", async () => {
      const { fired } = await setupTyped();
      await send();
      await fired("ctm-billing-request-change");
      await dialogCloses();
    });

    it("asks in the language of the page", async () => {
      const { page, toggle } = await setupTyped();
      await press("Escape");
      await until(offersToDiscard, "a question");
      page.lang = "es";
      await Promise.resolve();
      await toggle.updateComplete;
      await dialogShows("¿Descartar este texto?");
    });
  });
});
