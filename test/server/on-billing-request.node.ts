import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, describe, it } from "node:test";
import { createMemoryStore, toSeed } from "../../server/index.js";
import { createBillingServer, openSqliteStore, type BillingServerOptions, type SentRequest } from "../../server/kit.js";
import { toNodeListener } from "../../server/node.js";
import { billingRequest, clinic, newKey, readJson } from "./setup.js";

const dana = { agencyId: "90210", id: "dana", name: "Dana" };

async function serve(options: Partial<BillingServerOptions>) {
  const store = await openSqliteStore(":memory:");
  await store.seed({ ...toSeed([clinic]), changes: {} });
  const server = createServer(toNodeListener(createBillingServer({ store, identify: () => dana, ...options })));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  after(() => server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/accounts/7`;
  const send = (method: string, path: string, body?: unknown, key = newKey()) =>
    fetch(`${url}${path}`, {
      method,
      headers: { "Content-Type": "application/json", "Idempotency-Key": key },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const ask = (body: unknown = billingRequest, key?: string) => send("POST", "/billing_request", body, key);
  return { store, send, ask };
}

describe("onBillingRequest", () => {
  it("is told once of a request that is sent twice with one key, and again of one that replaces it", async () => {
    const sent: SentRequest[] = [];
    const { ask } = await serve({ onBillingRequest: (request) => void sent.push(request) });
    const key = newKey();
    const first = await ask(billingRequest, key);
    const repeat = await ask(billingRequest, key);
    assert.deepEqual([first.status, repeat.status, sent.length], [201, 201, 1]);
    await ask({ ...billingRequest, email: "other@harborclinic.example" });
    assert.deepEqual(
      sent.map(({ billingRequest: { email } }) => email),
      [billingRequest.email, "other@harborclinic.example"],
    );
  });

  it("is told which account of which agency was asked, for what, and by whom, once that is saved", async () => {
    const sent: unknown[] = [];
    const { ask, store } = await serve({
      onBillingRequest: async ({ agencyId, account, billingRequest: request, visitor }) => {
        const saved = await store.findAccount(agencyId, String(account.id));
        assert.deepEqual(saved, account);
        sent.push({ agencyId, request, visitor });
      },
    });
    const { billing_request: request } = await readJson(await ask());
    assert.equal(request?.email, billingRequest.email);
    assert.deepEqual(sent, [{ agencyId: "90210", request, visitor: dana }]);
  });

  it("is not told of a refusal, a change or a withdrawal", async () => {
    const sent: unknown[] = [];
    const { ask, send } = await serve({ onBillingRequest: (request) => void sent.push(request) });
    assert.equal((await ask({ ...billingRequest, starting_balance: { cents: 1, currency: "USD" } })).status, 422);
    assert.equal((await send("DELETE", "/billing_request")).status, 200);
    assert.equal((await send("PATCH", "", { balance_from: "customer" })).status, 200);
    assert.equal((await ask()).status, 409);
    assert.deepEqual(sent, []);
  });

  for (const [how, onBillingRequest] of [
    ["throws", () => assert.fail("The post is closed.")],
    ["rejects", () => Promise.reject(new Error("The post is closed."))],
  ] as const) {
    it(`leaves the answer as it is where it ${how}, which onError is told`, async () => {
      const errors: unknown[] = [];
      const onError = (error: unknown, request: Request) =>
        void errors.push([(error as Error).message, request.method, new URL(request.url).pathname]);
      const { ask } = await serve({ onBillingRequest, onError });
      const answer = await ask();
      assert.deepEqual([answer.status, (await readJson(answer)).version], [201, "r2"]);
      assert.deepEqual(errors, [["The post is closed.", "POST", "/api/v1/accounts/7/billing_request"]]);
    });
  }

  it("has to be a function", () => {
    const store = createMemoryStore(toSeed([clinic]));
    assert.throws(() => createBillingServer({ store, identify: () => dana, onBillingRequest: "mail" as never }), {
      name: "TypeError",
      message: "createBillingServer() takes a function as `onBillingRequest`, which sends the e-mail.",
    });
  });
});
