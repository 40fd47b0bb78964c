import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { secureHeaders } from "hono/secure-headers";
import { Problem } from "../../server/problem.js";
import { csrfHeader } from "./identify.js";

/** A billing request with 2,000 characters, each as long as JSON can write it, and some room. */
const mostBytes = 32 * 1024;

/** Refuses a larger body than any request of the contract has. */
export const limitBody = bodyLimit({
  maxSize: mostBytes,
  onError: () => {
    // What else is on its way is not waited for.
    throw new Problem(413, "The request is too large.", { Connection: "close" });
  },
});

/** Whatever is not a page: nothing to show, nothing to run, nothing to put into a frame. */
export const secureAnswer = secureHeaders({
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  xFrameOptions: "DENY",
  // Only a page's own server knows whether there is https in front of it: see `stayOnHttps`.
  strictTransportSecurity: false,
  // Pages have their own.
  overwrite: false,
});

/** Tells browsers that this address is never to be asked without https. */
export const stayOnHttps: MiddlewareHandler = async (c, next) => {
  await next();
  c.header("Strict-Transport-Security", "max-age=31536000");
};

/**
 * Answers under its own names alone. Otherwise any site could let its name lead to this machine, and its scripts would
 * ask us as if they were ours.
 */
export function checkHost(hostnames: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    if (!hostnames.includes(new URL(c.req.url).hostname)) throw new Problem(421, "This server has another name.");
    await next();
  };
}

/** Lets the pages of one other origin use the API, with all that the widget sends and reads. */
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
