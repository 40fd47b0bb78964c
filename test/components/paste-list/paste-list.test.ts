import { expect } from "@open-wc/testing";
import { seedAccounts, toSeed, withDelay, withFailure } from "../../../server/index.js";
import { toCsv } from "../../../src/model/csv.js";
import { isList } from "../../helpers/accounts-billing-page.js";
import { Gate, switchable } from "../../helpers/gate.js";
import { click, press as pressKey } from "../../helpers/keyboard.js";
import { setupPaste } from "../../helpers/paste-list-page.js";
import { expectElement, focused, getByRole } from "../../helpers/roles.js";
import { quiet } from "../../helpers/deferred.js";
import { until } from "../../helpers/until.js";

const csvFile = (text: string, name = "wanted.csv") => new File([text], name, { type: "text/csv" });
/** Two that move each way, one that stays, one that several have, one that nobody has. */
const BOTH_WAYS =
  "name\tbalance_from\nAcme Dental\tagency\nAlder & Finch Realty\tagency\nBella Vista Pizza\tcustomer\nNobody\tagency";

describe("<ctm-paste-list>", () => {
  describe("accessibility", () => {
    it("is a dialog named by its button, whose field has the focus, a label and a hint", async () => {
      const { open, root, field, dialogCloses, button } = await setupPaste({ seed: seedAccounts(12) });
      await open();
      getByRole("dialog", "Paste a list", root);
      expectElement(focused(), field());
      await pressKey("Escape");
      await dialogCloses();
      expectElement(focused(), button("Paste a list"));
    });

    it("says what is missing in an empty list, and keeps the focus in the dialog", async () => {
      const { open, pressInDialog, dialogShows, field } = await setupPaste({ seed: seedAccounts(12) });
      await open();
      await pressInDialog("Check the list");
      await dialogShows("Enter at least one line.");
      expect(field().getAttribute("aria-invalid")).to.equal("true");
    });
  });

  describe("rendering", () => {
    it("shows what is found, not found and already so, over all pages, whatever the table shows", async () => {
      const { check, outcome, groups, fetch } = await setupPaste({
        seed: seedAccounts(300),
        properties: { pageSize: 10, search: "acme" },
      });
      const before = fetch.requests.length;
      await check("name\tbalance_from\nZenith Roofing\tagency\nAcme Dental\tcustomer\nNobody\tagency\nNobody\tagency");
      expect(fetch.requests.slice(before).map(({ url }) => url.searchParams.get("search"))).to.deep.equal([null, null]);
      expect(groups().join())
        .to.match(/Not found \((2|3)\)/)
        .and.to.include("No change needed (1)");
      expect(outcome()).to.be.ok;
    });

    it("reads a few ids by themselves", async () => {
      const { check, fetch, store, groups } = await setupPaste({ seed: seedAccounts() });
      const [first, second] = store.accounts();
      const before = fetch.requests.length;
      await check(`${first!.id}\tagency\n${second!.id}\tcustomer`);
      const [request, ...others] = fetch.requests.slice(before);
      expect(request!.url.searchParams.get("ids")).to.equal(`${first!.id},${second!.id}`);
      expect(others).to.be.empty;
      expect(groups()).not.to.be.empty;
    });

    it("shows names of the list as text", async () => {
      const { check, openGroup, hasImage } = await setupPaste({ seed: seedAccounts(12) });
      await check("<img src=x onerror=alert(1)>;agency");
      expect(await openGroup("Not found (1)"))
        .to.include("<img src=x onerror=alert(1)>")
        .and.to.include("Line 1");
      expect(hasImage()).to.be.false;
    });

    it("is not offered to a viewer, nor in a table that is readonly", async () => {
      const viewer = seedAccounts(3, { each: () => ({ permissions: { change_balance: false } }) });
      for (const options of [{ seed: viewer }, { properties: { readonly: true } }]) {
        const { hasButton, pasteKeys, drag } = await setupPaste(options);
        expect(hasButton()).to.be.false;
        expect(pasteKeys("Acme Dental", document.body).defaultPrevented).to.be.false;
        expect(drag("dragover", [csvFile("Acme Dental")]).defaultPrevented).to.be.false;
      }
    });

    it("stays offered where a search leaves only accounts that the viewer may not change", async () => {
      const seed = seedAccounts(3, { each: (_, index) => ({ permissions: { change_balance: index > 0 } }) });
      const { hasButton, element, loadAfter, names } = await setupPaste({ seed });
      const [first] = names();
      await loadAfter(() => (element.search = first));
      expect(names()).to.deep.equal([first]);
      expect(hasButton()).to.be.true;
    });

    it("asks once where the list does not say who is to pay, and chooses nothing by itself", async () => {
      const { check, isReady, root, outcome, element } = await setupPaste({ seed: seedAccounts(12) });
      await check("Acme Dental\nAlder & Finch Realty");
      expect(isReady()).to.be.false;
      await click(getByRole("radio", "Add to agency billing", root));
      await element.updateComplete;
      expect(outcome()).to.equal("2 accounts move to agency billing.");
      expect(isReady()).to.be.true;
      await click(getByRole("radio", "Remove from agency billing", root));
      expect(outcome()).to.equal("There’s nothing to change.");
      expect(isReady()).to.be.false;
    });

    it("moves none of several accounts of one name until one is chosen", async () => {
      const twin = (id: number) =>
        ({
          id,
          name: "Twin",
          balance_from: "customer",
          status: "active",
          balance: { cents: 500, currency: "USD" },
        }) as const;
      const { check, menus, choose, outcome } = await setupPaste({ seed: toSeed([twin(7), twin(8)]) });
      await check("Twin;agency");
      expect(outcome()).to.equal("There’s nothing to change.");
      const [menu] = menus();
      await choose(menu!, "8");
      expect(outcome()).to.equal("1 account moves to agency billing.");
      await choose(menu!, "Leave");
      expect(outcome()).to.equal("There’s nothing to change.");
    });
  });

  describe("interaction", () => {
    it("hands both directions over to the pop-up about many accounts, in one run, with an Undo for all", async () => {
      const record = (id: number, name: string, balance_from: "agency" | "customer") => ({
        ...{ id, name, balance_from, status: "active", version: "r1", balance: { cents: 5_000, currency: "USD" } },
        payment_method: { brand: "Visa", last4: "4242" },
      });
      const accounts = [record(1, "One", "customer"), record(2, "Two", "customer"), record(3, "Three", "agency")];
      const page = await setupPaste({ seed: toSeed(accounts) });
      const { check, review, outcome, summaryText, store, sent, inDialog, closesAll, groups } = page;
      const sources = () => store.accounts().map(({ balance_from }) => balance_from);
      await check("One;agency\nTwo;agency\nThree;customer");
      const plan = "2 accounts move to agency billing. 1 account moves to customer billing.";
      expect(outcome()).to.equal(plan);
      await review();
      getByRole("dialog", "Change billing", page.root);
      expect(summaryText()).to.equal(plan);
      expect(groups()).to.deep.equal(["Add to agency billing (2)", "Remove from agency billing (1)"]);
      await click(inDialog("Move 3 accounts"));
      await closesAll();
      expect(sources()).to.deep.equal(["agency", "agency", "customer"]);
      expect(sent().map(({ to, version }) => [to, version])).to.have.deep.members([
        ["agency", '"r1"'],
        ["agency", '"r1"'],
        ["customer", '"r1"'],
      ]);
      expect(new Set(sent().map(({ key }) => key)).size).to.equal(3);
      const moved = "2 accounts moved to agency billing. 1 account moved to customer billing.";
      expect(page.changeNotice()).to.include(moved);
      await page.press("Undo");
      await until(() => page.changeNotice()?.includes("Undone. Every account is back where it was."), "the undo");
      expect(sources()).to.deep.equal(["customer", "customer", "agency"]);
    });

    it("is the pop-up of one direction where the list has one, with what was entered kept until it is done", async () => {
      const { check, review, press, dialogCloses, open, field, root, inDialog, closesAll } = await setupPaste({
        seed: seedAccounts(12),
      });
      await check("Acme Dental;agency");
      await review();
      getByRole("dialog", "Add To Agency Billing", root);
      await press("Cancel");
      await dialogCloses();
      await open();
      expect(field().value).to.equal("Acme Dental;agency");
      await click(inDialog("Check the list"));
      await until(() => root.querySelector("ctm-paste-list")!.shadowRoot!.textContent.includes("Review"), "the result");
      await review();
      await click(inDialog(/^Add to agency/));
      await closesAll();
      await open();
      expect(field().value).to.equal("");
    });

    it("takes a file that is dropped on the table, and a text that is pasted into it with the keys", async () => {
      const { drag, dialogShows, outcome, root, element, press, dialogCloses, pasteKeys } = await setupPaste({
        seed: seedAccounts(12),
      });
      expect(drag("dragover", [csvFile(BOTH_WAYS)]).defaultPrevented).to.be.true;
      await element.updateComplete;
      expect(root.querySelector(".drop")!.textContent).to.include("Drop your list here");
      drag("drop", [csvFile(BOTH_WAYS)]);
      await dialogShows("Review changes");
      expect(outcome()).to.include("2 accounts move to agency billing.");
      expect(root.querySelector(".drop")).to.equal(null);
      await press("Close");
      await dialogCloses();
      expect(pasteKeys("Acme Dental;agency").defaultPrevented).to.be.true;
      await dialogShows("1 account moves to agency billing.");
    });

    it("leaves a text alone that is pasted into a field, and what is dragged that is no file", async () => {
      const { pasteKeys, root, drag, dialog } = await setupPaste({ seed: seedAccounts(12) });
      expect(pasteKeys("Acme", root.querySelector("[type=search]")!).defaultPrevented).to.be.false;
      expect(drag("dragover", []).defaultPrevented).to.be.false;
      await quiet();
      expect(dialog()).to.equal(undefined);
    });

    it("refuses a file that is no text", async () => {
      const { drag, dialogShows } = await setupPaste({ seed: seedAccounts(12) });
      drag("drop", [csvFile("PK\u0003\u0004\0\0", "wanted.xlsx")]);
      await dialogShows("We couldn’t read this file.");
    });

    it("ends the reading when it is cancelled, and when the dialog is closed", async () => {
      const gate = new Gate();
      const delay = switchable(withDelay(isList, gate.wait), { isOn: false });
      const { open, enter, pressInDialog, dialogShows, press, dialogCloses, field } = await setupPaste({
        seed: seedAccounts(),
        faults: [delay.fault],
      });
      delay.isOn = true;
      await open();
      enter("Acme Dental");
      await pressInDialog("Check the list");
      await dialogShows("Loading accounts…");
      const held = await gate.next();
      await press("Cancel");
      await dialogShows("Check the list");
      held.release();
      await quiet();
      expectElement(focused(), field());
      await pressInDialog("Check the list");
      (await gate.next()).release();
      await pressKey("Escape");
      await dialogCloses();
    });
  });

  describe("errors", () => {
    it("shows why the accounts could not be read, and tries again", async () => {
      const failure = switchable(withFailure(isList, 403), { isOn: false });
      const { open, enter, pressInDialog, dialogShows, eventsOf } = await setupPaste({
        seed: seedAccounts(),
        faults: [failure.fault],
      });
      failure.isOn = true;
      await open();
      enter("Acme Dental");
      await pressInDialog("Check the list");
      await dialogShows("You don’t have permission to see this.");
      expect(eventsOf("error").map(({ detail }) => detail.operation)).to.deep.equal(["list"]);
      failure.isOn = false;
      await pressInDialog("Try again");
      await dialogShows("Review changes");
    });
  });

  it("finds accounts in ten thousand lines", async () => {
    const seed = seedAccounts(2_500);
    const { open, enter, pressInDialog, dialogShows, groups, store } = await setupPaste({ seed });
    await open();
    const lines = store
      .accounts()
      .flatMap(({ id, name }) => [`${id}\tagency`, `${name}\tagency`, `x${id}`, `y ${name}`]);
    enter(lines.join("\n"));
    await pressInDialog("Check the list");
    await dialogShows("Not found (5,000)");
    expect(groups().join()).to.include("Not found (5,000)");
  });

  it("finds a file of its own export again", async () => {
    const { drag, dialogShows, element, outcome } = await setupPaste({ seed: seedAccounts() });
    const { accounts } = await element.api!.listAccounts({ page: 1, pageSize: 150 });
    drag("drop", [csvFile(toCsv(accounts))]);
    await dialogShows("Review changes");
    expect(outcome()).to.equal("There’s nothing to change.");
  });
});
