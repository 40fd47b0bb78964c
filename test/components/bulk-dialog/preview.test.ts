import { expect } from "@open-wc/testing";
import { seedAccounts, toSeed, withDelay, type AccountRecord } from "../../../server/index.js";
import { ADDABLE, setupBulk } from "../../helpers/bulk-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { click, clickAt, press as pressKey } from "../../helpers/keyboard.js";
import { allByRole, expectElement, focused, getByRole, queryAll } from "../../helpers/roles.js";
import { isChange, isList, type AccountsOptions } from "../../helpers/accounts-billing-page.js";
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

/** All accounts selected, and the pop-up open that asks about moving them. */
async function setupQuestion(to: "Add to" | "Remove from", options: AccountsOptions = {}) {
  const screen = await setupBulk(options);
  await click(screen.pageBox());
  await screen.press(new RegExp(`^${to}`));
  await screen.says("Will pay");
  return screen;
}

describe("<ctm-accounts-billing>", () => {
  describe("rendering: the pop-up about many", () => {
    it("is named as that about one, and says how many it would change", async () => {
      const { root, dialog } = await setupQuestion("Add to");
      const popup = getByRole("dialog", "Add To Agency Billing", root);
      expectElement(dialog(), popup);
      expect(allByRole("button", undefined, popup).map((one) => one.innerText || one.ariaLabel)).to.deep.equal([
        "Close",
        "Cancel",
        "Add to agency billing (6)",
      ]);
    });

    it("lists what will change, with each balance", async () => {
      const { dialogText } = await setupQuestion("Add to");
      expect(dialogText()).to.include(
        "Accounts (6) Acme Dental $182.40 Alder & Finch Realty -$12.75 Apex Roofing & Gutters $960.15 " +
          "Åström Optik $39.99 Atlas Moving & Storage $0.00 Avondale Auto Glass none",
      );
    });

    it("says of each that is left out why", async () => {
      const { dialogText } = await setupQuestion("Remove from");
      expect(dialogText()).to.match(
        /Left out: 9 Balance from: customer \(6\) Acme .* The customer has no payment method. \(3\) Aïcha/,
      );
    });

    it("leaves out nothing where nothing stands in the way, and does not speak of it", async () => {
      const { dialogText } = await setupQuestion("Remove from", { seed: toSeed([onAgency({ id: 1, name: "One" })]) });
      expect(dialogText()).not.to.include("Left out");
    });

    it("names who will pay, and from what: the agency and its balance", async () => {
      const { dialogText } = await setupQuestion("Add to");
      expect(dialogText())
        .to.include("Pays now Customer Accounts: 6 Balance: $1,169.79")
        .and.to.include("Will pay Agency Alder Street Marketing Balance: $1,284.50")
        .and.to.include("usage draws from this balance: Alder Street Marketing.")
        .and.to.include("What the customer has paid in stays the customer’s.");
    });

    it("names who will pay, and from what: each customer, with the sum of their balances by currency", async () => {
      const accounts = [
        onAgency({ id: 1, name: "One", balance: usd(Number.MAX_SAFE_INTEGER) }),
        onAgency({ id: 2, name: "Two", balance: usd(Number.MAX_SAFE_INTEGER) }),
        onAgency({ id: 3, name: "Three", balance: { cents: 700, currency: "JPY" } }),
        onAgency({ id: 4, name: "Four", balance: null }),
      ];
      const { dialogText } = await setupQuestion("Remove from", { seed: toSeed(accounts) });
      expect(dialogText())
        .to.include("Will pay Customer Accounts: 4 Balance: $180,143,985,094,819.82 Balance: ¥700")
        .and.to.include("usage draws from this balance: each customer’s own.")
        .and.not.to.include("stays the customer’s");
    });

    it("says what happens below zero, whatever is asked", async () => {
      for (const to of ["Add to", "Remove from"] as const) {
        const { dialogText, root, press, closes } = await setupQuestion(to);
        expect(dialogText()).to.include("Below $0.00, the account is paused");
        const described = getByRole("dialog", undefined, root).getAttribute("aria-describedby")!;
        expect(described.split(" ")).to.include(queryAll("#warning", root)[0]!.id);
        await press("Cancel");
        await closes();
      }
    });

    it("counts and names whose phones a removal could silence, and of whom nobody knows", async () => {
      const accounts = [
        onAgency({ id: 1, name: "Rich" }),
        onAgency({ id: 2, name: "Empty", balance: usd(0) }),
        onAgency({ id: 3, name: "In debt", balance: usd(-1) }),
        { id: 4, name: "Who knows", balance_from: "agency", balance: usd(5_000) } as const,
      ];
      const { dialogText, inDialog } = await setupQuestion("Remove from", { seed: toSeed(accounts) });
      expect(dialogText())
        .to.include("This can silence the phones of Empty… (2) Empty $0.00 In debt -$0.01")
        .and.to.include("Whether the customer can pay is not known. (1) Who knows $50.00");
      expect(inDialog("Remove from agency billing (4)").classList.contains("danger")).to.be.true;
    });

    it("warns of an agency whose balance is used up", async () => {
      const { dialogText } = await setupQuestion("Add to", {
        seed: seedAccounts(12, { agency: { balance: usd(0) } }),
      });
      expect(dialogText()).to.include("This can silence the phones of Acme Dental… (6) Acme Dental");
    });

    it("begins at its beginning, however much there is to read", async () => {
      const { root } = await setupQuestion("Remove from", { seed: seedAccounts(150), properties: { pageSize: 150 } });
      const dialog = getByRole("dialog", undefined, root);
      expect(dialog.scrollHeight).to.be.above(dialog.clientHeight);
      expect(dialog.scrollTop).to.equal(0);
    });

    it("shows names as text", async () => {
      const name = "<img src=x onerror=alert(1)>";
      const { root } = await setupQuestion("Remove from", { seed: toSeed([onAgency({ id: 1, name })]) });
      expect(queryAll("li", root)[0]!.textContent).to.include(name);
      expect(queryAll("img", root).length === 0).to.be.true;
    });
  });

  describe("interaction: the pop-up about many", () => {
    it("begins on Cancel, and gives the focus back to the button that opened it", async () => {
      const { root, press, button, fetch, closes } = await setupQuestion("Add to");
      expectElement(focused(), button("Cancel"));
      await press("Cancel");
      await closes();
      expectElement(focused(), root.querySelector("[part=selection] [aria-haspopup]"));
      expect(fetch.requestsOf("PATCH")).to.be.empty;
    });

    it("is closed by Escape, by its Close button and by a click beside it, and nothing is sent", async () => {
      const { press, button, fetch, closes, says, eventsOf } = await setupQuestion("Add to");
      for (const dismiss of [() => pressKey("Escape"), () => press("Close"), () => clickAt(5, 5)]) {
        await dismiss();
        await closes();
        await click(button(/^Add to/));
        await says("Will pay");
      }
      expect(eventsOf("request-balance-change")).to.be.empty;
      expect(fetch.requestsOf("PATCH")).to.be.empty;
    });

    it("keeps what it asks about while rows arrive, and shows those when it is closed", async () => {
      const gate = new Gate();
      const delay = switchable(withDelay(isList, gate.wait));
      delay.isOn = false;
      const { element, store, dialogText, labels, press, closes } = await setupQuestion("Add to", {
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
      await closes();
      await element.updateComplete;
      expect(labels()).to.include("Add to agency billing (5)");
    });

    it("closes when there is nothing left to ask: readonly, or another endpoint", async () => {
      for (const turn of [{ readonly: true }, { endpoint: "/api/v1/accounts?agency=2" }]) {
        const { element, closes, fetch } = await setupQuestion("Add to");
        Object.assign(element, turn);
        await closes();
        expect(fetch.requestsOf("PATCH")).to.be.empty;
      }
    });

    it("opens once for a double click", async () => {
      const { select, button, says, dialog } = await setupBulk();
      await select(...ADDABLE);
      button(/^Add to/).click();
      button(/^Add to/).click();
      await says("Will pay");
      await quiet();
      expect(dialog()?.querySelectorAll("header")).to.have.lengthOf(1);
    });

    it("sends nothing on the second click of a double click, wherever the button is", async () => {
      const { select, button, says, fetch } = await setupBulk({ faults: [withDelay(isChange, new Gate().wait)] });
      await select(...ADDABLE);
      await click(button(/^Add to/));
      await says("Will pay");
      const confirm = getByRole("button", /^Add to/, getByRole("dialog"));
      confirm.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, cancelable: true, detail: 2 }));
      await quiet();
      expect(fetch.requestsOf("PATCH")).to.be.empty;
    });

    it("does not hinder many quick presses elsewhere: on Next for one", async () => {
      const { select, button, element, says, press, closes } = await setupBulk({
        seed: seedAccounts(100),
        properties: { pageSize: 20 },
      });
      await select("Acme Dental");
      await press(/^Add to/);
      await says("Will pay");
      await press("Cancel");
      await closes();
      for (const detail of [1, 2, 3]) {
        button("Next").dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, detail }));
        await element.updateComplete;
      }
      expect(element.page).to.equal(4);
    });
  });
});
