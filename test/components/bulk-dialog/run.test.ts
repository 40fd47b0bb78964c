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
import { ADDABLE, setupBulk } from "../../helpers/bulk-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { click, clickAt, press as pressKey } from "../../helpers/keyboard.js";
import { until } from "../../helpers/until.js";
import { expectElement, focused, getByRole, queryAll } from "../../helpers/roles.js";
import { isChange, isList, type AccountsOptions } from "../../helpers/accounts-billing-page.js";
import { Gate, switchable } from "../../helpers/gate.js";
import { isReadOfOne } from "../../helpers/balance-toggle-page.js";

const PROBLEM = { "Content-Type": "application/problem+json" };
const ADDING = /^Add to agency billing/;

/** All that can be added are selected, and that is confirmed. */
async function setupConfirmed(options: AccountsOptions = {}) {
  const screen = await setupBulk(options);
  await click(screen.pageBox());
  await screen.press(ADDING);
  await screen.says("Will pay");
  await click(screen.inDialog(ADDING));
  return screen;
}

/** As it is, with each change held back until the test lets it go. */
async function setupHeld(options: AccountsOptions = {}) {
  const gate = new Gate();
  const screen = await setupConfirmed({
    ...options,
    faults: [withDelay(isChange, gate.wait), ...(options.faults ?? [])],
  });
  const first = [await gate.next(), await gate.next(), await gate.next(), await gate.next()];
  return {
    gate,
    ...screen,
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
      const { id } = screen.store.accounts().find((account) => account.name === name)!;
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

describe("<ctm-accounts-billing>", () => {
  describe("interaction: changing many", () => {
    it("sends each once, with its own key and version, and closes when all is well", async () => {
      const { closes, sent, store, notice, billing, bar } = await setupConfirmed();
      const versions = new Map(seedAccounts(12).accounts.map(({ name, version }) => [name, `"${version!}"`]));
      await closes();
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
      expect(notice()).to.match(/^Changed: 6 Undo/);
      expect(bar() === null, "nothing is left to do").to.be.true;
    });

    it("has four under way, marks their rows, and says how far it is", async () => {
      const { gate, saving, dialogText, root, states, billing, ...held } = await setupHeld();
      expect(saving()).to.deep.equal([...ADDABLE, "Åström Optik"]);
      expect(states()).to.include("saving");
      expect(dialogText()).to.include("Saving…").and.to.include("0 of 6");
      expect(gate.held).to.have.lengthOf(4);
      held.releaseOne("Acme Dental");
      await until(() => gate.held.length === 5, "the fifth");
      await until(() => dialogText().includes("1 of 6 Atlas Moving & Storage"), "the next");
      const progress = queryAll("progress", root)[0] as HTMLProgressElement;
      expect([progress.value, progress.max]).to.deep.equal([1, 6]);
      expect(billing("Acme Dental"), "as the server has said").to.equal("Balance from: agency");
      expect(billing("Alder & Finch Realty"), "not said yet").to.equal("Balance from: customer");
      expect(saving()).to.include("Atlas Moving & Storage").and.not.to.include("Acme Dental");
      held.release();
      await held.releaseRest();
      await held.closes();
    });

    it("cannot be closed while it runs, and the page warns before it is left", async () => {
      const { release, releaseRest, dialog, press, closes, root } = await setupHeld();
      expect(warnsOfLeaving()).to.be.true;
      expectElement(focused(), getByRole("button", "Stop", root));
      await pressKey("Escape", 2);
      await clickAt(5, 5);
      await press("Close");
      expect(dialog() !== undefined).to.be.true;
      expect(getByRole("button", "Stop", root).ariaDisabled).to.equal("false");
      release();
      await releaseRest();
      await closes();
      expect(warnsOfLeaving()).to.be.false;
    });

    it("ends after those under way when it is stopped, and can go on", async () => {
      const { release, releaseRest, press, says, sent, inDialog, closes, notice, labels } = await setupHeld();
      await press("Stop");
      expect(inDialog("Stop").ariaDisabled).to.equal("true");
      release();
      await says("Changed: 4 · Unchanged: 2 · Failed: 0");
      await says("Nothing was changed. (2) Atlas Moving & Storage $0.00 Avondale Auto Glass none");
      expect(sent()).to.have.lengthOf(4);
      expect(warnsOfLeaving()).to.be.false;
      expect(labels()).to.include("Add to agency billing (2)");
      await click(inDialog(ADDING));
      await releaseRest();
      await closes();
      expect(notice()).to.match(/^Changed: 6/);
      expect(sent()).to.have.lengthOf(6);
    });

    it("tells the page of each before it is sent, and leaves out what the page stops", async () => {
      const screen = await setupBulk();
      const { element, pageBox, press, says, sent, eventsOf, inDialog, dialogText } = screen;
      element.addEventListener("ctm-request-balance-change", (event) => {
        if (event.detail.account.name === "Acme Dental") event.preventDefault();
      });
      await click(pageBox());
      await press(ADDING);
      await says("Will pay");
      await click(inDialog(ADDING));
      await says("Changed: 5 · Unchanged: 1 · Failed: 0");
      expect(dialogText()).to.include("Nothing was changed. (1) Acme Dental");
      expect(sent().map(({ name }) => name)).not.to.include("Acme Dental");
      expect(eventsOf("request-balance-change")).to.have.lengthOf(6);
      for (const { detail } of eventsOf("balance-change")) {
        expect([detail.from, detail.to, detail.account.balanceFrom]).to.deep.equal(["customer", "agency", "agency"]);
        expect(detail).not.to.have.property("key");
      }
      expect(eventsOf("balance-change")).to.have.lengthOf(5);
    });

    it("keeps the counts of the filters true, also for accounts on other pages", async () => {
      const { pageBox, element, press, says, inDialog, closes, root } = await setupBulk({
        seed: seedAccounts(12),
        properties: { pageSize: 4 },
      });
      const counts = () => [...root.querySelectorAll("fieldset .count")].map((one) => one.textContent.trim());
      const before = counts();
      await click(pageBox());
      await press("Select all 12 that match");
      await until(() => root.querySelector("[part=selection]")?.textContent.includes("12 selected"), "all");
      await press(ADDING);
      await says("Will pay");
      await click(inDialog(ADDING));
      await closes();
      await element.updateComplete;
      expect(before).to.deep.equal(["12", "6", "6"]);
      expect(counts()).to.deep.equal(["12", "12", "0"]);
    });
  });

  describe("errors: changing many", () => {
    it("says of each that failed why, and of one that someone else has changed what it is now", async () => {
      const meddled = { name: "" };
      const conflict = withInterference(
        firstOfEach((request) => isChange(request) && request.url.endsWith("248013")),
        () => changeElsewhere(),
      );
      let changeElsewhere: () => void = () => undefined;
      const screen = await setupBulk({ faults: [failingOnce("Apex Roofing & Gutters"), conflict] });
      const { store, pageBox, press, says, inDialog, eventsOf, dialogText, rows } = screen;
      changeElsewhere = () => {
        const account = store.account("248013")!;
        meddled.name = account.name;
        store.saveAccount({ ...account, balance: { cents: 1, currency: "USD" }, version: "r77" });
      };
      await click(pageBox());
      await press(ADDING);
      await says("Will pay");
      await click(inDialog(ADDING));
      await says("Changed: 4 · Unchanged: 0 · Failed: 2");
      expect(dialogText())
        .to.include("Someone else has changed this account (Balance from: customer). (1) Acme Dental $0.01")
        .and.to.include("The server is busy or has a problem. (1) Apex Roofing & Gutters");
      expect(eventsOf("error").map(({ detail }) => [detail.operation, detail.error.kind])).to.deep.equal([
        ["change", "conflict"],
        ["change", "server"],
      ]);
      expect(rows()[1]!.innerText, "the row says so too").to.include("$0.01");
    });

    it("counts as unchanged what someone else has moved there meanwhile", async () => {
      let changeElsewhere: () => void = () => undefined;
      const conflict = withInterference(
        firstOfEach((request) => isChange(request) && request.url.endsWith("248013")),
        () => changeElsewhere(),
      );
      const screen = await setupBulk({ faults: [conflict] });
      const { store, select, press, says, inDialog, billing } = screen;
      changeElsewhere = () =>
        store.saveAccount({ ...store.account("248013")!, balance_from: "agency", version: "r77" });
      await select(...ADDABLE);
      await press(ADDING);
      await says("Will pay");
      await click(inDialog(ADDING));
      await says("Changed: 2 · Unchanged: 1 · Failed: 0");
      await says("Someone else has changed this account (Balance from: agency). (1) Acme Dental");
      expect(billing("Acme Dental")).to.equal("Balance from: agency");
    });

    it("repeats only what failed, with its key, and then closes", async () => {
      const fault = failingOnce("Acme Dental", "Apex Roofing & Gutters");
      const { says, press, sent, closes, notice, root } = await setupConfirmed({ faults: [fault] });
      await says("Changed: 4 · Unchanged: 0 · Failed: 2");
      // The only one of that name.
      expectElement(focused(), getByRole("button", "Close", getByRole("dialog", undefined, root)));
      const before = sent();
      await press("Try the failed again");
      await closes();
      const repeats = sent().slice(before.length);
      expect(repeats.map(({ name }) => name)).to.deep.equal(["Acme Dental", "Apex Roofing & Gutters"]);
      for (const { name, key } of repeats) expect(key).to.equal(before.find((one) => one.name === name)!.key);
      expect(notice()).to.match(/^Changed: 6/);
    });

    it("keeps what failed selected when the summary is closed", async () => {
      const { says, closes, checked, labels, notice, root } = await setupConfirmed({
        faults: [failingOnce("Acme Dental", "Apex Roofing & Gutters")],
      });
      await says("Failed: 2");
      await click(getByRole("button", "Close", getByRole("dialog", undefined, root)));
      await closes();
      expect(checked()).to.deep.equal(["Acme Dental", "Apex Roofing & Gutters"]);
      expect(labels()).to.include("Add to agency billing (2)");
      expect(notice()).to.match(/^Changed: 4/);
    });

    it("reads back what got lost: it is changed, and not sent again", async () => {
      const { closes, sent, notice } = await setupConfirmed({ faults: [withLostAnswer(isChange)] });
      await closes();
      expect(sent()).to.have.lengthOf(6);
      expect(notice()).to.match(/^Changed: 6/);
    });

    it("says where nobody knows, and reads before it sends again", async () => {
      const reads = switchable(withFailure(isReadOfOne, 403));
      const { says, press, sent, closes, dialogText, inDialog } = await setupConfirmed({
        faults: [withLostAnswer(isChange), reads.fault],
      });
      await says("Changed: 0 · Unchanged: 2 · Failed: 4");
      expect(dialogText()).to.include("It is not known whether the change was made. (4)");
      reads.isOn = false;
      await press("Try the failed again");
      await says("Changed: 4 · Unchanged: 2 · Failed: 0");
      expect(sent(), "they were in effect").to.have.lengthOf(4);
      await click(inDialog(ADDING));
      await closes();
      expect(sent(), "all of them were in effect").to.have.lengthOf(6);
    });

    it("shows the outcome from its beginning, however many reasons there are", async () => {
      const refuse = withAnswer(isChange, ({ url }) =>
        Response.json({ detail: `Not ${url.split("/").at(-1)!}.` }, { status: 422, headers: PROBLEM }),
      );
      const { says, root } = await setupConfirmed({ seed: seedAccounts(60), faults: [refuse] });
      await says("Changed: 0");
      const dialog = getByRole("dialog", undefined, root);
      expect(dialog.scrollHeight).to.be.above(dialog.clientHeight);
      expect(dialog.scrollTop).to.equal(0);
    });

    it("announces the outcome once, and not each step", async () => {
      const { release, releaseRest, root, says } = await setupHeld({ faults: [failingOnce("Atlas Moving & Storage")] });
      const region = queryAll("[role=status]", getByRole("dialog", undefined, root))[0]!;
      const said: string[] = [region.innerText];
      new MutationObserver(() => said.push(region.innerText)).observe(region, {
        childList: true,
        subtree: true,
        characterData: true,
      });
      release();
      await releaseRest();
      await says("Failed: 1");
      await quiet();
      expect(said.filter((text, index) => text !== said[index - 1])).to.deep.equal([
        "Saving…",
        "Changed: 5 · Unchanged: 0 · Failed: 1",
      ]);
    });
  });

  describe("interaction: leaving while many are changed", () => {
    it("begins nothing new when the table leaves the page, and says so when it is back", async () => {
      const { release, gate, element, sent, says, eventsOf } = await setupHeld();
      const parent = element.parentElement!;
      element.remove();
      await quiet();
      release();
      await quiet();
      expect(sent()).to.have.lengthOf(4);
      expect(gate.held).to.have.lengthOf(4);
      await until(() => eventsOf("balance-change").length === 4, "the page to be told of those under way");
      expect(sent()).to.have.lengthOf(4);
      expect(warnsOfLeaving()).to.be.false;
      parent.append(element);
      await says("Changed: 4 · Unchanged: 2 · Failed: 0");
    });

    it("goes on when the table is only moved", async () => {
      const { release, releaseRest, element, sent, closes } = await setupHeld();
      const place = document.createElement("div");
      element.parentElement!.append(place);
      place.append(element);
      await quiet();
      release();
      await releaseRest();
      await closes();
      expect(sent()).to.have.lengthOf(6);
    });

    it("stays with the endpoint that it began with, and leaves the rows of another one alone", async () => {
      let lists = 0;
      const counted: Fault = (next) => async (request) => {
        const answer = await next(request);
        if (isList(request)) lists++;
        return answer;
      };
      const screen = await setupHeld({ faults: [counted] });
      const { release, releaseRest, element, fetch, saving, nextLoad, closes, notice, billing } = screen;
      const load = nextLoad();
      element.endpoint = "/api/v1/accounts?agency=2";
      await element.updateComplete;
      expect(saving()).to.be.empty;
      // Both are the same accounts here: the other one has answered before any of them is changed.
      await until(() => lists === 2, "the other list");
      release();
      await releaseRest();
      await closes();
      await load;
      expect(fetch.requestsOf("PATCH")).to.have.lengthOf(6);
      expect(fetch.requestsOf("PATCH").filter(({ url }) => url.search !== "")).to.be.empty;
      expect(notice()).to.equal(undefined);
      expect(billing("Acme Dental"), "as that endpoint has answered").to.equal("Balance from: customer");
    });
  });
});
