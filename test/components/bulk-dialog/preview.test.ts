import { expect } from "@open-wc/testing";
import { seedAccounts, toSeed, withDelay, type AccountRecord } from "../../../server/index.js";
import { ADD, ADDABLE, REMOVE, setupBulk, setupQuestion } from "../../helpers/bulk-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { click, clickAt, press as pressKey } from "../../helpers/keyboard.js";
import { expectElement, focused, getByRole } from "../../helpers/roles.js";
import { isChange, isList } from "../../helpers/accounts-billing-page.js";
import { Gate, switchable } from "../../helpers/gate.js";

const usd = (cents: number) => ({ cents, currency: "USD" });
const card = { brand: "Visa", last4: "4242" };
const onAgency = (fields: Partial<AccountRecord> & Pick<AccountRecord, "id" | "name">): AccountRecord => ({
  balance_from: "agency",
  status: "active",
  balance: usd(5_000),
  payment_method: card,
  version: "r1",
  ...fields,
});

/** Two of four would be in danger. */
const mixed = [
  onAgency({ id: 1, name: "Rich" }),
  onAgency({ id: 2, name: "Empty", balance: usd(0) }),
  onAgency({ id: 3, name: "In debt", balance: usd(-1) }),
  { id: 4, name: "Who knows", balance_from: "agency", balance: usd(5_000) } as const,
];

