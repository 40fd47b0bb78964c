import assert from "node:assert/strict";
import { createServer, request, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { describe, it } from "node:test";
import { serve } from "@hono/node-server";
import express from "express";
import { Hono } from "hono";
import { seedAccounts } from "../../server/index.js";
import { createBillingServer, type BillingServer } from "../../server/kit.js";
import { createMemoryStore } from "../../server/memory-store.js";
import { addressOf, toNodeListener } from "../../server/node.js";
import { newKey } from "./setup.js";

const visitor = { agencyId: "1200", name: "Dana" };

function createBilling(): BillingServer {
  const store = createMemoryStore(seedAccounts());
  return createBillingServer({
    store,
    identify: ({ headers }) =>
      headers.has("Cookie") ? { ...visitor, agencyId: String(store.agency().id) } : undefined,
  });
}

async function listen(listener: RequestListener | Server): Promise<{ url: string; close: () => Promise<unknown> }> {
  const server = typeof listener === "function" ? createServer(listener) : listener;
  if (!server.listening) {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/accounts`,
    close: () => {
      server.closeAllConnections();
      server.close();
      return once(server, "close");
    },
  };
}

/** Sends a change whose body goes on until there is an answer. */
async function sendEndlessly(url: string, headers: Record<string, string>): Promise<IncomingMessage> {
  const sent = request(url, { method: "PATCH", headers });
  const write = () => {
    if (!sent.destroyed) sent.write("x".repeat(10_000), write);
  };
  // The server may close the connection while there is more.
  sent.on("error", () => undefined);
  write();
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  return answer;
}

const mounts: Readonly<Record<string, () => RequestListener | Server>> = {
  "node:http": () => toNodeListener(createBilling()),
  "Express 5": () => express().use("/api/v1/accounts", toNodeListener(createBilling())),
  Hono: () => {
    const app = new Hono();
    const billing = createBilling();
    app.all("/api/v1/accounts/*", (c) => billing.fetch(c.req.raw));
    return serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }) as Server;
  },
};

describe("a billing server", () => {
  for (const [name, mount] of Object.entries(mounts)) {
    it(`lists and changes accounts in ${name}, for those whom the host knows`, async () => {
      const { url, close } = await listen(mount());
      const headers = { Cookie: "session=1" };
      const list = await fetch(`${url}?page=1&per_page=5`, { headers });
      const { accounts } = (await list.json()) as { accounts: { id: number; balance_from: string }[] };
      assert.equal(accounts.length, 5);
      const account = accounts.find(({ balance_from }) => balance_from === "customer")!;
      const change = await fetch(`${url}/${account.id}`, {
        method: "PATCH",
        headers: { ...headers, "Content-Type": "application/json", "Idempotency-Key": newKey() },
        body: JSON.stringify({ balance_from: "agency" }),
      });
      assert.equal(change.status, 200);
      const stranger = await fetch(url);
      assert.deepEqual([stranger.status, stranger.headers.get("Content-Type")], [401, "application/problem+json"]);
      await close();
    });

    it(`reads no body in ${name} that is longer than any request, whether its length is said or it never ends`, async () => {
      const { url, close } = await listen(mount());
      const headers = { Cookie: "session=1", "Content-Type": "application/json", "Idempotency-Key": newKey() };
      for (const length of [{ "Content-Length": "1000000" }, { "Transfer-Encoding": "chunked" }]) {
        const answer = await sendEndlessly(`${url}/248013`, { ...headers, ...length });
        assert.deepEqual([answer.statusCode, answer.headers["content-type"]], [413, "application/problem+json"]);
        answer.destroy();
      }
      await close();
    });
  }

  it("says in the log where to mount it when a parser has read the body before", async (context) => {
    const logged = context.mock.method(console, "error", () => undefined);
    const app = express().use(express.json(), toNodeListener(createBilling()));
    const { url, close } = await listen(app);
    const headers = { Cookie: "session=1", "Content-Type": "application/json", "Idempotency-Key": newKey() };
    const body = JSON.stringify({ balance_from: "agency" });
    assert.equal((await fetch(`${url}/248013`, { method: "PATCH", headers, body })).status, 500);
    assert.match(String(logged.mock.calls[0]?.arguments[0]), /Mount it before express\.json\(\)/);
    assert.equal((await fetch(url, { headers })).status, 200);
    const withdrawal = await fetch(`${url}/248013/billing_request`, { method: "DELETE", headers });
    assert.notEqual(withdrawal.status, 500);
    await close();
  });

  it("knows the address of a socket, for the trail, whatever a client says of itself", async () => {
    const store = createMemoryStore(seedAccounts());
    const billing = createBillingServer({
      store,
      identify: (request) => ({ ...visitor, agencyId: String(store.agency().id), address: addressOf(request) }),
    });
    for (const listener of [toNodeListener(billing), express().use(toNodeListener(billing))]) {
      const { url, close } = await listen(listener);
      for (const to of ["agency", "customer", "agency"]) {
        const headers = { "Content-Type": "application/json", "Idempotency-Key": newKey() };
        await fetch(`${url}/248013`, {
          method: "PATCH",
          headers: { ...headers, "X-Forwarded-For": "203.0.113.9", Forwarded: "for=203.0.113.9" },
          body: JSON.stringify({ balance_from: to }),
        });
      }
      await close();
    }
    const { rows } = await store.listTrail!(String(store.agency().id), { before: undefined, perPage: 9 });
    assert.deepEqual(new Set(rows.map(({ address }) => address)), new Set(["127.0.0.1"]));
  });

  it("is what a route handler, Deno, Bun or a Worker exports: a function of a request", async () => {
    const { fetch: GET } = createBilling();
    const response = await GET(new Request("https://host.example/api/v1/accounts", { headers: { Cookie: "a=1" } }));
    assert.equal(response.status, 200);
  });

  it("answers at another path, with links to it", async () => {
    const store = createMemoryStore(seedAccounts());
    const identify = () => ({ ...visitor, agencyId: String(store.agency().id) });
    const { fetch } = createBillingServer({ store, identify, path: "/billing/clients.json" });
    const response = await fetch(new Request("https://host.example/billing/clients.json?per_page=5"));
    const { next_page } = (await response.json()) as { next_page: string };
    assert.equal(next_page, "https://host.example/billing/clients.json?per_page=5&page=2");
  });

  it("answers 500 without a word of the cause where identify() fails or says no agency", async (t) => {
    const logged = t.mock.method(console, "error", () => undefined);
    const store = createMemoryStore(seedAccounts());
    for (const identify of [
      () => {
        throw new Error("secret of the host");
      },
      () => ({ name: "Dana" }) as never,
    ]) {
      const { fetch } = createBillingServer({ store, identify });
      const response = await fetch(new Request("https://host.example/api/v1/accounts"));
      assert.equal(response.status, 500);
      assert.doesNotMatch(await response.text(), /secret|agencyId/);
    }
    assert.match(String(logged.mock.calls[1]?.arguments[0]), /without `agencyId`/);
  });
});
