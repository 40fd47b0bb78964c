import { Hono } from "hono";
import type { DatabaseSync } from "node:sqlite";
import { createBackend, type RequestHandler } from "../../server/app.js";
import { defaultBase } from "../../server/operation.js";
import { Problem, toProblemResponse } from "../../server/problem.js";
import { seedAccounts } from "../../server/seed.js";
import { hostnamesOf, type Configuration } from "./configuration.js";
import { createCredentials } from "./credentials.js";
import { createDoorkeeper, type Doorkeeper } from "./identify.js";
import { allowOrigin, checkHost, limitBody, secureAnswer, stayOnHttps } from "./middleware.js";
import { createPages } from "./pages.js";
import { createRateLimiter } from "./rate-limit.js";
import { logRequests } from "./request-log.js";
import { createSessionRoutes } from "./session-routes.js";
import { createSqliteStore } from "./sqlite-store.js";

/** Attempts to sign in from one address. */
const attempts = { requests: 10, seconds: 60 };

/** All that is put around the rules: who may ask, how often, from where, and what is written down of it. */
export function createServerApp(database: DatabaseSync, configuration: Configuration): Hono {
  const { access, origin, now, log, allowedOrigin, pages, lifetimes } = configuration;
  const isSecure = origin?.startsWith("https:") ?? false;
  // With this prefix a browser takes the cookie from nobody but this very host.
  const cookie = { name: isSecure ? "__Host-session" : "session", isSecure };
  const credentials = createCredentials(database, lifetimes, now);
  const doorkeeper = createDoorkeeper(access, credentials, cookie.name);
  const answerContract = createContract(database, doorkeeper, configuration);
  const countAttempt = createRateLimiter(attempts, now);

  const app = new Hono();
  app.onError((error) => toProblemResponse(toProblem(error)));
  app.notFound(() => toProblemResponse(new Problem(404, "There is nothing at this address.")));
  if (log) app.use(logRequests(log));
  app.use(checkHost(hostnamesOf(configuration)), secureAnswer, limitBody);
  if (isSecure) app.use(stayOnHttps);
  if (allowedOrigin !== undefined) app.use(`${defaultBase}/*`, allowOrigin(allowedOrigin));
  app.all(`${defaultBase}/*`, (c) => answerContract(c.req.raw));
  app.route("/session", createSessionRoutes({ access, database, credentials, doorkeeper, cookie, countAttempt }));
  if (pages !== undefined) app.route("/", createPages(pages, access, doorkeeper));
  return app;
}

/** The rules that the mock backend has too, over the database. */
function createContract(database: DatabaseSync, doorkeeper: Doorkeeper, configuration: Configuration): RequestHandler {
  const { now, origin, rateLimit } = configuration;
  const count = createRateLimiter(rateLimit, now);
  const { handle } = createBackend({
    store: createSqliteStore(database, seedAccounts(), now),
    now: () => new Date(now()),
    identify(request) {
      const visitor = doorkeeper.identify(request);
      count(visitor.id ?? visitor.name);
      return visitor;
    },
  });
  return (request) => handle(origin === undefined ? request : toPublicRequest(request, origin));
}

/** The request as it was before a proxy passed it on, for the links in its answer. */
function toPublicRequest(request: Request, origin: string): Request {
  const { pathname, search } = new URL(request.url);
  return new Request(new URL(pathname + search, origin), request);
}

function toProblem(error: Error): Problem {
  if (error instanceof Problem) return error;
  console.error(error);
  return new Problem(500, "Something went wrong on the server.");
}
