// Chromium only: axe is slow and finds the same in every browser. Changes stay under way here, so these tests share no page with others.
import { withDelay, withFailure, withLostAnswer } from "../../../server/index.js";
import { expectAccessible } from "../../helpers/axe.js";
import {
  faceOf,
  inDebt,
  isChange,
  isList,
  isReadOfOne,
  isReminder,
  isRequest,
  setLanguage,
  setup,
  setupConfirmed,
  setupFailed,
  setupOpen,
  shows,
  withUnreadableAccount,
  type ToggleSetup,
} from "../../helpers/balance-toggle-page.js";
import { historyIsRead, toggleHistory } from "../../helpers/billing-history-page.js";
import { dialogOpens, dialogShows, pressInDialog } from "../../helpers/change-dialog-page.js";
import { createDeferred, quiet } from "../../helpers/deferred.js";
import { press } from "../../helpers/keyboard.js";
import { withClipboard } from "../../helpers/clipboard.js";
import { fill, pending, send, setupAddressed, setupForm, unpaid, withLife } from "../../helpers/request-form-page.js";
import { until } from "../../helpers/until.js";

const opened = { status: "opened", link: "https://pay.example/r/1", expires_at: "2126-12-06T10:00:00Z" } as const;

const never = () => createDeferred().promise;

async function setupSaving(options: ToggleSetup = {}) {
  const screen = await setupConfirmed({ ...options, faults: [withDelay(isChange, never)] });
  await dialogShows("Saving");
  return screen;
}

/** The states of a toggle, its dialog and its request form. */
const states: Record<
  string,
  () => Promise<{ page: HTMLElement; toggle: HTMLElement & { updateComplete: Promise<boolean> } }>
> = {
  "a toggle": () => setup(),
  "a toggle of an account on agency billing": () => setup({ account: { balance_from: "agency" } }),
  "a readonly toggle": () => setup({ properties: { readonly: true } }),
  "a toggle that is reading its account": () => setup({ alone: true, faults: [withDelay(isReadOfOne, never)] }),
  "a toggle that could not read its account": async () => {
    const screen = await setup({ alone: true, faults: [withUnreadableAccount()] });
    await screen.fired("ctm-error");
    return screen;
  },
  "a dialog": () => setupOpen(),
  "a dialog without an agency": () => setupOpen({ withoutAgency: true }),
  "a dialog with a warning": () => setupOpen({ account: inDebt }),
  "a dialog with an unknown balance": () =>
    setupOpen({ account: { balance_from: "agency", balance: undefined } as never }),
  "a dialog that is saving": () => setupSaving(),
  "a dialog with a warning that is saving": () => setupSaving({ account: inDebt }),
  "a dialog with an error": () => setupFailed(withFailure(isChange, 503)),
  "a dialog with a conflict": () => setupFailed(withFailure(isChange, 412)),
  "a dialog with an unknown outcome": () =>
    setupFailed(withLostAnswer(isChange), { faults: [withUnreadableAccount()] }),
  "a dialog with an error that cannot be retried": () => setupFailed(withFailure(isChange, 403)),
  "a toggle with a pending request": () => setup({ account: pending }),
  "a toggle with Undo": async () => {
    const screen = await setupConfirmed();
    await screen.fired("ctm-balance-change");
    return screen;
  },
  "a toggle whose request was sent": async () => {
    const screen = await setupAddressed();
    await send();
    await screen.fired("ctm-billing-request-change");
    return screen;
  },
  "a toggle with an unknown outcome": async () => {
    const screen = await setupFailed(withLostAnswer(isChange), { faults: [withUnreadableAccount()] });
    await pressInDialog("Close");
    await until(() => faceOf(screen.toggle).includes("Change not confirmed"), "the note");
    await quiet();
    return screen;
  },
  "a request form": () => setupForm(),
  "a request form while the agency is read": async () => {
    const screen = await setup({ account: unpaid, alone: true, faults: [withDelay(isList, never)] });
    await shows(screen.toggle, "Balance from: agency");
    screen.toggle.show();
    await dialogOpens();
    return screen;
  },
  "a request form for a pending request": () => setupForm({ account: pending }),
  "a toggle with a request that was declined": () => setup({ account: withLife({ status: "declined" }) }),
  "a request form for a request that was opened": () => setupForm({ reminds: true, account: withLife(opened) }),
  "a request form for a request that bounced": () => setupForm({ account: withLife({ ...opened, status: "bounced" }) }),
  "a request form whose link is to be copied by hand": async () => {
    const screen = await setupForm({ account: withLife(opened) });
    await withClipboard(undefined, async () => {
      await pressInDialog("Copy link");
      await dialogShows("This page can’t copy it for you");
    });
    return screen;
  },
  "a request form whose reminder is being sent": async () => {
    const screen = await setupForm({
      reminds: true,
      account: withLife(opened),
      faults: [withDelay(isReminder, never)],
    });
    await pressInDialog("Send a reminder");
    await dialogShows("Saving");
    return screen;
  },
  "a request form with invalid fields": async () => {
    const screen = await setupForm();
    await fill("Starting balance", "1");
    await fill("Message in the email", "");
    await send();
    await dialogShows("Fix customer email, starting balance, and message to continue.");
    return screen;
  },
  "a request form that the server has refused": async () => {
    const screen = await setupForm({ account: pending, faults: [withFailure(isRequest, 422, "No.")] });
    await send();
    await screen.fired("ctm-error");
    return screen;
  },
  "a request form that is being sent": async () => {
    const screen = await setupForm({ account: pending, faults: [withDelay(isRequest, never)] });
    await send();
    await dialogShows("Saving");
    return screen;
  },
  "a request form that can no longer be sent": async () => {
    const screen = await setupForm({ account: pending });
    screen.changeElsewhere({ balance_from: "customer", billing_request: null });
    await send();
    await dialogShows("Someone else just changed this account.");
    return screen;
  },
  "a request form that asks whether to discard its text": async () => {
    const screen = await setupAddressed();
    await press("Escape");
    await dialogShows("Discard");
    return screen;
  },
  "a dialog with the billing history": async () => {
    const screen = await setupOpen();
    await toggleHistory();
    await historyIsRead();
    return screen;
  },
};

describe("<ctm-balance-toggle>", () => {
  describe("accessibility: axe finds no violation", () => {
    for (const [name, show] of Object.entries(states)) {
      it(`in ${name}, in light and dark`, async () => {
        const { page } = await show();
        page.style.background = "Canvas";
        await expectAccessible(page);
      });

      it(`in ${name}, in Arabic from right to left`, async () => {
        const { page, toggle } = await show();
        page.style.background = "Canvas";
        page.dir = "rtl";
        await setLanguage(page, "ar", toggle);
        await expectAccessible(page, ["dark"]);
      });
    }
  });
});
