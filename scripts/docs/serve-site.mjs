// A server of files for the checks of the built site, as any host of static files is: it knows nothing of the site.
import { once } from "node:events";
import { createAdaptorServer } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";

/**
 * @param {string} folder @param {string} base the path that it is served under
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function serveSite(folder, base) {
  const rewriteRequestPath = (/** @type {string} */ path) => path.slice(base.length - 1);
  const app = new Hono().use(`${base}*`, serveStatic({ root: folder, rewriteRequestPath }));
  const server = /** @type {import("node:http").Server} */ (createAdaptorServer(app));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}${base}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
