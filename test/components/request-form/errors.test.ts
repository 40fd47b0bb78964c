import { expect } from "@open-wc/testing";
import { firstOf, withDelay, withFailure, withLostAnswer, withNetworkError } from "../../../server/index.js";
import {
  expectKeys,
  isReadOfOne,
  isRequest,
  labelOf,
  withUnreadableAccount,
  type ToggleSetup,
} from "../../helpers/balance-toggle-page.js";
import { dialogCloses, dialogShows, dialogText, offers, pressInDialog } from "../../helpers/change-dialog-page.js";
import { createDeferred } from "../../helpers/deferred.js";
import { expectTyped, field, fill, send, sendButton, setupFilled } from "../../helpers/request-form-page.js";
import { expectElement, findByRole, nameOf } from "../../helpers/roles.js";

/** A filled-in form that was sent. */
async function setupSent(...faults: NonNullable<ToggleSetup["faults"]>) {
  const screen = await setupFilled({ faults });
  await send();
  return screen;
}

describe("<ctm-request-form>", () => {
  describe("errors: the request is refused or fails", () => {
    it("422: shows the reason of the server, keeps the text, and sends again with a new key", async () => {
      const { posts, fired, eventsOf } = await setupSent(
        withFailure(firstOf(isRequest), 422, "This address has bounced."),
      );
      await fired("ctm-error");
      expect(dialogText()).to.contain("This address has bounced.");
      expect(eventsOf("ctm-error")[0]!.detail).to.include({ operation: "request" });
      expectTyped();
      expect(nameOf(sendButton())).to.equal("Email the customer");
      await send();
      await fired("ctm-billing-request-change");
      expectKeys(posts(), "different");
    });

    for (const status of [401, 500]) {
      it(`${status}: keeps the text, and tries again with the same key`, async () => {
        const { posts, fired } = await setupSent(withFailure(firstOf(isRequest), status));
        await fired("ctm-error");
        expectTyped();
        expect(dialogText()).to.contain("No changes were made.");
        expect(nameOf(sendButton())).to.equal("Try again");
        await send();
        await fired("ctm-billing-request-change");
        expectKeys(posts(), "same");
      });
    }

    it("sends again with a new key when the text was edited after a failure", async () => {
      const { posts, fired } = await setupSent(withNetworkError(firstOf(isRequest)));
      await fired("ctm-error");
      await fill("Message in the email", "Pay, please!");
      await send();
      await fired("ctm-billing-request-change");
      expectKeys(posts(), "different");
    });

    it("403: offers no more requests, and shows text in place of the toggle's button afterwards", async () => {
      const { toggle, fired } = await setupSent(withFailure(isRequest, 403));
      await fired("ctm-error");
      expect(offers(/Email the customer|Try again/)).to.equal(false);
      await pressInDialog("Close");
      await dialogCloses();
      expectElement(findByRole("button"), undefined);
      expect(labelOf(toggle)).to.equal("Balance from: agency");
    });
  });

  describe("errors: the response is lost", () => {
    it("reads the account, and succeeds without a second request when the request is in effect", async () => {
      const { posts, reads, fired, eventsOf } = await setupSent(withLostAnswer(isRequest));
      await fired("ctm-billing-request-change");
      await dialogCloses();
      expect(posts()).to.have.lengthOf(1);
      expect(reads()).to.have.lengthOf(1);
      expect(eventsOf("ctm-error")).to.deep.equal([]);
    });

    it("keeps the text, read-only, while the outcome is unknown; Check again reads the account", async () => {
      const down = { isOn: true };
      const { posts, fired } = await setupSent(
        withLostAnswer(isRequest),
        withUnreadableAccount((request) => down.isOn && isReadOfOne(request)),
      );
      await fired("ctm-error");
      expectTyped();
      expect(field("Message in the email").readOnly).to.equal(true);
      down.isOn = false;
      await pressInDialog("Check again");
      await fired("ctm-billing-request-change");
      expect(posts()).to.have.lengthOf(1);
    });

    it("shows that it is checking while it reads the account", async () => {
      const reading = createDeferred();
      const { fired } = await setupSent(
        withLostAnswer(isRequest),
        withDelay(isReadOfOne, () => reading.promise),
      );
      await dialogShows("Confirming your change…");
      reading.resolve();
      await fired("ctm-billing-request-change");
    });
  });
});
