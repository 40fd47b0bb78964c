import { expect, oneEvent } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { seedAccounts, withBody, withDelay, withFailure } from "../../../server/index.js";
import { en as words } from "../../../src/localization/en.js";
import { quiet } from "../../helpers/deferred.js";
import { holdPauses, setupFinding, type HeldPauses } from "../../helpers/finding.js";
import { click, clickAt, press } from "../../helpers/keyboard.js";
import { focused } from "../../helpers/roles.js";
import { expectSame, isList, lineOf, type AccountsOptions } from "../../helpers/accounts-billing-page.js";
import { Gate, switchable } from "../../helpers/gate.js";

const isSearch = (request: Request) => isList(request) && new URL(request.url).searchParams.has("search");

describe("<ctm-accounts-billing>", () => {
  let pauses: HeldPauses;
  beforeEach(() => (pauses = holdPauses()));
  afterEach(() => pauses.restore());

  /** The table, and every search held back until the gate lets it go. */
  async function setupHeldSearch(options: AccountsOptions = {}) {
    const gate = new Gate();
    const screen = await setupFinding({ ...options, faults: [withDelay(isSearch, gate.wait)] });
    return { gate, ...screen };
  }

  describe("interaction: searching on the server", () => {
    it("finds a client by four letters, and asks once, when typing pauses", async () => {
      const { type, nextLoad, names, asked, range } = await setupFinding();
      await type("dent");
      expect(asked("search")).to.deep.equal([null]);
      expect(pauses.pending).to.equal(1);
      const load = nextLoad();
      pauses.end();
      await load;
      expect(asked("search")).to.deep.equal([null, "dent"]);
      expect(names()).to.include("Acme Dental");
      expect(names().every((name) => /dent/i.test(name))).to.be.true;
      expect(range()).to.match(/^1 to \d of \d$/);
    });

    it("asks at once on Enter, and not again after the pause", async () => {
      const { type, nextLoad, asked } = await setupFinding();
      await type("acme");
      const load = nextLoad();
      await press("Enter");
      await load;
      expect(pauses.pending).to.equal(0);
      expect(asked("search")).to.deep.equal([null, "acme"]);
    });

    it("asks at once when Escape has cleared it, and leaves a second Escape alone", async () => {
      const { type, nextLoad, asked, field, rows, element } = await setupFinding({ properties: { search: "dental" } });
      await type("x");
      const load = nextLoad();
      await press("Escape");
      await load;
      expect(field().value).to.equal("");
      expect(rows()).to.have.lengthOf(50);
      expect(asked("search")).to.deep.equal(["dental", null]);
      const escapes: boolean[] = [];
      element.addEventListener("keydown", (event) => escapes.push(event.defaultPrevented));
      await press("Escape");
      expect(escapes).to.deep.equal([false]);
      expectSame(focused(), field());
    });

    it("asks at once when it is emptied, by its own X where the browser has one", async () => {
      const { nextLoad, asked, field } = await setupFinding({ properties: { search: "dental" } });
      const { right, top, height } = field().getBoundingClientRect();
      field().focus();
      const load = nextLoad();
      await clickAt(Math.round(right - 20), Math.round(top + height / 2));
      if (field().value) {
        field().select();
        await press("Backspace");
      }
      await load;
      expect(asked("search")).to.deep.equal(["dental", null]);
      expectSame(focused(), field());
    });

    it("leaves the dialog open that the table is in when Escape clears the field", async () => {
      const { element, box, type } = await setupFinding();
      const dialog = document.createElement("dialog");
      box.append(dialog);
      dialog.append(element);
      dialog.showModal();
      await type("acme");
      await press("Escape");
      expect(dialog.open).to.be.true;
      // An empty field leaves the key to the browser: most close the dialog, WebKit's field keeps it.
      const passed = oneEvent(dialog, "keydown");
      await press("Escape");
      expect((await passed).defaultPrevented).to.be.false;
    });

    it("keeps the rows and the focus while it asks, and says that it is busy", async () => {
      const { type, gate, table, rows, field, status, nextLoad } = await setupHeldSearch();
      await type("acme");
      pauses.end();
      const held = await gate.next();
      expect(rows()).to.have.lengthOf(50);
      expect(table().getAttribute("aria-busy")).to.equal("true");
      expect(status()).to.equal(words.loading);
      expectSame(focused(), field());
      const load = nextLoad();
      held.release();
      await load;
      expectSame(focused(), field());
      expect(table().getAttribute("aria-busy")).to.equal("false");
    });

    it("says once how many were found", async () => {
      const { type, element, root, nextLoad } = await setupFinding();
      const said: string[] = [];
      const region = root.querySelector(".root > .unseen[role=status]")!;
      new MutationObserver(() => said.push(lineOf(region))).observe(region, {
        characterData: true,
        childList: true,
        subtree: true,
      });
      await type("acme");
      const load = nextLoad();
      pauses.end();
      await load;
      await element.updateComplete;
      expect(said).to.deep.equal([words.loading, "1 to 1 of 1"]);
    });

    it("never shows the answer to an older search, nor gives up the newest", async () => {
      const { type, gate, nextLoad, names, eventsOf } = await setupHeldSearch();
      const held = [];
      for (const letter of ["a", "c", "m"]) {
        await type(letter);
        pauses.end();
        held.push(await gate.next());
      }
      const load = nextLoad();
      for (const one of held.reverse()) one.release();
      await load;
      await quiet();
      expect(names()).to.deep.equal(["Acme Dental"]);
      expect(eventsOf("accounts-load")).to.have.lengthOf(2);
      expect(held.map(({ request }) => request.signal.aborted)).to.deep.equal([false, true, true]);
    });

    it("does not write over what is typed while an answer arrives", async () => {
      const { type, gate, nextLoad, field, element, asked } = await setupHeldSearch();
      await type("ac");
      pauses.end();
      const held = await gate.next();
      await type("me");
      const load = nextLoad();
      held.release();
      await load;
      await element.updateComplete;
      expect(field().value).to.equal("acme");
      expect(element.search).to.equal("ac");
      pauses.end();
      (await gate.next()).release();
      await nextLoad();
      expect(asked("search")).to.deep.equal([null, "ac", "acme"]);
    });

    it("does not write over what is typed when the page sets the search that it was told of, late", async () => {
      const { type, field, element, next } = await setupFinding();
      await type("ac");
      const told = next("query-change");
      pauses.end();
      const { search } = (await told).detail;
      await type("me");
      element.setAttribute("search", search!);
      await element.updateComplete;
      expect(field().value).to.equal("acme");
    });

    it("keeps what is typed as it is, a space at its end as well, and the caret in its place", async () => {
      const { type, field, nextLoad, element } = await setupFinding();
      await type("acme dental ");
      const load = nextLoad();
      pauses.end();
      await load;
      expect(element.search).to.equal("acme dental");
      expect(field().value).to.equal("acme dental ");
      field().setSelectionRange(0, 0);
      await type("x");
      expect(field().value).to.equal("xacme dental ");
      expect(field().selectionStart).to.equal(1);
    });

    it("asks nothing of spaces, nor when the same is typed again", async () => {
      const { type, asked, element } = await setupFinding({ properties: { search: "acme" } });
      await type("  ");
      pauses.end();
      await element.updateComplete;
      await quiet();
      expect(asked("search")).to.deep.equal(["acme"]);
    });

    it("leaves Enter and Escape to the keyboard of a language that composes its letters", async () => {
      const { type, field, asked, element } = await setupFinding();
      await type("ac");
      for (const key of ["Enter", "Escape"]) {
        const event = new KeyboardEvent("keydown", { key, isComposing: true, bubbles: true, cancelable: true });
        field().dispatchEvent(event);
        expect(event.defaultPrevented).to.be.false;
      }
      await element.updateComplete;
      expect(field().value).to.equal("ac");
      expect(asked("search")).to.deep.equal([null]);
    });

    it("takes along what is being typed when a filter is chosen meanwhile", async () => {
      const { type, choose, nextLoad, fetch } = await setupFinding();
      await type("de");
      const load = nextLoad();
      await choose(/^Customer/);
      await load;
      expect(fetch.requests.at(-1)!.url.search).to.equal("?page=1&per_page=50&search=de&balance_from=customer");
      expect(pauses.pending).to.equal(0);
      expect(fetch.requests).to.have.lengthOf(2);
    });

    it("starts at the first page, also where the page is turned while it is typed", async () => {
      const { type, button, nextLoad, fetch, element } = await setupFinding();
      await type("a");
      const load = nextLoad();
      await click(button("Next"));
      await load;
      expect(fetch.requests.at(-1)!.url.search).to.equal("?page=1&per_page=50&search=a");
      expect(element.page).to.equal(1);
    });

    it("starts at the first page", async () => {
      const { type, nextLoad, element, range } = await setupFinding({ properties: { page: 3 } });
      await type("a");
      const load = nextLoad();
      pauses.end();
      await load;
      expect(element.page).to.equal(1);
      expect(range()).to.match(/^1 to 50 of/);
    });

    it("shows the error of a search above the rows of the one before, and asks again on Enter", async () => {
      const failing = switchable(withFailure(isSearch, 403));
      const { type, nextError, nextLoad, notices, rows, names, field } = await setupFinding({
        faults: [failing.fault],
      });
      await type("acme");
      const failed = nextError();
      pauses.end();
      await failed;
      expect(notices()[0]).to.contain(words.refreshFailed);
      expect(rows()).to.have.lengthOf(50);
      expectSame(focused(), field());
      failing.isOn = false;
      const load = nextLoad();
      await press("Enter");
      await load;
      expect(names()).to.deep.equal(["Acme Dental"]);
      expect(notices()).to.be.empty;
    });
  });

  describe("interaction: searching what is at hand as a whole", () => {
    const few = { seed: seedAccounts(20) };

    it("finds at each letter, at once and without a request", async () => {
      const { type, names, fetch, element } = await setupFinding(few);
      await type("de");
      const first = names();
      expect(first).to.include("Acme Dental");
      await type("nt");
      expect(names()).to.deep.equal(["Acme Dental"]);
      expect(first.length).to.be.above(1);
      expect(element.search).to.equal("dent");
      expect(pauses.pending).to.equal(0);
      expect(fetch.requests).to.have.lengthOf(1);
    });

    it("keeps the focus and what is typed", async () => {
      const { type, field } = await setupFinding(few);
      await type("acme ");
      expect(field().value).to.equal("acme ");
      expectSame(focused(), field());
      await press("Escape");
      expect(field().value).to.equal("");
    });

    it("asks the server at a refresh, for all, and shows what matches of that", async () => {
      const { type, names, element, store, fetch } = await setupFinding(few);
      await type("acme");
      store.saveAccount({ ...store.account("248030")!, name: "Acme Two" });
      await element.refresh();
      expect(names()).to.deep.equal(["Acme Dental", "Acme Two"]);
      expect(fetch.requests.map(({ url }) => url.search)).to.deep.equal(Array(2).fill("?page=1&per_page=50"));
    });

    it("takes a bare array for the whole, though its answers know no pages", async () => {
      const bare = withBody(isList, (body) => (body as { accounts: unknown[] }).accounts);
      const { type, names, fetch } = await setupFinding({ ...few, faults: [bare] });
      await type("dent");
      expect(names()).to.deep.equal(["Acme Dental"]);
      expect(fetch.requests).to.have.lengthOf(1);
    });
  });

  describe("rendering: nothing that matches", () => {
    it("says so, otherwise than of an agency without accounts, with a way back to all", async () => {
      const { type, nextLoad, root, field, has, button, rows, element, status, states } = await setupFinding({
        properties: { balanceFrom: "agency", needsAttention: true, sort: "-name" },
      });
      await type("zzz");
      let load = nextLoad();
      await press("Enter");
      await load;
      expect(lineOf(root.querySelector(".panel"))).to.equal(`${words.noMatch} ${words.clearFilters}`);
      expect(status()).to.equal(words.noMatch);
      expect(has("slot[name=empty]")).to.be.false;
      expect(states()).to.deep.equal(["empty"]);
      load = nextLoad();
      await click(button(words.clearFilters));
      expectSame(focused(), field());
      await load;
      expectSame(focused(), field());
      expect(field().value).to.equal("");
      expect(rows()).to.have.lengthOf(50);
      expect([...element.attributes].map(({ name }) => name)).to.deep.equal(["sort"]);
    });

    it("offers no search as an excuse where there are no accounts at all", async () => {
      const { root, hasButton } = await setupFinding({ seed: seedAccounts(0) });
      expect(lineOf(root.querySelector(".panel"))).to.equal(words.empty);
      expect(hasButton(words.clearFilters)).to.be.false;
    });

    it("asks nobody where there are no accounts to search", async () => {
      const { type, gate, root } = await setupHeldSearch({ seed: seedAccounts(0) });
      await type("acme");
      expect(lineOf(root.querySelector(".panel"))).to.contain(words.noMatch);
      expect(gate.held).to.be.empty;
    });

    it("is said of rows that could not be read as well, where none of all is found", async () => {
      const bare = withBody(isList, (body) => [null, ...(body as { accounts: unknown[] }).accounts]);
      const { type, root, notices } = await setupFinding({ seed: seedAccounts(3), faults: [bare] });
      await type("zzz");
      expect(lineOf(root.querySelector(".panel"))).to.contain(words.noMatch);
      expect(notices()).to.have.lengthOf(1);
    });
  });

  describe("interaction: the search field and the page", () => {
    it("shows what the page searches for, and nothing when it does not any more", async () => {
      const { field, element, nextLoad } = await setupFinding({ properties: { search: "acme" } });
      expect(field().value).to.equal("acme");
      for (const search of ["dental", ""]) {
        const load = nextLoad();
        element.setAttribute("search", search);
        await load;
        expect(field().value).to.equal(search);
      }
      const load = nextLoad();
      element.search = "acme";
      await load;
      element.removeAttribute("search");
      await element.updateComplete;
      expect(field().value).to.equal("");
    });

    it("is named in the language of the page", async () => {
      const { field } = await setupFinding({ lang: "es" });
      expect(field().getAttribute("aria-label")).to.equal("Buscar cuentas");
    });

    it("is reached and used by keyboard alone", async () => {
      const { element, field, names, nextLoad } = await setupFinding();
      const before = document.createElement("button");
      element.before(before);
      before.focus();
      await press("Tab");
      expectSame(focused(), field());
      await sendKeys({ type: "acme" });
      const load = nextLoad();
      await press("Enter");
      await load;
      expect(names()).to.deep.equal(["Acme Dental"]);
    });
  });
});
