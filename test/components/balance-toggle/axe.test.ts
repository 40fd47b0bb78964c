import { withDelay, withFailure, withLateAnswer, withLostAnswer } from "../../../server/index.js";
import { queryAll } from "../../helpers/roles.js";
import { expectAccessible } from "../../helpers/axe.js";
import { createDeferred } from "../../helpers/deferred.js";
import { click, press } from "../../helpers/keyboard.js";
import { confirm, openDialog, dialogShows } from "../../helpers/change-dialog-page.js";
import { until } from "../../helpers/until.js";
import { fill, pending, send, setupForm, unpaid } from "../../helpers/request-form-page.js";
import {
  isChange,
  isList,
  isReadOfOne,
  isRequest,
  setup,
  shows,
  type ToggleSetup,
} from "../../helpers/balance-toggle-page.js";

const inDebt = {
  balance_from: "agency",
  balance: { cents: -350, currency: "USD" },
  payment_method: null,
  permissions: {},
};
const unreadable = () => withFailure(isReadOfOne, 503, "Busy.", { "Retry-After": "3600" });
const never = () => createDeferred().promise;

/** Everything that a toggle can look like. */
const states: Record<string, () => Promise<{ page: HTMLElement }>> = {
  "a control": () => setup(),
  "a control on agency billing": () => setup({ account: { balance_from: "agency" } }),
  "a text": () => setup({ properties: { readonly: true } }),
  "an account that is being read": () => setup({ alone: true, faults: [withDelay(isReadOfOne, never)] }),
  "an account that could not be read": async () => {
    const page = await setup({ alone: true, faults: [unreadable()] });
    await page.fired("ctm-error");
    return page;
  },
  "a pop-up": () => setupOpen(),
  "a pop-up while the agency is being read": () => setupOpen({ withoutAgency: true }),
  "a pop-up that warns": () => setupOpen({ account: inDebt }),
  "a pop-up that says what is not known": () =>
    setupOpen({ account: { balance_from: "agency", balance: undefined } as never }),
  "a pop-up that is saving": async () => {
    const page = await setupOpen({ faults: [withLateAnswer(isChange, never)] });
    await confirm();
    await dialogShows("Saving");
    return page;
  },
  "a pop-up that is saving what it warned of": async () => {
    const page = await setupOpen({ account: inDebt, faults: [withDelay(isChange, never)] });
    await confirm();
    await dialogShows("Saving");
    return page;
  },
  "a pop-up with an error": () => setupFailed({ faults: [withFailure(isChange, 503)] }),
  "a pop-up that asks again": () => setupFailed({ faults: [withFailure(isChange, 412)] }),
  "a pop-up that does not know": () => setupFailed({ faults: [withLostAnswer(isChange), unreadable()] }),
  "a pop-up that has ended": () => setupFailed({ faults: [withFailure(isChange, 403)] }),
  "a control with a request that is out": () => setup({ account: pending }),
  "a control with Undo": async () => {
    const page = await setup();
    await openDialog();
    await confirm();
    await page.fired("ctm-balance-change");
    return page;
  },
  "a form": () => setupForm(),
  "a form that waits for the agency": () =>
    setupOpen({ account: unpaid, alone: true, faults: [withDelay(isList, never)] }),
  "a form for a request that is out": () => setupForm({ account: pending }),
  "a form with errors": async () => {
    const page = await setupForm();
    await fill("Starting balance", "1");
    await fill("Message", "");
    await send();
    await dialogShows("Please check");
    return page;
  },
  "a form that the server refused": async () => {
    const page = await setupForm({ account: pending, faults: [withFailure(isRequest, 422, "No.")] });
    await send();
    await page.fired("ctm-error");
    return page;
  },
  "a form that is being sent": async () => {
    const page = await setupForm({ account: pending, faults: [withDelay(isRequest, never)] });
    await send();
    await dialogShows("Saving");
    return page;
  },
  "a form that nobody can send any more": async () => {
    const page = await setupForm({ account: pending });
    page.changeElsewhere({ balance_from: "customer", billing_request: null });
    await send();
    await dialogShows("Someone else");
    return page;
  },
  "a form that is about to be discarded": async () => {
    const page = await setupForm();
    await fill("Customer email", "billing@acme.example");
    await press("Escape");
    await dialogShows("Discard");
    return page;
  },
  "a pop-up with its history": async () => {
    const page = await setupOpen();
    await click(queryAll("summary", page.toggle)[0]!);
    await until(() => queryAll("li, .history", page.toggle)[0], "the history");
    return page;
  },
};

async function setupOpen(options: ToggleSetup = {}) {
  const page = await setup(options);
  if (options.alone) await shows(page.toggle, "Balance from: agency");
  page.toggle.show();
  await until(() => queryAll("dialog[open]", page.toggle)[0], "a pop-up");
  return page;
}

async function setupFailed(options: ToggleSetup) {
  const page = await setup(options);
  await openDialog();
  await confirm();
  await page.fired("ctm-error");
  return page;
}

describe("<ctm-balance-toggle>", () => {
  describe("accessibility: axe finds nothing in light and dark", () => {
    for (const [name, show] of Object.entries(states)) {
      it(`in ${name}`, async () => {
        const { page } = await show();
        page.style.background = "Canvas";
        await expectAccessible(page);
      });

      it(`in ${name}, in Arabic from right to left`, async () => {
        const { page } = await show();
        page.style.background = "Canvas";
        page.lang = "ar";
        page.dir = "rtl";
        await page.querySelector("ctm-balance-toggle")!.updateComplete;
        await expectAccessible(page, ["dark"]);
      });
    }
  });
});
