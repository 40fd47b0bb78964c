import { expect } from "@open-wc/testing";
import { asFetch, withDelay } from "../../../server/index.js";
import { createBillingApi, type ScheduleDraft } from "../../../src/index.js";
import {
  endpoint,
  expectKeys,
  faceOf,
  offersUndo,
  setup,
  setupRead,
  type ToggleSetup,
} from "../../helpers/balance-toggle-page.js";
import { dialogButtons, dialogShows, dialogText, openDialog, pressInDialog } from "../../helpers/change-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { Gate } from "../../helpers/gate.js";
import { openTab } from "../../helpers/other-tab.js";
import {
  cancel,
  cancelButton,
  choose,
  coming,
  isSchedule,
  openCancellation,
  schedulable,
  schedule,
  scheduled,
} from "../../helpers/schedule-page.js";
import { until } from "../../helpers/until.js";

const funded: ScheduleDraft = { to: "customer", when: "funded" };
const dated: ScheduleDraft = { to: "customer", at: coming.at! };

/** A toggle, and another tab of the same site whose user may do the same with its account. */
async function setupTabs(options: ToggleSetup) {
  const tab = openTab();
  const screen = await (options.alone ? setupRead : setup)(options);
  const api = createBillingApi({ endpoint, fetch: asFetch(screen.backend) });
  const write = async (act: (options: { key: string; version: string | undefined }) => Promise<unknown>) => {
    await act({ key: crypto.randomUUID(), version: screen.store.account("7")!.version });
    tab.post({ id: 7, version: screen.store.account("7")!.version });
  };
  return {
    ...screen,
    tab,
    scheduleThere: (draft: ScheduleDraft) => write((options) => api.scheduleChange(7, draft, options)),
    cancelThere: () => write((options) => api.cancelScheduledChange(7, options)),
    moveThere: () => write((options) => api.changeBalance(7, "customer", options)),
    deletes: () => screen.fetch.requestsOf("DELETE"),
    stored: () => screen.store.account("7")!.scheduled_change ?? null,
    shows: (text: string | RegExp) => until(() => faceOf(screen.toggle).match(text), String(text)),
  };
}

