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

describe("<ctm-bulk-dialog>", () => {
  describe("rendering: the question", () => {
    it("is named as the dialog of one account, and shows how many it would change", async () => {
      const { root, dialog, dialogButtons } = await setupQuestion(ADD);
      const opened = getByRole("dialog", "Add To Agency Billing", root);
      expectElement(dialog(), opened);
      expect(dialogButtons()).to.deep.equal(["Close", "Cancel", "Add to agency billing (6)"]);
    });

    it("lists what will change, with each balance", async () => {
      const { dialogText } = await setupQuestion(ADD);
      expect(dialogText()).to.include(
        "6 accounts Acme Dental $182.40 Alder & Finch Realty -$12.75 Apex Roofing & Gutters $960.15 " +
          "Åström Optik $39.99 Atlas Moving & Storage $0.00 Avondale Auto Glass No balance",
      );
    });

    it("shows why accounts are left out", async () => {
      const { dialogText } = await setupQuestion(REMOVE);
      expect(dialogText()).to.match(
        /9 accounts won’t change Already on customer billing \(6\) Acme .* No payment method on file \(3\) Aïcha/,
      );
    });

    it("shows nothing about left out accounts if there are none", async () => {
      const { dialogText } = await setupQuestion(REMOVE, { seed: toSeed([onAgency({ id: 1, name: "One" })]) });
      expect(dialogText()).not.to.include("won’t change");
    });

    it("shows that the agency will pay, and its balance", async () => {
      const { dialogText } = await setupQuestion(ADD);
      expect(dialogText())
        .to.include("Currently paid by Customer 6 accounts Balance: $1,169.79")
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
        onAgency({ id: 4, name: "Four", balance: null }),
      ];
      const { dialogText } = await setupQuestion(REMOVE, { seed: toSeed(accounts) });
      expect(dialogText())
        .to.include("Will be paid by Customer 4 accounts Balance: $180,143,985,094,819.82 Balance: ¥700")
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

    it("lists whose calls a removal could stop, and for whom that is not known", async () => {
      const accounts = [
        onAgency({ id: 1, name: "Rich" }),
        onAgency({ id: 2, name: "Empty", balance: usd(0) }),
        onAgency({ id: 3, name: "In debt", balance: usd(-1) }),
        { id: 4, name: "Who knows", balance_from: "agency", balance: usd(5_000) } as const,
      ];
      const { dialogText, inDialog } = await setupQuestion(REMOVE, { seed: toSeed(accounts) });
      expect(dialogText())
        .to.include("Calls may stop for 2 accounts Empty $0.00 In debt -$0.01")
        .and.to.include("We can’t tell if 1 customer has a way to pay Who knows $50.00");
      expect(inDialog("Remove from agency billing (4)").classList.contains("danger")).to.be.true;
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
      const { listItems, hasImage } = await setupQuestion(REMOVE, { seed: toSeed([onAgency({ id: 1, name })]) });
      expect(listItems()[0]!.textContent).to.include(name);
      expect(hasImage()).to.be.false;
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
