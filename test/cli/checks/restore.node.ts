import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  afterFirst,
  firstOf,
  withAnswer,
  withFailure,
  withInterference,
  withLostAnswer,
  type AccountRecord,
  type Fault,
  type Match,
} from "../../../server/index.js";
import { Stopping } from "../../../cli/stopping.js";
import { acme, isChange, isRead, setup } from "../setup.js";

/** Returns an account without the fields that every change updates. */
function withoutVersion(account: AccountRecord | undefined) {
  return { ...account, version: undefined, updated: undefined };
}

async function assertRestored(faults: readonly Fault[], stop = new Stopping()): Promise<void> {
  const { run, store, fetch } = setup({ faults });
  const before = store.accounts();
  const { failed } = await run({ account: acme, stop });
  assert.ok(fetch.changes().length > 1);
  for (const { url } of fetch.changes()) assert.ok(url.endsWith(`/api/v1/accounts/${acme}`));
  assert.deepEqual(store.accounts().map(withoutVersion), before.map(withoutVersion));
  assert.ok(!failed.includes("account.restored"));
}

describe("restore", () => {
  it("leaves all accounts as they were", async () => {
    await assertRestored([]);
  });

  it("retries if changing back fails at first", async () => {
    const isChangeBack: Match = (request) => isChange(request) && request.headers.get("If-Match") !== '"r26"';
    await assertRestored([withFailure(firstOf(isChangeBack, 3), 503)]);
  });

  it("retries if the account cannot be read for a while", async () => {
    let reads = 0;
    await assertRestored([withFailure((request) => isRead(request) && ++reads > 4 && reads < 10, 500)]);
  });

  it("works if all answers to changes are lost", async () => {
    await assertRestored([withLostAnswer(isChange)]);
  });

  it("works after an interruption", async () => {
    const stop = new Stopping();
    await assertRestored([withInterference(firstOf(isChange), () => stop.interrupt("you stopped it"))], stop);
  });

  it("reports an account that could not be restored", async () => {
    const { run } = setup({ faults: [withFailure(afterFirst(isChange), 500)] });
    const { found } = await run({ account: acme });
    assert.match(found("account.restored"), /balance from agency instead of customer, and we couldn’t restore it/);
  });

  it("reports changes that are answered and have no effect", async () => {
    const { run } = setup({
      faults: (store) => [
        withAnswer(afterFirst(isChange), () => Response.json({ ...store.account(acme), balance_from: "customer" })),
      ],
    });
    const { unrestored } = await run({ account: acme });
    assert.equal(unrestored?.now?.balanceFrom, "agency");
    assert.equal(unrestored.reason, "the change back got 200, which no read confirms");
  });

  it("reports another status than before", async () => {
    const { run } = setup({
      faults: (store) => [
        withInterference(isChange, () => {
          const account = store.account(acme);
          if (account) store.saveAccount({ ...account, status: "paused" });
        }),
      ],
    });
    const { found, unrestored } = await run({ account: acme });
    assert.match(found("account.restored"), /status paused instead of active/);
    assert.deepEqual(unrestored?.now, { balanceFrom: "customer", status: "paused" });
    assert.equal(unrestored.reason, "");
  });

  it("works after an error of a check of its own", async () => {
    const breaks = firstOf(isChange);
    const fault: Fault = (next) => async (request) => {
      const response = await next(request);
      if (!breaks(request)) return response;
      return Object.defineProperty(response, "headers", {
        get: () => {
          throw new RangeError("Maximum call stack size exceeded");
        },
      });
    };
    const { run, store } = setup({ faults: [fault] });
    const { ended, unrestored } = await run({ account: acme });
    assert.match(ended ?? "", /a check of ours failed \(RangeError/);
    assert.deepEqual([unrestored, store.account(acme)?.balance_from], [undefined, "customer"]);
  });
});
