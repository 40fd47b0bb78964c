import { expect } from "@open-wc/testing";
import { seedAccounts, withDelay, withFailure } from "../../../server/index.js";
import { isList, setup, type AccountsOptions } from "../../helpers/accounts-billing-page.js";
import { createReader } from "../../helpers/away.js";
import { quiet } from "../../helpers/deferred.js";
import { Gate, switchable } from "../../helpers/gate.js";
import { click } from "../../helpers/keyboard.js";
import { expectElement, focused } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

let reader: ReturnType<typeof createReader>;

/** A table, and a user who can leave its tab. */
async function setupReader(options: AccountsOptions = {}) {
  const page = await setup(options);
  const { fetch, store } = page;
  return {
    ...page,
    /** The number of requests since the first rows. */
    count: () => fetch.requests.length - 1,
    /** Leaves the tab for a while, in which somebody removes an account. */
    leaveAndReturn: (seconds = 60) => {
      reader.leave();
      store.dropAccount("248030");
      reader.wait(seconds);
      reader.comeBack();
      reader.stay();
    },
  };
}

/** The same, with the later reads held. */
async function setupHeld() {
  const gate = new Gate();
  const delay = switchable(withDelay(isList, gate.wait), { isOn: false });
  const page = await setupReader({ faults: [delay.fault] });
  delay.isOn = true;
  return { gate, ...page };
}

const GONE = "Abbot Lane Veterinary";

describe("<ctm-accounts-billing>", () => {
  beforeEach(() => (reader = createReader()));
  afterEach(() => reader.end());

  describe("interaction: returning to the tab", () => {
    it("reads the page again after a minute", async () => {
      const { leaveAndReturn, loadAfter, names, count } = await setupReader();
      await loadAfter(() => leaveAndReturn());
      expect(names()).not.to.include(GONE);
      expect(count()).to.equal(1);
    });

    it("reads the page once when the network returns at the same time", async () => {
      const { loadAfter, count } = await setupReader();
      reader.leave();
      reader.wait(3600);
      await loadAfter(() => {
        reader.comeBack();
        reader.goOnline();
        reader.stay();
      });
      reader.stay();
      await quiet();
      expect(count()).to.equal(1);
    });

    it("reads the page when the network returns, but in a hidden tab only once that is visible", async () => {
      const { loadAfter, count } = await setupReader();
      await loadAfter(() => {
        reader.goOnline();
        reader.stay();
      });
      reader.leave();
      reader.goOnline();
      reader.stay();
      await quiet();
      expect(count()).to.equal(1);
      await loadAfter(() => {
        reader.comeBack();
        reader.stay();
      });
      expect(count()).to.equal(2);
    });

    it("reads again what was loaded in a background tab", async () => {
      reader.leave();
      const { count } = await setupReader();
      reader.wait(60);
      reader.comeBack();
      reader.stay();
      await until(() => count() === 1, "a request");
    });

    for (const [what, act] of [
      ["after less than a minute", ({ leaveAndReturn }) => leaveAndReturn(59)],
      [
        "for a table that has left the page",
        ({ element }) => {
          reader.leave();
          reader.wait(60);
          reader.comeBack();
          element.remove();
          reader.stay();
        },
      ],
    ] as [string, (page: Awaited<ReturnType<typeof setupReader>>) => void][]) {
      it(`reads nothing ${what}`, async () => {
        const page = await setupReader();
        act(page);
        await quiet();
        expect(page.count()).to.equal(0);
      });
    }
  });

  describe("rendering: while it reads after a return", () => {
    it("shows no sign of reading, and announces nothing", async () => {
      const { leaveAndReturn, gate, isBusy, range, states, skeletons, loadAfter, status } = await setupHeld();
      reader.listen();
      const before = [status(), range()];
      await loadAfter(async () => {
        leaveAndReturn();
        const held = await gate.next();
        reader.listen();
        expect([status(), range()]).to.deep.equal(before);
        expect(isBusy()).to.be.false;
        expect(skeletons()).to.be.empty;
        expect(states()).to.be.empty;
        held.release();
      });
      expect(range()).to.contain("136");
      reader.listen();
      expect(status()).to.equal(before[0]);
    });

    it("announces the next page that the user turns to", async () => {
      const { leaveAndReturn, loadAfter, turn, status } = await setupReader();
      await loadAfter(() => leaveAndReturn());
      await turn("Next");
      reader.listen();
      expect(status()).to.equal("Showing 51–100 of 136 accounts.");
    });

    it("keeps the focus, the scroll position and the text of the search field", async () => {
      const { leaveAndReturn, loadAfter, control, searchField } = await setupReader();
      control("Acme Dental").focus();
      searchField().value = "half a wo";
      scrollTo(0, 200);
      const { top } = control("Acme Dental").getBoundingClientRect();
      await loadAfter(() => leaveAndReturn());
      expectElement(focused(), control("Acme Dental"));
      expect(searchField().value).to.equal("half a wo");
      // WebKit does not anchor the scroll position to what is on screen: there, the page itself keeps its position.
      if (CSS.supports("overflow-anchor", "auto"))
        expect(control("Acme Dental").getBoundingClientRect().top).to.be.closeTo(top, 3);
      else expect(scrollY).to.equal(200);
    });

    it("shows the rows only after an open dialog is closed", async () => {
      const { leaveAndReturn, openDialog, count, names, loadAfter } = await setupReader();
      const { dialog, button } = await openDialog("Acme Dental");
      leaveAndReturn();
      await until(() => count() > 0, "a request");
      await quiet();
      expect(dialog.open).to.be.true;
      expect(names()).to.include(GONE);
      await loadAfter(() => click(button("Cancel")));
      expect(names()).not.to.include(GONE);
    });

    it("keeps showing that it reads if the user waits for a refresh", async () => {
      const { leaveAndReturn, gate, element, status, loadAfter } = await setupHeld();
      void element.refresh();
      await gate.next();
      await loadAfter(async () => {
        leaveAndReturn();
        const held = await gate.next();
        reader.listen();
        expect(status()).to.equal("Loading…");
        held.release();
      });
    });

    it("aborts for a page that the user turns to, and shows that this is read", async () => {
      const { leaveAndReturn, gate, button, status, loadAfter, range } = await setupHeld();
      leaveAndReturn();
      const held = await gate.next();
      await click(button("Next"));
      const next = await gate.next();
      expect(held.request.signal.aborted).to.be.true;
      reader.listen();
      expect(status()).to.equal("Loading…");
      await loadAfter(() => next.release());
      expect(range()).to.equal("51–100 of 136");
    });
  });

  describe("errors: reading after a return", () => {
    it("keeps the rows, and shows the error without an alert", async () => {
      const failing = switchable(withFailure(isList, 401), { isOn: false });
      const { leaveAndReturn, errorAfter, names, noticeArea, notices, status, button, loadAfter } = await setupReader({
        seed: seedAccounts(40),
        faults: [failing.fault],
      });
      failing.isOn = true;
      const { operation } = await errorAfter(() => leaveAndReturn());
      expect(operation).to.equal("list");
      expect(names()).to.have.lengthOf(40);
      expect(notices()[0]).to.contain("We couldn’t refresh this list. You’re seeing the last version.");
      expect(noticeArea().role).to.equal(null);
      reader.listen();
      expect(status()).to.match(
        /^We couldn’t refresh this list. You’re seeing the last version. You’ve been signed out./,
      );
      failing.isOn = false;
      await loadAfter(() => click(button("Try again")));
      expect(notices()).to.be.empty;
    });
  });
});
