import { expect } from "@open-wc/testing";
import { seedAccounts, withDelay, withFailure } from "../../../server/index.js";
import { createReader, settle } from "../../helpers/away.js";
import { quiet } from "../../helpers/deferred.js";
import { click } from "../../helpers/keyboard.js";
import { until } from "../../helpers/until.js";
import { expectElement, focused, getByRole } from "../../helpers/roles.js";
import { isList, lineOf, setup, type AccountsOptions } from "../../helpers/accounts-billing-page.js";
import { Gate, switchable } from "../../helpers/gate.js";

let reader: ReturnType<typeof createReader> | undefined;

/** A table, and someone who looks at it. */
async function setupReader(options: AccountsOptions = {}) {
  reader = createReader();
  const screen = await setup(options);
  const { fetch, store } = screen;
  const first = fetch.requests.length;
  return {
    ...screen,
    reader,
    asked: () => fetch.requests.slice(first),
    /** Away for a while, in which someone takes an account out. */
    goAndComeBack: (seconds = 60) => {
      reader!.leave();
      store.removeAccount("248030");
      reader!.wait(seconds);
      reader!.comeBack();
    },
  };
}

/** The same, with the reading held back that follows. */
async function setupHeld() {
  const gate = new Gate();
  const delay = switchable(withDelay(isList, gate.wait));
  delay.isOn = false;
  const screen = await setupReader({ faults: [delay.fault] });
  delay.isOn = true;
  return { gate, ...screen };
}

const GONE = "Abbot Lane Veterinary";

describe("<ctm-accounts-billing>", () => {
  afterEach(() => reader?.end());

  describe("interaction: coming back", () => {
    it("reads the page again after a minute in another tab", async () => {
      const { goAndComeBack, nextLoad, names, asked } = await setupReader();
      const load = nextLoad();
      goAndComeBack();
      await load;
      expect(names()).not.to.include(GONE);
      expect(asked()).to.have.lengthOf(1);
    });

    it("reads nothing after less than that", async () => {
      const { goAndComeBack, asked } = await setupReader();
      goAndComeBack(59);
      await settle();
      expect(asked()).to.deep.equal([]);
    });

    it("reads the page when the network is there again", async () => {
      const { reader, nextLoad, asked } = await setupReader();
      const load = nextLoad();
      reader.goOnline();
      await load;
      expect(asked()).to.have.lengthOf(1);
    });

    it("reads once where both happen together", async () => {
      const { reader, goAndComeBack, nextLoad, asked } = await setupReader();
      const load = nextLoad();
      goAndComeBack(3600);
      reader.goOnline();
      await load;
      await settle();
      expect(asked()).to.have.lengthOf(1);
    });

    it("waits for a reader who is not there when the network is", async () => {
      const { reader, asked } = await setupReader();
      reader.leave();
      reader.goOnline();
      await settle();
      expect(asked()).to.deep.equal([]);
      reader.comeBack();
      await until(() => asked().length === 1, "a request");
    });

    it("reads what was loaded in a tab that was opened in the background, and looked at later", async () => {
      reader = createReader();
      reader.leave();
      const { fetch } = await setup();
      reader.wait(60);
      reader.comeBack();
      await until(() => fetch.requests.length === 2, "a request");
    });

    it("reads nothing for a table that has left the page", async () => {
      const { element, goAndComeBack, asked } = await setupReader();
      goAndComeBack();
      element.remove();
      await settle();
      expect(asked()).to.deep.equal([]);
    });
  });

  describe("interaction: coming back, in the middle of something", () => {
    it("shows no sign of reading, and announces nothing", async () => {
      const { goAndComeBack, gate, table, range, states, skeletons, nextLoad, root } = await setupHeld();
      const said = () => lineOf(root.querySelector(".root > .unseen"));
      const before = [said(), range()];
      const load = nextLoad();
      goAndComeBack();
      const held = await gate.next();
      expect([said(), range()]).to.deep.equal(before);
      expect(table().getAttribute("aria-busy")).to.equal("false");
      expect(skeletons()).to.deep.equal([]);
      expect(states()).to.deep.equal([]);
      held.release();
      await load;
      expect(range()).to.contain("136");
      expect(said()).to.equal(before[0]);
    });

    it("announces what the user asks for after that, as ever", async () => {
      const { goAndComeBack, nextLoad, button, status } = await setupReader();
      let load = nextLoad();
      goAndComeBack();
      await load;
      load = nextLoad();
      await click(button("Next"));
      await load;
      expect(status()).to.equal("51 to 100 of 136");
    });

    it("leaves the focus, the scroll position and what has been typed", async () => {
      const { goAndComeBack, nextLoad, control, element } = await setupReader();
      const search = getByRole("searchbox", undefined, element) as HTMLInputElement;
      control("Acme Dental").focus();
      search.value = "half a wo";
      scrollTo(0, 200);
      const { top } = control("Acme Dental").getBoundingClientRect();
      const load = nextLoad();
      goAndComeBack();
      await load;
      expectElement(focused(), control("Acme Dental"));
      expect(search.value).to.equal("half a wo");
      // What is looked at stays where it is, though a row above it is gone; in WebKit, which does not hold on to it, the
      // page stays where it is.
      if (CSS.supports("overflow-anchor", "auto"))
        expect(control("Acme Dental").getBoundingClientRect().top).to.be.closeTo(top, 3);
      else expect(scrollY).to.equal(200);
    });

    it("lets the rows wait behind an open pop-up", async () => {
      const { goAndComeBack, openDialog, asked, names, nextLoad } = await setupReader();
      const popup = await openDialog("Acme Dental");
      goAndComeBack();
      await until(() => asked().length > 0, "a request");
      await quiet();
      expect(popup.dialog.open).to.be.true;
      expect(names()).to.include(GONE);
      const load = nextLoad();
      await click(popup.button("Cancel"));
      await load;
      expect(names()).not.to.include(GONE);
    });

    it("goes on to show that it is reading where the user waits for it", async () => {
      const { goAndComeBack, gate, element, status, nextLoad } = await setupHeld();
      void element.refresh();
      await gate.next();
      const load = nextLoad();
      goAndComeBack();
      const held = await gate.next();
      expect(status()).to.equal("Loading…");
      held.release();
      await load;
    });

    it("shows the page that the user turns to meanwhile, and that it is read", async () => {
      const { goAndComeBack, gate, button, status, nextLoad, range } = await setupHeld();
      goAndComeBack();
      const held = await gate.next();
      await click(button("Next"));
      const next = await gate.next();
      expect(held.request.signal.aborted).to.be.true;
      expect(status()).to.equal("Loading…");
      const load = nextLoad();
      next.release();
      await load;
      expect(range()).to.equal("51 to 100 of 136");
    });
  });

  describe("errors: coming back", () => {
    it("keeps the rows and says so, but shouts at nobody", async () => {
      const failing = switchable(withFailure(isList, 401));
      failing.isOn = false;
      const { goAndComeBack, nextError, names, root, notices, button, nextLoad } = await setupReader({
        seed: seedAccounts(40),
        faults: [failing.fault],
      });
      failing.isOn = true;
      const failed = nextError();
      goAndComeBack();
      expect((await failed).detail.operation).to.equal("list");
      expect(names()).to.have.lengthOf(40);
      expect(notices()[0]).to.contain("This list could not be updated.");
      expect(root.querySelector(".notice.danger")!.getAttribute("role")).to.equal("status");
      failing.isOn = false;
      const load = nextLoad();
      await click(button("Try again"));
      await load;
      expect(notices()).to.deep.equal([]);
    });
  });
});
