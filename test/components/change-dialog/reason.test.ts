import { expect } from "@open-wc/testing";
import { firstOf, withFailure, withLostAnswer } from "../../../server/index.js";
import { expectKeys, isChange, setupHeld, setupOpen } from "../../helpers/balance-toggle-page.js";
import {
  confirm,
  confirmButton,
  dialogCloses,
  dialogShows,
  findDialog,
  openDialog,
  pressInDialog,
} from "../../helpers/change-dialog-page.js";
import { click, press } from "../../helpers/keyboard.js";
import { findReasonSummary, reasonField, typeReason, withReason } from "../../helpers/reason-field.js";
import { expectElement, focused, getByRole, nameOf } from "../../helpers/roles.js";

const account = { permissions: withReason };
const bodiesOf = (requests: readonly { readonly body: string }[]) =>
  requests.map(({ body }) => JSON.parse(body) as unknown);

describe("<ctm-change-dialog>", () => {
  describe("interaction: a reason", () => {
    it("is not asked for where the backend does not say that it keeps one", async () => {
      await setupOpen();
      expect(findReasonSummary()).to.equal(undefined);
      expect(nameOf(findDialog()!)).to.equal("Add To Agency Billing");
    });

    it("is sent with the change, and kept", async () => {
      const { patches, store, fired } = await setupOpen({ account });
      await typeReason(" New contract ");
      await confirm();
      await fired("ctm-balance-change");
      expect(bodiesOf(patches())).to.deep.equal([{ balance_from: "agency", reason: "New contract" }]);
      expect(store.changes("7")[0]).to.include({ to: "agency", reason: "New contract" });
    });

    it("is left out where nothing was typed", async () => {
      const { patches, fired } = await setupOpen({ account });
      await typeReason("  ");
      await confirm();
      await fired("ctm-balance-change");
      expect(bodiesOf(patches())).to.deep.equal([{ balance_from: "agency" }]);
    });

    it("is unfolded by keyboard, which then types into it", async () => {
      await setupOpen({ account });
      findReasonSummary()!.focus();
      await press("Enter");
      expectElement(focused(), getByRole("textbox", "Reason", findDialog()));
    });

    it("cannot be longer than 500 characters", async () => {
      await setupOpen({ account });
      await click(findReasonSummary()!);
      expect(reasonField().maxLength).to.equal(500);
    });

    it("stays while the change is saved, and cannot be typed into", async () => {
      const { answer } = await setupHeld({ account });
      await typeReason("New contract");
      await confirm();
      expect(reasonField()).to.include({ readOnly: true, value: "New contract" });
      answer();
      await dialogCloses();
    });

    it("is sent again with the same key where the answer was lost", async () => {
      const { patches, fired } = await setupOpen({ account, faults: [withFailure(firstOf(isChange), 503)] });
      await typeReason("New contract");
      await confirm();
      await dialogShows("No changes were made.");
      await pressInDialog("Try again");
      await fired("ctm-balance-change");
      expectKeys(patches(), "same");
      expect(bodiesOf(patches())).to.deep.equal(Array(2).fill({ balance_from: "agency", reason: "New contract" }));
    });

    it("makes it another change, with another key, where it was typed anew after a failure", async () => {
      const { patches, fired } = await setupOpen({ account, faults: [withFailure(firstOf(isChange), 503)] });
      await typeReason("New contract");
      await confirm();
      await dialogShows("No changes were made.");
      reasonField().value = "Old contract";
      await click(confirmButton());
      await fired("ctm-balance-change");
      expectKeys(patches(), "different");
      expect(bodiesOf(patches())[1]).to.deep.equal({ balance_from: "agency", reason: "Old contract" });
    });

    it("is read back, never sent twice, where only the answer was lost", async () => {
      const { patches, store, fired } = await setupOpen({ account, faults: [withLostAnswer(isChange)] });
      await typeReason("New contract");
      await confirm();
      await fired("ctm-balance-change");
      expect(patches()).to.have.lengthOf(1);
      expect(store.changes("7")[0]).to.include({ reason: "New contract" });
    });

    it("is empty when the dialog is opened again", async () => {
      await setupOpen({ account });
      await typeReason("New contract");
      await press("Escape");
      await dialogCloses();
      await openDialog();
      expect(reasonField().value).to.equal("");
    });
  });
});
