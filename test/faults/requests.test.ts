import { expect } from "@open-wc/testing";
import type { Fault } from "../helpers/fault-world.js";
import { pressInDialog } from "../helpers/change-dialog-page.js";
import { field, fill, openForm, pending, send, unpaid } from "../helpers/request-form-page.js";
import { offered, seen, setupControl } from "../helpers/setup-fault.js";
import { acme, faceOf } from "../helpers/balance-toggle-page.js";
import { endTime, LONG } from "../helpers/time.js";

const NOTHING = "Nothing was changed.";
const EARLIER = "office@acme.example";
const TYPED = "a@b.example";

/** What a person does in the form, and what it leads to. */
interface Wish {
  readonly operation: "request" | "withdraw";
  readonly does: "sent" | "withdrawn";
  /** Whose request is out before, and after. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** What the control says, seen and announced, when it is done. */
  readonly done: RegExp;
  readonly asks: readonly string[];
  readonly triesAgain: readonly string[];
  readonly confirm: () => Promise<void>;
}

const wishes: readonly Wish[] = [
  {
    operation: "request",
    does: "sent",
    before: undefined,
    after: TYPED,
    done: new RegExp(`^Balance from: agency Payment requested from ${TYPED} on `),
    asks: ["Close", "Cancel", "Email client"],
    triesAgain: ["Close", "Cancel", "Try again"],
    async confirm() {
      await fill("Customer email", TYPED);
      await send();
    },
  },
  {
    operation: "withdraw",
    does: "withdrawn",
    before: EARLIER,
    after: undefined,
    done: /^Balance from: agency Balance from: agency, Acme Dental. Request withdrawn$/,
    asks: ["Close", "Cancel", "Withdraw request", "Send again"],
    triesAgain: ["Close", "Cancel", "Withdraw request", "Send again"],
    confirm: () => pressInDialog("Withdraw request"),
  },
];

interface Row {
  readonly what: string;
  readonly fault: Omit<Fault, "on">;
  /** What is said; nothing where it took effect. */
  readonly says?: string;
  readonly offers?: "asks" | "triesAgain";
  readonly reads: number;
  /** Its time is up before the answer is there. */
  readonly isLate?: boolean;
}

const rows: readonly Row[] = [
  {
    what: "the connection is cut before it takes effect",
    fault: { cut: "before" },
    says: `The server did not answer. Check your connection. ${NOTHING}`,
    offers: "triesAgain",
    reads: 1,
  },
  { what: "the connection is cut after it took effect", fault: { cut: "after" }, reads: 1 },
  { what: "500 after it took effect", fault: { status: 500, inEffect: true }, reads: 1 },
  {
    what: "401",
    fault: { status: 401 },
    says: `Your session has expired. Sign in again. ${NOTHING}`,
    offers: "triesAgain",
    reads: 0,
  },
  {
    what: "412",
    fault: { status: 412 },
    says: "Someone else has changed this account (Balance from: agency).",
    offers: "asks",
    reads: 1,
  },
  {
    what: "422 with a detail",
    fault: { status: 422 },
    says: `What the server has to say. ${NOTHING}`,
    offers: "asks",
    reads: 0,
  },
  { what: "a body that never ends", fault: { body: "trickle" }, reads: 1, isLate: true },
];

/** The form over a real server, on which a request is out or is not. */
async function setupForm({ operation, before }: Wish, fault: Row["fault"]) {
  const { billing_request } = pending;
  const screen = await setupControl({
    accounts: [{ ...acme, ...unpaid, ...(before && { billing_request }) }],
    faults: [{ on: [operation], ...fault }],
    properties: { timeout: LONG, account: undefined, accountId: 7 },
  });
  await screen.fired("ctm-account-read");
  await screen.toggle.updateComplete;
  await openForm();
  return screen;
}

describe("<ctm-balance-toggle>", () => {
  for (const wish of wishes) {
    describe(`errors: a billing request over HTTP, to be ${wish.does}`, () => {
      for (const { what, fault, says, offers, reads, isLate } of rows) {
        it(what, async () => {
          const { toggle, arrived, report, ends } = await setupForm(wish, fault);
          await wish.confirm();
          await arrived(wish.operation);
          if (isLate) endTime();
          await ends();
          await toggle.updateComplete;
          expect(offered()).to.deep.equal(offers ? wish[offers] : []);
          if (says) {
            expect(seen(toggle)).to.equal(says);
            expect(field("Customer email").value, "what was typed").to.equal(wish.after ?? wish.before);
          } else expect(faceOf(toggle)).to.match(wish.done);
          const asked = says ? wish.before : wish.after;
          // The first reading is the control's own.
          expect(await report()).to.deep.include({ writes: 1, keys: 1, reads: 1 + reads, asked, source: "agency" });
        });
      }
    });
  }
});
