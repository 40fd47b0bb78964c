import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { TrailRecord } from "../../../server/index.js";
import { billingRequest, newKey } from "../setup.js";
import { abbot, serve } from "./setup.js";

const trailPath = "/api/v1/trail";

type Server = Awaited<ReturnType<typeof serve>>;

async function readTrail({ send }: Server, headers: HeadersInit, query = ""): Promise<TrailRecord[]> {
  const response = await send(trailPath + query, { headers });
  assert.equal(response.status, 200);
  return ((await response.json()) as { trail: TrailRecord[] }).trail;
}

const listActions = (trail: readonly TrailRecord[]) => trail.map(({ action, actor }) => [action, actor?.id ?? null]);

describe("the trail", () => {
  it("says of each write who, what, from where and when, without the text of the e-mail", async () => {
    const server = await serve({ access: "session" });
    const headers = await server.sessionHeaders("dana");
    const send = (method: string, body?: unknown) =>
      server.send(`/api/v1/accounts/${abbot}/billing_request`, {
        method,
        headers: { ...headers, "Content-Type": "application/json", "Idempotency-Key": newKey() },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    assert.equal((await send("POST", billingRequest)).status, 201);
    assert.equal((await send("DELETE")).status, 200);
    assert.equal((await server.change("customer", headers)).status, 200);

    const trail = await readTrail(server, headers);
    const shared = {
      at: "2026-11-22T10:00:00.000Z",
      actor: { id: "dana", name: "Dana Whitlock" },
      address: "127.0.0.1",
    };
    const account = { id: abbot, name: "Abbot Lane Veterinary" };
    const { email, starting_balance: amount } = billingRequest;
    const nothing = { account: null, from: null, to: null, amount: null, email: null };
    assert.deepEqual(
      trail.map((entry) => ({ ...entry, id: "" })),
      [
        { action: "change", account, from: "agency", to: "customer", amount: null, email: null },
        { action: "withdrawal", account, from: null, to: null, amount, email },
        { action: "billing_request", account, from: null, to: null, amount, email },
        { action: "sign_in", ...nothing },
      ].map((entry) => ({ id: "", ...shared, ...entry })),
    );
    assert.ok(!JSON.stringify(trail).includes(billingRequest.message));
  });

  it("has no entry for a refused, repeated or ineffective write", async () => {
    const server = await serve();
    const key = { "Idempotency-Key": newKey() };
    await server.change("customer", key);
    await server.change("customer", key);
    await server.change("customer");
    await server.change("agency", { "If-Match": '"r0"' });
    assert.deepEqual(listActions(await readTrail(server, {})), [["change", "dana"]]);
  });

  it("has sign-ins, failed ones and sign-outs", async () => {
    const server = await serve({ access: "session" });
    await server.signIn("nobody");
    await server.signIn("priya", "wrong");
    const priya = await server.sessionHeaders("priya");
    await server.send("/session", { method: "DELETE", headers: priya });
    assert.deepEqual(listActions(await readTrail(server, await server.sessionHeaders("dana"))), [
      ["sign_in", "dana"],
      ["sign_out", "priya"],
      ["sign_in", "priya"],
      ["failed_sign_in", "priya"],
      ["failed_sign_in", null],
    ]);
  });

  it("is for administrators", async () => {
    const { send, sessionHeaders } = await serve({ access: "session" });
    const statuses = ["dana", "priya", "noa"].map(async (user) => {
      return (await send(trailPath, { headers: await sessionHeaders(user) })).status;
    });
    assert.deepEqual(await Promise.all(statuses), [200, 403, 403]);
    assert.equal((await send(trailPath)).status, 401);
  });

  it("is read page by page, each entry once, while others are added", async () => {
    const server = await serve();
    for (let count = 0; count < 7; count++) await server.change(count % 2 === 0 ? "customer" : "agency");
    const seen: string[] = [];
    let next: string | null = `${trailPath}?per_page=3`;
    while (next !== null) {
      const page = (await (await server.send(next)).json()) as { trail: TrailRecord[]; next_page: string | null };
      seen.push(...page.trail.map(({ id }) => id));
      next = page.next_page?.replace(server.url, "") ?? null;
      await server.change(seen.length % 2 === 0 ? "customer" : "agency");
    }
    assert.equal(seen.length, 7);
    assert.deepEqual(seen, [...new Set(seen)].sort().reverse());
    assert.equal((await server.send(`${trailPath}?before=a b`)).status, 400);
    assert.equal((await server.send(`${trailPath}?per_page=151`)).status, 400);
  });
});

describe("the request log", () => {
  it("names the person of each request by id, those who sign in included", async () => {
    const { sessionHeaders, get, log } = await serve({ access: "session" });
    await get();
    await get("", await sessionHeaders("priya"));
    assert.deepEqual(
      log.map((line) => (JSON.parse(line) as { person?: string }).person),
      [undefined, "priya", "priya"],
    );
  });
});
