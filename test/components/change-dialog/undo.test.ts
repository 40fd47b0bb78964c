import { expect } from "@open-wc/testing";
import { afterFirst, withDeviation, withLateAnswer } from "../../../server/index.js";
import {
  announcementOf,
  announces,
  controlOf,
  endpoint,
  expectKeys,
  expectUuid,
  isChange,
  labelOf,
  offersUndo,
  setup,
  setupChanged,
  undo,
  undoNoticeOf,
} from "../../helpers/balance-toggle-page.js";
import { confirm, controlFor, dialogCloses, findDialog, openDialog } from "../../helpers/change-dialog-page.js";
import { createDeferred, quiet } from "../../helpers/deferred.js";
import { click, press } from "../../helpers/keyboard.js";
import { fill, openForm, send } from "../../helpers/request-form-page.js";
import { allByRole, expectElement, focused, getByRole, nameOf } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

describe("<ctm-change-dialog>", () => {
  describe("interaction: Undo", () => {
    it("is offered after a change, in a notice that says who pays now", async () => {
      const { toggle } = await setup();
      expect(offersUndo()).to.equal(false);
      await openDialog();
      await confirm();
      await until(offersUndo, "Undo");
      expect(undoNoticeOf(toggle)).to.equal("Moved to agency billing Undo");
      expect(allByRole("button").map(nameOf)).to.deep.equal(["Balance from: agency, Acme Dental", "Undo", "Close"]);
    });

    it("changes back at once, with a key of its own, the version of the change, and the events of a change", async () => {
      const { toggle, patches, fired, events } = await setupChanged();
      await undo();
      await fired("ctm-balance-change");
      const request = patches()[1]!;
      expect(JSON.parse(request.body)).to.deep.equal({ balance_from: "customer" });
      expectUuid(request.key);
      expectKeys(patches(), "different");
      expect(request.headers.get("If-Match")).to.equal('"r2"');
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      await announces(toggle, "Undone. Acme Dental is back on customer billing.");
      const changes = events.filter(({ type }) => type.endsWith("change"));
      expect(changes.map(({ type }) => type)).to.deep.equal(["ctm-request-balance-change", "ctm-balance-change"]);
      for (const { detail } of changes) expect(detail).to.include({ from: "agency", to: "customer" });
    });

    it("is not offered after an undo, but again after the next change", async () => {
      const { fired, events } = await setupChanged();
      await undo();
      await fired("ctm-balance-change");
      expect(offersUndo()).to.equal(false);
      events.length = 0;
      await openDialog();
      await confirm();
      await fired("ctm-balance-change");
      expect(offersUndo()).to.equal(true);
    });

    it("is the next Tab stop after the toggle, which has the focus before and after", async () => {
      const { fired } = await setupChanged();
      expectElement(focused(), controlFor("Acme Dental"));
      await press("Tab");
      expect(nameOf(focused()!)).to.equal("Undo");
      await press("Enter");
      await fired("ctm-balance-change");
      expectElement(focused(), controlFor("Acme Dental"));
    });

    it("shows progress in its notice, and sends one PATCH for a double click, despite Escape", async () => {
      const answer = createDeferred();
      const late = withLateAnswer(afterFirst(isChange), () => answer.promise);
      const { toggle, patches, fired } = await setupChanged({ faults: [late] });
      const button = getByRole("button", "Undo");
      button.focus();
      button.click();
      button.click();
      await until(() => announcementOf(toggle) === "Saving…", "the announcement");
      expect(undoNoticeOf(toggle)).to.equal("Moved to agency billing Undo");
      expect(button.ariaDisabled).to.equal("true");
      expect(toggle.matches(":state(saving)")).to.equal(true);
      expectElement(findDialog(), undefined);
      await press("Escape");
      expectElement(focused(), button);
      answer.resolve();
      await fired("ctm-balance-change");
      expect(undoNoticeOf(toggle)).to.equal("Undone. Acme Dental is back on customer billing.");
      expectElement(focused(), controlOf(toggle));
      expect(patches()).to.have.lengthOf(2);
    });

    it("is led to by F6, and dismissed by Escape", async () => {
      const { toggle } = await setupChanged();
      expectElement(focused(), controlOf(toggle));
      await press("F6");
      expect(nameOf(focused()!)).to.equal("Undo");
      await press("F6");
      expectElement(focused(), controlOf(toggle));
      await press("F6");
      await press("Escape");
      expect(offersUndo()).to.equal(false);
      expectElement(focused(), controlOf(toggle));
    });

    it("leaves Escape to the page where its notice is not shown", async () => {
      const { toggle } = await setupChanged();
      toggle.readonly = true;
      await toggle.updateComplete;
      expect(offersUndo()).to.equal(false);
      let isTaken: boolean | undefined;
      document.addEventListener("keydown", (event) => (isTaken = event.defaultPrevented), { once: true });
      toggle.focus();
      await press("Escape");
      expect(isTaken).to.equal(false);
    });

    it("stays after a cancelled dialog, until Close removes it and moves the focus to the toggle", async () => {
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

    it("names the version that was read after an answer without one", async () => {
      const { reads, patches, fired } = await setupChanged({
        faults: [withDeviation(endpoint, "answers-with-few-fields")],
      });
      await until(() => reads().length > 0, "the account to be read");
      await quiet();
      await undo();
      await fired("ctm-balance-change");
      const [changed, undone] = patches().map(({ headers }) => headers.get("if-match"));
      expect(undone).not.to.equal(changed);
    });

    it("reverts the latest of two changes", async () => {
      const { toggle, patches, events, fired } = await setupChanged();
      await openDialog();
      await confirm();
      await fired("ctm-balance-change");
      events.length = 0;
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      await undo();
      await fired("ctm-balance-change");
      expect(JSON.parse(patches()[2]!.body)).to.deep.equal({ balance_from: "agency" });
    });

    it("is offered only for the changed account, as the change left it, to a viewer who may change it back", async () => {
      const { toggle } = await setupChanged();
      const after = toggle.account!;
      const states = [
        { account: { ...after, balanceFrom: "customer" as const }, isOffered: false },
        { account: { ...after, id: 8 }, isOffered: false },
        { account: { ...after }, isOffered: true },
        { account: { ...after, permissions: { changeBalance: false, requestBilling: true } }, isOffered: false },
        { account: { ...after }, isOffered: true },
      ];
      for (const { account, isOffered } of states) {
        toggle.account = account;
        await toggle.updateComplete;
        expect(offersUndo(), JSON.stringify(account)).to.equal(isOffered);
      }
      toggle.readonly = true;
      await toggle.updateComplete;
      expect(offersUndo()).to.equal(false);
    });

    it("changes back an account that the toggle has read itself", async () => {
      const { toggle, fired } = await setupChanged({ alone: true });
      await undo();
      await fired("ctm-balance-change");
      expect(labelOf(toggle)).to.equal("Balance from: customer");
    });

    it("sends nothing, and is still offered, when the page prevents ctm-request-balance-change", async () => {
      const { toggle, patches } = await setupChanged();
      toggle.addEventListener("ctm-request-balance-change", (event) => event.preventDefault());
      await undo();
      await quiet();
      expectElement(findDialog(), undefined);
      expect(patches()).to.have.lengthOf(1);
      expect(offersUndo()).to.equal(true);
    });

    it("is no longer offered after a billing request, which can be withdrawn instead", async () => {
      const { fired } = await setupChanged({ account: { balance_from: "customer", payment_method: null } });
      expect(offersUndo()).to.equal(true);
      await openForm();
      await fill("Customer email", "billing@acme.example");
      await send();
      await fired("ctm-billing-request-change");
      expect(offersUndo()).to.equal(false);
    });
  });
});
