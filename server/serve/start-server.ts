import { createAdaptorServer } from "@hono/node-server";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import type { Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname } from "node:path";
import { seedAccounts } from "../seed.js";
import { seedDatabase } from "../sql/sql-store.js";
import { openSqlite } from "../sql/sqlite.js";
import type { Database } from "../sql/tables.js";
import { createServerApp } from "./app.js";
import { toConfiguration, type Configuration } from "./configuration.js";
import { demoPeople, replacePeople } from "./people.js";

/** A running server. */
export interface RunningServer {
  /** Its origin, such as `http://127.0.0.1:8787`. */
  readonly url: string;
  /** Stops listening, finishes the current requests, and closes the database. */
  stop(): Promise<void>;
}

/** Time for the current requests to finish when the server stops, in milliseconds. */
const stopTimeout = 10_000;

/** Opens the database, seeds it if it is empty, and listens. */
export async function startServer(options: Partial<Configuration> = {}): Promise<RunningServer> {
  const configuration = toConfiguration(options);
  const { database: file } = configuration;
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
  const database = await openSqlite(file);
  try {
    return await listen(database, configuration);
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

async function listen(database: Database, configuration: Configuration): Promise<RunningServer> {
  const { host, port, password, passwordCost } = configuration;
  await seedDatabase(database, seedAccounts());
  await replacePeople(database, demoPeople, password, passwordCost);
  const app = createServerApp(database, configuration);
  // It is an HTTP/1.1 server, because `createServer` is not set.
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { headersTimeout: 10_000, requestTimeout: 30_000 },
  }) as Server;
  const closeConnections = trackResponses(server);
  server.listen(port, host);
  await once(server, "listening");
  return {
    url: toUrl(server.address() as AddressInfo),
    async stop() {
      const closed = once(server, "close");
      server.close();
      closeConnections();
      const timer = setTimeout(() => server.closeAllConnections(), stopTimeout);
      await closed;
      clearTimeout(timer);
      await database.destroy();
    },
  };
}

/** Returns a function that makes the current responses close their keep-alive connections. */
function trackResponses(server: Server): () => void {
  const responses = new Set<ServerResponse>();
  server.prependListener("request", (_, response: ServerResponse) => {
    responses.add(response);
    response.once("close", () => responses.delete(response));
  });
  return () => {
    for (const response of responses) if (!response.headersSent) response.setHeader("Connection", "close");
  };
}

function toUrl({ address, port, family }: AddressInfo): string {
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}
