import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  administrator,
  asFetch,
  createBackend,
  createMemoryStore,
  Problem,
  seedAccounts,
  type BackendOptions,
} from "../../server/index.js";
import { createBillingApi } from "../../src/client/create-billing-api.js";
import { checkExchange, type CheckedExchange } from "./exchange.js";
import { operations } from "./openapi.js";

const origin = "https://portal.example";
/** Ids of the seed: an account on customer billing with a card, ones without a card, one without permissions. */
const [acme, aicha, aurora] = [248_013, 248_047, 248_183];
/** Was asked a while ago. */
const amberly = 248_098;
/** On agency billing, with a card. */
const abbot = 248_030;
const draft = {
  email: "office@aicha.example",
  startingBalance: { cents: 5_000, currency: "USD" },
  message: "Please add a card.",
};

const nextMonth = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000).toISOString();

/** Who may read everything. */
const reader = { ...administrator, canReadLog: true };

/** Creates the widget's client and a `fetch` over a backend, which compare all exchanges with openapi.yaml. */
function setup(options: Partial<BackendOptions> = {}) {
  const backend = createBackend({
    store: createMemoryStore(
      seedAccounts(undefined, {
        each: ({ permissions }) => ({ permissions: { ...permissions, schedule_change: true } }),
      }),
    ),
    identify: () => reader,
    onBillingReminder: () => undefined,
    ...options,
  });
  const send = asFetch(backend);
  const exchanges: CheckedExchange[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(typeof input === "string" ? new URL(input, origin) : input, init);
    const response = await send(request.clone());
    exchanges.push(await checkExchange({ request, response }));
    return response;
  };
  const api = createBillingApi({ endpoint: `${origin}${backend.base}`, fetch });
  return { api, fetch, base: backend.base, exchanges };
}

type Setup = ReturnType<typeof setup>;

/** Returns the path of the trail, which the widget does not read. */
const trailOf = (base: string) => base.replace("accounts", "trail");

/** Returns the path of the agency's log. */
const logOf = (base: string) => base.replace("accounts", "balance_changes");

/** Sends each request of the widget, and reads the trail of them. */
async function sendAllRequests({ api, fetch, base }: Setup): Promise<void> {
  const all = { page: 1, pageSize: 50 };
  await api.listAccounts(all);
  await api.listAccounts({
    page: 2,
    pageSize: 150,
    search: "a b&c=é",
    sort: "-balance",
    balanceFrom: "agency",
    needsAttention: true,
  });
  const first = await api.getAccount(acme);
  const moved = await api.changeBalance(acme, "agency", { key: crypto.randomUUID(), version: first.version });
  await api.changeBalance(acme, "customer", { key: crypto.randomUUID(), version: moved.version });
  const key = crypto.randomUUID();
  await api.requestBilling(aicha, draft, { key });
  await api.requestBilling(aicha, draft, { key });
  await api.withdrawBillingRequest(aicha, { key: crypto.randomUUID() });
  await api.sendBillingReminder(amberly, { key: crypto.randomUUID() });
  await api.scheduleChange(abbot, { to: "customer", at: nextMonth }, { key: crypto.randomUUID() });
  await api.cancelScheduledChange(abbot, { key: crypto.randomUUID() });
  await api.listBalanceChanges(acme, 1);
  await api.listBalanceChanges(acme, 2);
  const { agency } = await api.listAccounts(all);
  const link = agency?.links?.balanceChanges ?? "";
  await api.listAgencyChanges({ link, page: 1 });
  await api.listAgencyChanges({ link, page: 2, since: "2026-01-01T00:00:00Z", until: "2026-11-01T00:00:00+01:00" });
  await fetch(trailOf(base));
  await fetch(`${trailOf(base)}?per_page=1`);
}