describe("<ctm-bulk-dialog>", () => {
  describe("rendering: the question", () => {
    it("is named as the dialog of one account, and shows how many it would change", async () => {
      const { root, dialog, dialogButtons } = await setupQuestion(ADD);
      const opened = getByRole("dialog", "Add To Agency Billing", root);
      expectElement(dialog(), opened);
      expect(dialogButtons()).to.deep.equal(["Close", "Cancel", "Add to agency billing (6)"]);
    });

    it("says of how many accounts the change replaces what is scheduled", async () => {
      const later = {
        to: "customer",
        at: "2036-12-01T00:00:00Z",
        created_at: "2026-11-01T00:00:00Z",
        created_by: { name: "Dana Whitlock" },
      } as const;
      const accounts = [
        onAgency({ id: 1, name: "Planned", scheduled_change: later }),
        onAgency({ id: 2, name: "Not planned" }),
      ];
      const { summaryText } = await setupQuestion(REMOVE, { seed: toSeed(accounts) });
      expect(summaryText()).to.equal(
        "2 accounts move to customer billing. This replaces the change scheduled for 1 account.",
      );
    });

    it("begins with what will happen, and to how many", async () => {
      const { summaryText, descriptions } = await setupQuestion(ADD);
      expect(summaryText()).to.equal("6 accounts move to agency billing. 5 stay as they are.");
      expect(descriptions()[0]).to.equal(summaryText());
    });

    it("names the first of the accounts that will change, and lists all with their balances when they are opened", async () => {
      const { dialogText, openGroup, listItems } = await setupQuestion(ADD);
      expect(dialogText()).to.include(
        "6 accounts ready to move Acme Dental, Alder & Finch Realty, Apex Roofing & Gutters, and 3 more",
      );
      expect(listItems(), "rendered only then").to.be.empty;
      expect(await openGroup("6 accounts ready to move")).to.equal(
        "Acme Dental $182.40 Alder & Finch Realty -$12.75 Apex Roofing & Gutters $960.15 " +
          "Åström Optik $39.99 Atlas Moving & Storage $0.00 Avondale Auto Glass No balance",
      );
    });

    it("shows why accounts are left out", async () => {
      const { dialogText } = await setupQuestion(REMOVE);
      expect(dialogText()).to.match(/Already on customer billing \(6\) Acme .* No payment method on file \(3\) Aïcha/);
    });

    it("shows nothing about left out accounts if there are none", async () => {
      const { summaryText } = await setupQuestion(REMOVE, { seed: toSeed([onAgency({ id: 1, name: "One" })]) });
      expect(summaryText()).to.equal("1 account moves to customer billing.");
    });

    it("shows that the agency will pay, and its balance", async () => {
      const { dialogText } = await setupQuestion(ADD);
      expect(dialogText())
        .to.include("Currently paid by Customer 6 accounts Available: $1,182.54")
        .and.to.include("Will be paid by Agency Alder Street Marketing Balance: $1,284.50")
        .and.to.include(
          "Once you confirm, usage is charged to Alder Street Marketing. Customers keep any balance they’ve paid in.",
        );
    });

    it("shows that each customer will pay, with the sum of their balances by currency", async () => {
      const accounts = [
        onAgency({ id: 1, name: "One", balance: usd(Number.MAX_SAFE_INTEGER) }),
        onAgency({ id: 2, name: "Two", balance: usd(Number.MAX_SAFE_INTEGER) }),
        onAgency({ id: 3, name: "Three", balance: { cents: 700, currency: "JPY" } }),
        { id: 4, name: "Who knows", balance_from: "agency", payment_method: card } as const,
      ];
      const { dialogText } = await setupQuestion(REMOVE, { seed: toSeed(accounts) });
      expect(dialogText())
        .to.include("Will be paid by Customer 4 accounts Available: $180,143,985,094,819.82 ¥700")
        .and.to.include("Once you confirm, usage is charged to each customer.")
        .and.not.to.include("keep any balance");
    });

    it("describes what happens below zero, in both directions", async () => {
      for (const to of [ADD, REMOVE]) {
        const { dialogText, descriptions, warningText, press, dialogCloses } = await setupQuestion(to);
        expect(dialogText()).to.include(
          "If the balance that pays for an account falls below $0.00, the account is paused",
        );
        expect(descriptions()).to.include(warningText());
        await press("Cancel");
        await dialogCloses();
      }
    });

    it("tells apart whose calls a removal could stop, for whom that is not known, and who can be moved", async () => {
      const { dialogText, openGroup } = await setupQuestion(REMOVE, { seed: toSeed(mixed) });
      expect(dialogText())
        .to.include("Calls may stop for 2 accounts Empty and In debt Also move 2 accounts whose calls may stop")
        .and.to.include("We can’t tell if 1 customer has a way to pay Who knows")
        .and.to.include("1 account ready to move Rich");
      expect(await openGroup("Calls may stop for 2 accounts")).to.equal("Empty $0.00 In debt -$0.01");
    });

    it("warns of an agency whose balance is used up", async () => {
      const { dialogText } = await setupQuestion(ADD, {
        seed: seedAccounts(12, { agency: { balance: usd(0) } }),
      });
      expect(dialogText()).to.include("Calls may stop for 6 accounts Acme Dental");
    });

    it("opens scrolled to its top", async () => {
      const { dialog: opened } = await setupQuestion(REMOVE, {
        seed: seedAccounts(150),
        properties: { pageSize: 150 },
      });
      const dialog = opened()!;
      expect(dialog.scrollHeight).to.be.above(dialog.clientHeight);
      expect(dialog.scrollTop).to.equal(0);
    });

    it("shows names as text", async () => {
      const name = "<img src=x onerror=alert(1)>";
      const { openGroup, listItems, hasImage } = await setupQuestion(REMOVE, {
        seed: toSeed([onAgency({ id: 1, name })]),
      });
      await openGroup("1 account ready to move");
      expect(listItems()[0]!.textContent).to.include(name);
      expect(hasImage()).to.be.false;
    });
  });

  describe("interaction: accounts whose calls may stop", () => {
    it("are left out at first, and stay selected when the others have been moved", async () => {
      const page = await setupQuestion(REMOVE, { seed: toSeed(mixed) });
      expect(page.summaryText()).to.equal(
        "2 accounts move to customer billing. 2 are left out, because their calls may stop.",
      );
      expect(page.dangerBox().checked).to.be.false;
      expect(page.inDialog("Move 2 accounts").classList.contains("danger")).to.be.false;
      await click(page.inDialog("Move 2 accounts"));
      await page.dialogCloses();
      expect(page.sent().map(({ name }) => name)).to.have.members(["Rich", "Who knows"]);
      expect(page.checked()).to.deep.equal(["Empty", "In debt"]);
      for (const name of ["Empty", "In debt"]) expect(page.billing(name)).to.equal("Balance from: agency");
    });

    it("are moved too when the box is ticked, by mouse or by key, which is said and announced", async () => {
      const page = await setupQuestion(REMOVE, { seed: toSeed(mixed) });
      const announcements = page.recordDialogAnnouncements();
      await click(page.dangerBox());
      const all = "4 accounts move to customer billing. Calls may stop for 2.";
      expect(page.summaryText()).to.equal(all);
      expect(page.inDialog("Move 4 accounts").classList.contains("danger")).to.be.true;
      await pressKey(" ");
      const some = "2 accounts move to customer billing. 2 are left out, because their calls may stop.";
      expect(page.summaryText()).to.equal(some);
      expect(page.inDialog("Move 2 accounts").classList.contains("danger")).to.be.false;
      await pressKey(" ");
      await quiet();
      expect(announcements).to.deep.equal([all, some, all]);
      await click(page.inDialog("Move 4 accounts"));
      await page.dialogCloses();
      expect(page.sent()).to.have.lengthOf(4);
      expect(page.hasBar()).to.be.false;
    });

    it("are left out again when the question is asked anew", async () => {
      const page = await setupQuestion(REMOVE, { seed: toSeed(mixed) });
      await click(page.dangerBox());
      await page.press("Cancel");
      await page.dialogCloses();
      await page.openDialogAbout(REMOVE);
      expect(page.dangerBox().checked).to.be.false;
      page.inDialog("Move 2 accounts");
    });

    it("are the whole change where all are in danger", async () => {
      const page = await setupQuestion(REMOVE, { seed: toSeed(mixed.slice(1, 3)) });
      expect(page.summaryText()).to.equal("2 accounts move to customer billing. Calls may stop for 2.");
      expect(page.hasDangerBox()).to.be.false;
      const confirm = page.inDialog("Remove from agency billing (2)");
      expect(confirm.classList.contains("danger")).to.be.true;
      await click(confirm);
      await page.dialogCloses();
      expect(page.sent()).to.have.lengthOf(2);
    });

    it("are all where the agency's balance is used up", async () => {
      const page = await setupQuestion(ADD, { seed: seedAccounts(12, { agency: { balance: usd(0) } }) });
      expect(page.summaryText()).to.equal(
        "6 accounts move to agency billing. Calls may stop for 6. 5 stay as they are.",
      );
      expect(page.hasDangerBox()).to.be.false;
      page.inDialog("Add to agency billing (6)");
    });

    it("are not among the rest that waits after Stop", async () => {
      const gate = new Gate();
      const rich = Array.from({ length: 6 }, (_, id) => onAgency({ id: id + 10, name: `Rich ${id}` }));
      const page = await setupQuestion(REMOVE, {
        seed: toSeed([...mixed, ...rich]),
        faults: [withDelay(isChange, gate.wait)],
      });
      await click(page.inDialog("Move 8 accounts"));
      const first = [await gate.next(), await gate.next(), await gate.next(), await gate.next()];
      await page.press("Stop");
      for (const held of first) held.release();
      await page.dialogShows("4 of 8 accounts moved. 4 not started.");
      await click(page.inDialog("Move 4 accounts"));
      for (let rest = 0; rest < 4; rest++) (await gate.next()).release();
      await page.dialogCloses();
      expect(page.sent().map(({ name }) => name)).not.to.include.members(["Empty"]);
      expect(page.checked()).to.deep.equal(["Empty", "In debt"]);
    });
  });

  describe("interaction: the question", () => {
    it("focuses Cancel, and returns the focus to the button that opened it", async () => {
      const { opener, press, button, fetch, dialogCloses } = await setupQuestion(ADD);
      expectElement(focused(), button("Cancel"));
      await press("Cancel");
      await dialogCloses();
      expectElement(focused(), opener());
      expect(fetch.requestsOf("PATCH")).to.be.empty;
    });

    it("is closed by Escape, by its Close button and by a click beside it, and nothing is sent", async () => {
      const { press, button, fetch, dialogCloses, dialogShows, eventsOf } = await setupQuestion(ADD);
      for (const dismiss of [() => pressKey("Escape"), () => press("Close"), () => clickAt(5, 5)]) {
        await dismiss();
        await dialogCloses();
        await click(button(ADD));
        await dialogShows("Will be paid by");
      }
      expect(eventsOf("request-balance-change")).to.be.empty;
      expect(fetch.requestsOf("PATCH")).to.be.empty;
    });

    it("keeps its accounts while rows arrive, which are shown when it is closed", async () => {
      const gate = new Gate();
      const delay = switchable(withDelay(isList, gate.wait), { isOn: false });
      const { element, store, dialogText, barLabels, press, dialogCloses } = await setupQuestion(ADD, {
        faults: [delay.fault],
      });
      delay.isOn = true;
      const acme = store.accounts().find(({ name }) => name === "Acme Dental")!;
      store.saveAccount({ ...acme, balance_from: "agency", version: "r99" });
      const refreshed = element.refresh();
      (await gate.next()).release();
      await refreshed;
      expect(dialogText()).to.include("Acme Dental").and.to.include("Add to agency billing (6)");
      await press("Cancel");
      await dialogCloses();
      await element.updateComplete;
      expect(barLabels()).to.include("Add to agency billing (5)");
    });

    it("closes when the table becomes readonly or turns to another endpoint", async () => {
      for (const turn of [{ readonly: true }, { endpoint: "/api/v1/accounts?agency=2" }]) {
        const { element, dialogCloses, fetch } = await setupQuestion(ADD);
        Object.assign(element, turn);
        await dialogCloses();
        expect(fetch.requestsOf("PATCH")).to.be.empty;
      }
    });

    it("opens once for a double click", async () => {
      const { select, button, dialogShows, dialogHeaders } = await setupBulk();
      await select(...ADDABLE);
      button(ADD).click();
      button(ADD).click();
      await dialogShows("Will be paid by");
      await quiet();
      expect(dialogHeaders()).to.have.lengthOf(1);
    });

    it("sends nothing on the second click of a double click", async () => {
      const { select, button, dialogShows, inDialog, fetch } = await setupBulk({
        faults: [withDelay(isChange, new Gate().wait)],
      });
      await select(...ADDABLE);
      await click(button(ADD));
      await dialogShows("Will be paid by");
      const confirm = inDialog(ADD);
      confirm.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, cancelable: true, detail: 2 }));
      await quiet();
      expect(fetch.requestsOf("PATCH")).to.be.empty;
    });

    it("does not block quick presses elsewhere", async () => {
      const { select, button, element, dialogShows, press, dialogCloses } = await setupBulk({
        seed: seedAccounts(100),
        properties: { pageSize: 20 },
      });
      await select("Acme Dental");
      await press(ADD);
      await dialogShows("Will be paid by");
      await press("Cancel");
      await dialogCloses();
      for (const detail of [1, 2, 3]) {
        button("Next").dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, detail }));
        await element.updateComplete;
      }
      expect(element.page).to.equal(4);
    });
  });
});
