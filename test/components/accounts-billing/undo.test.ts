import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { firstOfEach, seedAccounts, withDelay, withFailure } from "../../../server/index.js";
import { ADDABLE, setupBulk } from "../../helpers/bulk-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { click, press as pressKey } from "../../helpers/keyboard.js";
import { until } from "../../helpers/until.js";
import { expectElement, findByRole, focused, getByRole } from "../../helpers/roles.js";
import { isChange, type AccountsOptions } from "../../helpers/accounts-billing-page.js";
import { Gate, switchable } from "../../helpers/gate.js";

const ADDING = /^Add to agency billing/;

/** One account moved to agency billing by its row. */
async function setupOne(options: AccountsOptions = {}) {
  const screen = await setupBulk(options);
  const popup = await screen.openDialog("Acme Dental");
  const changed = screen.next("balance-change");
  await click(popup.button("Add to agency billing"));
  await changed;
  await screen.element.updateComplete;
  return screen;
}

/** Three accounts moved to agency billing at once. */
async function setupMany(options: AccountsOptions = {}) {
  const screen = await setupBulk(options);
  await screen.select(...ADDABLE);
  await screen.press(ADDING);
  await screen.says("Will pay");
  await click(screen.inDialog(ADDING));
  return screen;
}

describe("<ctm-accounts-billing>", () => {
  describe("rendering: what happened", () => {
    it("says after a change in a row what the account is now, once, and offers to undo it", async () => {
      const { notice, toggle, status } = await setupOne();
      expect(notice()).to.equal("Acme Dental: Balance from: agency Undo");
      await until(() => status() === "Acme Dental: Balance from: agency", "the announcement");
      expect(
        toggle("Acme Dental").shadowRoot!.querySelector("[role=status]"),
        "one live region for the table",
      ).to.equal(null);
    });

    it("does not take the focus", async () => {
      const { control } = await setupOne();
      expectElement(focused(), control("Acme Dental"));
    });

    it("stays over pages, sorting, searching and refreshes", async () => {
      const { element, notice, button, nextLoad } = await setupOne({
        seed: seedAccounts(60),
        properties: { pageSize: 20 },
      });
      for (const turn of [
        () => click(button("Next")),
        () => (element.sort = "-name"),
        () => (element.search = "a"),
        () => element.refresh(),
      ]) {
        const load = nextLoad();
        await turn();
        await load;
        expect(notice()).to.equal("Acme Dental: Balance from: agency Undo");
      }
    });

    it("goes when it is dismissed, and the focus stays in the table", async () => {
      const { root, notice } = await setupOne();
      await click(getByRole("button", "Close", root));
      expect(notice()).to.equal(undefined);
      expectElement(focused(), root.querySelector(".frame"));
    });

    it("tells of the newest change only", async () => {
      const { openDialog, next, element, notice } = await setupOne();
      const popup = await openDialog("Apex Roofing & Gutters");
      const changed = next("balance-change");
      await click(popup.button("Add to agency billing"));
      await changed;
      await element.updateComplete;
      expect(notice()).to.equal("Apex Roofing & Gutters: Balance from: agency Undo");
    });

    it("goes with the endpoint, and offers nothing where the table is readonly", async () => {
      const { element, notice } = await setupOne();
      element.readonly = true;
      await element.updateComplete;
      expect(notice()).to.equal("Acme Dental: Balance from: agency");
      element.readonly = false;
      element.endpoint = "/api/v1/accounts?agency=2";
      await element.updateComplete;
      expect(notice()).to.equal(undefined);
    });
  });

  describe("interaction: undoing", () => {
    it("changes one back, with a key of its own and the version that the change has left", async () => {
      const { press, sent, billing, notice, closes, store, eventsOf } = await setupOne();
      const left = store.accounts().find(({ name }) => name === "Acme Dental")!.version!;
      await press("Undo");
      await until(() => sent().length === 2, "the change back");
      await closes();
      await until(() => billing("Acme Dental") === "Balance from: customer", "the row");
      const [first, second] = sent();
      expect([second!.to, second!.version]).to.deep.equal(["customer", `"${left}"`]);
      expect(second!.key).not.to.equal(first!.key);
      expect(notice(), "there is no undo after an undo").to.equal("Acme Dental: Balance from: customer");
      expect(eventsOf("request-balance-change")).to.have.lengthOf(2);
      const { account, from, to } = eventsOf("balance-change").at(-1)!.detail;
      expect([account.balanceFrom, from, to]).to.deep.equal(["customer", "agency", "customer"]);
    });

    it("changes many back, those included that took a second attempt", async () => {
      const fault = withFailure(
        firstOfEach((request) => isChange(request) && request.url.endsWith("248013")),
        503,
      );
      const { press, says, closes, notice, sent, billing } = await setupMany({ faults: [fault] });
      await says("Failed: 1");
      await press("Try the failed again");
      await closes();
      expect(notice()).to.equal("Changed: 3 Undo");
      const before = sent().length;
      await press("Undo");
      await until(() => notice() === "Changed: 3", "the notice");
      await closes();
      expect(
        sent()
          .slice(before)
          .map(({ name, to }) => [name, to]),
      ).to.have.deep.members(ADDABLE.map((name) => [name, "customer"]));
      for (const name of ADDABLE) expect(billing(name)).to.equal("Balance from: customer");
      expect(new Set(sent().map(({ key }) => key)).size, "its own keys").to.equal(6);
    });

    it("leaves out of it what was not changed", async () => {
      const fault = withFailure((request) => isChange(request) && request.url.endsWith("248013"), 403);
      const { press, says, closes, sent, notice, root } = await setupMany({ faults: [fault] });
      await says("Failed: 1");
      await click(getByRole("button", "Close", getByRole("dialog", undefined, root)));
      await closes();
      expect(notice()).to.equal("Changed: 2 Undo");
      const before = sent().length;
      await press("Undo");
      await until(() => notice() === "Changed: 2", "the notice");
      expect(
        sent()
          .slice(before)
          .map(({ name }) => name),
      ).to.have.members(["Alder & Finch Realty", "Apex Roofing & Gutters"]);
    });

    it("runs once for two presses", async () => {
      const gate = new Gate();
      const delay = switchable(withDelay(isChange, gate.wait));
      delay.isOn = false;
      const { root, sent, closes, says } = await setupOne({ faults: [delay.fault] });
      delay.isOn = true;
      const undo = getByRole("button", "Undo", root);
      undo.click();
      undo.click();
      await says("Saving…");
      undo.click();
      (await gate.next()).release();
      await closes();
      await quiet();
      expect(sent()).to.have.lengthOf(2);
    });

    it("tells of a conflict instead of overwriting it, and can go on from what it is now", async () => {
      const { press, says, closes, sent, store, notice, billing } = await setupOne();
      const account = store.accounts().find(({ name }) => name === "Acme Dental")!;
      store.saveAccount({ ...account, balance: { cents: 1, currency: "USD" }, version: "r88" });
      await press("Undo");
      await says("Changed: 0 · Unchanged: 0 · Failed: 1");
      await says("Someone else has changed this account (Balance from: agency). (1) Acme Dental $0.01");
      expect(sent()).to.have.lengthOf(2);
      expect(billing("Acme Dental")).to.equal("Balance from: agency");
      await press("Try the failed again");
      await closes();
      expect(sent().at(-1)!.version).to.equal('"r88"');
      expect(sent().at(-1)!.key, "another intent").not.to.equal(sent().at(-2)!.key);
      await until(() => notice() === "Acme Dental: Balance from: customer", "the notice");
    });

    it("says what the server says where it refuses", async () => {
      const { openDialog, next, element, press, says, root, notice, closes } = await setupBulk();
      const popup = await openDialog("Atlas Moving & Storage");
      const changed = next("balance-change");
      await click(popup.button("Add to agency billing"));
      await changed;
      await element.updateComplete;
      await press("Undo");
      await says("Atlas Moving & Storage has no payment method. Email the customer to ask for one first. (1)");
      await click(getByRole("button", "Close", getByRole("dialog", undefined, root)));
      await closes();
      await element.updateComplete;
      expect(notice(), "nothing was undone").to.equal("Atlas Moving & Storage: Balance from: agency Undo");
    });

    it("may be stopped by the page, which leaves all as it is", async () => {
      const { element, press, says, sent } = await setupOne();
      element.addEventListener("ctm-request-balance-change", (event) => event.preventDefault());
      await press("Undo");
      await says("Changed: 0 · Unchanged: 1 · Failed: 0");
      expect(sent()).to.have.lengthOf(1);
    });
  });

  describe("interaction: changing many by keyboard alone", () => {
    const tab = async (times = 1) => pressKey("Tab", times);
    const back = async (times = 1) => {
      await sendKeys({ down: "Shift" });
      await pressKey("Tab", times);
      await sendKeys({ up: "Shift" });
    };

    it("selects three, moves them, repeats the one that fails, and undoes it all", async () => {
      const fault = withFailure(
        firstOfEach((request) => isChange(request) && request.url.endsWith("248013")),
        503,
      );
      const { root, box, says, closes, notice, billing, sent } = await setupBulk({ faults: [fault] });
      box("Acme Dental").focus();
      await pressKey(" ");
      await tab(4);
      expectElement(focused(), box("Alder & Finch Realty"));
      await pressKey(" ");
      box("Apex Roofing & Gutters").focus();
      await pressKey(" ");
      while (focused() !== findByRole("button", ADDING, root)) await back();
      await pressKey("Enter");
      await says("Will pay");
      expectElement(focused(), getByRole("button", "Cancel", root));
      await tab();
      await pressKey("Enter");
      await says("Changed: 2 · Unchanged: 0 · Failed: 1");
      expectElement(focused(), getByRole("button", "Close", getByRole("dialog", undefined, root)));
      // By what failed, and why.
      await tab(3);
      expectElement(focused(), getByRole("button", "Try the failed again", root));
      await pressKey("Enter");
      await closes();
      expect(notice()).to.equal("Changed: 3 Undo");
      expectElement(focused(), getByRole("button", "Undo", root));
      await pressKey("Enter");
      await until(() => notice() === "Changed: 3", "the notice");
      await closes();
      for (const name of ADDABLE) expect(billing(name)).to.equal("Balance from: customer");
      expect(sent()).to.have.lengthOf(7);
      expectElement(focused(), root.querySelector(".frame"));
    });
  });
});
