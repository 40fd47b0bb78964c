import { expect } from "@open-wc/testing";
import { firstOfEach, seedAccounts, withAccounts, withDeviation, withFailure } from "../../../server/index.js";
import {
  ADD,
  ADDABLE,
  setupBulk,
  setupOneChanged,
  setupThreeConfirmed,
  setupUndoing,
} from "../../helpers/bulk-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { click, press as pressKey } from "../../helpers/keyboard.js";
import { until } from "../../helpers/until.js";
import { expectElement, findByRole, focused, getByRole } from "../../helpers/roles.js";
import { ENDPOINT, isChange } from "../../helpers/accounts-billing-page.js";

/** The agency's balance cannot be left again by the accounts with these names, once they share it. */
function withoutReturn(...names: readonly string[]) {
  return withAccounts(ENDPOINT, (account) =>
    account.balance_from === "agency" && names.includes(account.name as string)
      ? { ...account, permissions: { change_balance: false } }
      : account,
  );
}

describe("<ctm-accounts-billing>", () => {
  describe("rendering: the notice about a change", () => {
    it("shows and announces what the account is now, with Undo", async () => {
      const { changeNotice, hasRowNotice, status } = await setupOneChanged();
      expect(changeNotice()).to.equal("Acme Dental moved to agency billing. Undo");
      await until(
        () => status() === "Acme Dental moved to agency billing. Press F6 to go to Undo.",
        "the announcement",
      );
      expect(hasRowNotice("Acme Dental"), "one live region for the table").to.be.false;
    });

    it("is announced alone after a change of many, without what became of the selection", async () => {
      const { select, openDialogAbout, inDialog, dialogCloses, recordAnnouncements, announces } = await setupBulk();
      await select(...ADDABLE);
      await openDialogAbout(ADD);
      await announces("3 accounts selected");
      const announcements = recordAnnouncements();
      await click(inDialog(ADD));
      await dialogCloses();
      const text = "3 accounts moved to agency billing. Press F6 to go to Undo.";
      await announces(text);
      expect(announcements).to.deep.equal([text]);
    });

    it("does not take the focus", async () => {
      const { control } = await setupOneChanged();
      expectElement(focused(), control("Acme Dental"));
    });

    it("is kept over pages, sorting, searching and refreshes", async () => {
      const { loadAfter, element, changeNotice, button } = await setupOneChanged({
        seed: seedAccounts(60),
        properties: { pageSize: 20 },
      });
      for (const turn of [
        () => click(button("Next")),
        () => (element.sort = "-name"),
        () => (element.search = "a"),
        () => element.refresh(),
      ]) {
        await loadAfter(() => turn());
        expect(changeNotice()).to.equal("Acme Dental moved to agency billing. Undo");
      }
    });

    it("is removed by Close, and the control of the changed row has the focus", async () => {
      const { control, press, changeNotice } = await setupOneChanged();
      await press("Close");
      expect(changeNotice()).to.equal(undefined);
      expectElement(focused(), control("Acme Dental"));
    });

    it("shows the newest change only", async () => {
      const { change, changeNotice } = await setupOneChanged();
      await change("Apex Roofing & Gutters");
      expect(changeNotice()).to.equal("Apex Roofing & Gutters moved to agency billing. Undo");
    });

    it("is removed with the endpoint, and has no Undo while readonly", async () => {
      const { element, changeNotice } = await setupOneChanged();
      element.readonly = true;
      await element.updateComplete;
      expect(changeNotice()).to.equal("Acme Dental moved to agency billing.");
      element.readonly = false;
      element.endpoint = "/api/v1/accounts?agency=2";
      await element.updateComplete;
      expect(changeNotice()).to.equal(undefined);
    });
  });

  describe("interaction: undoing", () => {
    it("changes one back in the notice, with a key of its own and the version of the change", async () => {
      const { press, sent, billing, changeNotice, store, eventsOf, root } = await setupOneChanged();
      const left = store.accounts().find(({ name }) => name === "Acme Dental")!.version!;
      await press("Undo");
      await until(() => billing("Acme Dental") === "Balance from: customer", "the row");
      expect(changeNotice(), "there is no undo after an undo").to.equal(
        "Undone. Acme Dental is back on customer billing.",
      );
      expectElement(findByRole("dialog", undefined, root), undefined);
      const [first, second] = sent();
      expect([second!.to, second!.version]).to.deep.equal(["customer", `"${left}"`]);
      expect(second!.key).not.to.equal(first!.key);
      await until(() => eventsOf("balance-change").length === 2, "the event");
      expect(eventsOf("request-balance-change")).to.have.lengthOf(2);
      const { account, from, to } = eventsOf("balance-change").at(-1)!.detail;
      expect([account.balanceFrom, from, to]).to.deep.equal(["customer", "agency", "customer"]);
    });

    it("shows progress in place, and announces it and what comes of it", async () => {
      const { held, button, changeNotice, isSaving, states, status, control, eventsOf } = await setupUndoing();
      await until(() => status() === "Saving…", "the announcement");
      expect(changeNotice()).to.equal("Acme Dental moved to agency billing. Undo");
      expect([button("Undo").ariaDisabled, button("Close").ariaDisabled]).to.deep.equal(["true", "true"]);
      expectElement(focused(), button("Undo"));
      expect(isSaving("Acme Dental")).to.equal(true);
      expect(states()).to.deep.equal(["saving"]);
      held.release();
      await until(() => eventsOf("balance-change").length === 2, "the event");
      expect(changeNotice()).to.equal("Undone. Acme Dental is back on customer billing.");
      await until(() => status() === changeNotice(), "the announcement");
      expect(states()).to.deep.equal([]);
      expectElement(focused(), control("Acme Dental"));
    });

    it("changes many back, with those that took a second attempt", async () => {
      const fault = withFailure(
        firstOfEach((request) => isChange(request) && request.url.endsWith("248013")),
        503,
      );
      const { press, dialogShows, dialogCloses, changeNotice, sent, billing } = await setupThreeConfirmed({
        faults: [fault],
      });
      await dialogShows("2 of 3 accounts moved. 1 couldn’t be moved.");
      await press("Retry 1 account");
      await dialogCloses();
      expect(changeNotice()).to.equal("3 accounts moved to agency billing. Undo");
      const before = sent().length;
      await press("Undo");
      await until(() => changeNotice() === "Undone. 3 accounts are back on customer billing.", "the notice");
      await dialogCloses();
      expect(
        sent()
          .slice(before)
          .map(({ name, to }) => [name, to]),
      ).to.have.deep.members(ADDABLE.map((name) => [name, "customer"]));
      for (const name of ADDABLE) expect(billing(name)).to.equal("Balance from: customer");
      expect(new Set(sent().map(({ key }) => key)).size, "its own keys").to.equal(6);
    });

    it("leaves out what was not changed", async () => {
      const fault = withFailure((request) => isChange(request) && request.url.endsWith("248013"), 403);
      const { closeSummary, press, dialogShows, sent, changeNotice } = await setupThreeConfirmed({
        faults: [fault],
      });
      await dialogShows("2 of 3 accounts moved. 1 couldn’t be moved.");
      await closeSummary();
      expect(changeNotice()).to.equal("2 accounts moved to agency billing. Undo");
      const before = sent().length;
      await press("Undo");
      await until(() => changeNotice() === "Undone. 2 accounts are back on customer billing.", "the notice");
      expect(
        sent()
          .slice(before)
          .map(({ name }) => name),
      ).to.have.members(["Alder & Finch Realty", "Apex Roofing & Gutters"]);
    });

    it("sends once, however often it is pressed, and cannot be dismissed meanwhile", async () => {
      const { held, button, sent, changeNotice, eventsOf } = await setupUndoing();
      button("Undo").click();
      button("Close").click();
      await pressKey("Enter", 2);
      await pressKey("Escape");
      expect(changeNotice()).to.equal("Acme Dental moved to agency billing. Undo");
      held.release();
      await until(() => eventsOf("balance-change").length === 2, "the event");
      await quiet();
      expect(sent()).to.have.lengthOf(2);
    });

    it("names the version that was read after an answer without one", async () => {
      const { press, fetch, sent, billing } = await setupOneChanged({
        faults: [withDeviation(ENDPOINT, "answers-with-few-fields")],
      });
      await until(() => fetch.requestsOf("GET").some(({ url }) => url.pathname !== ENDPOINT), "the account to be read");
      await quiet();
      await press("Undo");
      await until(() => billing("Acme Dental") === "Balance from: customer", "Undo to take effect");
      const [changed, undone] = sent().map(({ version }) => version);
      expect(undone).not.to.equal(changed);
    });

    it("can be prevented by the page: the notice stays as it was", async () => {
      const { element, press, changeNotice, sent, isSaving } = await setupOneChanged();
      element.addEventListener("ctm-request-balance-change", (event) => event.preventDefault());
      await press("Undo");
      await quiet();
      expect(changeNotice()).to.equal("Acme Dental moved to agency billing. Undo");
      expect(isSaving("Acme Dental")).to.equal(false);
      expect(sent()).to.have.lengthOf(1);
    });

    it("is not offered where the answer says that the account cannot be moved back", async () => {
      const { changeNotice, status } = await setupOneChanged({ faults: [withoutReturn("Acme Dental")] });
      expect(changeNotice()).to.equal("Acme Dental moved to agency billing.");
      await until(() => status() === "Acme Dental moved to agency billing.", "the announcement, without a key");
    });

    it("is not offered any more once a refresh says that the account cannot be moved back", async () => {
      const { element, store, changeNotice } = await setupOneChanged();
      store.saveAccount({ ...store.account("248013")!, permissions: { change_balance: false } });
      await element.refresh();
      expect(changeNotice()).to.equal("Acme Dental moved to agency billing.");
    });

    for (const [few, notice] of [
      [ADDABLE.slice(0, 2), "3 accounts moved to agency billing. Undo"],
      [ADDABLE, "3 accounts moved to agency billing."],
    ] as const) {
      it(`${few.length < 3 ? "is" : "is not"} offered where ${few.length} of 3 cannot be moved back`, async () => {
        const { changeNotice, dialogCloses } = await setupThreeConfirmed({ faults: [withoutReturn(...few)] });
        await dialogCloses();
        expect(changeNotice()).to.equal(notice);
      });
    }

    it("is not offered any more once somebody else has moved the account back", async () => {
      const { element, store, changeNotice } = await setupOneChanged();
      store.saveAccount({ ...store.account("248013")!, balance_from: "customer", version: "r88" });
      await element.refresh();
      expect(changeNotice()).to.equal("Acme Dental moved to agency billing.");
    });
  });

  describe("interaction: changing many by keyboard alone", () => {
    const tab = async (times = 1) => pressKey("Tab", times);

    it("selects and moves three, repeats the one that fails, and undoes all", async () => {
      const fault = withFailure(
        firstOfEach((request) => isChange(request) && request.url.endsWith("248013")),
        503,
      );
      const { control, root, checkbox, dialogShows, dialogCloses, changeNotice, billing, sent } = await setupBulk({
        faults: [fault],
      });
      checkbox("Acme Dental").focus();
      await pressKey(" ");
      await tab(4);
      expectElement(focused(), checkbox("Alder & Finch Realty"));
      await pressKey(" ");
      checkbox("Apex Roofing & Gutters").focus();
      await pressKey(" ");
      await pressKey("F6");
      for (let left = 5; left > 0 && focused() !== getByRole("button", ADD, root); left--) await tab();
      await pressKey("Enter");
      await dialogShows("Will be paid by");
      expectElement(focused(), getByRole("button", "Cancel", root));
      await tab();
      await pressKey("Enter");
      await dialogShows("2 of 3 accounts moved. 1 couldn’t be moved.");
      expectElement(focused(), getByRole("button", "Close", getByRole("dialog", undefined, root)));
      // By what failed, and why, and by Done.
      await tab(3);
      expectElement(focused(), getByRole("button", "Retry 1 account", root));
      await pressKey("Enter");
      await dialogCloses();
      expect(changeNotice()).to.equal("3 accounts moved to agency billing. Undo");
      expectElement(focused(), getByRole("button", "Undo", root));
      await pressKey("Enter");
      await until(() => changeNotice() === "Undone. 3 accounts are back on customer billing.", "the notice");
      await dialogCloses();
      for (const name of ADDABLE) expect(billing(name)).to.equal("Balance from: customer");
      expect(sent()).to.have.lengthOf(7);
      expectElement(focused(), control("Acme Dental"));
    });
  });
});
