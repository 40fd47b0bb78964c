import { Hono } from "hono";
import { createBackend, type RequestHandler } from "../app.js";
import { defaultBase } from "../operation.js";
import { Problem, toProblem, toProblemResponse } from "../problem.js";
import { SqlStore } from "../sql/sql-store.js";
import type { Database } from "../sql/tables.js";
import { hostnamesOf, type Configuration } from "./configuration.js";
import { createCredentials } from "./credentials.js";
import { createAuthenticator, type Authenticator } from "./authenticator.js";
import { allowOrigin, checkHost, limitBody, secureResponse, enforceHttps } from "./middleware.js";
import { createPages } from "./pages.js";
import { createRateLimiter } from "./rate-limit.js";
import { logRequests } from "./request-log.js";
import { createSessionRoutes } from "./session-routes.js";

/** Limit of attempts to sign in from one IP address. */
const signInLimit = { requests: 10, seconds: 60 };

/** Creates the server: the API with authentication, rate limits, CORS and logging, and the demo pages. */
export function createServerApp(database: Database, configuration: Configuration): Hono {
  const { access, origin, now, log, allowedOrigin, pages, lifetimes } = configuration;
  const isSecure = origin?.startsWith("https:") ?? false;
  // The prefix makes browsers accept the cookie from this host only, over https.
  const cookie = { name: isSecure ? "__Host-session" : "session", isSecure };
  const credentials = createCredentials(database, lifetimes, now);
  const authenticator = createAuthenticator(access, credentials, cookie.name);
  const handleApi = createApi(database, authenticator, configuration);
  const limitSignIns = createRateLimiter(signInLimit, now);

  const app = new Hono();
  app.onError((error) => toProblemResponse(toProblem(error)));
  app.notFound(() => toProblemResponse(new Problem(404, "There’s nothing at this address.")));
  if (log) app.use(logRequests(log));
  app.use(checkHost(hostnamesOf(configuration)), secureResponse, limitBody);
  if (isSecure) app.use(enforceHttps);
  if (allowedOrigin !== undefined) app.use(`${defaultBase}/*`, allowOrigin(allowedOrigin));
  app.all(`${defaultBase}/*`, (c) => handleApi(c.req.raw));
  const { passwordCost } = configuration;
  app.route(
    "/session",
    createSessionRoutes({ access, database, credentials, authenticator, cookie, limitSignIns, passwordCost }),
  );
  if (pages !== undefined) app.route("/", createPages(pages, access, authenticator));
  return app;
}

/** Creates the same backend as the mock's, over the database. */
function createApi(database: Database, authenticator: Authenticator, configuration: Configuration): RequestHandler {
  const { now, origin, rateLimit } = configuration;
  const limitRequests = createRateLimiter(rateLimit, now);
  const { handle } = createBackend({
    store: new SqlStore({ database, locksRows: false, now }),
    now: () => new Date(now()),
    async identify(request) {
      const visitor = await authenticator.identify(request);
      limitRequests(visitor.id ?? visitor.name);
      return visitor;
    },
  });
  return (request) => handle(origin === undefined ? request : toPublicRequest(request, origin));
}

/** Restores the public origin that a proxy replaced, for the links in the response. */
function toPublicRequest(request: Request, origin: string): Request {
  const { pathname, search } = new URL(request.url);
  return new Request(new URL(pathname + search, origin), request);
}
