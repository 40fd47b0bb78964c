import { once } from "node:events";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";

/** The collection that the pages of all hosts embed. */
const collection = "/api/v1/accounts";

export const acme = { id: 248_013, name: "Acme Dental" };

const usd = (/** @type {number} */ cents) => ({ cents, currency: "USD" });
const agency = {
  id: 90_210,
  name: "Alder Street Marketing",
  balance: usd(128_450),
  minimum_starting_balance: usd(2_500),
};
const common = { status: "active", balance: usd(18_240), payment_method: { brand: "Visa", last4: "4242" } };
const accounts = [
  { ...common, ...acme, balance_from: "customer", version: "r1" },
  { ...common, id: 248_030, name: "Birch Lane Veterinary", balance_from: "agency", version: "r1" },
];

/** @typedef {{ method: string, path: string, headers: import("node:http").IncomingHttpHeaders }} LogEntry */

/**
 * Imports a module of the package that a host has installed.
 * @param {string} folder @param {string} name
 */
const importOf = (folder, name) =>
  import(pathToFileURL(createRequire(join(folder, "package.json")).resolve(name)).href);

/** The backend kit of the installed package, over a database of its own. @param {string} folder */
async function createKit(folder) {
  const { createBillingServer, openSqliteStore } = await importOf(folder, "ctm-accounts-billing/server");
  const { toNodeListener } = await importOf(folder, "ctm-accounts-billing/server/node");
  const store = await openSqliteStore(":memory:");
  await store.seed({ agency, accounts, changes: {} });
  const identify = () => ({ agencyId: String(agency.id), id: "dana", name: "Dana Whitlock" });
  return { store, listener: toNodeListener(createBillingServer({ store, identify, path: collection })) };
}

/** @param {string} site @param {Record<string, string>} headers */
function createSite(site, headers) {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
  });
  app.use(serveStatic({ root: site }));
  return getRequestListener(app.fetch);
}

/**
 * Serves what a host has built, and the backend kit, from one origin.
 * @param {{ folder: string, site: string, headers?: Record<string, string> }} options
 */
export async function serveHost({ folder, site, headers = {} }) {
  const { store, listener } = await createKit(folder);
  const pages = createSite(site, headers);
  /** @type {LogEntry[]} */
  const log = [];
  const server = createServer((request, response) => {
    const { method = "", url = "", headers } = request;
    if (!url.startsWith(collection)) return void pages(request, response);
    log.push({ method, path: url, headers });
    listener(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    log,
    /** @returns {Promise<string>} who pays for Acme Dental, as the database has it */
    balanceFrom: async () => (await store.findAccount(String(agency.id), String(acme.id))).balance_from,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await store.close();
    },
  };
}
