import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  createBillingServer,
  openSqliteStore,
  type ChangeRecord,
  type OwnStore,
  type TrailRecord,
} from "../../server/kit.js";
import { billingRequest, clinic } from "./setup.js";

const url = "https://host.example/api/v1/accounts";
const balance = { cents: 5_000, currency: "USD" };
const noCard = { ...clinic, id: 9, balance_from: "agency", payment_method: null };

/** Two agencies whose accounts have the same ids. */
const agencies = ["1", "2"].map((id) => ({
  agency: { id, name: `Agency ${id}`, balance, minimum_starting_balance: { cents: 2_500, currency: "USD" } },
  accounts: [clinic, noCard].map((account) => ({ ...account, name: `${account.name} of ${id}` })),
  changes: {},
}));

/** An account that only the second agency has. */
const foreign = { ...clinic, id: "of-2" };

type Send = (path: string, init?: RequestInit) => Promise<Response>;

describe("a server for two agencies", () => {
  let store: OwnStore;
  let first: Send;
  let second: Send;

  before(async () => {
    store = await openSqliteStore(":memory:");
    for (const seed of agencies) {
      const isSecond = seed.agency.id === "2";
      await store.seed(isSecond ? { ...seed, accounts: [...seed.accounts, foreign] } : seed);
    }
    const { fetch } = createBillingServer({
      store,
      identify: ({ headers }) => ({
        agencyId: headers.get("X-Agency") ?? "",
        name: `Dana of ${headers.get("X-Agency")}`,
        canReadTrail: true,
        permissions: { change_balance: true, request_billing: true, view_history: true },
      }),
    });
    const sendAs =
      (agency: string): Send =>
      (path, init) =>
        fetch(
          new Request(url + path, {
            ...init,
            headers: { ...(init?.headers as Record<string, string> | undefined), "X-Agency": agency },
          }),
        );
    [first, second] = [sendAs("1"), sendAs("2")];
  });
  after(() => store.close());

  const toWrite = (method: string, body?: object, key = "the same key"): RequestInit => ({
    method,
    headers: { "Idempotency-Key": key, ...(body && { "Content-Type": "application/json" }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const writes: readonly [path: string, init: RequestInit][] = [
    ["", toWrite("PATCH", { balance_from: "agency" })],
    ["/billing_request", toWrite("POST", billingRequest)],
    ["/billing_request", toWrite("DELETE")],
  ];

  it("lists and counts the accounts of the one who asks", async () => {
    for (const [send, id, total] of [
      [first, "1", 2],
      [second, "2", 3],
    ] as const) {
      const list = (await (await send("")).json()) as { accounts: { name: string }[]; total_entries: number };
      assert.equal(list.total_entries, total);
      for (const { name } of list.accounts.slice(0, 2)) assert.ok(name.endsWith(`of ${id}`) || name === foreign.name);
    }
    const found = (await (await first("?search=of-2")).json()) as { total_entries: number };
    assert.equal(found.total_entries, 0);
  });

  for (const [path, init] of [["", {}], ["/balance_changes", {}], ...writes] as const) {
    it(`answers 404 to ${init.method ?? "GET"} ${path || "one account"} of the other agency, as of one that is not there`, async () => {
      const answers = await Promise.all(["of-2", "nobody"].map((id) => first(`/${id}${path}`, init)));
      assert.deepEqual(
        answers.map(({ status }) => status),
        [404, 404],
      );
      const [foreign, missing] = await Promise.all(answers.map((answer) => answer.text()));
      assert.equal(foreign, missing);
    });
  }

  it("changes the account of the one who asks, although both have its id and use one key", async () => {
    const toAgency = toWrite("PATCH", { balance_from: "agency" }, "k");
    const toCustomer = toWrite("PATCH", { balance_from: "customer" }, "k");
    const read = async (send: Send) => ((await (await send("/7")).json()) as { balance_from: string }).balance_from;
    const before = await read(second);
    const [to, back] = before === "customer" ? [toAgency, "customer"] : [toCustomer, "agency"];
    assert.equal((await first("/7", to)).status, 200);
    assert.equal(await read(second), back);
    const answer = await second("/7", to);
    assert.equal(answer.headers.has("Idempotency-Replayed"), false);
    const entries = async (send: Send) =>
      ((await (await send("/7/balance_changes")).json()) as { total_entries: number }).total_entries;
    assert.deepEqual([await entries(first), await entries(second)], [1, 1]);
  });

  it("says in a history and in the trail what was done in the agency of the one who asks, and nothing else", async () => {
    for (const [agency, send] of [
      ["1", first],
      ["2", second],
    ] as const) {
      await send("/9/billing_request", toWrite("POST", billingRequest, `request ${agency}`));
      for (const to of ["customer", "agency", "customer"]) {
        await send("/7", toWrite("PATCH", { balance_from: to }, `${to} ${agency} ${Math.random()}`));
      }
    }
    for (const [agency, send] of [
      ["1", first],
      ["2", second],
    ] as const) {
      const history = (await (await send("/7/balance_changes")).json()) as { balance_changes: ChangeRecord[] };
      const { trail } = (await (await send("/../trail")).json()) as { trail: TrailRecord[] };
      const actors = [...history.balance_changes, ...trail].map(({ actor }) => actor?.name);
      assert.deepEqual(new Set(actors), new Set([`Dana of ${agency}`]));
      const names = trail.map(({ account }) => account?.name ?? "");
      assert.ok(names.length > 0 && names.every((name) => name.endsWith(`of ${agency}`)));
      assert.equal(trail.filter(({ action }) => action === "billing_request").length, 1);
      const older = await send(`/../trail?before=${trail[0]?.id}`);
      assert.deepEqual(((await older.json()) as { trail: TrailRecord[] }).trail, trail.slice(1));
      // The id of an entry of one agency opens nothing of it to the other.
      const other = send === first ? second : first;
      const foreign = (await (await other(`/../trail?before=${trail[0]?.id}`)).json()) as { trail: TrailRecord[] };
      assert.ok(foreign.trail.every(({ actor }) => actor?.name !== `Dana of ${agency}`));
    }
  });

  it("has no history of an account that only the other agency has changed", async () => {
    const { total, rows } = await store.listChanges("1", "of-2", { page: 1, perPage: 9 });
    assert.deepEqual([total, rows], [0, []]);
    await second("/of-2", toWrite("PATCH", { balance_from: "customer" }, "only of 2"));
    assert.equal((await store.listChanges("2", "of-2", { page: 1, perPage: 9 })).total, 1);
    assert.deepEqual(await store.listChanges("1", "of-2", { page: 1, perPage: 9 }), { total: 0, rows: [] });
    assert.equal((await first("/of-2/balance_changes")).status, 404);
  });

  it("finds nothing for an agency that it does not have", async () => {
    const { fetch } = createBillingServer({ store, identify: () => ({ agencyId: "3", name: "Eve" }) });
    const list = (await (await fetch(new Request(url))).json()) as { total_entries: number; agency?: unknown };
    assert.deepEqual([list.total_entries, list.agency], [0, undefined]);
  });
});
