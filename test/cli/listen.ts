import { createAdaptorServer } from "@hono/node-server";
import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after } from "node:test";
import { asFetch, createBackend, createMemoryStore, seedAccounts, withFaults, type Fault } from "../../server/index.js";
import { base } from "./setup.js";

/** Starts a backend with twelve accounts on a free port. */
export async function listen(...faults: readonly Fault[]) {
  const store = createMemoryStore(seedAccounts(12));
  const fetch = asFetch(withFaults(createBackend({ store }).handle, ...faults));
  const server = createAdaptorServer({ fetch: (request) => fetch(request) }).listen(0, "127.0.0.1") as Server;
  await once(server, "listening");
  const kill = () => {
    server.close();
    server.closeAllConnections();
  };
  after(kill);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { endpoint: `${origin}${base}`, requests: fetch.requests, store, kill };
}
