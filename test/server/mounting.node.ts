import assert from "node:assert/strict";
import { createServer, type RequestListener, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { describe, it } from "node:test";
import { serve } from "@hono/node-server";
import express from "express";
import { Hono } from "hono";
import { seedAccounts } from "../../server/index.js";
import { createBillingServer, type BillingServer } from "../../server/kit.js";
import { createMemoryStore } from "../../server/memory-store.js";
import { toNodeListener } from "../../server/node.js";
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
  }

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
