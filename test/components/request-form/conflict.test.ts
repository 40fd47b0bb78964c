import { expect } from "@open-wc/testing";
import { expectKeys, labelOf, withUnreadableAccount } from "../../helpers/balance-toggle-page.js";
import {
  dialogCloses,
  dialogShows,
  dialogText,
  hasFocusInside,
  offers,
  pressInDialog,
} from "../../helpers/change-dialog-page.js";
import { press } from "../../helpers/keyboard.js";
import { expectTyped, send, setupFilled } from "../../helpers/request-form-page.js";

const card = { brand: "Visa", last4: "4242" };

describe("<ctm-request-form>", () => {
  describe("errors: someone else has changed the account", () => {
    it("shows the current account, keeps the text, and sends again with a new key and the new version", async () => {
      const { changeElsewhere, posts, fired } = await setupFilled();
      changeElsewhere({ status: "paused" });
      await send();
      await fired("ctm-error");
      expect(dialogText()).to.contain(
        "This account was just changed by someone else. Review the details, then confirm again.",
      );
      expectTyped();
      await send();
      await fired("ctm-billing-request-change");
      expectKeys(posts(), "different");
      expect(posts()[1]!.headers.get("If-Match")).to.equal('"r99"');
    });

    it("offers no more requests when the customer pays by now, keeps the text, and can be closed at once", async () => {
      const { toggle, changeElsewhere, posts, eventsOf } = await setupFilled();
      changeElsewhere({ balance_from: "customer", payment_method: card });
      await send();
      await dialogShows("Someone else just changed this account. It’s now on customer billing.");
      expectTyped();
      expect(offers(/Email|Resend|Try|agency billing/)).to.equal(false);
      expect(hasFocusInside()).to.equal(true);
      await press("Escape");
      await dialogCloses();
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      expect(posts()).to.have.lengthOf(1);
      expect(eventsOf("ctm-billing-request-change")).to.deep.equal([]);
    });

    it("does not offer to remove the account from agency billing when the customer has a card by now", async () => {
      const { changeElsewhere, patches, fired } = await setupFilled();
      changeElsewhere({ payment_method: card });
      await send();
      await fired("ctm-error");
      expectTyped();
      expect(offers(/Email the customer|agency billing/)).to.equal(false);
      await pressInDialog("Close");
      await dialogCloses();
      expect(patches()).to.deep.equal([]);
    });

    it("shows that nothing was changed, and keeps the text, when the current account cannot be read", async () => {
      const { changeElsewhere, fired } = await setupFilled({ faults: [withUnreadableAccount()] });
      changeElsewhere({});
      await send();
      await fired("ctm-error");
      expectTyped();
      expect(dialogText()).to.contain("No changes were made.");
    });
  });
});
