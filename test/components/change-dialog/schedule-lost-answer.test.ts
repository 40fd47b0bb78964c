import { expect } from "@open-wc/testing";
import { asFetch, firstOf, withFailure, withLostAnswer, withNetworkError } from "../../../server/index.js";
import {
  expectKeys,
  faceOf,
  offersUndo,
  setup,
  undo,
  withUnreadableAccount,
  type ToggleSetup,
} from "../../helpers/balance-toggle-page.js";
import {
  confirm,
  dialogCloses,
  dialogShows,
  findDialog,
  openDialog,
  pressInDialog,
} from "../../helpers/change-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { switchable } from "../../helpers/gate.js";
import { openTab } from "../../helpers/other-tab.js";
import {
  cancel,
  cancelButton,
  isSchedule,
  isUnschedule,
  schedulable,
  schedule,
  scheduled,
} from "../../helpers/schedule-page.js";
import { until } from "../../helpers/until.js";

/** A toggle, with what is scheduled for its account by now. */
async function setupSchedule(options: ToggleSetup) {
  const screen = await setup(options);
  return { ...screen, isScheduled: () => Boolean(screen.store.account("7")!.scheduled_change) };
}

describe("<ctm-change-dialog>", () => {
  describe("errors: the answer to what is scheduled or canceled is lost", () => {
    const cases = [
      { what: "scheduling", account: schedulable, act: schedule, match: isSchedule, method: "POST" },
      { what: "canceling", account: scheduled, act: cancel, match: isUnschedule, method: "DELETE" },
    ] as const;
    for (const { what, account, act, match, method } of cases) {
      const isInEffect = (isScheduled: () => boolean) => isScheduled() === (what === "scheduling");

      it(`${what}: the account is read, and nothing is sent twice`, async () => {
        const tab = openTab();
        const { fetch, reads, fired, isScheduled, store } = await setupSchedule({
          account,
          faults: [withLostAnswer(match)],
        });
        await act();
        await fired("ctm-scheduled-change");
        expect([fetch.requestsOf(method).length, reads().length]).to.deep.equal([1, 1]);
        expect(isInEffect(isScheduled)).to.equal(true);
        await until(() => tab.received.length > 0, "a message to the other tab");
        expect(tab.received).to.deep.equal([{ id: 7, version: store.account("7")!.version }]);
      });

      it(`${what}: without a reading the outcome is unknown until it can be read, and nothing is sent twice`, async () => {
        const unreadable = switchable(withUnreadableAccount());
        const { fetch, toggle, fired, isScheduled } = await setupSchedule({
          account,
          faults: [withLostAnswer(match), unreadable.fault],
        });
        await act();
        await dialogShows("We couldn’t confirm whether this went through. Check again before you retry.");
        await pressInDialog("Close");
        await dialogCloses();
        await until(() => faceOf(toggle).includes("Change not confirmed"), "the note");
        await quiet();
        unreadable.isOn = false;
        await openDialog();
        await dialogShows("We couldn’t confirm whether this went through.");
        await confirm();
        await fired("ctm-scheduled-change");
        expect(fetch.requestsOf(method)).to.have.lengthOf(1);
        expect(isInEffect(isScheduled)).to.equal(true);
      });

      it(`${what}: is sent again with its key where it had no effect`, async () => {
        const { fetch, fired, isScheduled } = await setupSchedule({
          account,
          faults: [withFailure(firstOf(match), 503)],
        });
        await act();
        await dialogShows("No changes were made.");
        expect(isInEffect(isScheduled)).to.equal(false);
        await confirm();
        await fired("ctm-scheduled-change");
        expectKeys(fetch.requestsOf(method), "same");
        expect(isInEffect(isScheduled)).to.equal(true);
      });

      it(`${what}: takes effect once where the first attempt arrives only after it was sent again`, async () => {
        const { fetch, backend, fired, store } = await setupSchedule({
          account,
          faults: [withNetworkError(firstOf(match))],
        });
        await act();
        await dialogShows("No changes were made.");
        await confirm();
        await fired("ctm-scheduled-change");
        const after = store.account("7");
        const { url, headers, body } = fetch.requestsOf(method)[0]!;
        await asFetch(backend)(url, { method, headers, ...(body && { body }) });
        expect(store.account("7")).to.deep.equal(after);
      });
    }

    it("undoing: the account is read, and nothing is sent twice", async () => {
      const { fetch, isScheduled, eventsOf } = await setupSchedule({
        account: schedulable,
        faults: [withLostAnswer(isUnschedule)],
      });
      await schedule();
      await until(offersUndo, "Undo");
      await undo();
      await until(() => eventsOf("ctm-scheduled-change").length === 2, "the outcome");
      expect(fetch.requestsOf("DELETE")).to.have.lengthOf(1);
      expect(isScheduled()).to.equal(false);
      expect(cancelButton()).to.equal(undefined);
      expect(findDialog()).to.equal(undefined);
    });
  });
});
