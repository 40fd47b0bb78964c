import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { secureHeaders } from "hono/secure-headers";
import { Problem } from "../problem.js";
import { csrfHeader } from "./authenticator.js";

/** Enough for the longest billing request: 2,000 characters as JSON escapes. */
const maxBytes = 32 * 1024;

/** Refuses bodies that are larger than any request of the contract. */
export const limitBody = bodyLimit({
  maxSize: maxBytes,
  onError: () => {
    // Closes the connection instead of reading the rest of the body.
    throw new Problem(413, "This request is too large. Send less at once.", { Connection: "close" });
  },
});

/** Security headers of responses that are not pages: nothing may be loaded, run or framed, except by one origin. */
export function secureResponse(frameAncestor: string | undefined): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: [frameAncestor ?? "'none'"] },
    // It knows no origins. Browsers prefer the policy.
    xFrameOptions: frameAncestor === undefined && "DENY",
    // `enforceHttps` sets it if the server is behind https.
    strictTransportSecurity: false,
    // Pages set their own headers.
    overwrite: false,
  });
}

/** Tells browsers to use only https for this origin. */
export const enforceHttps: MiddlewareHandler = async (c, next) => {
  await next();
  c.header("Strict-Transport-Security", "max-age=31536000");
};

/** Refuses requests to other host names, to protect a server on localhost from DNS rebinding. */
export function checkHost(hostnames: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    if (!hostnames.includes(new URL(c.req.url).hostname))
      throw new Problem(421, "This server doesn’t go by that name. Use the address it was started with.");
    await next();
  };
}

/** Allows the pages of another origin to use the API, with all headers that the widget sends and reads. */
export function allowOrigin(origin: string): MiddlewareHandler {
  return cors({
    origin,
    credentials: true,
    allowMethods: ["GET", "PATCH", "POST", "DELETE"],
    allowHeaders: ["Authorization", "Content-Type", "Idempotency-Key", "If-Match", csrfHeader],
    exposeHeaders: ["ETag", "Idempotency-Replayed", "Retry-After", "X-Request-Id"],
    maxAge: 600,
  });
}
