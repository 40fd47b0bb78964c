import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createCtmStore, createVonageStore } from "../../../server/adapters/index.js";
import { createCtmRows, createFakeCtm, ctmKey, ctmSecret } from "./fake-ctm.js";
import { createFakeVonage, vonageKey, vonageSecret } from "./fake-vonage.js";
import { listen, serveStore } from "./setup.js";
import { verify } from "./run-verify.js";

async function serveCtm(count = 310): Promise<string> {
  const rows = createCtmRows(count).map((row) => (row.id % 50 === 0 ? { id: row.id, name: row.name } : row));
  const baseUrl = await listen(createFakeCtm(rows).handle);
  return serveStore(createCtmStore({ accessKey: ctmKey, secretKey: ctmSecret, baseUrl }));
}

async function serveVonage(sharesAgain: boolean) {
  const fake = createFakeVonage(sharesAgain);
  const baseUrl = await listen(fake.handle);
  const store = createVonageStore({ apiKey: vonageKey, apiSecret: vonageSecret, baseUrl, sharesAgain });
  return { fake, endpoint: await serveStore(store) };
}

describe("verify, over HTTP", () => {
  it("finds nothing wrong with the adapter of CallTrackingMetrics", async () => {
    const { code, failed, tolerated, passed } = await verify(await serveCtm());
    assert.deepEqual([code, failed, tolerated], [0, [], []]);
    assert.ok(passed.includes("paging.totals") && passed.includes("search.name"), passed.join());
  });

  it("changes nothing at CallTrackingMetrics, and says that it may not", async () => {
    const { code, failed, errors } = await verify(await serveCtm(12), "--account", "2");
    assert.deepEqual([code, failed], [2, []]);
    assert.match(errors, /We didn’t change the account, because its permissions don’t allow change_balance/);
  });

  it("finds nothing wrong with the adapter of Vonage, a change and its way back included", async () => {
    const { fake, endpoint } = await serveVonage(true);
    const { code, failed, tolerated, passed } = await verify(endpoint, "--account", "bbb22222");
    assert.deepEqual([code, failed, tolerated], [0, [], []]);
    const changing = [
      "change.answer",
      "change.effect",
      "change.version",
      "key.replay",
      "key.other",
      "key.effect",
      "version.stale",
      "account.restored",
    ];
    assert.deepEqual(
      changing.filter((id) => !passed.some((one) => one === id)),
      [],
    );
    assert.equal(fake.accounts.get("bbb22222")?.use_primary_account_balance, false);
  });

  it("changes nothing at Vonage that could not be changed back", async () => {
    const { fake, endpoint } = await serveVonage(false);
    for (const [id, reason] of [
      ["bbb22222", /its permissions don’t allow change_balance/],
      ["aaa11111", /its own balance is empty, so it could be paused/],
      ["ccc33333", /it is "?suspended"?, and a change could alter that/],
    ] as const) {
      const { code, failed, errors } = await verify(endpoint, "--account", id);
      assert.deepEqual([code, failed], [2, []]);
      assert.match(errors, reason);
    }
    assert.equal(fake.effects, 0);
  });
});
