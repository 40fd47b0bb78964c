import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { once } from "node:events";
import type { Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Problem, toProblemResponse } from "../problem.js";
import type { ServerEnv } from "./client.js";
import { ConfigurationError, type Configuration } from "./configuration.js";

/** What answers requests. */
type App = Pick<Hono<ServerEnv>, "fetch">;

/** What listens on an address. */
export interface Listener {
  /** Its origin, such as `http://127.0.0.1:8787`. */
  readonly url: string;
  /** Lets the app answer, requests that have come before it as well. */
  answerWith(app: App): void;
  /** Stops listening, and finishes the current requests. */
  close(): Promise<void>;
}

/** Time for the current requests to finish when the server stops, in milliseconds. */
const stopTimeout = 10_000;

/** Answers those who wait for a server that could not start. */
const stopped = new Hono();
stopped.all("*", () => toProblemResponse(new Problem(503, "The server has stopped.")));

/** Listens. Requests wait until there is an app. */
export async function listen({ host, port }: Pick<Configuration, "host" | "port">): Promise<Listener> {
  let answerWith: (app: App) => void = () => undefined;
  const app = new Promise<App>((resolve) => (answerWith = resolve));
  // It is an HTTP/1.1 server, because `createServer` is not set.
  const server = createAdaptorServer({
    fetch: async (request, env) => (await app).fetch(request, env),
    serverOptions: { headersTimeout: 10_000, requestTimeout: 30_000 },
  }) as Server;
  const closeConnections = trackResponses(server);
  server.listen(port, host);
  await once(server, "listening").catch((error: unknown) => {
    throw toConfigurationError(error, { host, port });
  });
  return {
    url: toUrl(server.address() as AddressInfo),
    answerWith,
    async close() {
      answerWith(stopped);
      const closed = once(server, "close");
      server.close();
      closeConnections();
      const timer = setTimeout(() => server.closeAllConnections(), stopTimeout);
      await closed;
      clearTimeout(timer);
    },
  };
}

function toConfigurationError(error: unknown, { host, port }: Pick<Configuration, "host" | "port">): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const messages: Readonly<Record<string, string>> = {
    EADDRINUSE: `The port ${port} on ${host} is in use. Stop what uses it, or choose another with --port.`,
    EACCES: `This user may not listen on the port ${port}. Choose another with --port.`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Choose another with --host.`,
    EAI_AGAIN: `This machine has no address ${host}. Choose another with --host.`,
    ENOTFOUND: `This machine has no address ${host}. Choose another with --host.`,
  };
  const message = messages[String(code)];
  return message === undefined ? error : new ConfigurationError(message);
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
