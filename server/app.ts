import { Hono, type Context } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import { defaultBase, toRoutePath } from "./operation.js";
import { toPage } from "./paging.js";
import { Problem, toProblemResponse } from "./problem.js";
import {
  compareAccounts,
  matchesFilters,
  matchesSearch,
  parseListQuery,
  parsePaging,
  perPageLimit,
  summarise,
} from "./query.js";
import type { Circumstances } from "./rules.js";
import type { Store } from "./store.js";
import { permissionsOf, toRow, type AccountRecord, type Visitor } from "./wire.js";
import { performWrite, requireAccount, toAccountResponse, writes, type Write } from "./writes.js";

/** How a backend is set up; only the store is needed. */
export interface BackendOptions<S extends Store = Store> {
  readonly store: S;
  /** Path of the collection, `/api/v1/accounts` by default; it may end in `.json`. */
  readonly base?: string;
  /** Answers 401 to whatever does not bear this token. */
  readonly requireBearer?: string;
  /** Who is asking; it may throw a `Problem`. By default one administrator, whom each account's own permissions bind. */
  readonly identify?: (request: Request) => Visitor | Promise<Visitor>;
  /** Waits before each answer, in milliseconds. */
  readonly latency?: number;
  readonly now?: () => Date;
}

/** Answers one request. A rejection with a `TypeError` stands for a network that failed, as `fetch` has it. */
export type RequestHandler = (request: Request) => Promise<Response>;

/** The contract's rules over a store. */
export interface Backend<S extends Store = Store> {
  readonly app: Hono<BackendEnv>;
  readonly store: S;
  readonly base: string;
  readonly handle: RequestHandler;
}

/** What the routes of a backend share for one request. */
export interface BackendEnv {
  Variables: { circumstances: Circumstances };
}

type RequestContext = Context<BackendEnv>;

/** Whom a backend takes a visitor for, unless it is told how to tell. */
export const administrator: Visitor = { name: "Dana Whitlock" };

/** The contract of `http-contract` version 1, as a Hono app: web-standard `Request` in, `Response` out. */
export function createBackend<S extends Store>(options: BackendOptions<S>): Backend<S> {
  const base = options.base ?? defaultBase;
  const app = new Hono<BackendEnv>({ getPath: (request) => toRoutePath(request.url, base) });
  app.onError((error) => toProblemResponse(toProblem(error)));
  app.notFound(() => toProblemResponse(new Problem(404, "There is nothing at this address.")));
  app.use(async (c, next) => {
    await next();
    c.header("Cache-Control", "no-store");
  });
  app.use(methodNotAllowed({ app, onMethodNotAllowed: (_, methods) => refuseMethod(methods) }));
  app.use(async (c, next) => {
    c.set("circumstances", await toCircumstances(c.req.raw, options));
    await next();
  });
  addRoutes(app);
  return { app, store: options.store, base, handle: async (request) => app.fetch(request) };
}

function addRoutes(app: Hono<BackendEnv>): void {
  app.get("/accounts", answerList);
  app.get("/accounts/:id", answerAccount);
  app.patch("/accounts/:id", (c) => answerWrite(c, writes.change));
  app.post("/accounts/:id/billing_request", (c) => answerWrite(c, writes.request));
  app.delete("/accounts/:id/billing_request", (c) => answerWrite(c, writes.withdraw));
  app.get("/accounts/:id/balance_changes", answerHistory);
}

async function toCircumstances(request: Request, options: BackendOptions): Promise<Circumstances> {
  const { store, requireBearer, identify, latency = 0, now = () => new Date() } = options;
  if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
  if (requireBearer !== undefined) checkBearer(request, requireBearer);
  const visitor = identify ? await identify(request) : administrator;
  return { store, visitor, now: now().toISOString() };
}

function checkBearer(request: Request, token: string): void {
  if (request.headers.get("Authorization") === `Bearer ${token}`) return;
  throw new Problem(401, "Your session has expired. Sign in again.", { "WWW-Authenticate": "Bearer" });
}

function answerList(c: RequestContext): Response {
  const { store, visitor } = c.get("circumstances");
  const { url } = c.req;
  const query = parseListQuery(new URL(url).searchParams);
  // In the vendor's own words, which are no problem+json.
  if (query.perPage > perPageLimit) return c.json({ error: `per_page limit is ${perPageLimit}` }, 400);
  const found = store.accounts().filter((account) => matchesSearch(account, query.search));
  const matching = found.filter((account) => matchesFilters(account, query));
  const { rows, ...page } = toPage(matching.sort(compareAccounts(query)), query, url);
  const accounts = rows.map((account) => toRow(account, visitor, new URL(url).origin));
  return c.json({ accounts, ...page, agency: store.agency(), summary: summarise(found) });
}

function answerAccount(c: RequestContext): Response {
  const { account, visitor } = findAccount(c);
  return toAccountResponse(JSON.stringify(toRow(account, visitor, new URL(c.req.url).origin)), account.version);
}

function answerWrite<Body>(c: RequestContext, write: Write<Body>): Promise<Response> {
  const target = { id: c.req.param("id") ?? "", request: c.req.raw, path: c.req.path };
  return performWrite(write, target, c.get("circumstances"));
}

function answerHistory(c: RequestContext): Response {
  const { store } = c.get("circumstances");
  const { account, visitor } = findAccount(c);
  if (!permissionsOf(account, visitor).view_history) {
    throw new Problem(403, "You are not allowed to see the billing history of this account.");
  }
  const paging = parsePaging(new URL(c.req.url).searchParams, 25);
  if (paging.perPage > perPageLimit) return c.json({ error: `per_page limit is ${perPageLimit}` }, 400);
  const { rows, ...page } = toPage(store.changes(String(account.id)), paging, c.req.url);
  return c.json({ balance_changes: rows, ...page });
}

function findAccount(c: RequestContext): { account: AccountRecord; visitor: Visitor } {
  const circumstances = c.get("circumstances");
  return { account: requireAccount(circumstances, c.req.param("id") ?? ""), visitor: circumstances.visitor };
}

function refuseMethod(methods: readonly string[]): Response {
  return toProblemResponse(new Problem(405, "This cannot be done here.", { Allow: methods.join(", ") }));
}

function toProblem(error: Error): Problem {
  if (error instanceof Problem) return error;
  console.error(error);
  return new Problem(500, "Something went wrong on the server.");
}
