import { expect } from "@open-wc/testing";
import { firstOf, withAnswer, withFailure } from "../../../server/index.js";
import {
  controlOf,
  expectKeys,
  hasMarkup,
  isChange,
  isReadOfOne,
  labelOf,
  setupConfirmed,
  setupFailed,
  setupOpen,
} from "../../helpers/balance-toggle-page.js";
import {
  confirm,
  confirmButton,
  dialogCloses,
  dialogText,
  findDialog,
  hasFocusInside,
  offers,
  openDialog,
  pressInDialog,
} from "../../helpers/change-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { expectElement, findByRole, focused, getByRole, nameOf, queryAll, textOf } from "../../helpers/roles.js";

describe("<ctm-change-dialog>", () => {
  describe("errors: 422", () => {
    it("shows the detail of the problem as an alert, stays open, and does not read the account", async () => {
      const { toggle, reads } = await setupFailed(withFailure(isChange, 422, "The card was declined."));
      expect(dialogText()).to.contain("The card was declined.").and.contain("No changes were made.");
      expect(nameOf(getByRole("alert"))).to.contain("The card was declined.");
      expect(nameOf(confirmButton())).to.equal("Add to agency billing");
      expect(toggle.matches(":state(error)")).to.equal(true);
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      await quiet();
      expect(reads()).to.deep.equal([]);
    });

    it("shows markup in the detail as text", async () => {
      const detail = `<img src=x onerror="globalThis.hacked = 1"><b>bold</b>`;
      const { toggle } = await setupFailed(withFailure(isChange, 422, detail));
      expect(dialogText()).to.contain(detail);
      expect(hasMarkup(toggle)).to.equal(false);
      expect("hacked" in globalThis).to.equal(false);
    });

    it("isolates the text direction of the detail from the text around it", async () => {
      await setupFailed(withFailure(isChange, 422, "\u202Edesrever"));
      expect(textOf(getByRole("alert"))).to.equal("desrever No changes were made.");
      expect(queryAll("bdi", getByRole("alert")).map(textOf)).to.deep.equal(["desrever"]);
    });

    it("shows that the server did not accept the change when there is no detail", async () => {
      await setupFailed(withAnswer(isChange, () => Response.json({}, { status: 422 })));
      expect(dialogText()).to.contain("This change wasn’t accepted.");
    });

    it("sends a new change with a new key when it is confirmed again", async () => {
      const { patches, fired, eventsOf } = await setupFailed(withFailure(firstOf(isChange), 422));
      await confirm();
      await fired("ctm-balance-change");
      expectKeys(patches(), "different");
      expect(eventsOf("ctm-request-balance-change")).to.have.lengthOf(2);
    });

    it("no longer shows the error when the dialog is closed and opened again", async () => {
      const { toggle } = await setupFailed(withFailure(isChange, 422, "The card was declined."));
      await pressInDialog("Cancel");
      await dialogCloses();
      expect(toggle.matches(":state(error)")).to.equal(false);
      await openDialog();
      expect(dialogText()).not.to.contain("declined");
    });
  });

  describe("errors: 403", () => {
    const refuse = () => withFailure(isChange, 403, "Your role does not allow billing changes.");

    it("shows that the user is not allowed to change the account, and offers no change", async () => {
      const { patches } = await setupFailed(refuse());
      expect(dialogText())
        .to.contain("You don’t have permission to change billing. Ask your administrator.")
        .and.contain("No changes were made.");
      expect(offers(/agency billing/)).to.equal(false);
      expect(hasFocusInside()).to.equal(true);
      await quiet();
      expect(patches()).to.have.lengthOf(1);
    });

    it("shows text with the focus in place of the toggle's button afterwards, and show() opens nothing", async () => {
      const { toggle } = await setupFailed(refuse());
      await pressInDialog("Close");
      await dialogCloses();
      expectElement(findByRole("button"), undefined);
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      expectElement(focused(), controlOf(toggle));
      toggle.show();
      await toggle.updateComplete;
      expectElement(findDialog(), undefined);
    });

    it("shows the toggle's button again for another account", async () => {
      const { toggle } = await setupFailed(refuse());
      await pressInDialog("Close");
      toggle.account = { ...toggle.account!, id: 8, name: "Baker Law" };
      await toggle.updateComplete;
      expect(nameOf(getByRole("button"))).to.contain("Baker Law");
    });
  });

  describe("errors: 404", () => {
    it("shows that the account no longer exists, in the dialog and afterwards in the toggle", async () => {
      const { toggle, store, eventsOf, fired } = await setupOpen();
      store.dropAccount("7");
      await confirm();
      await fired("ctm-error");
      expect(dialogText()).to.contain("This account no longer exists.");
      expect(eventsOf("ctm-error")[0]!.detail).to.have.nested.property("error.kind", "not-found");
      await pressInDialog("Close");
      await dialogCloses();
      expect(labelOf(toggle)).to.contain("This account no longer exists.");
      expectElement(findByRole("button"), undefined);
    });

    it("shows that the account no longer exists when only the reading after a failed change answers 404", async () => {
      const { toggle } = await setupFailed(withFailure(isChange, 503), { faults: [withFailure(isReadOfOne, 404)] });
      await pressInDialog("Close");
      await dialogCloses();
      expect(labelOf(toggle)).to.contain("This account no longer exists.");
    });
  });

  describe("errors: 401", () => {
    it("shows that the user has been signed out, and tries again with the same key", async () => {
      const { patches, fired, eventsOf } = await setupFailed(withFailure(firstOf(isChange), 401));
      expect(dialogText())
        .to.contain("You’ve been signed out. Sign in again to continue.")
        .and.contain("No changes were made.");
      expect(patches()).to.have.lengthOf(1);
      expect(nameOf(confirmButton())).to.equal("Try again");
      await confirm();
      await fired("ctm-balance-change");
      expectKeys(patches(), "same");
      expect(eventsOf("ctm-request-balance-change")).to.have.lengthOf(1);
    });

    it("calls the page's headers function again, repeats the change with the same key, and shows no error", async () => {
      const reasons: string[] = [];
      const headers = ({ reason }: { reason: string }) => {
        reasons.push(reason);
        return { Authorization: reason === "unauthorized" ? "Bearer fresh" : "Bearer stale" };
      };
      const expired = withFailure((request) => request.headers.get("Authorization") !== "Bearer fresh", 401);
      const { patches, fired, eventsOf } = await setupConfirmed({ faults: [expired], properties: { headers } });
      await fired("ctm-balance-change");
      expect(reasons).to.deep.equal(["request", "unauthorized"]);
      expectKeys(patches(), "same");
      expect(eventsOf("ctm-error")).to.deep.equal([]);
    });

    it("shows the error after one repeat when the page's headers function returns the same headers", async () => {
      const { patches } = await setupFailed(withFailure(isChange, 401), {
        properties: { headers: () => ({ Authorization: "Bearer stale" }) },
      });
      expect(dialogText()).to.contain("You’ve been signed out. Sign in again to continue.");
      expect(patches()).to.have.lengthOf(2);
    });
  });
});
