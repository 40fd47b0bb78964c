import { expect } from "@open-wc/testing";
// Loaded in advance, so that a press has its effect soon.
import "../../../src/components/bulk-dialog/bulk-dialog.js";
import { seedAccounts, withFailure, withLostAnswer } from "../../../server/index.js";
import {
  ADD,
  ADDABLE,
  REMOVE,
  isChangeOf,
  setupBulk,
  setupConfirmed,
  setupHeld,
  setupQuestion,
  setupThreeConfirmed,
  type BulkPage,
} from "../../helpers/bulk-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { click } from "../../helpers/keyboard.js";
import { until } from "../../helpers/until.js";
import { isChange, isRead } from "../../helpers/accounts-billing-page.js";
import { switchable } from "../../helpers/gate.js";

/** Three accounts were moved, and Undo is offered; further changes of some accounts fail. */
async function setupUndo(status: 409 | 503, ...names: readonly string[]) {
  const failing = switchable(withFailure(isChangeOf(...names), status), { isOn: false });
  const page = await setupThreeConfirmed({ faults: [failing.fault] });
  await page.dialogCloses();
  await until(() => page.changeNotice() === "3 accounts moved to agency billing. Undo", "the notice");
  failing.isOn = true;
  return { ...page, failing };
}

/** What can happen between a press and the arrival of the pop-up. */
const interruptions: Record<string, (page: BulkPage) => void> = {
  "the table becomes readonly": ({ element }) => (element.readonly = true),
  "the table leaves the page": ({ element }) => {
    const parent = element.parentElement!;
    element.remove();
    void quiet().then(() => parent.append(element));
  },
  "the table turns to another endpoint": ({ element }) => (element.endpoint = "/api/v1/accounts?agency=2"),
};