describe("<ctm-change-dialog>", () => {
  describe("interaction: what is scheduled in another tab", () => {
    for (const [what, alone] of [
      ["read by the toggle", true],
      ["set by the page", false],
    ] as const) {
      it(`is shown below the control, and gone once it is canceled there, of an account ${what}`, async () => {
        const { scheduleThere, cancelThere, shows, toggle, events, fetch } = await setupTabs({
          account: schedulable,
          alone,
        });
        const requests = fetch.requests.length;
        events.length = 0;
        await scheduleThere(funded);
        await shows("To customer once they’ve paid in");
        await cancelThere();
        await until(() => faceOf(toggle) === "Balance from: agency", "what was scheduled to be gone");
        expect(fetch.requests).to.have.lengthOf(requests + 2);
        expect(events.map(({ type }) => type)).to.deep.equal(["ctm-account-read", "ctm-account-read"]);
      });
    }

    it("is sent to the other tab: the id and the version of what is scheduled here, and of what is canceled", async () => {
      const { tab, store, fired } = await setupTabs({ account: schedulable });
      await schedule();
      await fired("ctm-scheduled-change");
      await until(() => tab.received.length === 1, "a message");
      expect(tab.received[0]).to.deep.equal({ id: 7, version: store.account("7")!.version });
      await cancel();
      await until(() => tab.received.length === 2, "another message");
      expect(tab.received[1]).to.deep.equal({ id: 7, version: store.account("7")!.version });
      await quiet();
      expect(tab.received).to.have.lengthOf(2);
    });

    it("takes the notice away that says what was scheduled here", async () => {
      const { scheduleThere, shows, toggle } = await setupTabs({ account: schedulable });
      await schedule();
      await until(offersUndo, "Undo");
      await scheduleThere(dated);
      await shows(/To customer on /);
      expect(faceOf(toggle)).not.to.include("paid in");
      expect(offersUndo()).to.equal(false);
    });

    it("takes the notice away once it is canceled there", async () => {
      const { cancelThere, toggle } = await setupTabs({ account: schedulable });
      await schedule();
      await until(offersUndo, "Undo");
      await cancelThere();
      await until(() => faceOf(toggle) === "Balance from: agency", "no notice");
    });

    it("leaves an open pop-up as it is, and what it asks", async () => {
      const { cancelThere } = await setupTabs({ account: scheduled });
      await openCancellation();
      const text = dialogText();
      await cancelThere();
      await until(() => !cancelButton(), "the control to follow");
      expect(dialogText()).to.equal(text);
    });
  });

  describe("interaction: two tabs schedule or cancel at once", () => {
    it("the later one says so, shows what the earlier one has scheduled, and can replace it", async () => {
      const { scheduleThere, posts, stored, fired } = await setupTabs({ account: schedulable });
      await openDialog();
      await choose("When the customer has paid in");
      await scheduleThere(dated);
      await pressInDialog("Schedule");
      await dialogShows("This account was just changed by someone else. Review the details, then confirm again.");
      expect(dialogText()).to.include("moves to customer billing on").and.include("replaces what’s scheduled");
      expect(stored()).to.include(dated);
      await pressInDialog("Schedule");
      await fired("ctm-scheduled-change");
      expectKeys(posts(), "different");
      expect(stored()).to.include(funded).and.not.have.property("at");
    });

    it("both have scheduled the same: the later one has nothing left to confirm", async () => {
      const { scheduleThere, posts, stored } = await setupTabs({ account: schedulable });
      await openDialog();
      await choose("When the customer has paid in");
      await scheduleThere(funded);
      const there = stored();
      await pressInDialog("Schedule");
      await dialogShows("Someone else just changed this account.");
      expect(dialogButtons().filter((name) => name !== "Close")).to.deep.equal([]);
      expect([posts().length, stored()]).to.deep.equal([1, there]);
    });

    it("both cancel: the later one has nothing left to confirm", async () => {
      const { cancelThere, deletes, stored, eventsOf } = await setupTabs({ account: scheduled });
      await openCancellation();
      await cancelThere();
      await pressInDialog("Cancel the change");
      await dialogShows("Someone else just changed this account.");
      expect(dialogButtons().filter((name) => name !== "Close")).to.deep.equal([]);
      expect([deletes().length, stored()]).to.deep.equal([1, null]);
      expect(eventsOf("ctm-scheduled-change")).to.deep.equal([]);
    });

    it("one cancels what the other has replaced: it says what is scheduled now, and cancels that only when asked again", async () => {
      const { scheduleThere, deletes, stored, fired } = await setupTabs({ account: scheduled });
      await openCancellation();
      await scheduleThere(funded);
      await pressInDialog("Cancel the change");
      await dialogShows("This account was just changed by someone else.");
      expect(dialogText()).to.include("once the customer has paid in").and.not.include("The trial ends.");
      expect(stored()).to.include(funded);
      await pressInDialog("Cancel the change");
      await fired("ctm-scheduled-change");
      expectKeys(deletes(), "different");
      expect(stored()).to.equal(null);
    });

    it("one schedules what the other moves now: the account stays where it was moved", async () => {
      const { moveThere, posts, stored, store } = await setupTabs({ account: schedulable });
      await openDialog();
      await choose("When the customer has paid in");
      await moveThere();
      await pressInDialog("Schedule");
      await dialogShows("Someone else just changed this account. It’s now on customer billing.");
      expect(store.account("7")!.balance_from).to.equal("customer");
      expect([posts().length, stored()]).to.deep.equal([1, null]);
    });

    it("is told apart while the request is on its way: the one that arrives first wins", async () => {
      const gate = new Gate();
      const { scheduleThere, stored, posts } = await setupTabs({
        account: schedulable,
        faults: [withDelay(isSchedule, gate.wait)],
      });
      await schedule();
      const held = await gate.next();
      await scheduleThere(dated);
      held.release();
      await dialogShows("This account was just changed by someone else.");
      expect(stored()).to.include(dated);
      expect(posts()).to.have.lengthOf(1);
    });

    it("does not take back what the other tab has scheduled since", async () => {
      const { cancelThere, scheduleThere, stored, fired, toggle } = await setupTabs({ account: scheduled });
      await cancel();
      await fired("ctm-scheduled-change");
      await until(offersUndo, "Undo");
      await scheduleThere(funded);
      await until(() => faceOf(toggle).includes("paid in"), "what is scheduled");
      expect(offersUndo()).to.equal(false);
      await cancelThere();
      await until(() => !faceOf(toggle).includes("paid in"), "what is scheduled to be gone");
      expect(stored()).to.equal(null);
    });
  });
});
