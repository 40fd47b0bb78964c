import { expect } from "@open-wc/testing";
import { withFailure } from "../../../server/index.js";
import es from "../../../src/locales/es.js";
import { controlOf, isRequest, setLanguage } from "../../helpers/balance-toggle-page.js";
import {
  dialogCloses,
  dialogShows,
  dialogText,
  findDialog,
  outside,
  pressInDialog,
  primaryButton,
} from "../../helpers/change-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { clickAt, press } from "../../helpers/keyboard.js";
import {
  asksToDiscard,
  escapeToQuestion,
  field,
  fill,
  focusedField,
  send,
  sendButton,
  setupAddressed,
  setupForm,
} from "../../helpers/request-form-page.js";
import { allByRole, expectElement, focused, nameOf } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

const ways: Record<string, () => Promise<void>> = {
  Escape: () => press("Escape"),
  "the X": () => pressInDialog("Close"),
  Cancel: () => pressInDialog("Cancel"),
  "a click outside": () => clickAt(...outside),
};

describe("<ctm-request-form>", () => {
  describe("interaction: closing the dialog with text that was not sent", () => {
    for (const [way, close] of Object.entries(ways)) {
      it(`closes with ${way} at once when nothing was typed`, async () => {
        const { toggle } = await setupForm();
        await close();
        await dialogCloses();
        expectElement(focused(), controlOf(toggle));
      });

      it(`asks in the same dialog whether to discard the text at ${way}, with the focus on Keep editing`, async () => {
        await setupAddressed();
        const dialog = findDialog()!;
        await close();
        await until(asksToDiscard, "the question");
        expect(dialogText()).to.contain("Discard this request?");
        await until(() => nameOf(focused()!) === "Keep editing", "the focus");
        expect(allByRole("dialog")).to.have.lengthOf(1);
        expectElement(findDialog(), dialog);
        expect(field("Customer email").value).to.equal("billing@acme.example");
      });
    }

    it("closes with Discard, sends nothing, and moves the focus to the toggle", async () => {
      const { toggle, fetch, eventsOf } = await setupAddressed();
      await escapeToQuestion();
      await pressInDialog("Discard");
      await dialogCloses();
      await quiet();
      expectElement(focused(), controlOf(toggle));
      expect(fetch.requests).to.deep.equal([]);
      expect(eventsOf("ctm-popup-close")).to.have.lengthOf(1);
    });

    const waysBack: Record<string, () => Promise<void>> = {
      "Keep editing": () => pressInDialog("Keep editing"),
      "another Escape": () => press("Escape"),
    };
    for (const [way, goBack] of Object.entries(waysBack)) {
      it(`returns with ${way} to the field that had the focus`, async () => {
        await setupAddressed();
        await fill("Message in the email", "Pay, please.");
        await escapeToQuestion();
        await until(() => nameOf(focused()!) === "Keep editing", "the focus");
        await goBack();
        await until(() => !asksToDiscard() && focusedField() === "message", "the message");
        expect(findDialog()?.matches(":modal")).to.equal(true);
        expect(field("Message in the email").value).to.equal("Pay, please.");
        expectElement(sendButton(), primaryButton());
      });
    }

    // Chromium does not let a page cancel every Escape when there is no other input in between.
    it("keeps the text when Escape is pressed six times", async () => {
      await setupAddressed();
      for (let round = 0; round < 3; round++) {
        await escapeToQuestion();
        await press("Escape");
        await until(() => findDialog() && !asksToDiscard(), "the form");
      }
      expect(field("Customer email").value).to.equal("billing@acme.example");
    });

    it("returns to the form when the text is edited again", async () => {
      await setupAddressed();
      await escapeToQuestion();
      await fill("Message in the email", "Pay, please.");
      expect(asksToDiscard()).to.equal(false);
    });

    it("asks whether to discard the text after a failed request as well", async () => {
      const { fired } = await setupAddressed({ faults: [withFailure(isRequest, 422, "No.")] });
      await send();
      await fired("ctm-error");
      await escapeToQuestion();
    });

    it("closes at once when all fields have their initial text again", async () => {
      await setupForm();
      await fill("Starting balance", "30");
      await fill("Starting balance", "25.00");
      await press("Escape");
      await dialogCloses();
    });

    it("closes at once with hide()", async () => {
      const { toggle } = await setupAddressed();
      toggle.hide();
      await toggle.updateComplete;
      expectElement(findDialog(), undefined);
    });

    it("closes at once when the toggle becomes readonly or is removed", async () => {
      const { toggle } = await setupAddressed();
      toggle.readonly = true;
      await toggle.updateComplete;
      expectElement(findDialog(), undefined);
      const other = await setupAddressed();
      other.toggle.remove();
      await quiet();
      expect(other.toggle.open).to.equal(false);
    });

    it("closes at once after the request was sent", async () => {
      const { fired } = await setupAddressed();
      await send();
      await fired("ctm-billing-request-change");
      await dialogCloses();
    });

    it("asks in the language of the page", async () => {
      const { page, toggle } = await setupAddressed();
      await escapeToQuestion();
      await setLanguage(page, "es", toggle);
      await dialogShows(es.discardAsk as string);
    });
  });
});
