// What axe finds depends on the document, not on the browser: one browser is enough for its slow runs. Changes stay under way
// here, so these tests share no page with others.
import { setViewport } from "@web/test-runner-commands";
import {
  seedWithUsage,
  withDelay,
  withFailure,
  withLostAnswer,
  type ScheduledChangeRecord,
} from "../../../server/index.js";
import { setup as setupTable } from "../../helpers/accounts-billing-page.js";
import { expectAccessible } from "../../helpers/axe.js";
import { setup, setupOpen, withUnreadableAccount, type ToggleSetup } from "../../helpers/balance-toggle-page.js";
import {
  dialogShows,
  expectDialogFits,
  findDialog,
  openDialog,
  pressInDialog,
} from "../../helpers/change-dialog-page.js";
import { Gate } from "../../helpers/gate.js";
import { press } from "../../helpers/keyboard.js";
import { findReasonSummary, typeReason, withReason } from "../../helpers/reason-field.js";
import {
  cancel,
  choices,
  choose,
  coming,
  day,
  fillDay,
  isSchedule,
  isUnschedule,
  openCancellation,
  schedulable,
  schedule,
  scheduled,
} from "../../helpers/schedule-page.js";
import { until } from "../../helpers/until.js";

/** The pop-up of an account that can be handed over later, with these choices. */
async function setupChoices(options: ToggleSetup = {}) {
  await setupOpen({ account: schedulable, ...options });
  await until(() => choices().length > 0, "the choices");
}

/** The pop-up about who pays of an account that has this scheduled. */
async function setupComing(change: Partial<ScheduledChangeRecord>) {
  await setupOpen({ account: { ...schedulable, scheduled_change: { ...coming, ...change } } });
  await until(() => choices().length > 0, "the choices");
}

async function setupCancellation(options: ToggleSetup = {}) {
  await setup({ account: scheduled, ...options });
  await openCancellation();
}

/** Each state of the pop-up that is about when, why, and for how long. */
const states: Readonly<Record<string, () => Promise<unknown>>> = {
  "with the choice of now": () => setupChoices(),
  "with a date": async () => {
    await setupChoices();
    await choose("On a date");
    fillDay(day);
    await dialogShows("The agency pays until");
  },
  "with a date that cannot be": async () => {
    await setupChoices();
    await choose("On a date");
    fillDay("2020-01-01");
    await pressInDialog("Schedule");
    await dialogShows(/Choose a date from .+ to .+\./);
  },
  "with the wait until the customer has paid in": async () => {
    await setupChoices();
    await choose("When the customer has paid in");
    await dialogShows("The agency pays until the customer has paid in.");
  },
  "with a choice that is being sent": async () => {
    await setup({ account: schedulable, faults: [withDelay(isSchedule, new Gate().wait)] });
    await schedule();
    await dialogShows("Saving…");
  },
  "with a choice that has failed": async () => {
    await setup({ account: schedulable, faults: [withFailure(isSchedule, 503)] });
    await schedule();
    await dialogShows("No changes were made.");
  },
  "with a choice whose outcome is unknown": async () => {
    await setup({ account: schedulable, faults: [withLostAnswer(isSchedule), withUnreadableAccount()] });
    await schedule();
    await dialogShows("We couldn’t confirm whether this went through.");
  },
  "above which stands what is scheduled": () => setupComing({}),
  "above which stands what cannot be read": () => setupComing({ to: "vendor" as never }),
  "that cancels what is scheduled": () => setupCancellation(),
  "that is canceling": async () => {
    await setup({ account: scheduled, faults: [withDelay(isUnschedule, new Gate().wait)] });
    await cancel();
    await dialogShows("Saving…");
  },
  "that could not cancel": async () => {
    await setup({ account: scheduled, faults: [withFailure(isUnschedule, 503)] });
    await cancel();
    await dialogShows("No changes were made.");
  },
  "that was to cancel what somebody else has canceled": async () => {
    const { changeElsewhere } = await setup({ account: scheduled });
    await openCancellation();
    changeElsewhere({ scheduled_change: null });
    await pressInDialog("Cancel the change");
    await dialogShows("Someone else just changed this account.");
  },
  "that cancels the way back": () =>
    setupCancellation({
      account: {
        ...scheduled,
        balance_from: "customer",
        scheduled_change: { ...coming, at: "2026-01-01T00:00:00Z" },
      },
    }),
  "with a reason, unfolded by keyboard": async () => {
    await setupOpen({ account: { permissions: withReason } });
    findReasonSummary()!.focus();
    await press("Enter");
  },
  "with a reason that was typed": async () => {
    await setupOpen({ account: { permissions: withReason } });
    await typeReason("New contract");
  },
  "with how long balances last": async () => {
    await setupTable({ seed: seedWithUsage() });
    await openDialog("Abbot Lane Veterinary");
  },
};

describe("<ctm-change-dialog>", () => {
  describe("accessibility", () => {
    afterEach(() => setViewport({ width: 1024, height: 768 }));

    for (const [state, open] of Object.entries(states)) {
      for (const width of [1024, 320]) {
        it(`passes axe ${state}, at ${width} px, in light and dark`, async () => {
          await setViewport({ width, height: 768 });
          await open();
          await expectAccessible(findDialog()!);
          expectDialogFits();
        });
      }
    }
  });
});
