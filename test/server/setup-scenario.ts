import { asFetch, findScenario, type AccountRecord, type ScenarioId } from "../../server/index.js";
import { newKey, read, request, type ListAnswer } from "./setup.js";

const base = "/api/v1/accounts";

/** A scenario whose clock is the test's, and the requests that a test makes of it. */
export function setup(id: ScenarioId) {
  const waits: number[] = [];
  const wait = (milliseconds: number) => Promise.resolve(waits.push(milliseconds));
  const clock = { time: Date.parse("2026-11-22T10:00:00.000Z") };
  const backend = findScenario(id).create({ wait, now: () => new Date(clock.time) });
  const fetch = asFetch(backend);
  const { store } = backend;
  const removable = store.accounts().find((row) => row.balance_from === "agency" && row.payment_method);
  const target = `${base}/${removable?.id}`;
  const send = (method: string, url: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(url, {
      method,
      headers: { "Content-Type": "application/json", "Idempotency-Key": newKey(), ...headers },
      body: JSON.stringify(body),
    });
  return {
    waits,
    pass: (milliseconds: number) => (clock.time += milliseconds),
    list: async (query = "") => read<ListAnswer>(await fetch(base + query)),
    tryList: () => fetch(base),
    item: (id?: AccountRecord["id"]) => fetch(id === undefined ? target : `${base}/${id}`),
    change: (version = removable?.version) =>
      send("PATCH", target, { balance_from: "customer" }, { "If-Match": `"${version}"` }),
    changeTo: (to: string, id: AccountRecord["id"]) => send("PATCH", `${base}/${id}`, { balance_from: to }),
    ask: (id = removable?.id) => send("POST", `${base}/${id}/billing_request`, request),
    withdraw: () => send("DELETE", `${target}/billing_request`, undefined),
    history: (id = removable?.id) => fetch(`${base}/${id}/balance_changes`),
    target: removable,
    source: () => store.account(String(removable?.id))?.balance_from,
  };
}
