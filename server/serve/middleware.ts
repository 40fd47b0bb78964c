import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import { secureHeaders } from "hono/secure-headers";
import { Problem } from "../problem.js";
import { csrfHeader } from "./authenticator.js";

type Directives = NonNullable<Parameters<typeof secureHeaders>[0]>["contentSecurityPolicy"];

/** Security headers of responses that are not pages: nothing may be loaded, run or framed, except by one origin. */
export function secureResponse(frameAncestor: string | undefined): MiddlewareHandler {
  return secure({ defaultSrc: ["'none'"] }, frameAncestor);
}

/** Security headers of the pages: only resources of this origin, and no markup from strings except Lit's templates. */
export function securePage(frameAncestor: string | undefined): MiddlewareHandler {
  const own = {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    connectSrc: ["'self'"],
    workerSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ["lit-html"],
  };
  return secure(own, frameAncestor);
}

function secure(directives: Directives, frameAncestor: string | undefined): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: { ...directives, frameAncestors: [frameAncestor ?? "'none'"] },
    // It knows no origins. Browsers prefer the policy.
    xFrameOptions: frameAncestor === undefined && "DENY",
    // `enforceHttps` sets it if the server is behind https.
    strictTransportSecurity: false,
    // Those of a page are set before those of any response.
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

/** Allows the pages of other origins to use the API, with all headers that the widget sends and reads. */
export function allowOrigins(origins: readonly string[]): MiddlewareHandler {
  return cors({
    origin: [...origins],
    credentials: true,
    allowMethods: ["GET", "PATCH", "POST", "DELETE"],
    allowHeaders: ["Authorization", "Content-Type", "Idempotency-Key", "If-Match", csrfHeader],
    exposeHeaders: ["Age", "ETag", "Idempotency-Replayed", "Retry-After", "X-Request-Id"],
    maxAge: 600,
  });
}
