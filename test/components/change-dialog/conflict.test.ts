import { expect } from "@open-wc/testing";
import { firstOf, withFailure, withInterference } from "../../../server/index.js";
import { quiet } from "../../helpers/deferred.js";
import {
  confirm,
  confirmButton,
  openDialog,
  findDialog,
  dialogCloses,
  dialogShows,
  dialogText,
  pressInDialog,
} from "../../helpers/change-dialog-page.js";
import { expectElement, findByRole, focused, nameOf } from "../../helpers/roles.js";
import { isChange, isReadOfOne, labelOf, setup } from "../../helpers/balance-toggle-page.js";

describe("<ctm-change-dialog>", () => {
  describe("errors: someone else changed the account", () => {
    it("shows what it is now, and asks again, with a new key and the new version", async () => {
      const { toggle, changeElsewhere, patches, reads, fired, eventsOf } = await setup();
      await openDialog();
      changeElsewhere({ balance: { cents: 1_234, currency: "USD" } });
      await confirm();
      await fired("ctm-error");
      expect(dialogText()).to.contain("Someone else has changed this account").and.contain("$12.34");
      expect(dialogText()).to.contain("Balance from: customer");
      expect(nameOf(confirmButton())).to.equal("Add to agency billing");
      expect(reads()).to.have.lengthOf(1);
      expect(toggle.account?.balance).to.deep.equal({ cents: 1_234, currency: "USD" });
      await confirm();
      await fired("ctm-balance-change");
      const [first, second] = patches();
      expect(second!.key).not.to.equal(first!.key);
      expect(second!.headers.get("If-Match")).to.equal('"r99"');
      expect(eventsOf("ctm-request-balance-change")).to.have.lengthOf(2);
    });

    it("shows what it is now also where it may not be changed any more", async () => {
      const { changeElsewhere, fired } = await setup({ faults: [withFailure(firstOf(isChange), 409)] });
      await openDialog();
      changeElsewhere({ permissions: { change_balance: false } });
      await confirm();
      await fired("ctm-error");
      expect(dialogText()).to.contain("Someone else has changed this account (Balance from: customer).");
      expect(dialogText()).not.to.contain("unknown");
      expectElement(findByRole("button", /agency billing/), undefined);
    });

    it("treats 409 like 412", async () => {
      const { reads, fired } = await setup({ faults: [withFailure(firstOf(isChange), 409)] });
      await openDialog();
      await confirm();
      await fired("ctm-error");
      expect(dialogText()).to.contain("Someone else has changed this account");
      expect(reads()).to.have.lengthOf(1);
    });

    it("does not ask for the opposite where someone else has already done it", async () => {
      const { toggle, changeElsewhere, patches, eventsOf } = await setup();
      await openDialog();
      changeElsewhere({ balance_from: "agency" });
      await confirm();
      await dialogShows("Someone else has changed this account");
      expect(dialogText()).to.contain("Balance from: agency");
      expect(nameOf(findDialog()!)).to.equal("Add To Agency Billing");
      expectElement(findByRole("button", /Remove from agency billing|Add to agency billing/), undefined);
      expect(findDialog()!.contains(focused())).to.equal(true);
      await pressInDialog("Close");
      await dialogCloses();
      await quiet();
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      expect(patches()).to.have.lengthOf(1);
      expect(eventsOf("ctm-balance-change")).to.deep.equal([]);
      expect(eventsOf("ctm-account-read")).to.have.lengthOf(1);
    });

    it("ends where the account can no longer be changed", async () => {
      const { toggle, changeElsewhere, fired } = await setup();
      await openDialog();
      changeElsewhere({ balance_from: "reseller" });
      await confirm();
      await fired("ctm-error");
      expectElement(findByRole("button", "Add to agency billing"), undefined);
      await pressInDialog("Close");
      await dialogCloses();
      expect(labelOf(toggle)).to.equal("Balance from: unknown");
    });

    it("does not claim to know what it is now where it could not be read", async () => {
      const unreadable = withFailure(isReadOfOne, 503, "Busy.", { "Retry-After": "3600" });
      const { changeElsewhere, fired } = await setup({ faults: [unreadable] });
      await openDialog();
      changeElsewhere({ balance_from: "agency" });
      await confirm();
      await fired("ctm-error");
      expect(dialogText()).not.to.match(/is now/);
      expect(dialogText()).to.contain("Nothing was changed.");
    });

    it("goes on asking as long as someone else is faster", async () => {
      let version = 50;
      const { store, patches, fired, events } = await setup({
        faults: [
          withInterference(isChange, () => store.saveAccount({ ...store.account("7")!, version: `r${version++}` })),
        ],
      });
      await openDialog();
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
