import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createBillingServer, openSqliteStore, type OwnStore } from "../../server/kit.js";
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
        name: "Dana",
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

  it("finds nothing for an agency that it does not have", async () => {
    const { fetch } = createBillingServer({ store, identify: () => ({ agencyId: "3", name: "Eve" }) });
    const list = (await (await fetch(new Request(url))).json()) as { total_entries: number; agency?: unknown };
    assert.deepEqual([list.total_entries, list.agency], [0, undefined]);
  });
});
