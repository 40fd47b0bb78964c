import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { AccountRecord } from "../../../server/index.js";
import { acme, seedWith, setup } from "../setup.js";

describe("planChange", () => {
  const request = {
    email: "a@b.example",
    starting_balance: { cents: 2_500, currency: "USD" },
    message: "Pay.",
    sent_at: "2026-11-01T00:00:00Z",
  };
  const refused: readonly (readonly [what: string, fields: Partial<AccountRecord>, reason: RegExp])[] = [
    ["a paused account", { status: "paused" }, /it is paused/],
    ["an account with an empty balance", { balance: { cents: 0, currency: "USD" } }, /could be paused/],
    ["an account without a balance", { balance: null }, /could be paused/],
    ["an account without a payment method", { payment_method: null }, /no payment method/],
    ["an account with a pending billing request", { billing_request: request }, /pending billing request/],
    ["an account without the permission", { permissions: { change_balance: false } }, /don’t allow/],
    ["an account with an unknown balance source", { balance_from: "reseller" }, /unknown/],
  ];
  for (const [what, fields, reason] of refused) {
    it(`refuses ${what}`, async () => {
      const { run, fetch } = setup({ seed: seedWith(acme, fields) });
      const { refusal } = await run({ account: acme });
      assert.match(refusal ?? "", reason);
      assert.equal(fetch.changes().length, 0);
    });
  }

  it("refuses an account that cannot be read", async () => {
    const { run } = setup();
    assert.match((await run({ account: "7" })).refusal ?? "", /couldn’t read it \(404/);
    assert.match((await run({ account: ".." })).refusal ?? "", /cannot be in a URL/);
  });

  it("first removes an account from agency billing if the agency pays", async () => {
    const { run, fetch } = setup({ seed: seedWith(acme, { balance_from: "agency" }) });
    assert.deepEqual((await run({ account: acme })).failed, []);
    assert.equal(fetch.changes()[0]?.body, '{"balance_from":"customer"}');
  });
});

describe("describePlan", () => {
  it("names the account and the steps before any change", async () => {
    const { run, fetch } = setup();
    let plan: readonly string[] = [];
    const confirm = (lines: readonly string[]) => {
      assert.equal(fetch.changes().length, 0);
      plan = lines;
      return Promise.resolve(true);
    };
    await run({ account: acme, confirm });
    assert.ok(plan.every((line) => line.length <= 80));
    assert.match(plan.join("\n"), /“Acme Dental” \(248013\) off customer billing,[^]*\n {2}1. Add it/);
  });

  it("is followed by no change without a confirmation", async () => {
    const { run, fetch } = setup();
    const { failed, skipped, refusal } = await run({ account: acme, confirm: () => Promise.resolve(false) });
    assert.deepEqual({ failed, refusal }, { failed: [], refusal: undefined });
    assert.ok(skipped.includes("change.answer") && skipped.includes("account.restored"));
    assert.equal(fetch.changes().length, 0);
  });
});
