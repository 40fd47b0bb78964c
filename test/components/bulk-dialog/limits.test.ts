import { expect } from "@open-wc/testing";
// Loaded in advance, so that a press has its effect soon.
import "../../../src/components/bulk-dialog/bulk-dialog.js";
import { seedAccounts, withDelay, withFailure, withLostAnswer } from "../../../server/index.js";
import { ADDABLE, setupBulk } from "../../helpers/bulk-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { click } from "../../helpers/keyboard.js";
import { until } from "../../helpers/until.js";
import { allByRole, getByRole, nameOf } from "../../helpers/roles.js";
import { isChange, type AccountsOptions } from "../../helpers/accounts-billing-page.js";
import { Gate, switchable } from "../../helpers/gate.js";
import { isReadOfOne } from "../../helpers/balance-toggle-page.js";

const ADDING = /^Add to agency billing/;
type Screen = Awaited<ReturnType<typeof setupBulk>>;

/** One account moved to agency billing by its row: the pop-up about many has not been loaded yet. */
async function setupOne(options: AccountsOptions = {}) {
  const screen = await setupBulk(options);
  const popup = await screen.openDialog("Acme Dental");
  const changed = screen.next("balance-change");
  await click(popup.button("Add to agency billing"));
  await changed;
  await screen.element.updateComplete;
  return screen;
}

/** All that can be added are confirmed. */
async function setupConfirmed(options: AccountsOptions = {}) {
  const screen = await setupBulk(options);
  await click(screen.pageBox());
  await screen.press(ADDING);
  await screen.says("Will pay");
  await click(screen.inDialog(ADDING));
  return screen;
}

/** Three are moved, and that can be undone; the changes of some accounts, by the end of their URL, fail from now on. */
async function setupUndo(status: 409 | 503, ...ids: readonly string[]) {
  const failing = switchable(
    withFailure((request) => isChange(request) && ids.some((id) => request.url.endsWith(id)), status),
  );
  failing.isOn = false;
  const screen = await setupBulk({ faults: [failing.fault] });
  await screen.select(...ADDABLE);
  await screen.press(ADDING);
  await screen.says("Will pay");
  await click(screen.inDialog(ADDING));
  await screen.closes();
  await until(() => screen.notice() === "Changed: 3 Undo", "the notice");
  failing.isOn = true;
  return { ...screen, failing };
}

const idsOf = (...names: readonly string[]) =>
  seedAccounts(12)
    .accounts.filter(({ name }) => names.includes(name))
    .map(({ id }) => String(id));

const closeSummary = async ({ root, closes, element }: Screen) => {
  await click(getByRole("button", "Close", getByRole("dialog", undefined, root)));
  await closes();
  await element.updateComplete;
};

/** What can happen between a press and the arrival of the pop-up. */
const interruptions: Record<string, (screen: Screen) => void> = {
  "the table becomes readonly": ({ element }) => (element.readonly = true),
  "the table leaves the page": ({ element }) => {
    const parent = element.parentElement!;
    element.remove();
    void quiet().then(() => parent.append(element));
  },
  "the table turns to another endpoint": ({ element }) => (element.endpoint = "/api/v1/accounts?agency=2"),
};

