import { expect } from "@open-wc/testing";
import { firstOf, withFailure, withLateAnswer, withLostAnswer } from "../../../server/index.js";
import { createDeferred, quiet } from "../../helpers/deferred.js";
import { click, press } from "../../helpers/keyboard.js";
import {
  confirm,
  controlFor,
  openDialog,
  findDialog,
  dialogCloses,
  dialogShows,
  dialogText,
  pressInDialog,
} from "../../helpers/change-dialog-page.js";
import { until } from "../../helpers/until.js";
import { send, fill, openForm, unpaid } from "../../helpers/request-form-page.js";
import { allByRole, expectElement, findByRole, focused, getByRole, nameOf, textOf } from "../../helpers/roles.js";
import {
  announcementOf,
  expectUuid,
  isChange,
  labelOf,
  controlOf,
  setup,
  shows,
  type ToggleSetup,
} from "../../helpers/balance-toggle-page.js";

/** A toggle whose account has just been moved to the agency. */
async function setupChanged(options: ToggleSetup = {}) {
  const page = await setup(options);
  if (options.alone) await shows(page.toggle, "Balance from: customer");
  await openDialog();
  await confirm();
  await page.fired("ctm-balance-change");
  page.events.length = 0;
  return page;
}

const offersUndo = () => findByRole("button", "Undo") !== undefined;

