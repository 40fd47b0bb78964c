import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { createCtmStore } from "../../../server/adapters/index.js";
import { administrator, createMemoryStore, toSeed } from "../../../server/index.js";
import { parseListQuery } from "../../../server/query.js";
import { readJson, readProblem, setupStore } from "../setup.js";
import { createCtmRows, ctmKey, ctmSecret, type CtmRow } from "./fake-ctm.js";
import { setupCtm } from "./setup.js";

const everyone = parseListQuery(new URLSearchParams("per_page=100000"));
const own = administrator.agencyId;

/** Reads one row through the adapter. */
async function readRow(row: Partial<CtmRow> & Readonly<Record<string, unknown>>) {
  const { accounts } = await setupCtm([{ id: 7, name: "Harbor Clinic", ...row }]).list();
  return accounts[0] as (typeof accounts)[0] & { links?: unknown };
}

describe("createCtmStore", () => {
  describe("rows", () => {
    const rows: readonly (readonly [what: string, row: Record<string, unknown>, expected: Record<string, unknown>])[] =
      [
        ["shared billing", { shared_billing: true }, { balance_from: "agency" }],
        ["individual billing", { shared_billing: false }, { balance_from: "customer" }],
        ["no word about billing", {}, { balance_from: "unknown" }],
        ["billing that is no boolean", { shared_billing: "yes" }, { balance_from: "unknown" }],
        ["a status as a text", { status: "paused" }, { status: "paused" }],
        ["a status as an array", { status: ["canceled", "archived"] }, { status: "canceled" }],
        ["no status", { status: [] }, { status: undefined }],
        ["an amount in cents", { balance: { cents: -350 } }, { balance: { cents: -350, currency: "USD" } }],
        ["no balance", {}, { balance: undefined }],
        ["an amount that is no whole number", { balance: { cents: 3.5 } }, { balance: undefined }],
        ["no name", { name: null }, { name: "" }],
      ];
    for (const [what, row, expected] of rows) {
      it(`are mapped with ${what}`, async () => {
        const account = await readRow(row);
        assert.deepEqual(
          Object.fromEntries(Object.keys(expected).map((name) => [name, account[name as "id"]])),
          expected,
        );
      });
    }

    it("say that nothing may be changed, why, and where it can be", async () => {
      const { permissions, links } = await readRow({});
      const { reason, ...allowed } = permissions as Record<string, unknown>;
      assert.deepEqual(allowed, { change_balance: false, request_billing: false, view_history: false });
      assert.match(String(reason), /Accounts page/);
      assert.deepEqual(links, { billing: "https://app.calltrackingmetrics.com/" });
    });

    it("have nothing of the vendor's that is not named", async () => {
      assert.equal("auth_token" in (await readRow({ auth_token: "account-t0ken" })), false);
    });

    it("without an id are left out, and reported", async () => {
      const { list, warnings } = setupCtm([...createCtmRows(2), { name: "No id" } as unknown as CtmRow]);
      assert.equal((await list()).total_entries, 2);
      assert.deepEqual(warnings, ["CallTrackingMetrics has sent accounts without an id: 1. They are left out."]);
    });
  });

  it("sends its key, and requests accounts of every status, 150 a page", async () => {
    const { list, vendor } = setupCtm(createCtmRows(151));
    await list();
    assert.deepEqual(
      vendor.requests.map(({ method, url }) => `${method} ${url.href}`),
      [1, 2].map(
        (page) => `GET https://api.calltrackingmetrics.com/api/v1/accounts.json?page=${page}&per_page=150&status=all`,
      ),
    );
    const token = `Basic ${btoa(`${ctmKey}:${ctmSecret}`)}`;
    assert.ok(vendor.requests.every(({ headers }) => headers.get("Authorization") === token));
  });

  it("finds one account, and none with an unknown id", async () => {
    const { get } = setupCtm();
    assert.equal((await readJson(await get("/3"))).id, 3);
    assert.equal((await get("/999")).status, 404);
  });

  it("searches, filters, sorts, counts and pages as a store of its rows does", async () => {
    const { store } = setupCtm(createCtmRows(40));
    const { rows } = await store.listAccounts(own, everyone);
    const other = createMemoryStore(toSeed(rows));
    const queries = fc.record({
      search: fc.constantFrom("", "client 1", "7", "nobody"),
      sort: fc.constantFrom("name", "-balance", "status", "-balance_from"),
      balance_from: fc.constantFrom("", "agency", "customer"),
      needs_attention: fc.constantFrom("", "true"),
      ids: fc.constantFrom("", "1,2,39"),
      page: fc.constantFrom("1", "2"),
      per_page: fc.constantFrom("5", "150"),
    });
    await fc.assert(
      fc.asyncProperty(queries, async (fields) => {
        const query = parseListQuery(new URLSearchParams(fields));
        assert.deepEqual(await store.listAccounts(own, query), await other.listAccounts(own, query));
      }),
    );
  });

  it("has nothing for the visitors of another agency", async () => {
    const { store, vendor } = setupCtm();
    const stranger = setupStore(store, { identify: () => ({ ...administrator, agencyId: "other" }) });
    assert.equal((await stranger.list()).total_entries, 0);
    assert.equal((await stranger.get("/1")).status, 404);
    assert.equal((await stranger.change(1, "agency")).status, 404);
    assert.equal(vendor.requests.length, 0);
  });

  it("refuses every write with a sentence that says why, and sends none", async () => {
    const { change, requestBilling, withdraw, vendor } = setupCtm();
    for (const response of [await change(1, "customer"), await requestBilling(1), await withdraw(1)]) {
      assert.equal(response.status, 403);
      assert.match((await readProblem(response)).detail, /no way to change this from here.*Accounts page/);
    }
    assert.equal((await change(999, "customer")).status, 404);
    assert.ok(vendor.requests.every(({ method }) => method === "GET"));
  });

  const keys = { accessKey: ctmKey, secretKey: ctmSecret };
  const rules: readonly (readonly [what: string, options: object, message: RegExp])[] = [
    ["a secret key", { secretKey: " " }, /^The option secretKey .* is missing: set it in the environment/],
    ["an access key", { accessKey: undefined }, /^The option accessKey .* is missing: set it in the environment/],
    ["an access key without a colon", { accessKey: "a:b" }, /^The option accessKey .* must not have a colon/],
    ["https", { baseUrl: "http://vendor.example" }, /^The option baseUrl .* must begin with https:/],
    ["a URL", { baseUrl: "vendor" }, /^The option baseUrl .* must begin with https:/],
    [
      "a URL without a user",
      { baseUrl: "https://a:b@vendor.example" },
      /^The option baseUrl .* must be an address alone/,
    ],
    [
      "a URL without a query",
      { baseUrl: "https://vendor.example/?" },
      /^The option baseUrl .* must be an address alone/,
    ],
    [
      "a URL without a hash",
      { baseUrl: "https://vendor.example/#a" },
      /^The option baseUrl .* must be an address alone/,
    ],
  ];
  for (const [what, options, message] of rules) {
    it(`needs ${what}`, () => {
      assert.throws(() => createCtmStore({ ...keys, ...options }), { name: "SettingError", message });
    });
  }
});
