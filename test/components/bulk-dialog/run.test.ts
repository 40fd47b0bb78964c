import { expect } from "@open-wc/testing";
import {
  firstOfEach,
  seedAccounts,
  withAnswer,
  withDelay,
  withFailure,
  withInterference,
  withLostAnswer,
  type Fault,
} from "../../../server/index.js";
import { ADD, ADDABLE, setupBulk, setupConfirmed } from "../../helpers/bulk-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { click, clickAt, press as pressKey } from "../../helpers/keyboard.js";
import { until } from "../../helpers/until.js";
import { expectElement, focused } from "../../helpers/roles.js";
import { isChange, isList, isRead, type AccountsOptions } from "../../helpers/accounts-billing-page.js";
import { Gate, switchable } from "../../helpers/gate.js";

const PROBLEM = { "Content-Type": "application/problem+json" };
/** As it is, with each change held back until the test lets it go. */
async function setupHeld(options: AccountsOptions = {}) {
  const gate = new Gate();
  const page = await setupConfirmed({
    ...options,
    faults: [withDelay(isChange, gate.wait), ...(options.faults ?? [])],
  });
  const first = [await gate.next(), await gate.next(), await gate.next(), await gate.next()];
  return {
    gate,
    ...page,
    /** Lets the four go that are under way. */
    release: () => {
      for (const held of first) held.release();
    },
    /** Lets the two go that come after those. */
    releaseRest: async () => {
      for (const held of [await gate.next(), await gate.next()]) held.release();
    },
    /** Lets one of the four go. */
    releaseOne: (name: string) => {
      const { id } = page.store.accounts().find((account) => account.name === name)!;
      first.find(({ request }) => request.url.endsWith(String(id)))!.release();
    },
  };
}

/** The first change of one account fails. */
function failingOnce(...names: readonly string[]): Fault {
  const ids = seedAccounts(12)
    .accounts.filter(({ name }) => names.includes(name))
    .map(({ id }) => String(id));
  return withFailure(
    firstOfEach((request) => isChange(request) && ids.some((id) => request.url.endsWith(id))),
    503,
  );
}

/** Whether the page would warn before it is left. */
function warnsOfLeaving(): boolean {
  return !dispatchEvent(new Event("beforeunload", { cancelable: true }));
}

