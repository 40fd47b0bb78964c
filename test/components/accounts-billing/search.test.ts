import { expect, oneEvent } from "@open-wc/testing";
import { withDelay, withFailure } from "../../../server/index.js";
import { NEWS_DELAY } from "../../../src/components/shared/announcer.js";
import words from "../../../src/locales/en.js";
import { isList, setup, type AccountsOptions } from "../../helpers/accounts-billing-page.js";
import { quiet } from "../../helpers/deferred.js";
import { Gate, switchable, type Held } from "../../helpers/gate.js";
import { clickAt, press } from "../../helpers/keyboard.js";
import { expectElement, focused } from "../../helpers/roles.js";
import { useTestClock, type TestClock } from "../../helpers/test-clock.js";

const isSearch = (request: Request) => isList(request) && new URL(request.url).searchParams.has("search");

/** How long the search waits for the next letter, in milliseconds. */
const TYPING_PAUSE = 250;

describe("<ctm-accounts-billing>", () => {
  let clock: TestClock;
  beforeEach(() => (clock = useTestClock()));
  afterEach(() => clock.restore());

  /** A table whose searches are held. */
  async function setupHeldSearch(options: AccountsOptions = {}) {
    const gate = new Gate();
    const page = await setup({ ...options, faults: [withDelay(isSearch, gate.wait)] });
    return { gate, ...page };
  }

  describe("interaction: when a search is sent", () => {
    it("sends one request for four letters, when typing pauses", async () => {
      const { typeSearch, loadAfter, names, requested, range, element } = await setup({ properties: { page: 3 } });
      await typeSearch("dent");
      expect(requested("search")).to.deep.equal([null]);
      await loadAfter(() => clock.pass(TYPING_PAUSE));
      expect(requested("search")).to.deep.equal([null, "dent"]);
      expect(names()).to.include("Acme Dental");
      expect(names().every((name) => /dent/i.test(name))).to.be.true;
      expect(range()).to.match(/^1–\d of \d$/);
      expect(element.page).to.equal(1);
    });

    it("sends at once on Enter, and not again after the pause", async () => {
      const { typeSearch, loadAfter, requested } = await setup();
      await typeSearch("acme");
      await loadAfter(() => press("Enter"));
      clock.pass(TYPING_PAUSE);
      await quiet();
      expect(requested("search")).to.deep.equal([null, "acme"]);
    });

    it("sends at once when Escape clears the field, and ignores a second Escape", async () => {
      const { typeSearch, loadAfter, requested, searchField, rows, element } = await setup({
        properties: { search: "dental" },
      });
      await typeSearch("x");
      await loadAfter(() => press("Escape"));
      expect(searchField().value).to.equal("");
      expect(rows()).to.have.lengthOf(50);
      expect(requested("search")).to.deep.equal(["dental", null]);
      const prevented: boolean[] = [];
      element.addEventListener("keydown", (event) => prevented.push(event.defaultPrevented));
      await press("Escape");
      expect(prevented).to.deep.equal([false]);
      expectElement(focused(), searchField());
    });

    it("sends at once when the field is emptied, with its clear button where the browser has one", async () => {
      const { loadAfter, requested, searchField } = await setup({ properties: { search: "dental" } });
      const { right, top, height } = searchField().getBoundingClientRect();
      searchField().focus();
      await loadAfter(async () => {
        await clickAt(Math.round(right - 20), Math.round(top + height / 2));
        if (!searchField().value) return;
        searchField().select();
        await press("Backspace");
      });
      expect(requested("search")).to.deep.equal(["dental", null]);
      expectElement(focused(), searchField());
    });

    it("does not close a dialog around the table when Escape clears the field", async () => {
      const { element, box, typeSearch } = await setup();
      const dialog = document.createElement("dialog");
      box.append(dialog);
      dialog.append(element);
      dialog.showModal();
      await typeSearch("acme");
      await press("Escape");
      expect(dialog.open).to.be.true;
      // An empty field leaves the key to the browser: most close the dialog, WebKit does not.
      const passed = oneEvent(dialog, "keydown");
      await press("Escape");
      expect((await passed).defaultPrevented).to.be.false;
    });

    it("keeps what is typed from the page, which receives Tab, and Escape in an empty field", async () => {
      const { searchField, box } = await setup();
      const received: string[] = [];
      for (const type of ["keydown", "keypress", "keyup"]) {
        box.addEventListener(type, (event) => received.push(`${event.type} ${(event as KeyboardEvent).key}`));
      }
      searchField().focus();
      for (const key of ["a", "/", "Enter"]) await press(key);
      expect(received).to.deep.equal([]);
      await press("Escape");
      expect(received).to.deep.equal([]);
      await press("Escape");
      await press("Tab");
      expect(received.filter((key) => key.startsWith("keydown"))).to.deep.equal(["keydown Escape", "keydown Tab"]);
    });

    it("sends nothing for spaces", async () => {
      const { typeSearch, requested, element } = await setup({ properties: { search: "acme" } });
      await typeSearch("  ");
      clock.pass(TYPING_PAUSE);
      await element.updateComplete;
      await quiet();
      expect(requested("search")).to.deep.equal(["acme"]);
    });

    it("leaves Enter and Escape to an input method that composes letters", async () => {
      const { typeSearch, searchField, requested, element } = await setup();
      await typeSearch("ac");
      for (const key of ["Enter", "Escape"]) {
        const event = new KeyboardEvent("keydown", { key, isComposing: true, bubbles: true, cancelable: true });
        searchField().dispatchEvent(event);
        expect(event.defaultPrevented).to.be.false;
      }
      await element.updateComplete;
      expect(searchField().value).to.equal("ac");
      expect(requested("search")).to.deep.equal([null]);
    });

    it("sends what is being typed together with a filter", async () => {
      const { typeSearch, chooseSource, loadAfter, fetch, lastQuery } = await setup();
      await typeSearch("de");
      await loadAfter(() => chooseSource(/^Customer/));
      expect(lastQuery()).to.equal("?page=1&per_page=50&search=de&balance_from=customer");
      clock.pass(TYPING_PAUSE);
      await quiet();
      expect(fetch.requests).to.have.lengthOf(2);
    });

    it("requests the first page when Next is pressed while typing", async () => {
      const { typeSearch, turn, lastQuery, element } = await setup();
      await typeSearch("a");
      await turn("Next");
      expect(lastQuery()).to.equal("?page=1&per_page=50&search=a");
      expect(element.page).to.equal(1);
    });

    it("works by keyboard alone", async () => {
      const { element, searchField, names, typeSearch, loadAfter } = await setup();
      const before = document.createElement("button");
      element.before(before);
      before.focus();
      await press("Tab");
      expectElement(focused(), searchField());
      await typeSearch("acme");
      await loadAfter(() => press("Enter"));
      expect(names()).to.deep.equal(["Acme Dental"]);
    });
  });

  describe("interaction: while a search is under way", () => {
    it("keeps the rows and the focus, and marks the table as busy", async () => {
      const { typeSearch, gate, isBusy, rows, searchField, status, loadAfter } = await setupHeldSearch();
      await typeSearch("acme");
      clock.pass(TYPING_PAUSE);
      const held = await gate.next();
      expect(rows()).to.have.lengthOf(50);
      expect(isBusy()).to.be.true;
      clock.pass(NEWS_DELAY);
      expect(status()).to.equal(words.loading);
      expectElement(focused(), searchField());
      await loadAfter(() => held.release());
      expectElement(focused(), searchField());
      expect(isBusy()).to.be.false;
    });

    it("announces once how many accounts were found", async () => {
      const { typeSearch, element, recordAnnouncements, loadAfter } = await setup();
      const announcements = recordAnnouncements();
      await typeSearch("acme");
      await loadAfter(() => clock.pass(TYPING_PAUSE));
      await element.updateComplete;
      clock.pass(NEWS_DELAY);
      await quiet();
      expect(announcements).to.deep.equal(["Showing 1 of 1 account."]);
    });

    it("shows only the answer to the newest search, and aborts the older ones", async () => {
      const { typeSearch, gate, loadAfter, names, eventsOf } = await setupHeldSearch();
      const held: Held[] = [];
      for (const letter of ["a", "c", "m"]) {
        await typeSearch(letter);
        clock.pass(TYPING_PAUSE);
        held.push(await gate.next());
      }
      await loadAfter(() => {
        for (const one of held.reverse()) one.release();
      });
      await quiet();
      expect(names()).to.deep.equal(["Acme Dental"]);
      expect(eventsOf("accounts-load")).to.have.lengthOf(2);
      expect(held.map(({ request }) => request.signal.aborted)).to.deep.equal([false, true, true]);
    });

    it("does not overwrite what is typed when an answer arrives", async () => {
      const { typeSearch, gate, loadAfter, searchField, element, requested } = await setupHeldSearch();
      await typeSearch("ac");
      clock.pass(TYPING_PAUSE);
      const held = await gate.next();
      await typeSearch("me");
      await loadAfter(() => held.release());
      await element.updateComplete;
      expect(searchField().value).to.equal("acme");
      expect(element.search).to.equal("ac");
      await loadAfter(() => {
        clock.pass(TYPING_PAUSE);
        return gate.releaseNext();
      });
      expect(requested("search")).to.deep.equal([null, "ac", "acme"]);
    });

    it("does not overwrite what is typed when the page sets the search of an older event", async () => {
      const { typeSearch, searchField, element, queryAfter } = await setup();
      await typeSearch("ac");
      const { search } = await queryAfter(() => clock.pass(TYPING_PAUSE));
      await typeSearch("me");
      element.setAttribute("search", search!);
      await element.updateComplete;
      expect(searchField().value).to.equal("acme");
    });

    it("keeps a space at the end of the text, and the caret in its place", async () => {
      const { typeSearch, searchField, loadAfter, element } = await setup();
      await typeSearch("acme dental ");
      await loadAfter(() => clock.pass(TYPING_PAUSE));
      expect(element.search).to.equal("acme dental");
      expect(searchField().value).to.equal("acme dental ");
      searchField().setSelectionRange(0, 0);
      await typeSearch("x");
      expect(searchField().value).to.equal("xacme dental ");
      expect(searchField().selectionStart).to.equal(1);
    });

    it("shows an error above the old rows, and sends the search again on Enter", async () => {
      const failing = switchable(withFailure(isSearch, 403));
      const { typeSearch, errorAfter, loadAfter, notices, rows, names, searchField } = await setup({
        faults: [failing.fault],
      });
      await typeSearch("acme");
      await errorAfter(() => clock.pass(TYPING_PAUSE));
      expect(notices()[0]).to.contain(words.refreshFailed);
      expect(rows()).to.have.lengthOf(50);
      expectElement(focused(), searchField());
      failing.isOn = false;
      await loadAfter(() => press("Enter"));
      expect(names()).to.deep.equal(["Acme Dental"]);
      expect(notices()).to.be.empty;
    });
  });
});
