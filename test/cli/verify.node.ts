import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  seedAccounts,
  type AccountRecord,
  seedEdgeCases,
  seedInCurrency,
  seedViewer,
  toSeed,
  withFailure,
  firstOf,
  isAny,
  withAnswer,
} from "../../server/index.js";
import { toRow } from "../../server/wire.js";
import { administrator } from "../../server/app.js";
import { schemaOf } from "../contract/openapi.js";
import { withUnknownFields } from "../contract/arbitrary.js";
import { acme, isList, setup, withEach, withFields, withoutHeader } from "./setup.js";

describe("verify, of a backend that does everything right", () => {
  it("finds nothing wrong, and tries everything", async () => {
    const { run } = setup({ seed: seedAccounts(137) });
    const { failed, missing, skipped, refusal } = await run({ account: acme });
    assert.deepEqual({ failed, missing, refusal }, { failed: [], missing: [], refusal: undefined });
    assert.deepEqual(skipped, ["account.ids", "errors.unauthorized"]);
  });

  const seeds = {
    "no account": seedAccounts(0),
    "one account": seedAccounts(1),
    "two accounts": seedAccounts(2),
    "a viewer's accounts": seedViewer(20),
    "accounts in yen": seedInCurrency({ cents: 3_000, currency: "JPY" }, 20),
    "more accounts than are walked through": seedAccounts(1_700),
    "edge cases": seedEdgeCases(),
  };
  for (const [name, seed] of Object.entries(seeds)) {
    it(`finds nothing wrong with ${name}`, async () => {
      assert.deepEqual((await setup({ seed }).run()).failed, []);
    });
  }

  it("finds nothing wrong with a collection that ends in .json", async () => {
    const { run } = setup({ base: "/api/v1/accounts.json" });
    assert.deepEqual((await run({ account: acme })).failed, []);
  });

  it("finds nothing wrong where accounts have no versions, and says what is not offered", async () => {
    const { run } = setup({ faults: [withEach((row) => ({ ...row, version: undefined })), withoutHeader("If-Match")] });
    const { failed, missing } = await run({ account: acme });
    assert.deepEqual(failed, []);
    assert.deepEqual(missing, ["extra.versions", "change.version", "version.stale"]);
  });

  it("takes a bare array for a collection that the browser pages and searches", async () => {
    const { run } = setup({
      faults: (store) => [
        withAnswer(isList, () => Response.json(store.accounts().map((account) => toRow(account, administrator, "")))),
      ],
    });
    const { failed, missing } = await run({ account: acme });
    assert.deepEqual(failed, []);
    assert.ok(missing.includes("paging.size") && missing.includes("search.name") && missing.includes("sort.name"));
  });

  it("tells what is left out from what is wrong", async () => {
    const { run } = setup({ faults: [withFields(() => ({ agency: undefined, summary: undefined }))] });
    const { failed, missing } = await run();
    assert.deepEqual(failed, []);
    assert.deepEqual(missing, ["filter.needs_attention", "extra.agency", "extra.summary"]);
  });

  it("tells what is refused from what is ignored", async () => {
    const has = (name: string) => (request: Request) => new URL(request.url).searchParams.has(name);
    const faults = ["search", "sort"].map((name) => withFailure(has(name), 400, "Not here."));
    const { failed, missing } = await setup({ faults }).run();
    assert.deepEqual(failed, []);
    assert.equal(missing.filter((id) => /^(search|sort)\./.test(id)).length, 8);
  });

  it("waits as long as a rate limit asks for, and goes on", async () => {
    const limit = withFailure(firstOf(isAny, 2), 429, "Slowly.", { "Retry-After": "2" });
    const waits: number[] = [];
    const { run } = setup({ faults: [limit] });
    const { failed } = await run({ wait: (milliseconds) => Promise.resolve(void waits.push(milliseconds)) });
    assert.deepEqual({ failed, waits }, { failed: [], waits: [2_000, 2_000] });
  });

  it("says that strangers are told by 401, where headers were given", async () => {
    const { run } = setup({ requireBearer: "token" });
    const { failed, skipped } = await run({ headers: new Headers({ Authorization: "Bearer token" }) });
    assert.deepEqual(failed, []);
    assert.ok(!skipped.includes("errors.unauthorized"));
  });

  it("finds nothing wrong with any accounts that openapi.yaml allows", async () => {
    const accounts = fc.uniqueArray(withUnknownFields(schemaOf("Account")), {
      maxLength: 8,
      selector: (account) => String((account as { id: unknown }).id),
    });
    await fc.assert(
      fc.asyncProperty(accounts, async (rows) => {
        // The mock puts versions into an ETag, which cannot hold everything.
        const accounts = rows.map((row) => ({ ...row, version: "r1" })) as unknown as AccountRecord[];
        const { run } = setup({ seed: { ...toSeed(accounts), changes: {} } });
        const { findings } = await run();
        assert.deepEqual(
          findings.filter(({ status }) => status === "failed"),
          [],
        );
      }),
      { numRuns: 20 },
    );
  });
});