describe("<ctm-bulk-dialog>", () => {
  describe("interaction: changing many", () => {
    it("sends each change once, with its own key and version, and closes when all succeed", async () => {
      const { dialogCloses, sent, store, changeNotice, billing, hasBar } = await setupConfirmed();
      const versions = new Map(seedAccounts(12).accounts.map(({ name, version }) => [name, `"${version!}"`]));
      await dialogCloses();
      expect(sent().map(({ name }) => name)).to.have.members([
        ...ADDABLE,
        "Åström Optik",
        "Atlas Moving & Storage",
        "Avondale Auto Glass",
      ]);
      expect(new Set(sent().map(({ key }) => key)).size).to.equal(6);
      for (const { name, version, to } of sent()) expect([version, to]).to.deep.equal([versions.get(name), "agency"]);
      for (const { name } of sent()) expect(billing(name)).to.equal("Balance from: agency");
      expect(store.accounts().filter(({ balance_from }) => balance_from === "customer")).to.be.empty;
      expect(changeNotice()).to.match(/^Changed: 6 Undo/);
      expect(hasBar(), "nothing is left to do").to.be.false;
    });

    it("sends four at a time, marks their rows, and shows its progress", async () => {
      const { gate, savingNames, dialogText, progress, states, billing, ...held } = await setupHeld();
      expect(savingNames()).to.deep.equal([...ADDABLE, "Åström Optik"]);
      expect(states()).to.include("saving");
      expect(dialogText()).to.include("Saving…").and.to.include("0 of 6");
      expect(gate.held).to.have.lengthOf(4);
      held.releaseOne("Acme Dental");
      await until(() => gate.held.length === 5, "the fifth");
      await until(() => dialogText().includes("1 of 6 Atlas Moving & Storage"), "the next");
      const { value, max } = progress();
      expect([value, max]).to.deep.equal([1, 6]);
      expect(billing("Acme Dental"), "as answered").to.equal("Balance from: agency");
      expect(billing("Alder & Finch Realty"), "not answered yet").to.equal("Balance from: customer");
      expect(savingNames()).to.include("Atlas Moving & Storage").and.not.to.include("Acme Dental");
      held.release();
      await held.releaseRest();
      await held.dialogCloses();
    });

    it("cannot be closed while it runs, and the page warns before it is left", async () => {
      const { release, releaseRest, dialog, press, dialogCloses, inDialog } = await setupHeld();
      expect(warnsOfLeaving()).to.be.true;
      expectElement(focused(), inDialog("Stop"));
      await pressKey("Escape", 2);
      await clickAt(5, 5);
      await press("Close");
      expect(dialog() !== undefined).to.be.true;
      expect(inDialog("Stop").ariaDisabled).to.equal("false");
      release();
      await releaseRest();
      await dialogCloses();
      expect(warnsOfLeaving()).to.be.false;
    });

    it("stops after those under way, and can continue", async () => {
      const { release, releaseRest, press, dialogShows, sent, inDialog, dialogCloses, changeNotice, barLabels } =
        await setupHeld();
      await press("Stop");
      expect(inDialog("Stop").ariaDisabled).to.equal("true");
      release();
      await dialogShows("Changed: 4 · Unchanged: 2 · Failed: 0");
      await dialogShows("Nothing was changed. (2) Atlas Moving & Storage $0.00 Avondale Auto Glass none");
      expect(sent()).to.have.lengthOf(4);
      expect(warnsOfLeaving()).to.be.false;
      expect(barLabels()).to.include("Add to agency billing (2)");
      await click(inDialog(ADD));
      await releaseRest();
      await dialogCloses();
      expect(changeNotice()).to.match(/^Changed: 6/);
      expect(sent()).to.have.lengthOf(6);
    });

    it("fires an event before each is sent, and leaves out what the page prevents", async () => {
      const page = await setupBulk();
      const { selectPage, element, press, dialogShows, sent, eventsOf, inDialog, dialogText } = page;
      element.addEventListener("ctm-request-balance-change", (event) => {
        if (event.detail.account.name === "Acme Dental") event.preventDefault();
      });
      await selectPage();
      await press(ADD);
      await dialogShows("Will pay");
      await click(inDialog(ADD));
      await dialogShows("Changed: 5 · Unchanged: 1 · Failed: 0");
      expect(dialogText()).to.include("Nothing was changed. (1) Acme Dental");
      expect(sent().map(({ name }) => name)).not.to.include("Acme Dental");
      expect(eventsOf("request-balance-change")).to.have.lengthOf(6);
      for (const { detail } of eventsOf("balance-change")) {
        expect([detail.from, detail.to, detail.account.balanceFrom]).to.deep.equal(["customer", "agency", "agency"]);
        expect(detail).not.to.have.property("key");
      }
      expect(eventsOf("balance-change")).to.have.lengthOf(5);
    });

    it("updates the counts of the filters, also for accounts on other pages", async () => {
      const { element, selectPage, press, dialogShows, inDialog, dialogCloses, sourceCounts, barShows } =
        await setupBulk({
          seed: seedAccounts(12),
          properties: { pageSize: 4 },
        });
      const before = sourceCounts();
      await selectPage();
      await press("Select all 12 that match");
      await barShows("12 selected");
      await press(ADD);
      await dialogShows("Will pay");
      await click(inDialog(ADD));
      await dialogCloses();
      await element.updateComplete;
      expect(before).to.deep.equal([12, 6, 6]);
      expect(sourceCounts()).to.deep.equal([12, 12, 0]);
    });
  });

  describe("errors: changing many", () => {
    it("shows why each failed, and the new state of one that someone else has changed", async () => {
      const conflict = withInterference(
        firstOfEach((request) => isChange(request) && request.url.endsWith("248013")),
        () => changeElsewhere(),
      );
      let changeElsewhere: () => void = () => undefined;
      const page = await setupBulk({ faults: [failingOnce("Apex Roofing & Gutters"), conflict] });
      const { selectPage, rows, store, press, dialogShows, inDialog, eventsOf, dialogText } = page;
      changeElsewhere = () => {
        const account = store.account("248013")!;
        store.saveAccount({ ...account, balance: { cents: 1, currency: "USD" }, version: "r77" });
      };
      await selectPage();
      await press(ADD);
      await dialogShows("Will pay");
      await click(inDialog(ADD));
      await dialogShows("Changed: 4 · Unchanged: 0 · Failed: 2");
      expect(dialogText())
        .to.include("Someone else has changed this account (Balance from: customer). (1) Acme Dental $0.01")
        .and.to.include("The server is busy or has a problem. (1) Apex Roofing & Gutters");
      expect(eventsOf("error").map(({ detail }) => [detail.operation, detail.error.kind])).to.deep.equal([
        ["change", "conflict"],
        ["change", "server"],
      ]);
      expect(rows()[1]!.innerText, "the row dialogShows so too").to.include("$0.01");
    });

    it("counts what someone else has moved meanwhile as unchanged", async () => {
      let changeElsewhere: () => void = () => undefined;
      const conflict = withInterference(
        firstOfEach((request) => isChange(request) && request.url.endsWith("248013")),
        () => changeElsewhere(),
      );
      const page = await setupBulk({ faults: [conflict] });
      const { store, select, press, dialogShows, inDialog, billing } = page;
      changeElsewhere = () =>
        store.saveAccount({ ...store.account("248013")!, balance_from: "agency", version: "r77" });
      await select(...ADDABLE);
      await press(ADD);
      await dialogShows("Will pay");
      await click(inDialog(ADD));
      await dialogShows("Changed: 2 · Unchanged: 1 · Failed: 0");
      await dialogShows("Someone else has changed this account (Balance from: agency). (1) Acme Dental");
      expect(billing("Acme Dental")).to.equal("Balance from: agency");
    });

    it("repeats only what failed, with its key, and then closes", async () => {
      const fault = failingOnce("Acme Dental", "Apex Roofing & Gutters");
      const { dialogShows, press, sent, dialogCloses, changeNotice, inDialog } = await setupConfirmed({
        faults: [fault],
      });
      await dialogShows("Changed: 4 · Unchanged: 0 · Failed: 2");
      // The only one of that name.
      expectElement(focused(), inDialog("Close"));
      const before = sent();
      await press("Try the failed again");
      await dialogCloses();
      const repeats = sent().slice(before.length);
      expect(repeats.map(({ name }) => name)).to.deep.equal(["Acme Dental", "Apex Roofing & Gutters"]);
      for (const { name, key } of repeats) expect(key).to.equal(before.find((one) => one.name === name)!.key);
      expect(changeNotice()).to.match(/^Changed: 6/);
    });

    it("keeps what failed selected when the summary is closed", async () => {
      const { dialogShows, closeSummary, checked, barLabels, changeNotice } = await setupConfirmed({
        faults: [failingOnce("Acme Dental", "Apex Roofing & Gutters")],
      });
      await dialogShows("Failed: 2");
      await closeSummary();
      expect(checked()).to.deep.equal(["Acme Dental", "Apex Roofing & Gutters"]);
      expect(barLabels()).to.include("Add to agency billing (2)");
      expect(changeNotice()).to.match(/^Changed: 4/);
    });

    it("verifies changes whose answer was lost, and does not send them again", async () => {
      const { dialogCloses, sent, changeNotice } = await setupConfirmed({ faults: [withLostAnswer(isChange)] });
      await dialogCloses();
      expect(sent()).to.have.lengthOf(6);
      expect(changeNotice()).to.match(/^Changed: 6/);
    });

    it("shows unknown outcomes, and reads before it sends again", async () => {
      const reads = switchable(withFailure(isRead, 403));
      const { dialogShows, press, sent, dialogCloses, dialogText, inDialog } = await setupConfirmed({
        faults: [withLostAnswer(isChange), reads.fault],
      });
      await dialogShows("Changed: 0 · Unchanged: 2 · Failed: 4");
      expect(dialogText()).to.include("It is not known whether the change was made. (4)");
      reads.isOn = false;
      await press("Try the failed again");
      await dialogShows("Changed: 4 · Unchanged: 2 · Failed: 0");
      expect(sent(), "they were in effect").to.have.lengthOf(4);
      await click(inDialog(ADD));
      await dialogCloses();
      expect(sent(), "all of them were in effect").to.have.lengthOf(6);
    });

    it("shows the outcome scrolled to its top", async () => {
      const refuse = withAnswer(isChange, ({ url }) =>
        Response.json({ detail: `Not ${url.split("/").at(-1)!}.` }, { status: 422, headers: PROBLEM }),
      );
      const { dialogShows, dialog: opened } = await setupConfirmed({ seed: seedAccounts(60), faults: [refuse] });
      await dialogShows("Changed: 0");
      const dialog = opened()!;
      expect(dialog.scrollHeight).to.be.above(dialog.clientHeight);
      expect(dialog.scrollTop).to.equal(0);
    });

    it("announces the outcome once, and not each step", async () => {
      const { release, releaseRest, recordDialogAnnouncements, dialogShows } = await setupHeld({
        faults: [failingOnce("Atlas Moving & Storage")],
      });
      const announcements = recordDialogAnnouncements();
      release();
      await releaseRest();
      await dialogShows("Failed: 1");
      await quiet();
      expect(announcements).to.deep.equal(["Changed: 5 · Unchanged: 0 · Failed: 1"]);
    });
  });

  describe("interaction: leaving while many are changed", () => {
    it("stops when the table leaves the page, and shows that when it is back", async () => {
      const { release, gate, element, sent, dialogShows, eventsOf } = await setupHeld();
      const parent = element.parentElement!;
      element.remove();
      await quiet();
      release();
      await quiet();
      expect(sent()).to.have.lengthOf(4);
      expect(gate.held).to.have.lengthOf(4);
      await until(() => eventsOf("balance-change").length === 4, "the events of those under way");
      expect(sent()).to.have.lengthOf(4);
      expect(warnsOfLeaving()).to.be.false;
      parent.append(element);
      await dialogShows("Changed: 4 · Unchanged: 2 · Failed: 0");
    });

    it("continues when the table is only moved", async () => {
      const { release, releaseRest, element, sent, dialogCloses } = await setupHeld();
      const place = document.createElement("div");
      element.parentElement!.append(place);
      place.append(element);
      await quiet();
      release();
      await releaseRest();
      await dialogCloses();
      expect(sent()).to.have.lengthOf(6);
    });

    it("keeps its endpoint, and does not touch the rows of another one", async () => {
      let lists = 0;
      const counted: Fault = (next) => async (request) => {
        const answer = await next(request);
        if (isList(request)) lists++;
        return answer;
      };
      const page = await setupHeld({ faults: [counted] });
      const { release, releaseRest, element, fetch, savingNames, nextLoad, dialogCloses, changeNotice, billing } = page;
      const load = nextLoad();
      element.endpoint = "/api/v1/accounts?agency=2";
      await element.updateComplete;
      expect(savingNames()).to.be.empty;
      // Both are the same accounts here: the other one has answered before any of them is changed.
      await until(() => lists === 2, "the other list");
      release();
      await releaseRest();
      await dialogCloses();
      await load;
      expect(fetch.requestsOf("PATCH")).to.have.lengthOf(6);
      expect(fetch.requestsOf("PATCH").filter(({ url }) => url.search !== "")).to.be.empty;
      expect(changeNotice()).to.equal(undefined);
      expect(billing("Acme Dental"), "as that endpoint has answered").to.equal("Balance from: customer");
    });
  });
});
