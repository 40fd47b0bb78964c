import type { MiddlewareHandler } from "hono";

/** Takes one line of the log. */
export type WriteLine = (line: string) => void;

/**
 * One line of JSON for each request, which also gets an id, so that someone who reports a problem can name it. What was
 * asked for or sent along (query, headers, body) may be secret or a person's, and is not written.
 */
export function logRequests(write: WriteLine): MiddlewareHandler {
  return async (c, next) => {
    const begin = performance.now();
    const request = crypto.randomUUID();
    await next();
    c.header("X-Request-Id", request);
    const line = {
      time: new Date().toISOString(),
      request,
      method: c.req.method,
      path: toLogPath(new URL(c.req.url).pathname),
      status: c.res.status,
      ms: Math.round(performance.now() - begin),
    };
    write(JSON.stringify(line));
  };
}

/** A path without what a stranger may have put there: whatever is not a short, plain word or number. */
export function toLogPath(pathname: string): string {
  const segments = pathname.split("/").map((segment) => (/^[\w.-]{0,40}$/.test(segment) ? segment : "…"));
  return segments.length > 8 ? [...segments.slice(0, 8), "…"].join("/") : segments.join("/");
}
