import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  administrator,
  firstOf,
  isAny,
  seedAccounts,
  seedWithUsage,
  seedEdgeCases,
  seedInCurrency,
  seedViewer,
  toSeed,
  withAnswer,
  withFailure,
  type AccountRecord,
} from "../../server/index.js";
import { isStorable } from "../../server/storable.js";
import { toRow } from "../../server/wire.js";
import { withUnknownFields } from "../contract/arbitrary.js";
import { schemaOf } from "../contract/openapi.js";
import { withEach, withFields, withoutHeader } from "./faults.js";
import { acme, isList, setup } from "./setup.js";

describe("verify, with a correct backend", () => {
  it("passes all checks", async () => {
    const { run } = setup({ seed: seedWithUsage(137) });
    const { failed, tolerated, missing, skipped, refusal } = await run({ account: acme });
    const expected = { failed: [], tolerated: [], missing: [], refusal: undefined };
    assert.deepEqual({ failed, tolerated, missing, refusal }, expected);
    assert.deepEqual(skipped, ["account.ids", "errors.unauthorized"]);
  });

  const seeds = {
    "no account": seedAccounts(0),
    "one account": seedAccounts(1),
    "two accounts": seedAccounts(2),
    "a viewer's accounts": seedViewer(20),
    "accounts in yen": seedInCurrency({ cents: 3_000, currency: "JPY" }, 20),
    "more pages than are read": seedAccounts(1_700),
    "edge cases": seedEdgeCases(),
  };
  for (const [name, seed] of Object.entries(seeds)) {
    it(`fails no check with ${name}`, async () => {
      assert.deepEqual((await setup({ seed }).run()).failed, []);
    });
  }

  it("fails no check with a collection that ends in .json", async () => {
    const { run } = setup({ base: "/api/v1/accounts.json" });
    assert.deepEqual((await run({ account: acme })).failed, []);
  });

  it("reports that nothing is said of how long balances last as not offered", async () => {
    const { failed, missing } = await setup({ seed: seedAccounts(12) }).run();
    assert.deepEqual(failed, []);
    assert.deepEqual(missing, ["filter.runs_out_within", "sort.runway", "extra.usage"]);
  });

  it("reports missing versions as not offered", async () => {
    const { run } = setup({
      seed: seedWithUsage(12),
      faults: [withEach((row) => ({ ...row, version: undefined })), withoutHeader("If-Match")],
    });
    const { failed, missing } = await run({ account: acme });
    assert.deepEqual(failed, []);
    assert.deepEqual(missing, ["extra.versions", "change.version", "version.stale"]);
  });

  it("reports paging, search and sorting of a bare array as not offered", async () => {
    const { run } = setup({
      faults: (store) => [
        withAnswer(isList, () => Response.json(store.accounts().map((account) => toRow(account, administrator)))),
      ],
    });
    const { failed, missing } = await run({ account: acme });
    assert.deepEqual(failed, []);
    assert.ok(missing.includes("paging.size") && missing.includes("search.name") && missing.includes("sort.name"));
  });

  it("reports a missing agency and summary as not offered", async () => {
    const { run } = setup({
      seed: seedWithUsage(12),
      faults: [withFields(() => ({ agency: undefined, summary: undefined }))],
    });
    const { failed, missing } = await run();
    assert.deepEqual(failed, []);
    assert.deepEqual(missing, [
      "filter.needs_attention",
      "filter.runs_out_within",
      "sort.runway",
      "extra.agency",
      "extra.summary",
      "extra.log",
    ]);
  });

  it("reports refused parameters as not offered", async () => {
    const has = (name: string) => (request: Request) => new URL(request.url).searchParams.has(name);
    const faults = ["search", "sort"].map((name) => withFailure(has(name), 400, "Not here."));
    const { failed, missing } = await setup({ faults }).run();
    assert.deepEqual(failed, []);
    assert.equal(missing.filter((id) => /^(search|sort)\./.test(id)).length, 9);
  });

  it("waits for Retry-After after a 429", async () => {
    const limit = withFailure(firstOf(isAny, 2), 429, "Slowly.", { "Retry-After": "2" });
    const waits: number[] = [];
    const { run } = setup({ faults: [limit] });
    const { failed } = await run({ wait: (milliseconds) => Promise.resolve(void waits.push(milliseconds)) });
    assert.deepEqual({ failed, waits }, { failed: [], waits: [2_000, 2_000] });
  });

  it("sends a request without headers, if some were given", async () => {
    const { run } = setup({ requireBearer: "token" });
    const { failed, skipped } = await run({ headers: new Headers({ Authorization: "Bearer token" }) });
    assert.deepEqual(failed, []);
    assert.ok(!skipped.includes("errors.unauthorized"));
  });

  it("fails no check with any accounts that openapi.yaml allows", async () => {
    const arbitraryRows = fc.uniqueArray(withUnknownFields(schemaOf("Account")), {
      maxLength: 8,
      selector: (account) => String((account as { id: unknown }).id),
    });
    await fc.assert(
      fc.asyncProperty(arbitraryRows, async (allowed) => {
        // No account of the kit has an id that not every database can keep.
        const rows = (allowed as { id: unknown }[]).filter(({ id }) => isStorable(String(id)));
        // The backend sends versions as ETags, which allow fewer characters.
        // What the kit has scheduled always says by whom.
        const accounts = rows.map((row) => ({
          ...row,
          version: "r1",
          ...withScheduler(row),
        })) as unknown as AccountRecord[];
        const { findings } = await setup({ seed: { ...toSeed(accounts), changes: {} } }).run();
        assert.deepEqual(
          findings.filter(({ status }) => status === "failed"),
          [],
        );
      }),
      { numRuns: 20 },
    );
  });
});

function withScheduler(row: object): object {
  const scheduled = "scheduled_change" in row ? row.scheduled_change : undefined;
  const by = { created_at: "2026-11-01T00:00:00Z", created_by: { name: "Dana Whitlock" } };
  return scheduled ? { scheduled_change: { ...by, ...scheduled } } : {};
}
