import { asFetch, findScenario, type AccountRecord, type ScenarioId } from "../../server/index.js";
import { billingRequest, newKey, readJson, type HistoryBody, type ListBody } from "./setup.js";

const base = "/api/v1/accounts";

/** Creates the backend of a scenario with a test clock, and functions that send requests to it. */
export function setupScenario(id: ScenarioId) {
  const waits: number[] = [];
  const wait = (milliseconds: number) => Promise.resolve(waits.push(milliseconds));
  const clock = { time: Date.parse("2026-11-22T10:00:00.000Z") };
  const backend = findScenario(id).create({ wait, now: () => new Date(clock.time) });
  const fetch = asFetch(backend);
  const { store } = backend;
  // An account on agency billing whose customer could pay.
  const target = store.accounts().find((row) => row.balance_from === "agency" && row.payment_method);
  const targetUrl = `${base}/${target?.id}`;
  const send = (method: string, url: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(url, {
      method,
      headers: { "Content-Type": "application/json", "Idempotency-Key": newKey(), ...headers },
      body: JSON.stringify(body),
    });
  return {
    store,
    waits,
    advance: (milliseconds: number) => (clock.time += milliseconds),
    list: async (query = "") => readJson<ListBody>(await fetch(base + query)),
    fetchList: () => fetch(base),
    fetchAccount: (id: AccountRecord["id"] | undefined = target?.id) => fetch(`${base}/${id}`),
    change: (version = target?.version) =>
      send("PATCH", targetUrl, { balance_from: "customer" }, { "If-Match": `"${version}"` }),
    changeTo: (to: string, id: AccountRecord["id"]) => send("PATCH", `${base}/${id}`, { balance_from: to }),
    /** Sends a write to a part of an account. */
    write: (method: "POST" | "DELETE", id: AccountRecord["id"], part: string, body?: unknown) =>
      send(method, `${base}/${id}/${part}`, body),
    requestBilling: () => send("POST", `${targetUrl}/billing_request`, billingRequest),
    withdraw: () => send("DELETE", `${targetUrl}/billing_request`, undefined),
    fetchHistory: (id = target?.id) => fetch(`${base}/${id}/balance_changes`),
    history: async (id = target?.id) => {
      return (await readJson<HistoryBody>(await fetch(`${base}/${id}/balance_changes`))).balance_changes;
    },
    target,
    source: () => store.account(String(target?.id))?.balance_from,
  };
}