/** Sends requests that the backend refuses. */
async function sendRefusedRequests({ fetch, base }: Setup): Promise<void> {
  const write = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    fetch(`${base}${path}`, {
      method,
      headers: { "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID(), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const to = { balance_from: "customer" };
  const wire = { email: draft.email, starting_balance: draft.startingBalance, message: draft.message };
  const stale = { "If-Match": '"r0"' };
  const key = { "Idempotency-Key": crypto.randomUUID() };
  await fetch(`${base}/0`);
  await fetch(`${base}/0/balance_changes`);
  await fetch(`${base}/${aurora}/balance_changes`);
  await write("PATCH", "/0", to);
  await write("PATCH", `/${aurora}`, to);
  await write("PATCH", `/${acme}`, to, stale);
  await write("PATCH", `/${aicha}`, to);
  await write("PATCH", `/${acme}`, to, key);
  await write("DELETE", `/${aicha}/billing_request`, undefined, key);
  await write("POST", "/0/billing_request", wire);
  await write("POST", `/${aurora}/billing_request`, wire);
  await write("POST", `/${acme}/billing_request`, wire);
  await write("POST", `/${aicha}/billing_request`, wire, stale);
  await write("POST", `/${aicha}/billing_request`, { ...wire, starting_balance: { cents: 1, currency: "USD" } });
  await write("POST", "/0/billing_reminder");
  await write("POST", `/${aurora}/billing_reminder`);
  await write("POST", `/${acme}/billing_reminder`);
  await write("POST", `/${amberly}/billing_reminder`, undefined, stale);
  await write("POST", `/${amberly}/billing_reminder`, undefined, key);
  const later = { to: "customer", at: nextMonth };
  await write("POST", "/0/scheduled_change", later);
  await write("POST", `/${aurora}/scheduled_change`, later);
  await write("POST", `/${acme}/scheduled_change`, later);
  await write("POST", `/${abbot}/scheduled_change`, later, stale);
  await write("POST", `/${abbot}/scheduled_change`, { ...later, at: "2020-01-01T00:00:00Z" });
  await write("DELETE", "/0/scheduled_change");
  await write("DELETE", `/${aurora}/scheduled_change`);
  await write("DELETE", `/${abbot}/scheduled_change`, undefined, stale);
  await write("DELETE", `/${abbot}/scheduled_change`, undefined, key);
  await write("DELETE", "/0/billing_request");
  await write("DELETE", `/${aurora}/billing_request`);
  await write("DELETE", `/${aicha}/billing_request`, undefined, stale);
}

/** Sends requests that openapi.yaml does not allow. */
async function sendInvalidRequests({ fetch, base }: Setup): Promise<void> {
  await fetch(`${base}?per_page=151`);
  await fetch(`${base}?sort=age`);
  await fetch(`${base}/${acme}/balance_changes?page=0`);
  await fetch(`${logOf(base)}?page=0`);
  await fetch(`${trailOf(base)}?before=a%20b`);
  await fetch(`${trailOf(base)}?per_page=151`);
  const json = { "Content-Type": "application/json" };
  for (const headers of [json, { "Idempotency-Key": "k" }]) {
    const body = JSON.stringify({ balance_from: "agency" });
    await fetch(`${base}/${acme}`, { method: "PATCH", headers, body });
    await fetch(`${base}/${acme}/billing_request`, { method: "POST", headers, body });
    await fetch(`${base}/${abbot}/scheduled_change`, { method: "POST", headers, body });
  }
  await fetch(`${base}/${abbot}/scheduled_change`, { method: "DELETE" });
  await fetch(`${base}/${acme}/billing_request`, { method: "DELETE" });
  await fetch(`${base}/${acme}/billing_reminder`, { method: "POST" });
}

/** Sends one request of each operation. */
async function sendEachOperation({ fetch, base }: Setup): Promise<void> {
  const headers = { "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() };
  await fetch(base);
  await fetch(`${base}/${acme}`);
  await fetch(`${base}/${acme}/balance_changes`);
  await fetch(trailOf(base));
  await fetch(logOf(base));
  await fetch(`${base}/${acme}`, { method: "PATCH", headers, body: '{"balance_from":"agency"}' });
  await fetch(`${base}/${acme}/billing_request`, { method: "DELETE", headers });
  await fetch(`${base}/${acme}/billing_reminder`, { method: "POST", headers });
  const wire = { email: draft.email, starting_balance: draft.startingBalance, message: draft.message };
  await fetch(`${base}/${acme}/billing_request`, { method: "POST", headers, body: JSON.stringify(wire) });
  const later = JSON.stringify({ to: "customer", at: nextMonth });
  await fetch(`${base}/${abbot}/scheduled_change`, { method: "POST", headers, body: later });
  await fetch(`${base}/${abbot}/scheduled_change`, { method: "DELETE", headers });
}

const errorsOf = ({ exchanges }: Setup) => exchanges.flatMap(({ errors }) => errors);
const responsesOf = (setups: readonly Setup[]) =>
  setups.flatMap(({ exchanges }) => exchanges.map(({ operation, status }) => `${operation} ${status}`));

describe("the requests of the widget and the responses of the backend kit", () => {
  for (const base of ["/api/v1/accounts", "/api/v1/accounts.json"]) {
    it(`match openapi.yaml at ${base}`, async () => {
      const setupAt = setup({ base });
      await sendAllRequests(setupAt);
      assert.deepEqual(errorsOf(setupAt), []);
      assert.deepEqual(
        new Set(setupAt.exchanges.map(({ operation }) => operation)),
        new Set(operations.map(({ id }) => id)),
      );
    });
  }

  it("match openapi.yaml for refused requests", async () => {
    const refusing = setup();
    await sendRefusedRequests(refusing);
    assert.deepEqual(errorsOf(refusing), []);
    assert.ok(refusing.exchanges.every(({ status }) => /^(4..|200)$/.test(status)));
  });

  it("cover all responses in openapi.yaml, except those of a server under load", async () => {
    const working = setup();
    await sendAllRequests(working);
    const refusing = setup();
    await sendRefusedRequests(refusing);
    const invalid = setup();
    await sendInvalidRequests(invalid);
    const unauthorized = setup({ requireBearer: "token" });
    await sendEachOperation(unauthorized);
    const broken = setup({ identify: () => Promise.reject(new Problem(500, "Broken.")) });
    await sendEachOperation(broken);
    const forbidden = setup({ identify: () => ({ ...administrator, canReadTrail: false }) });
    await forbidden.fetch(trailOf(forbidden.base));
    await forbidden.fetch(logOf(forbidden.base));
    const covered = new Set(responsesOf([forbidden, working, refusing, invalid, unauthorized, broken]));
    const described = operations.flatMap(({ id, operation }) =>
      Object.keys(operation.responses).map((status) => `${id} ${status}`),
    );
    assert.deepEqual(
      [...new Set(described)].filter((one) => !covered.has(one) && !/ (429|503)$/.test(one)),
      ["changeBalance 409"],
    );
    for (const { exchanges } of [invalid, unauthorized, broken]) {
      assert.deepEqual(
        exchanges.flatMap(({ errors }) => errors).filter((error) => error.includes(": response")),
        [],
      );
    }
  });
});

describe("checkExchange", () => {
  it("reports each difference from openapi.yaml", async () => {
    const request = new Request(`${origin}/api/v1/accounts/7?colour=red`, {
      method: "PATCH",
      body: '{"balance_from":"nobody"}',
      headers: { "Content-Type": "application/json", "If-Match": "r7" },
    });
    const response = Response.json(
      { id: 7, name: "Acme", balance_from: "agency", balance: { cents: 1.5, currency: "USD" } },
      { headers: { "Idempotency-Replayed": "yes" } },
    );
    const { errors } = await checkExchange({ request, response });
    for (const what of [
      "colour",
      "Idempotency-Key is missing",
      "If-Match",
      "request/balance_from",
      "response/balance",
      "Idempotency-Replayed",
    ]) {
      assert.ok(
        errors.some((error) => error.includes(what)),
        what,
      );
    }
  });
});
