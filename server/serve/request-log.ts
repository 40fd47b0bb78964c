import type { MiddlewareHandler } from "hono";
import type { ServerEnv } from "./client.js";

/** Writes one line of the log. */
export type WriteLine = (line: string) => void;

/**
 * Logs each request as a line of JSON, with the id of the person who sent it and an id of its own, which the response repeats
 * in `X-Request-Id`. Leaves out query, headers and body, which may be secret or personal.
 */
export function logRequests(write: WriteLine): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    const start = performance.now();
    const request = crypto.randomUUID();
    await next();
    c.header("X-Request-Id", request);
    const { person } = c.get("client");
    const line = {
      time: new Date().toISOString(),
      request,
      method: c.req.method,
      path: toLogPath(new URL(c.req.url).pathname),
      status: c.res.status,
      ...(person !== undefined && { person }),
      ms: Math.round(performance.now() - start),
    };
    write(JSON.stringify(line));
  };
}

/** Replaces the segments of a path that may be personal: all but short plain words and numbers. */
export function toLogPath(pathname: string): string {
  const segments = pathname.split("/").map((segment) => (/^[\w.-]{0,40}$/.test(segment) ? segment : "…"));
  return segments.length > 8 ? [...segments.slice(0, 8), "…"].join("/") : segments.join("/");
}
