// axe takes long and finds the same in every browser. It has a page of its own, because changes stay under way here.
import { withDelay, withFailure, withLostAnswer } from "../../../server/index.js";
import { expectAccessible } from "../../helpers/axe.js";
import {
  inDebt,
  isChange,
  isList,
  isReadOfOne,
  isRequest,
  setup,
  setupConfirmed,
  setupFailed,
  setupOpen,
  shows,
  type ToggleSetup,
} from "../../helpers/balance-toggle-page.js";
import { historyIsRead, toggleHistory } from "../../helpers/billing-history-page.js";
import { dialogOpens, dialogShows } from "../../helpers/change-dialog-page.js";
import { createDeferred } from "../../helpers/deferred.js";
import { press } from "../../helpers/keyboard.js";
import { fill, pending, send, setupAddressed, setupForm, unpaid } from "../../helpers/request-form-page.js";

const unreadable = () => withFailure(isReadOfOne, 503, "Busy.", { "Retry-After": "3600" });
const never = () => createDeferred().promise;

async function setupSaving(options: ToggleSetup = {}) {
  const screen = await setupConfirmed({ ...options, faults: [withDelay(isChange, never)] });
  await dialogShows("Saving");
  return screen;
}

/** All states that a toggle and its dialog can be in. */
const states: Record<string, () => Promise<{ page: HTMLElement; toggle: HTMLElement & { updateComplete: unknown } }>> =
  {
    "a button": () => setup(),
    "a button on agency billing": () => setup({ account: { balance_from: "agency" } }),
    "readonly text": () => setup({ properties: { readonly: true } }),
    "an account that is loading": () => setup({ alone: true, faults: [withDelay(isReadOfOne, never)] }),
    "an account that could not be read": async () => {
      const screen = await setup({ alone: true, faults: [unreadable()] });
      await screen.fired("ctm-error");
      return screen;
    },
    "a pop-up": () => setupOpen(),
    "a pop-up without an agency": () => setupOpen({ withoutAgency: true }),
    "a pop-up with a warning": () => setupOpen({ account: inDebt }),
    "a pop-up with an unknown balance": () =>
      setupOpen({ account: { balance_from: "agency", balance: undefined } as never }),
    "a pop-up that is saving": () => setupSaving(),
    "a pop-up with a warning that is saving": () => setupSaving({ account: inDebt }),
    "a pop-up with an error": () => setupFailed(withFailure(isChange, 503)),
    "a pop-up with a conflict": () => setupFailed(withFailure(isChange, 412)),
    "a pop-up with an unknown outcome": () => setupFailed(withLostAnswer(isChange), { faults: [unreadable()] }),
    "a pop-up with a final error": () => setupFailed(withFailure(isChange, 403)),
    "a button with a pending request": () => setup({ account: pending }),
    "a button with Undo": async () => {
      const screen = await setupConfirmed();
      await screen.fired("ctm-balance-change");
      return screen;
    },
    "a form": () => setupForm(),
    "a form that waits for the agency": async () => {
      const screen = await setup({ account: unpaid, alone: true, faults: [withDelay(isList, never)] });
      await shows(screen.toggle, "Balance from: agency");
      screen.toggle.show();
      await dialogOpens();
      return screen;
    },
    "a form for a pending request": () => setupForm({ account: pending }),
    "a form with invalid fields": async () => {
      const screen = await setupForm();
      await fill("Starting balance", "1");
      await fill("Message", "");
      await send();
      await dialogShows("Please check");
      return screen;
    },
    "a form that the server refused": async () => {
      const screen = await setupForm({ account: pending, faults: [withFailure(isRequest, 422, "No.")] });
      await send();
      await screen.fired("ctm-error");
      return screen;
    },
    "a form that is being sent": async () => {
      const screen = await setupForm({ account: pending, faults: [withDelay(isRequest, never)] });
      await send();
      await dialogShows("Saving");
      return screen;
    },
    "a form that can no longer be sent": async () => {
      const screen = await setupForm({ account: pending });
      screen.changeElsewhere({ balance_from: "customer", billing_request: null });
      await send();
      await dialogShows("Someone else");
      return screen;
    },
    "a form that is about to be discarded": async () => {
      const screen = await setupAddressed();
      await press("Escape");
      await dialogShows("Discard");
      return screen;
    },
    "a pop-up with its history": async () => {
      const screen = await setupOpen();
      await toggleHistory();
      await historyIsRead();
      return screen;
    },
  };

describe("<ctm-balance-toggle>", () => {
  describe("accessibility: axe finds no violation", () => {
    for (const [name, show] of Object.entries(states)) {
      it(`in ${name}, light and dark`, async () => {
        const { page } = await show();
        page.style.background = "Canvas";
        await expectAccessible(page);
      });

      it(`in ${name}, in Arabic from right to left`, async () => {
        const { page, toggle } = await show();
        page.style.background = "Canvas";
        page.lang = "ar";
        page.dir = "rtl";
        await toggle.updateComplete;
        await expectAccessible(page, ["dark"]);
      });
    }
  });
});
