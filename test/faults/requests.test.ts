import { expect } from "@open-wc/testing";
import { acme, faceOf } from "../helpers/balance-toggle-page.js";
import { pressInDialog } from "../helpers/change-dialog-page.js";
import { alone, enabledButtons, setupToggle, SHORT_TIMEOUT, visibleOutcome } from "../helpers/fault-page.js";
import type { Fault } from "../helpers/fault-server.js";
import { field, fill, openForm, pending, send, unpaid } from "../helpers/request-form-page.js";

const NOTHING = "No changes were made.";
const EARLIER = "office@acme.example";
const TYPED = "a@b.example";

/** What the user does in the form, and its result. */
interface Action {
  readonly operation: "request" | "withdraw";
  readonly name: "sent" | "withdrawn";
  /** The address of the request before the action, and after it. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The text of the toggle after success, with what it has announced. */
  readonly done: RegExp;
  /** The enabled buttons when the user can confirm anew, and when the same can be sent again. */
  readonly confirmButtons: readonly string[];
  readonly retryButtons: readonly string[];
  readonly confirm: () => Promise<void>;
}

const actions: readonly Action[] = [
  {
    operation: "request",
    name: "sent",
    before: undefined,
    after: TYPED,
    done: new RegExp(`^Balance from: agency Payment requested [\\w ,]+ Payment request sent to ${TYPED}\\.$`),
    confirmButtons: ["Close", "Cancel", "Email the customer"],
    retryButtons: ["Close", "Cancel", "Try again"],
    async confirm() {
      await fill("Customer email", TYPED);
      await send();
    },
  },
  {
    operation: "withdraw",
    name: "withdrawn",
    before: EARLIER,
    after: undefined,
    done: /^Balance from: agency Payment request to .* withdrawn\. Send again$/,
    confirmButtons: ["Close", "Close", "Withdraw request", "Resend request"],
    retryButtons: ["Close", "Close", "Withdraw request", "Resend request"],
    confirm: () => pressInDialog("Withdraw request"),
  },
];

type Row = readonly [
  what: string,
  fault: Omit<Fault, "on">,
  reads: number,
  /** Left out where it takes effect. */
  text?: string,
  buttons?: "confirmButtons" | "retryButtons",
];

const NETWORK = `We couldn’t reach the server. Check your connection and try again. ${NOTHING}`;
const SESSION = `You’ve been signed out. Sign in again to continue. ${NOTHING}`;
const CONFLICT = "This account was just changed by someone else. Review the details, then confirm again.";

const rows: readonly Row[] = [
  ["the connection is cut before it takes effect", { cut: "before" }, 1, NETWORK, "retryButtons"],
  ["the connection is cut after it took effect", { cut: "after" }, 1],
  ["500 after it took effect", { status: 500, inEffect: true }, 1],
  ["303 after it took effect", { status: 303, inEffect: true, headers: { Location: "/login" } }, 1],
  ["401", { status: 401 }, 0, SESSION, "retryButtons"],
  ["412", { status: 412 }, 1, CONFLICT, "confirmButtons"],
  ["422 with a detail", { status: 422 }, 0, `The explanation of the server. ${NOTHING}`, "confirmButtons"],
  ["a body that never ends", { body: "trickle" }, 1],
];

/** A toggle whose form is open, over a real server that has a billing request or not. */
async function setupForm({ operation, before }: Action, fault: Row[1]) {
  const { billing_request } = pending;
  const screen = await setupToggle({
    accounts: [{ ...acme, ...unpaid, ...(before && { billing_request }) }],
    faults: [{ on: [operation], ...fault }],
    properties: { ...alone, ...(fault.body && { timeout: SHORT_TIMEOUT }) },
  });
  await screen.fired("ctm-account-read");
  await screen.toggle.updateComplete;
  await openForm();
  return screen;
}

describe("<ctm-balance-toggle>", () => {
  for (const action of actions) {
    describe(`errors: a billing request that is ${action.name} over HTTP`, () => {
      for (const [what, fault, reads, text, buttons] of rows) {
        it(what, async () => {
          const { toggle, report, ended } = await setupForm(action, fault);
          await action.confirm();
          await ended();
          expect(enabledButtons()).to.deep.equal(buttons ? action[buttons] : []);
          if (text) {
            expect(visibleOutcome(toggle)).to.equal(text);
            expect(field("Customer email").value, "what was typed").to.equal(action.after ?? action.before);
          } else expect(faceOf(toggle)).to.match(action.done);
          const email = text ? action.before : action.after;
          // The first read is the toggle's own.
          expect(await report()).to.deep.include({ writes: 1, keys: 1, reads: 1 + reads, email, source: "agency" });
        });
      }
    });
  }
});
