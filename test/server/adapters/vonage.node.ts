import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { createVonageStore } from "../../../server/adapters/index.js";
import { toMoney } from "../../../server/adapters/vonage/to-account.js";
import { administrator } from "../../../server/index.js";
import { readJson, readProblem, setupStore } from "../setup.js";
import { subaccounts, vonageKey, vonageSecret } from "./fake-vonage.js";
import { setupVonage } from "./setup.js";

const path = `/accounts/${vonageKey}/subaccounts`;
const oneWay = "Vonage does not take an account with a balance of its own back to the balance of the primary account.";

describe("createVonageStore", () => {
  it("lists who pays, the balances, and what may be changed", async () => {
    const { accounts, agency } = await setupVonage().list();
    const nothing = { request_billing: false, view_history: false };
    const shared = { balance_from: "agency", balance: null, permissions: { change_balance: true, ...nothing } };
    const own = { balance_from: "customer", permissions: { change_balance: false, ...nothing, reason: oneWay } };
    const names = ["id", "name", "balance_from", "status", "balance", "permissions", "version"];
    assert.deepEqual(
      accounts.map((account) => Object.fromEntries(names.map((name) => [name, account[name as "id"]]))),
      [
        {
          id: "bbb22222",
          name: "Acme Dental",
          ...own,
          status: "active",
          balance: { cents: 1840, currency: "EUR" },
          version: "customer.active",
        },
        { id: "aaa11111", name: "Harbor Clinic", ...shared, status: "active", version: "agency.active" },
        { id: "ccc33333", name: "Pine Street Law", ...shared, status: "suspended", version: "agency.suspended" },
        {
          id: "ddd44444",
          name: "Quiet Garden",
          ...own,
          status: "active",
          balance: { cents: -31, currency: "EUR" },
          version: "customer.active",
        },
      ].map((account) => ({ ...account })),
    );
    assert.deepEqual(agency, {
      id: administrator.agencyId,
      name: "Alder Street",
      balance: { cents: 128450, currency: "EUR" },
      minimum_starting_balance: { cents: 0, currency: "EUR" },
    });
  });

  it("passes on nothing else of an account", async () => {
    const { get } = setupVonage();
    const row = await readJson<Record<string, unknown>>(await get("/aaa11111"));
    assert.deepEqual(
      ["primary_account_api_key", "credit_limit", "created_at", "secret"].filter((name) => name in row),
      [],
    );
  });

  it("shows an account as unknown of which Vonage does not say whose balance it uses", async () => {
    const { fake, list, change } = setupVonage();
    const row = { api_key: "eee55555", name: "New" };
    fake.intercept = ({ url }) =>
      Response.json(url.endsWith(path) ? { _embedded: { subaccounts: [row, { name: "No key" }, null] } } : row);
    const { accounts, agency } = await list();
    assert.deepEqual(
      accounts.map(({ id, balance_from: source }) => [id, source]),
      [["eee55555", "unknown"]],
    );
    assert.equal(agency, undefined);
    assert.equal((await change("eee55555", "customer")).status, 403);
  });

  it("leaves accounts without a key out, and reports them once for as long as there are as many", async () => {
    const { fake, list, clock, warnings } = setupVonage();
    const counts = [2, 2, 1, 0, 1];
    for (const count of counts) {
      const keyless = Array.from({ length: count }, () => ({ name: "No key" }));
      fake.intercept = () => Response.json({ _embedded: { subaccounts: [...subaccounts, ...keyless] } });
      assert.equal((await list()).total_entries, 4);
      clock.time += 10_000;
    }
    assert.deepEqual(
      warnings,
      [2, 1, 1].map((count) => `Vonage has sent accounts without an id: ${count}. They are left out.`),
    );
  });

  it("sends its key, and reads one account by itself", async () => {
    const { get, list, provider } = setupVonage();
    await list();
    await get("/aaa11111");
    assert.deepEqual(
      provider.requests.map(({ method, url }) => `${method} ${url.href}`),
      [`GET https://api.nexmo.com${path}`, `GET https://api.nexmo.com${path}/aaa11111`],
    );
    const token = `Basic ${btoa(`${vonageKey}:${vonageSecret}`)}`;
    assert.ok(provider.requests.every(({ headers }) => headers.get("Authorization") === token));
  });

  it("has no such account as the provider does not have, and asks for none with a path as its id", async () => {
    const { get, change, provider } = setupVonage();
    assert.equal((await get("/eee55555")).status, 404);
    const before = provider.requests.length;
    for (const id of ["%2e%2e%2f", "aaa11111%2f..", "aaa11111%3Fx", "a.b"]) {
      assert.equal((await get(`/${id}`)).status, 404);
      assert.equal((await change(id, "customer")).status, 404);
    }
    assert.equal(provider.requests.length, before);
  });

  it("has nothing for the visitors of another agency", async () => {
    const { store, provider } = setupVonage();
    const stranger = setupStore(store, { identify: () => ({ ...administrator, agencyId: "other" }) });
    assert.equal((await stranger.list()).total_entries, 0);
    assert.equal((await stranger.get("/aaa11111")).status, 404);
    assert.equal((await stranger.change("aaa11111", "customer")).status, 404);
    assert.equal(provider.requests.length, 0);
  });

  it("has neither billing requests nor a history", async () => {
    const { requestBilling, withdraw, get, fake } = setupVonage();
    const responses = [
      await requestBilling("aaa11111"),
      await withdraw("aaa11111"),
      await get("/aaa11111/balance_changes"),
    ];
    assert.deepEqual(
      responses.map(({ status }) => status),
      [403, 403, 403],
    );
    assert.equal(fake.effects, 0);
  });

  it("takes an account back to the shared balance only if the host says that Vonage does", async () => {
    const strict = setupVonage();
    assert.equal((await strict.change("bbb22222", "agency")).status, 403);
    const open = setupVonage({ sharesAgain: true });
    const response = await open.change("bbb22222", "agency");
    const { balance_from: source, balance, permissions } = await readJson(response);
    assert.deepEqual([response.status, source, balance, permissions?.change_balance], [200, "agency", null, true]);
  });

  it("needs both keys", () => {
    assert.throws(
      () => createVonageStore({ apiKey: "", apiSecret: vonageSecret }),
      /^SettingError: The option apiKey of the adapter for Vonage is missing: set it in the environment/,
    );
  });

  it("says that the key is wrong, not that the user is signed out", async () => {
    const { get, change } = setupVonage({ apiSecret: "wrong-secret" });
    for (const response of [await get(), await get("/aaa11111"), await change("aaa11111", "customer")]) {
      assert.equal(response.status, 502);
      assert.match((await readProblem(response)).detail, /does not accept the key of this server/);
    }
  });

  for (const body of ["{}", '{"_embedded":{}}', '{"_embedded":{"subaccounts":{}}}', "[]", "<html>"]) {
    it(`does not take ${body} for a list`, async () => {
      const { fake, get } = setupVonage();
      fake.intercept = () => new Response(body);
      assert.equal((await get()).status, 502);
      assert.equal((await get("/aaa11111")).status, 502);
    });
  }

  it("does not take another account for the requested one", async () => {
    const { fake, get } = setupVonage();
    fake.intercept = () => Response.json(subaccounts[1]);
    assert.equal((await get("/aaa11111")).status, 502);
  });
});

describe("toMoney", () => {
  it("gives back every amount of whole cents", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        assert.equal(toMoney(cents / 100, "EUR")?.cents, cents);
      }),
    );
  });

  it("never shows more than there is", () => {
    for (const [decimal, cents] of [
      [1.15, 115],
      [1.159, 115],
      [0.004, 0],
      [-0.001, -1],
      [1e-7, 0],
    ] as const) {
      assert.equal(toMoney(decimal, "EUR")?.cents, cents);
    }
    assert.equal(toMoney(1e15, "EUR"), undefined);
  });
});
