import { expect } from "@open-wc/testing";
import { firstOf, withFailure, withInterference } from "../../../server/index.js";
import {
  expectKeys,
  isChange,
  labelOf,
  setupFailed,
  setupOpen,
  withUnreadableAccount,
  type ToggleSetup,
} from "../../helpers/balance-toggle-page.js";
import {
  confirm,
  confirmButton,
  dialogCloses,
  dialogShows,
  dialogText,
  findDialog,
  hasFocusInside,
  offers,
  pressInDialog,
} from "../../helpers/change-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { nameOf } from "../../helpers/roles.js";

type Change = Parameters<Awaited<ReturnType<typeof setupOpen>>["changeElsewhere"]>[0];

/** A confirmed change that someone else's change of the account came before. */
async function setupConflict(change: Change, options: ToggleSetup = {}) {
  const screen = await setupOpen(options);
  screen.changeElsewhere(change);
  await confirm();
  await screen.fired("ctm-error");
  return screen;
}

describe("<ctm-change-dialog>", () => {
  describe("errors: someone else has changed the account", () => {
    it("shows the current account, and confirms again with a new key and the new version", async () => {
      const { toggle, patches, reads, fired, eventsOf } = await setupConflict({
        balance: { cents: 1_234, currency: "USD" },
      });
      expect(dialogText())
        .to.contain("This account was just changed by someone else. Review the details, then confirm again.")
        .and.contain("$12.34")
        .and.contain("Currently paid by Customer");
      expect(nameOf(confirmButton())).to.equal("Add to agency billing");
      expect(reads()).to.have.lengthOf(1);
      expect(toggle.account?.balance).to.deep.equal({ cents: 1_234, currency: "USD" });
      await confirm();
      await fired("ctm-balance-change");
      expectKeys(patches(), "different");
      expect(patches()[1]!.headers.get("If-Match")).to.equal('"r99"');
      expect(eventsOf("ctm-request-balance-change")).to.have.lengthOf(2);
    });

    it("shows the current account when it can no longer be changed, and offers no change", async () => {
      await setupConflict(
        { permissions: { change_balance: false } },
        { faults: [withFailure(firstOf(isChange), 409)] },
      );
      expect(dialogText())
        .to.contain("Someone else just changed this account. It’s now on customer billing.")
        .and.not.contain("unknown");
      expect(offers(/agency billing/)).to.equal(false);
    });

    it("handles 409 like 412", async () => {
      const { reads } = await setupFailed(withFailure(firstOf(isChange), 409));
      expect(dialogText()).to.contain(
        "This account was just changed by someone else. Review the details, then confirm again.",
      );
      expect(reads()).to.have.lengthOf(1);
    });

    it("offers no change, and fires no balance change, when someone else has made the same change", async () => {
      const { toggle, patches, eventsOf, changeElsewhere } = await setupOpen();
      changeElsewhere({ balance_from: "agency" });
      await confirm();
      await dialogShows("Someone else just changed this account.");
      expect(dialogText()).to.contain("It’s now on agency billing.");
      expect(nameOf(findDialog()!)).to.equal("Add To Agency Billing");
      expect(offers(/agency billing/)).to.equal(false);
      expect(hasFocusInside()).to.equal(true);
      await pressInDialog("Close");
      await dialogCloses();
      await quiet();
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      expect(patches()).to.have.lengthOf(1);
      expect(eventsOf("ctm-balance-change")).to.deep.equal([]);
      expect(eventsOf("ctm-account-read")).to.have.lengthOf(1);
    });

    it("offers no change when the account is now paid from a source that cannot be changed", async () => {
      const { toggle } = await setupConflict({ balance_from: "reseller" });
      expect(dialogText()).to.contain("Someone else just changed this account.").and.not.contain("It’s now");
      expect(offers("Add to agency billing")).to.equal(false);
      await pressInDialog("Close");
      await dialogCloses();
      expect(labelOf(toggle)).to.equal("Balance from: unknown");
    });

    it("shows only that nothing was changed when the current account cannot be read", async () => {
      await setupConflict({ balance_from: "agency" }, { faults: [withUnreadableAccount()] });
      expect(dialogText())
        .to.contain("No changes were made.")
        .and.not.match(/’s now|changed this account|Balance from/);
    });

    it("sends each confirmation with a new key, and changes nothing, while others keep changing the account", async () => {
      let version = 50;
      const { store, patches, fired, events } = await setupOpen({
        faults: [
          withInterference(isChange, () => store.saveAccount({ ...store.account("7")!, version: `r${version++}` })),
        ],
      });
      for (let round = 0; round < 3; round++) {
        events.length = 0;
        await confirm();
        await fired("ctm-error");
      }
      expect(new Set(patches().map(({ key }) => key))).to.have.property("size", 3);
      expect(store.account("7")!.balance_from).to.equal("customer");
    });
  });
});