describe("<ctm-bulk-dialog>", () => {
  describe("interaction: a press before the dialog is loaded", () => {
    for (const [what, interrupt] of Object.entries(interruptions)) {
      it(`undoes nothing when ${what}`, async () => {
        const page = await setupUndo(503);
        page.button("Undo").click();
        interrupt(page);
        await quiet();
        await quiet();
        page.element.readonly = false;
        await quiet();
        expect(page.sent()).to.have.lengthOf(ADDABLE.length);
        expect(page.dialog() === undefined).to.be.true;
      });

      it(`opens no dialog when ${what}`, async () => {
        const page = await setupBulk();
        await page.select("Acme Dental");
        page.button(ADD).click();
        interrupt(page);
        await quiet();
        await quiet();
        page.element.readonly = false;
        await quiet();
        expect(page.dialog() === undefined).to.be.true;
      });
    }

    it("asks about the accounts selected at the press", async () => {
      const { select, button, checkbox, dialogShows, inDialog } = await setupBulk();
      await select("Acme Dental", "Apex Roofing & Gutters");
      button(ADD).click();
      checkbox("Acme Dental").click();
      await dialogShows("Will be paid by");
      expect(inDialog(ADD).innerText).to.include("(2)");
    });
  });

  describe("interaction: other events while accounts are changed", () => {
    it("stops when the table becomes readonly, and closes", async () => {
      const { element, release, dialogCloses, sent, changeNotice } = await setupHeld();
      element.readonly = true;
      await element.updateComplete;
      release();
      await dialogCloses();
      await until(() => changeNotice() === "4 accounts moved to agency billing.", "the notice");
      expect(sent()).to.have.lengthOf(4);
    });

    for (const [what, change] of [
      ["readonly", ({ element }: BulkPage) => (element.readonly = true)],
      ["another endpoint", ({ element }: BulkPage) => (element.endpoint = "/api/v1/accounts?agency=2")],
    ] as const) {
      it(`closes the summary at ${what}, and sends nothing by a press before that`, async () => {
        const page = await setupConfirmed({ faults: [withFailure(isChange, 503)] });
        await page.dialogShows("0 of 6 accounts moved. 6 couldn’t be moved.");
        const retry = page.button("Retry 6 accounts");
        change(page);
        retry.click();
        await page.dialogCloses();
        await quiet();
        expect(page.fetch.requestsOf("PATCH")).to.have.lengthOf(6);
      });
    }

    it("tries again with the headers of a new session, and continues with the rest", async () => {
      const session = switchable(withFailure(isChange, 401));
      const { element, dialogShows, press, inDialog, dialogCloses, sent, fetch } = await setupConfirmed({
        faults: [session.fault],
      });
      await dialogShows("0 of 6 accounts moved. 4 couldn’t be moved. 2 not started.");
      expect(sent(), "the others would have failed as well").to.have.lengthOf(4);
      session.isOn = false;
      element.headers = { Authorization: "Bearer new" };
      await element.updateComplete;
      await press("Retry 4 accounts");
      await dialogShows("4 of 6 accounts moved. 2 not started.");
      await click(inDialog(ADD));
      await dialogCloses();
      const tokens = fetch.requestsOf("PATCH").map(({ headers }) => headers.get("Authorization"));
      expect(tokens.slice(4)).to.deep.equal(Array.from({ length: 6 }, () => "Bearer new"));
    });

    it("does not offer to retry an account that has become ineligible, and shows why", async () => {
      const page = await setupUndo(409, "Acme Dental");
      const acme = page.store.accounts().find(({ name }) => name === "Acme Dental")!;
      page.store.saveAccount({ ...acme, payment_method: null, version: "r88" });
      await page.press("Undo");
      await page.dialogShows("2 of 3 accounts moved. 1 couldn’t be moved.");
      await page.dialogShows("1 account: No payment method on file. Acme Dental");
      expect(page.hasButton(/Retry/)).to.be.false;
    });

    for (const kind of [403, 404] as const) {
      it(`reads the list again after the dialog when one was answered with ${kind}`, async () => {
        const refuse = withFailure(isChangeOf("Acme Dental"), kind);
        const page = await setupConfirmed({ faults: [refuse] });
        await page.dialogShows("5 of 6 accounts moved. 1 couldn’t be moved.");
        const { loadAfter, fetch } = page;
        const before = fetch.requestsOf("GET").length;
        await loadAfter(() => page.closeSummary());
        expect(fetch.requestsOf("GET")).to.have.lengthOf(before + 1);
      });
    }

    it("reads the list again after the dialog when an outcome is unknown", async () => {
      const faults = [withLostAnswer(isChange), withFailure(isRead, 403)];
      const page = await setupConfirmed({ faults });
      await page.dialogShows("0 of 6 accounts moved. We couldn’t confirm 4. 2 not started.");
      const load = page.nextLoad();
      await page.closeSummary();
      await load;
      expect(page.billing("Acme Dental")).to.equal("Balance from: agency");
    });
  });

  describe("interaction: an Undo that failed in part", () => {
    it("can be repeated when nothing was undone", async () => {
      const page = await setupUndo(503, ...ADDABLE);
      await page.press("Undo");
      await page.dialogShows("0 of 3 accounts moved. 3 couldn’t be moved.");
      await page.closeSummary();
      await until(() => page.changeNotice() === "3 accounts moved to agency billing. Undo", "the notice");
      page.failing.isOn = false;
      await page.press("Undo");
      await until(() => page.changeNotice() === "Undone. 3 accounts are back on customer billing.", "the notice");
      for (const name of ADDABLE) expect(page.billing(name)).to.equal("Balance from: customer");
    });

    it("can be repeated for those that are not undone yet", async () => {
      const page = await setupUndo(503, "Acme Dental");
      await page.press("Undo");
      await page.dialogShows("2 of 3 accounts moved. 1 couldn’t be moved.");
      await page.closeSummary();
      await until(() => page.changeNotice() === "Acme Dental moved to agency billing. Undo", "the notice");
      page.failing.isOn = false;
      const before = page.sent().length;
      await page.press("Undo");
      await until(() => page.changeNotice() === "Undone. Acme Dental is back on customer billing.", "the notice");
      expect(
        page
          .sent()
          .slice(before)
          .map(({ name }) => name),
      ).to.deep.equal(["Acme Dental"]);
    });
  });

  describe("rendering: what is selected", () => {
    it("is shown with its buttons on a page on which nothing can be selected", async () => {
      const { loadAfter, select, element, hasBar, barLabels, hasCheckboxColumn } = await setupBulk({
        seed: seedAccounts(4, {
          each: (_account, index) => (index < 2 ? {} : { name: `Z ${index}`, permissions: { change_balance: false } }),
        }),
        properties: { pageSize: 2 },
      });
      await select("Acme Dental");
      await loadAfter(() => (element.page = 2));
      expect(hasCheckboxColumn()).to.be.false;
      expect(hasBar()).to.be.true;
      expect(barLabels()).to.include("Clear");
    });

    it("has a name for every list that a keyboard can scroll", async () => {
      const { openGroup, regionNames } = await setupQuestion(REMOVE);
      for (const title of ["Calls may stop for 1 account", "Already on customer billing (6)"]) await openGroup(title);
      expect(regionNames()).to.deep.equal(["Calls may stop for 1 account", "Already on customer billing (6)"]);
    });
  });
});
