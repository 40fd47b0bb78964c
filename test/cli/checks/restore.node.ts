import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  afterFirst,
  firstOf,
  withFailure,
  withInterference,
  withLostAnswer,
  type AccountRecord,
  type Fault,
  type Match,
} from "../../server/index.js";
import { acme, isChange, isRead, seedWith, setup } from "./setup.js";

/** An account without what every change alters. */
function toLasting(account: AccountRecord | undefined) {
  return { ...account, version: undefined, updated: undefined };
}

/** Whatever a backend does, the account has to be as it was. */
async function assertRestored(faults: readonly Fault[], signal = new AbortController().signal): Promise<void> {
  const { run, store, fetch } = setup({ faults });
  const before = store.account(acme);
  const { failed } = await run({ account: acme, signal });
  assert.ok(fetch.changes().length > 1);
  assert.deepEqual(toLasting(store.account(acme)), toLasting(before));
  assert.ok(!failed.includes("account.restored"));
}

const unsafe: Readonly<Record<string, readonly [parts: Partial<AccountRecord>, why: RegExp]>> = {
  "that is paused": [{ status: "paused" }, /it is paused/],
  "whose balance is used up": [{ balance: { cents: 0, currency: "USD" } }, /could be paused/],
  "without a balance": [{ balance: null }, /could be paused/],
  "without a payment method": [{ payment_method: null }, /no payment method/],
  "whose customer was asked to pay": [
    {
      billing_request: {
        email: "a@b.example",
        starting_balance: { cents: 2_500, currency: "USD" },
        message: "Pay.",
        sent_at: "2026-11-01T00:00:00Z",
      },
    },
    /billing request is out/,
  ],
  "that may not be changed": [{ permissions: { change_balance: false } }, /do not allow/],
  "of which nobody knows who pays": [{ balance_from: "reseller" }, /not known/],
};

describe("verify --account", () => {
  it("says what it will do before it sends any change", async () => {
    const { run, fetch } = setup();
    let plan: readonly string[] = [];
    const confirm = (lines: readonly string[]) => {
      assert.equal(fetch.changes().length, 0);
      plan = lines;
      return Promise.resolve(true);
    };
    await run({ account: acme, confirm });
    assert.ok(plan.every((line) => line.length <= 80));
    assert.match(
      plan.join("\n"),
      /the account 248013, “Acme Dental”,\nbalance from: customer, this will\n {2}1. add it/,
    );
  });

  it("sends no change where it is not confirmed, nor without an account", async () => {
    const { run, fetch } = setup();
    const { failed, skipped, refusal } = await run({ account: acme, confirm: () => Promise.resolve(false) });
    assert.deepEqual({ failed, refusal }, { failed: [], refusal: undefined });
    assert.ok(skipped.includes("change.answer") && skipped.includes("account.restored"));
    await run();
    assert.equal(fetch.requests.filter(({ method }) => method !== "GET").length, 0);
  });

  it("leaves the account as it was, and no other one touched", async () => {
    const { run, store, fetch } = setup();
    const before = store.accounts();
    await run({ account: acme });
    assert.deepEqual(store.accounts().map(toLasting), before.map(toLasting));
    for (const { url, key } of fetch.changes()) {
      assert.ok(url.endsWith(`/api/v1/accounts/${acme}`));
      assert.match(key ?? "", /^[\da-f-]{36}$/);
    }
  });

  for (const [what, [parts, why]] of Object.entries(unsafe)) {
    it(`refuses an account ${what}`, async () => {
      const { run, fetch } = setup({ seed: seedWith(acme, parts) });
      const { refusal } = await run({ account: acme });
      assert.match(refusal ?? "", why);
      assert.equal(fetch.changes().length, 0);
    });
  }

  it("refuses an account that is not there, or that no URL can name", async () => {
    const { run } = setup();
    assert.match((await run({ account: "7" })).refusal ?? "", /could not be read: 404/);
    assert.match((await run({ account: ".." })).refusal ?? "", /no URL can name/);
  });

  it("tries an account of the agency's the other way round", async () => {
    const { run, fetch } = setup({ seed: seedWith(acme, { balance_from: "agency" }) });
    const { failed } = await run({ account: acme });
    assert.deepEqual(failed, []);
    assert.equal(fetch.changes()[0]?.body, '{"balance_from":"customer"}');
  });

  describe("puts the account back", () => {
    const back: Match = (request) => isChange(request) && request.headers.get("If-Match") !== '"r26"';

    it("when the way back fails at first", async () => {
      await assertRestored([withFailure(firstOf(back, 3), 503)]);
    });

    it("when it cannot be read for a while", async () => {
      let reads = 0;
      await assertRestored([withFailure((request) => isRead(request) && ++reads > 4 && reads < 10, 500)]);
    });

    it("when every answer to a change is lost", async () => {
      await assertRestored([withLostAnswer(isChange)]);
    });

    it("when it is stopped in the middle", async () => {
      const stopping = new AbortController();
      await assertRestored([withInterference(firstOf(isChange), () => stopping.abort())], stopping.signal);
    });
  });

  it("says that the account could not be put back", async () => {
    const { run } = setup({ faults: [withFailure(afterFirst(isChange), 500)] });
    const { found } = await run({ account: acme });
    assert.match(found("account.restored"), /balance from agency in place of customer: it could not be put back/);
  });

  it("says that the account has another status than before", async () => {
    const { run } = setup({
      faults: (store) => [
        withInterference(isChange, () => {
          const account = store.account(acme);
          if (account) store.saveAccount({ ...account, status: "paused" });
        }),
      ],
    });
    assert.match((await run({ account: acme })).found("account.restored"), /status (active|paused) in place of active/);
  });
});
