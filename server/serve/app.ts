import { Hono } from "hono";
import { createBackend } from "../app.js";
import { defaultBase, toLogPath, toTrailPath } from "../operation.js";
import { Problem, toProblem, toProblemResponse } from "../problem.js";
import { SqlStore } from "../sql/sql-store.js";
import type { Database } from "../sql/tables.js";
import type { Store } from "../store.js";
import { hostnamesOf, isShared, type Configuration } from "./configuration.js";
import { createCredentials } from "./credentials.js";
import { createAuthenticator, type Authenticator } from "./authenticator.js";
import { identifyClient, type Client, type ServerEnv } from "./client.js";
import { answerHealth } from "./health.js";
import { allowOrigins, checkHost, secureResponse, enforceHttps } from "./middleware.js";
import { checkOrigin } from "./origins.js";
import { createPages } from "./pages.js";
import { createBlockLimiter, createRateLimiter } from "./rate-limit.js";
import { logRequests } from "./request-log.js";
import { createSessionRoutes } from "./session-routes.js";
import { createSignInLimits } from "./sign-in-limits.js";
import { createSignIns } from "./sign-ins.js";

/** Limit of the tokens that one person gets. */
const tokenLimit = { requests: 30, seconds: 60 };

/** Opens the accounts: those of the database, or of a provider. */
export function openAccounts(database: Database, configuration: Configuration): Store {
  const { now, trailDays, openStore } = configuration;
  return openStore?.(database) ?? new SqlStore({ database, locksRows: isShared(configuration), now, trailDays });
}

/** Creates the server: the API with authentication, rate limits, CORS and logging, and the pages. */
export function createServerApp(
  database: Database,
  configuration: Configuration,
  store = openAccounts(database, configuration),
): Hono<ServerEnv> {
  const { access, origin, now, log, allowedOrigins, lifetimes, trustProxy, frameAncestor } = configuration;
  const { pages, cdn } = configuration;
  const isSecure = origin?.startsWith("https:") ?? false;
  // The prefix makes browsers accept the cookies from this host only, over https.
  const prefix = isSecure ? "__Host-" : "";
  const cookie = { name: `${prefix}session`, browserName: `${prefix}browser`, isSecure };
  const openCredentials = (own: Database) => createCredentials(own, lifetimes, now);
  const credentials = openCredentials(database);
  const authenticator = createAuthenticator(access, credentials, cookie.name);
  const handleApi = createApi(database, store, authenticator, configuration);
  const limits = createSignInLimits(database, now);
  const { passwordCost } = configuration;
  const signIns = createSignIns({ database, openCredentials, limits, passwordCost, now });
  const limitTokens = createRateLimiter(database, "token", tokenLimit, now);

  const app = new Hono<ServerEnv>();
  app.onError((error) => toProblemResponse(toProblem(error)));
  app.notFound(() => toProblemResponse(new Problem(404, "There’s nothing at this address.")));
  app.get("/health", () => answerHealth(database));
  app.use(identifyClient({ trustProxy, isBehindProxy: origin !== undefined }));
  if (log) app.use(logRequests(log));
  app.use(checkHost(hostnamesOf(configuration)), secureResponse(frameAncestor));
  if (isSecure) app.use(enforceHttps);
  for (const path of [`${defaultBase}/*`, toTrailPath(), toLogPath()]) {
    if (allowedOrigins) app.use(path, allowOrigins(allowedOrigins));
    app.all(path, (c) => handleApi(c.req.raw, c.get("client")));
  }
  app.use("/session/*", async (c, next) => {
    checkOrigin(c.req.raw, [origin ?? new URL(c.req.url).origin]);
    await next();
  });
  app.route("/session", createSessionRoutes({ access, credentials, authenticator, cookie, signIns, limitTokens }));
  if (pages !== undefined) app.route("/", createPages(pages, { access, authenticator, frameAncestor, cdn }));
  return app;
}

type HandleApi = (request: Request, client: Client) => Promise<Response>;

/** Creates the API, by the rules that the mock backend has too. */
function createApi(
  database: Database,
  store: Store,
  authenticator: Authenticator,
  configuration: Configuration,
): HandleApi {
  const { now, origin, allowedOrigins = [], rateLimit } = configuration;
  const limitRequests = createBlockLimiter(database, "requests", rateLimit, now);
  const clients = new WeakMap<Request, Client>();
  const { handle } = createBackend({
    store,
    now: () => new Date(now()),
    async identify(request) {
      const client = clients.get(request);
      const visitor = await authenticator.identify(request);
      if (client) client.person = visitor.id ?? visitor.name;
      await limitRequests.take(visitor.id ?? visitor.name);
      return { ...visitor, ...(client?.address !== undefined && { address: client.address }) };
    },
  });
  return (request, client) => {
    if (!authenticator.usesToken(request))
      checkOrigin(request, [origin ?? new URL(request.url).origin, ...allowedOrigins]);
    const own = origin === undefined ? request : toPublicRequest(request, origin);
    clients.set(own, client);
    return handle(own);
  };
}

/** Restores the public origin that a proxy replaced, for the links in the response. */
function toPublicRequest(request: Request, origin: string): Request {
  const { pathname, search } = new URL(request.url);
  return new Request(new URL(pathname + search, origin), request);
}
