import { getRequestListener } from "@hono/node-server";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after } from "node:test";
import {
  createCtmStore,
  createVonageStore,
  type CtmStoreOptions,
  type VonageStoreOptions,
} from "../../../server/adapters/index.js";
import { asFetch, createBackend, type Store } from "../../../server/index.js";
import { setupStore } from "../setup.js";
import { createFakeCtm, ctmKey, ctmSecret, type CtmRow } from "./fake-ctm.js";
import { createFakeVonage, vonageKey, vonageSecret } from "./fake-vonage.js";

/** Answers a request in place of a fake. */
export type Intercept = (request: Request) => Response | Promise<Response | undefined> | undefined;

/** A clock that stands still, and what an adapter warns of. */
function createSurroundings() {
  const clock = { time: Date.parse("2026-11-22T10:00:00Z") };
  const warnings: string[] = [];
  return { clock, warnings, options: { now: () => clock.time, warn: (text: string) => void warnings.push(text) } };
}

/** Creates a backend over the fake of CallTrackingMetrics, in this process. */
export function setupCtm(rows?: readonly CtmRow[], options: Partial<CtmStoreOptions> = {}) {
  const fake = createFakeCtm(rows);
  const { clock, warnings, options: surroundings } = createSurroundings();
  const vendor = asFetch(fake.handle);
  const keys = { accessKey: ctmKey, secretKey: ctmSecret };
  const store = createCtmStore({ ...keys, fetch: vendor, ...surroundings, ...options });
  return { fake, vendor, clock, warnings, ...setupStore(store) };
}

/** Creates a backend over the fake of Vonage, in this process. */
export function setupVonage(options: Partial<VonageStoreOptions> = {}) {
  const fake = createFakeVonage(options.sharesAgain);
  const { clock, warnings, options: surroundings } = createSurroundings();
  const provider = asFetch(fake.handle);
  const keys = { apiKey: vonageKey, apiSecret: vonageSecret };
  const store = createVonageStore({ ...keys, fetch: provider, ...surroundings, ...options });
  return { fake, provider, clock, warnings, ...setupStore(store) };
}

/** Serves a handler on a free port until the tests of the file have ended. Returns its origin. */
export async function listen(handle: (request: Request, cut: () => void) => Promise<Response>): Promise<string> {
  const answer = getRequestListener((request, { incoming }) => handle(request, () => incoming.socket.destroy()));
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Serves a backend over a store, and returns its endpoint. */
export async function serveStore(store: Store): Promise<string> {
  const backend = createBackend({ store });
  return (await listen(backend.handle)) + backend.base;
}
