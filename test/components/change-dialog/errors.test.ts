import { expect } from "@open-wc/testing";
import { firstOf, withAnswer, withFailure, type Fault } from "../../../server/index.js";
import { quiet } from "../../helpers/deferred.js";
import {
  confirm,
  confirmButton,
  openDialog,
  findDialog,
  dialogCloses,
  dialogText,
  pressInDialog,
} from "../../helpers/change-dialog-page.js";
import { allByRole, expectElement, findByRole, focused, getByRole, nameOf } from "../../helpers/roles.js";
import {
  isChange,
  isReadOfOne,
  labelOf,
  controlOf,
  setup,
  type ToggleSetup,
} from "../../helpers/balance-toggle-page.js";

/** A toggle whose change has just failed. */
async function setupFailed(fault: Fault, options: ToggleSetup = {}) {
  const page = await setup({ ...options, faults: [fault, ...(options.faults ?? [])] });
  await openDialog();
  await confirm();
  await page.fired("ctm-error");
  return page;
}

describe("<ctm-change-dialog>", () => {
  describe("errors: 422", () => {
    it("shows the problem's detail in the pop-up, which stays open", async () => {
      const { toggle } = await setupFailed(withFailure(isChange, 422, "The card was declined."));
      expect(dialogText()).to.contain("The card was declined.").and.contain("Nothing was changed.");
      expect(nameOf(getByRole("alert"))).to.contain("The card was declined.");
      expect(nameOf(confirmButton())).to.equal("Add to agency billing");
      expect(toggle.matches(":state(error)")).to.equal(true);
      expect(labelOf(toggle)).to.equal("Balance from: customer");
    });

    it("shows it as text, whatever is in it", async () => {
      const detail = `<img src=x onerror="globalThis.hacked = 1"><b>bold</b>`;
      const { toggle } = await setupFailed(withFailure(isChange, 422, detail));
      expect(dialogText()).to.contain(detail);
      expectElement(toggle.shadowRoot!.querySelector("img, b"), null);
      expect("hacked" in globalThis).to.equal(false);
    });

    it("keeps a detail's direction to itself", async () => {
      await setupFailed(withFailure(isChange, 422, "\u202Edesrever"));
      expect(getByRole("alert").textContent).to.contain("\u2068desrever\u2069 Nothing was changed.");
    });

    it("says that the server did not accept it, where there is no detail", async () => {
      await setupFailed(withAnswer(isChange, () => Response.json({}, { status: 422 })));
      expect(dialogText()).to.contain("The server did not accept this.");
    });

    it("confirming again is a new wish, with a new key", async () => {
      const { patches, fired, eventsOf } = await setupFailed(withFailure(firstOf(isChange), 422));
      await confirm();
      await fired("ctm-balance-change");
      const keys = patches().map(({ key }) => key);
      expect(new Set(keys)).to.have.property("size", 2);
      expect(eventsOf("ctm-request-balance-change")).to.have.lengthOf(2);
    });

    it("is forgotten when the pop-up is closed and opened again", async () => {
      const { toggle } = await setupFailed(withFailure(isChange, 422, "The card was declined."));
      await pressInDialog("Cancel");
      await dialogCloses();
      expect(toggle.matches(":state(error)")).to.equal(false);
      await openDialog();
      expect(dialogText()).not.to.contain("declined");
    });

    it("does not read the account, for nothing has changed", async () => {
      const { reads } = await setupFailed(withFailure(isChange, 422));
      await quiet();
      expect(reads()).to.deep.equal([]);
    });
  });

  describe("errors: 403", () => {
    const refuse = () => withFailure(isChange, 403, "Your role does not allow billing changes.");

    it("says so, and offers nothing to press again", async () => {
      const { patches } = await setupFailed(refuse());
      expect(dialogText()).to.contain("You are not allowed to do this.").and.contain("Nothing was changed.");
      expect(allByRole("button", undefined, findDialog()).map(nameOf)).not.to.include.members([
        "Add to agency billing",
      ]);
      expect(findDialog()!.contains(focused())).to.equal(true);
      await quiet();
      expect(patches()).to.have.lengthOf(1);
    });

    it("becomes text, and the focus stays there", async () => {
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

    it("is a control again for another account", async () => {
      const { toggle } = await setupFailed(refuse());
      await pressInDialog("Close");
      toggle.account = { ...toggle.account!, id: 8, name: "Baker Law" };
      await toggle.updateComplete;
      expect(nameOf(getByRole("button"))).to.contain("Baker Law");
    });
  });

  describe("errors: 404", () => {
    it("says that the account is gone, and shows so afterwards", async () => {
      const { toggle, store, eventsOf, fired } = await setup();
      store.removeAccount("7");
      await openDialog();
      await confirm();
      await fired("ctm-error");
      expect(dialogText()).to.contain("no longer exists");
      expect(eventsOf("ctm-error")[0]!.detail).to.have.nested.property("error.kind", "not-found");
      await pressInDialog("Close");
      await dialogCloses();
      expect(labelOf(toggle)).to.contain("no longer exists");
      expectElement(findByRole("button"), undefined);
    });

    it("says so as well where only the reading afterwards finds out", async () => {
      const { toggle } = await setupFailed(withFailure(isChange, 503), { faults: [withFailure(isReadOfOne, 404)] });
      await pressInDialog("Close");
      await dialogCloses();
      expect(labelOf(toggle)).to.contain("no longer exists");
    });
  });

  describe("errors: 401", () => {
    it("says that the session has expired, and tries again with the same key", async () => {
      const { patches, fired, eventsOf } = await setupFailed(withFailure(firstOf(isChange), 401));
      expect(dialogText()).to.contain("Your session has expired.").and.contain("Nothing was changed.");
      expect(patches()).to.have.lengthOf(1);
      expect(nameOf(confirmButton())).to.equal("Try again");
      await confirm();
      await fired("ctm-balance-change");
      const [first, second] = patches();
      expect(second!.key).to.equal(first!.key);
      expect(eventsOf("ctm-request-balance-change")).to.have.lengthOf(1);
    });

    it("asks the host's headers function once more, and nobody notices", async () => {
      const reasons: string[] = [];
      const headers = ({ reason }: { reason: string }) => {
        reasons.push(reason);
        return { Authorization: reason === "unauthorized" ? "Bearer fresh" : "Bearer stale" };
      };
      const expired = withFailure((request) => request.headers.get("Authorization") !== "Bearer fresh", 401);
      const { patches, eventsOf, fired } = await setup({ faults: [expired], properties: { headers } });
      await openDialog();
      await confirm();
      await fired("ctm-balance-change");
      expect(reasons).to.deep.equal(["request", "unauthorized"]);
      expect(new Set(patches().map(({ key }) => key))).to.have.property("size", 1);
      expect(eventsOf("ctm-error")).to.deep.equal([]);
    });

    it("gives up after one repeat, where the function has nothing better", async () => {
      const expired = withFailure(isChange, 401);
      const { patches } = await setupFailed(expired, {
        properties: { headers: () => ({ Authorization: "Bearer stale" }) },
      });
      expect(dialogText()).to.contain("Your session has expired.");
      expect(patches()).to.have.lengthOf(2);
    });
  });
});
