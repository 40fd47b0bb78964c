import { expect, fixture, html } from "@open-wc/testing";
import type { ChangeState } from "../../../src/changes/change-machine.js";
import { ApiError } from "../../../src/client/api-error.js";
import { CtmChangeDialog } from "../../../src/components/change-dialog/change-dialog.js";
import { CtmRequestForm } from "../../../src/components/request-form/request-form.js";
import { defineElement } from "../../../src/components/shared/define-element.js";
import type { Account } from "../../../src/index.js";
import type { Change, Command } from "../../../src/model/change.js";
import { dialogButtons, findDialog } from "../../helpers/change-dialog-page.js";
import { expectElement, focused, nameOf } from "../../helpers/roles.js";

const account: Account = {
  id: 7,
  name: "Acme Dental",
  balanceFrom: "agency",
  status: "active",
  agencyId: 1,
  balance: { cents: 5_000, currency: "USD" },
  paymentMethod: { brand: "Visa", last4: "4242" },
  billingRequest: null,
  permissions: { changeBalance: true, requestBilling: true },
  version: "1",
  updated: undefined,
};
const unpaid: Account = { ...account, paymentMethod: null };
const pending: Account = {
  ...unpaid,
  billingRequest: { email: "a@acme.example", startingBalance: undefined, message: "Pay.", sentAt: undefined },
};
const draft = { email: "a@acme.example", startingBalance: { cents: 5_000, currency: "USD" }, message: "Pay." };

const toChange = (of: Account, command: Command, attempt = 1): Change => ({
  account: of,
  command,
  key: "key",
  attempt,
});
const move = toChange(account, { type: "move", to: "customer" });
const request = toChange(unpaid, { type: "request", draft });
const withdrawal = toChange(pending, { type: "withdraw" });
const lost = new ApiError("network", "Lost");
const refused = new ApiError("validation", "Refused");
const conflict = new ApiError("conflict", "Conflict");
const forbidden = new ApiError("forbidden", "Forbidden");

/** What the dialog offers in a state, besides the X: first the button that only closes. */
const cases: [when: string, state: ChangeState, buttons: string[]][] = [
  ["a question", { status: "confirming", account }, ["Cancel", "Remove from agency billing"]],
  [
    "a question after a refusal",
    { status: "confirming", account, error: refused },
    ["Cancel", "Remove from agency billing"],
  ],
  [
    "a question after a conflict",
    { status: "confirming", account, error: conflict },
    ["Cancel", "Remove from agency billing"],
  ],
  [
    "a change that can be tried again",
    { status: "confirming", account, error: lost, retry: move },
    ["Cancel", "Try again"],
  ],
  ["an unknown outcome", { status: "unknown", change: move, cause: lost }, ["Close", "Check again"]],
  ["a conflict that leaves nothing to do", { status: "rejected", change: move, account }, ["Close"]],
  ["an error that cannot be retried", { status: "rejected", change: move, account, error: forbidden }, ["Close"]],
  ["a form", { status: "confirming", account: unpaid }, ["Cancel", "Email the customer"]],
  [
    "a form that can be sent again",
    { status: "confirming", account: unpaid, error: lost, retry: request },
    ["Cancel", "Try again"],
  ],
  ["a request of which nobody knows", { status: "unknown", change: request, cause: lost }, ["Close", "Check again"]],
  [
    "a request that cannot be made",
    { status: "rejected", change: request, account: unpaid, error: forbidden },
    ["Close"],
  ],
  [
    "a request that is out",
    { status: "confirming", account: pending },
    ["Close", "Withdraw request", "Resend request"],
  ],
  [
    "a withdrawal of which nobody knows",
    { status: "unknown", change: withdrawal, cause: lost },
    ["Close", "Check again"],
  ],
];

/** What is left while a change is under way. */
const running: [when: string, state: ChangeState, button: string][] = [
  ["a change", { status: "sending", change: move }, "Remove from agency billing"],
  ["a request", { status: "sending", change: request }, "Email the customer"],
  ["a withdrawal", { status: "sending", change: withdrawal }, "Withdraw request"],
  ["a reading", { status: "verifying", change: move, cause: lost }, "Check again"],
];

/** A dialog in a state. */
async function setup(state: ChangeState) {
  defineElement("ctm-request-form", CtmRequestForm);
  defineElement("ctm-change-dialog", CtmChangeDialog);
  const api = { requestBilling: () => undefined, withdrawBillingRequest: () => undefined };
  const dialog = await fixture<CtmChangeDialog>(
    html`<ctm-change-dialog .state=${state} .opening=${1} .api=${api}></ctm-change-dialog>`,
  );
  await dialog.updateComplete;
  return dialog;
}

describe("the words that close the dialog", () => {
  for (const [when, state, buttons] of cases) {
    it(`are ${buttons[0]!} at ${when}`, async () => {
      await setup(state);
      expect(dialogButtons()).to.have.members(["Close", ...buttons]);
      expect(dialogButtons().filter((name) => buttons.includes(name) || name === "Close")).to.have.lengthOf(
        buttons.length + 1,
      );
    });
  }

  it("have the focus where nothing else is left to press", async () => {
    await setup({ status: "rejected", change: move, account });
    expect(nameOf(focused()!)).to.equal("Close");
    expectElement(focused()?.closest("footer")?.closest("dialog"), findDialog());
  });

  for (const [when, state, button] of running) {
    it(`are not there while ${when} is under way: only the button that was pressed`, async () => {
      await setup(state);
      expect(dialogButtons()).to.deep.equal([button]);
    });
  }
});