describe("<ctm-accounts-billing>", () => {
  describe("interaction: a press before the pop-up about many is there", () => {
    for (const [what, interrupt] of Object.entries(interruptions)) {
      it(`undoes nothing when ${what}`, async () => {
        const screen = await setupOne();
        getByRole("button", "Undo", screen.root).click();
        interrupt(screen);
        await quiet();
        await quiet();
        screen.element.readonly = false;
        await quiet();
        expect(screen.sent()).to.have.lengthOf(1);
        expect(screen.dialog() === undefined).to.be.true;
      });

      it(`asks nothing when ${what}`, async () => {
        const screen = await setupBulk();
        await screen.select("Acme Dental");
        screen.button(ADDING).click();
        interrupt(screen);
        await quiet();
        await quiet();
        screen.element.readonly = false;
        await quiet();
        expect(screen.dialog() === undefined).to.be.true;
      });
    }

    it("asks about what was selected at the press", async () => {
      const { select, button, box, says, inDialog } = await setupBulk();
      await select("Acme Dental", "Apex Roofing & Gutters");
      button(ADDING).click();
      box("Acme Dental").click();
      await says("Will pay");
      expect(inDialog(ADDING).innerText).to.include("(2)");
    });
  });

  describe("interaction: what changes while many are changed", () => {
    it("begins nothing new when the table becomes readonly, and closes", async () => {
      const gate = new Gate();
      const { element, closes, sent, notice } = await setupConfirmed({ faults: [withDelay(isChange, gate.wait)] });
      const held = [await gate.next(), await gate.next(), await gate.next(), await gate.next()];
      element.readonly = true;
      await element.updateComplete;
      for (const one of held) one.release();
      await closes();
      await until(() => notice() === "Changed: 4", "the notice");
      expect(sent()).to.have.lengthOf(4);
    });

    for (const [what, change] of [
      ["readonly", ({ element }: Screen) => (element.readonly = true)],
      ["another endpoint", ({ element }: Screen) => (element.endpoint = "/api/v1/accounts?agency=2")],
    ] as const) {
      it(`closes the summary at ${what}, and sends nothing by a press before that`, async () => {
        const screen = await setupConfirmed({ faults: [withFailure(isChange, 503)] });
        await screen.says("Failed: 6");
        const retry = screen.button("Try the failed again");
        change(screen);
        retry.click();
        await screen.closes();
        await quiet();
        expect(screen.fetch.requestsOf("PATCH")).to.have.lengthOf(6);
      });
    }

    it("tries again with the headers of a new session, and goes on with the rest", async () => {
      const session = switchable(withFailure(isChange, 401));
      const { element, says, press, inDialog, closes, sent, fetch } = await setupConfirmed({ faults: [session.fault] });
      await says("Changed: 0 · Unchanged: 2 · Failed: 4");
      expect(sent(), "the others would have failed as well").to.have.lengthOf(4);
      session.isOn = false;
      element.headers = { Authorization: "Bearer new" };
      await element.updateComplete;
      await press("Try the failed again");
      await says("Changed: 4 · Unchanged: 2 · Failed: 0");
      await click(inDialog(ADDING));
      await closes();
      const tokens = fetch.requestsOf("PATCH").map(({ headers }) => headers.get("Authorization"));
      expect(tokens.slice(4)).to.deep.equal(Array.from({ length: 6 }, () => "Bearer new"));
    });

    it("does not offer again what an account read since stands in the way of, and says what that is", async () => {
      const screen = await setupUndo(409, ...idsOf("Acme Dental"));
      const acme = screen.store.accounts().find(({ name }) => name === "Acme Dental")!;
      screen.store.saveAccount({ ...acme, payment_method: null, version: "r88" });
      await screen.press("Undo");
      await screen.says("Changed: 2 · Unchanged: 0 · Failed: 1");
      await screen.says("The customer has no payment method. (1) Acme Dental");
      expect(allByRole("button", "Try the failed again", screen.root)).to.be.empty;
    });

    for (const kind of [403, 404] as const) {
      it(`reads the list again after the pop-up where one was answered with ${kind}`, async () => {
        const refuse = withFailure((request) => isChange(request) && request.url.endsWith("248013"), kind);
        const screen = await setupConfirmed({ faults: [refuse] });
        await screen.says("Failed: 1");
        const { fetch, nextLoad } = screen;
        const before = fetch.requestsOf("GET").length;
        const load = nextLoad();
        await closeSummary(screen);
        await load;
        expect(fetch.requestsOf("GET")).to.have.lengthOf(before + 1);
      });
    }

    it("reads the list again after the pop-up where nobody knows what came of one", async () => {
      const faults = [withLostAnswer(isChange), withFailure(isReadOfOne, 403)];
      const screen = await setupConfirmed({ faults });
      await screen.says("Failed: 4");
      const load = screen.nextLoad();
      await closeSummary(screen);
      await load;
      expect(screen.billing("Acme Dental")).to.equal("Balance from: agency");
    });
  });

  describe("interaction: an Undo that did not do it all", () => {
    it("can be repeated where nothing was undone", async () => {
      const screen = await setupUndo(503, ...idsOf(...ADDABLE));
      await screen.press("Undo");
      await screen.says("Failed: 3");
      await closeSummary(screen);
      await until(() => screen.notice() === "Changed: 3 Undo", "the notice");
      screen.failing.isOn = false;
      await screen.press("Undo");
      await until(() => screen.notice() === "Changed: 3", "the notice");
      for (const name of ADDABLE) expect(screen.billing(name)).to.equal("Balance from: customer");
    });

    it("can be repeated for those that are not undone yet", async () => {
      const screen = await setupUndo(503, ...idsOf("Acme Dental"));
      await screen.press("Undo");
      await screen.says("Changed: 2 · Unchanged: 0 · Failed: 1");
      await closeSummary(screen);
      await until(() => screen.notice() === "Acme Dental: Balance from: agency Undo", "the notice");
      screen.failing.isOn = false;
      const before = screen.sent().length;
      await screen.press("Undo");
      await until(() => screen.notice() === "Acme Dental: Balance from: customer", "the notice");
      expect(
        screen
          .sent()
          .slice(before)
          .map(({ name }) => name),
      ).to.deep.equal(["Acme Dental"]);
    });
  });

  describe("rendering: what is selected", () => {
    it("is shown with its buttons on a page where nothing can be selected", async () => {
      const { select, element, nextLoad, hasBar, labels, root } = await setupBulk({
        seed: seedAccounts(4, {
          each: (_account, index) => (index < 2 ? {} : { name: `Z ${index}`, permissions: { change_balance: false } }),
        }),
        properties: { pageSize: 2 },
      });
      await select("Acme Dental");
      const load = nextLoad();
      element.page = 2;
      await load;
      expect(root.querySelectorAll(".check")).to.be.empty;
      expect(hasBar()).to.be.true;
      expect(labels()).to.include("Clear selection");
    });

    it("names every list that a keyboard can scroll", async () => {
      const { select, press, says, root } = await setupBulk();
      await select("Acme Dental");
      await press(ADDING);
      await says("Will pay");
      const lists = allByRole("list", undefined, getByRole("dialog", undefined, root));
      expect(lists.map(nameOf)).to.include("Accounts").and.not.to.include("");
    });
  });
});