describe("<ctm-change-dialog>", () => {
  describe("interaction: Undo", () => {
    it("is offered after a change, not before, in a notice that says who pays now", async () => {
      const { toggle } = await setup();
      expect(offersUndo()).to.equal(false);
      await openDialog();
      await confirm();
      await until(offersUndo, "Undo");
      const notice = toggle.shadowRoot!.querySelector<HTMLElement>(".toggle > [part=notice]")!;
      expect(textOf(notice)).to.contain("Pays now: agency");
      expect(allByRole("button").map(nameOf)).to.deep.equal(["Balance from: agency, Acme Dental", "Undo", "Close"]);
    });

    it("changes back at once: with its own key, the version that the change left, and the events of a change", async () => {
      const { toggle, patches, fired, events } = await setupChanged();
      await click(getByRole("button", "Undo"));
      await fired("ctm-balance-change");
      const [change, undo] = patches();
      expect(JSON.parse(undo!.body)).to.deep.equal({ balance_from: "customer" });
      expectUuid(undo!.key);
      expect(undo!.key).not.to.equal(change!.key);
      expect(undo!.headers.get("If-Match")).to.equal('"r2"');
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      expect(announcementOf(toggle)).to.equal("Balance from: customer, Acme Dental");
      const changes = events.filter(({ type }) => type.endsWith("change"));
      expect(changes.map(({ type }) => type)).to.deep.equal(["ctm-request-balance-change", "ctm-balance-change"]);
      for (const { detail } of changes) expect(detail).to.include({ from: "agency", to: "customer" });
    });

    it("is not offered again after an undo, but after the next change", async () => {
      const { fired, events } = await setupChanged();
      await click(getByRole("button", "Undo"));
      await fired("ctm-balance-change");
      expect(offersUndo()).to.equal(false);
      events.length = 0;
      await openDialog();
      await confirm();
      await fired("ctm-balance-change");
      expect(offersUndo()).to.equal(true);
    });

    it("is reached with the keyboard, right behind the control, which has the focus", async () => {
      const { fired } = await setupChanged();
      expectElement(focused(), controlFor("Acme Dental"));
      await press("Tab");
      expect(nameOf(focused()!)).to.equal("Undo");
      await press("Enter");
      await fired("ctm-balance-change");
      expectElement(focused(), controlFor("Acme Dental"));
    });

    it("shows in the pop-up that it is being saved, and is sent once for a double click", async () => {
      const answer = createDeferred();
      let count = 0;
      const second = (request: Request) => isChange(request) && ++count === 2;
      const { patches, fired } = await setupChanged({ faults: [withLateAnswer(second, () => answer.promise)] });
      getByRole("button", "Undo").click();
      await dialogShows("Saving…");
      expect(nameOf(findDialog()!)).to.equal("Remove From Agency Billing");
      await press("Escape");
      answer.resolve();
      await fired("ctm-balance-change");
      await dialogCloses();
      expect(patches()).to.have.lengthOf(2);
    });

    it("stays until it is dismissed, which gives the focus back to the control", async () => {
      const { toggle, patches } = await setupChanged();
      await openDialog();
      await press("Escape");
      await dialogCloses();
      expect(offersUndo()).to.equal(true);
      await click(getByRole("button", "Close"));
      await toggle.updateComplete;
      expect(offersUndo()).to.equal(false);
      expectElement(focused(), controlOf(toggle));
      expect(patches()).to.have.lengthOf(1);
    });

    it("makes way for the Undo of the next change", async () => {
      const { toggle, patches, events, fired } = await setupChanged();
      await openDialog();
      await confirm();
      await fired("ctm-balance-change");
      events.length = 0;
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      await click(getByRole("button", "Undo"));
      await fired("ctm-balance-change");
      expect(JSON.parse(patches()[2]!.body)).to.deep.equal({ balance_from: "agency" });
    });

    it("is gone when the account is no longer as the change left it, is another one, or is readonly", async () => {
      const { toggle } = await setupChanged();
      const after = toggle.account!;
      const states = [
        { ...after, balanceFrom: "customer" as const },
        { ...after, id: 8 },
      ];
      for (const account of states) {
        toggle.account = account;
        await toggle.updateComplete;
        expect(offersUndo()).to.equal(false);
      }
      toggle.account = { ...after };
      await toggle.updateComplete;
      expect(offersUndo()).to.equal(true);
      toggle.readonly = true;
      await toggle.updateComplete;
      expect(offersUndo()).to.equal(false);
    });

    it("is not offered to a viewer who may not change it back", async () => {
      const { toggle } = await setupChanged();
      toggle.account = { ...toggle.account!, permissions: { changeBalance: false, requestBilling: true } };
      await toggle.updateComplete;
      expect(offersUndo()).to.equal(false);
    });

    it("works for an account that was read alone", async () => {
      const { toggle, fired } = await setupChanged({ alone: true });
      await click(getByRole("button", "Undo"));
      await fired("ctm-balance-change");
      expect(labelOf(toggle)).to.equal("Balance from: customer");
    });

    it("can be stopped by the page, and is still there then", async () => {
      const { toggle, patches } = await setupChanged();
      toggle.addEventListener("ctm-request-balance-change", (event) => event.preventDefault());
      await click(getByRole("button", "Undo"));
      await quiet();
      expectElement(findDialog(), undefined);
      expect(patches()).to.have.lengthOf(1);
      expect(offersUndo()).to.equal(true);
    });

    it("is not offered after a request: that is withdrawn instead; a request ends the offer", async () => {
      const { fired, events } = await setupChanged({ account: { balance_from: "customer", payment_method: null } });
      expect(offersUndo()).to.equal(true);
      events.length = 0;
      await openForm();
      await fill("Customer email", "billing@acme.example");
      await send();
      await fired("ctm-billing-request-change");
      expect(offersUndo()).to.equal(false);
    });
  });

  describe("errors: Undo", () => {
    it("tells of someone else's change, does not overwrite it, and asks", async () => {
      const { changeElsewhere, patches, fired, events } = await setupChanged();
      changeElsewhere({ balance: { cents: -5, currency: "USD" } });
      await click(getByRole("button", "Undo"));
      await fired("ctm-error");
      expect(dialogText()).to.contain("Someone else has changed this account").and.contain("-$0.05");
      await confirm();
      await fired("ctm-balance-change");
      expect(patches()[2]!.headers.get("If-Match")).to.equal('"r99"');
      expect(events.some(({ type }) => type === "ctm-balance-change")).to.equal(true);
      expect(offersUndo()).to.equal(false);
    });

    it("ends where someone else has already changed it back", async () => {
      const { toggle, changeElsewhere } = await setupChanged();
      changeElsewhere({ balance_from: "customer" });
      await click(getByRole("button", "Undo"));
      await dialogShows("Someone else has changed this account (Balance from: customer).");
      await pressInDialog("Close");
      await dialogCloses();
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      expect(offersUndo()).to.equal(false);
    });

    it("a lost answer is read back", async () => {
      let count = 0;
      const second = (request: Request) => isChange(request) && ++count === 2;
      const { patches, fired } = await setupChanged({ faults: [withLostAnswer(second)] });
      await click(getByRole("button", "Undo"));
      await fired("ctm-balance-change");
      expect(patches()).to.have.lengthOf(2);
    });

    it("after a failure it can be tried again with the same key, or left; then it is still offered", async () => {
      let count = 0;
      const second = (request: Request) => isChange(request) && ++count === 2;
      const { patches, fired } = await setupChanged({ faults: [withFailure(second, 503)] });
      await click(getByRole("button", "Undo"));
      await fired("ctm-error");
      expect(dialogText()).to.contain("Nothing was changed.");
      await pressInDialog("Cancel");
      await dialogCloses();
      expect(offersUndo()).to.equal(true);
      await click(getByRole("button", "Undo"));
      await fired("ctm-balance-change");
      expect(patches()).to.have.lengthOf(3);
    });

    it("leads to the form where the server wants the customer to be asked", async () => {
      const { fired } = await setupChanged({ account: { ...unpaid, balance_from: "customer" } });
      await click(getByRole("button", "Undo"));
      await fired("ctm-error");
      expect(dialogText()).to.contain("Acme Dental has no payment method.");
      await until(() => findByRole("textbox", "Customer email", findDialog()), "the form");
      expect(getByRole("button", "Email client")).to.exist;
    });

    it("is gone for good where it is refused", async () => {
      let count = 0;
      const second = (request: Request) => isChange(request) && ++count === 2;
      const { fired } = await setupChanged({ faults: [withFailure(firstOf(second), 403)] });
      await click(getByRole("button", "Undo"));
      await fired("ctm-error");
      await pressInDialog("Close");
      await dialogCloses();
      expectElement(findByRole("button"), undefined);
    });
  });
});
