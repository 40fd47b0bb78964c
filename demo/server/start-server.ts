import { createAdaptorServer } from "@hono/node-server";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import type { Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { createServerApp } from "./app.js";
import { toConfiguration, type Configuration } from "./configuration.js";
import { openDatabase } from "./database.js";
import { demoPeople, replacePeople } from "./people.js";

/** A server that listens. */
export interface RunningServer {
  /** Where it does: `http://127.0.0.1:8787`. */
  readonly url: string;
  /** Takes no more requests, finishes those under way, and closes the database. */
  stop(): Promise<void>;
}

/** How long a request may still take once the server is told to stop, in milliseconds. */
const grace = 10_000;

/** Opens the database, seeds it where it is empty, and listens. */
export async function startServer(options: Partial<Configuration> = {}): Promise<RunningServer> {
  const configuration = toConfiguration(options);
  const { database: file } = configuration;
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
  const database = openDatabase(file);
  try {
    return await listen(database, configuration);
  } catch (error) {
    database.close();
    throw error;
  }
}

async function listen(database: DatabaseSync, configuration: Configuration): Promise<RunningServer> {
  const { host, port, password, passwordCost } = configuration;
  await replacePeople(database, demoPeople, password, passwordCost);
  const app = createServerApp(database, configuration);
  // Without the option `createServer` it is a plain HTTP/1.1 server.
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { headersTimeout: 10_000, requestTimeout: 30_000 },
  }) as Server;
  const finishAnswers = trackAnswers(server);
  server.listen(port, host);
  await once(server, "listening");
  return {
    url: toUrl(server.address() as AddressInfo),
    async stop() {
      const closed = once(server, "close");
      server.close();
      finishAnswers();
      const impatience = setTimeout(() => server.closeAllConnections(), grace);
      await closed;
      clearTimeout(impatience);
      database.close();
    },
  };
}

/** Answers what ends the kept-alive connections of the requests that are under way when it is called. */
function trackAnswers(server: Server): () => void {
  const answers = new Set<ServerResponse>();
  server.prependListener("request", (_, answer: ServerResponse) => {
    answers.add(answer);
    answer.once("close", () => answers.delete(answer));
  });
  return () => {
    for (const answer of answers) if (!answer.headersSent) answer.setHeader("Connection", "close");
  };
}

function toUrl({ address, port, family }: AddressInfo): string {
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}
