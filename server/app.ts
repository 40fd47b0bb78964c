import { Hono, type Context } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import { readLog, toAgencyRow } from "./log.js";
import { defaultBase, toRoutePath } from "./operation.js";
import { toPageFields } from "./paging.js";
import { Problem, toProblem, toProblemResponse } from "./problem.js";
import { parseListQuery, parsePaging, perPageLimit } from "./query.js";
import { reportError, type OnBillingRequest, type OnError, type SentRequest } from "./report.js";
import { isStorable } from "./storable.js";
import { createDueRunner } from "./due-runner.js";
import type { AccountList, Store } from "./store.js";
import { parseTrailPaging, toNextTrailPage, type WriteAction } from "./trail.js";
import { permissionsOf, type AccountRecord, type Visitor } from "./wire.js";
import { agency } from "./seed.js";
import {
  performWrite,
  requireFound,
  toAccountResponse,
  toAnsweredRow,
  writes,
  type RequestContext,
  type Write,
} from "./writes.js";

/** Options of `createBackend`; only the store is required. */
export interface BackendOptions<S extends Store = Store> {
  readonly store: S;
  /** Path of the collection, `/api/v1/accounts` by default. It may end in `.json`. */
  readonly base?: string;
  /** Answers 401 to every request without this bearer token. */
  readonly requireBearer?: string;
  /** Returns the visitor who sent a request, or throws a `Problem`. By default every visitor is `administrator`. */
  readonly identify?: (request: Request) => Visitor | Promise<Visitor>;
  /** Receives each error that nobody has expected. By default one line of it is logged. */
  readonly onError?: OnError;
  /** Is told of each billing request once it is saved. What it throws is an error that nobody has expected. */
  readonly onBillingRequest?: OnBillingRequest;
  /** Has customers reminded, as `onBillingRequest` has them asked. Without it, no reminder is offered. */
  readonly onBillingReminder?: OnBillingRequest;
  /** Delay before each response, in milliseconds. */
  readonly latency?: number;
  readonly now?: () => Date;
}

/** Answers one request. Rejects with a `TypeError` for a network failure, as `fetch` does. */
export type RequestHandler = (request: Request) => Promise<Response>;

/** The rules of the contract over a store. */
export interface Backend<S extends Store = Store> {
  readonly app: Hono<BackendEnv>;
  readonly store: S;
  readonly base: string;
  readonly handle: RequestHandler;
}

/** The Hono environment of a backend: what its routes share during one request. */
interface BackendEnv {
  Variables: { context: RequestContext };
}

type RouteContext = Context<BackendEnv>;

/** The visitor of a backend without `identify`. Only the permissions of each account restrict them. */
export const administrator: Visitor = { agencyId: String(agency.id), name: "Dana Whitlock", canReadTrail: true };

/** Creates a backend that implements version 1 of the HTTP contract as a Hono app. */
export function createBackend<S extends Store>(options: BackendOptions<S>): Backend<S> {
  const base = options.base ?? defaultBase;
  const app = new Hono<BackendEnv>({ getPath: (request) => toRoutePath(request.url, base) });
  const answerError = (error: unknown, request: Request) =>
    toProblemResponse(toProblem(error, () => void reportError(error, request, options.onError)));
  app.onError((error, c) => answerError(error, c.req.raw));
  app.notFound(() => toProblemResponse(new Problem(404, "There is nothing at this address.")));
  app.use(async (c, next) => {
    await next();
    c.header("Cache-Control", "no-store");
  });
  app.use(methodNotAllowed({ app, onMethodNotAllowed: (_, methods) => refuseMethod(methods) }));
  const runDue = createDueRunner(options);
  app.use(async (c, next) => {
    await runDue(c.req.raw);
    await next();
  });
  app.use(async (c, next) => {
    c.set("context", await createContext(c.req.raw, options));
    await next();
  });
  addRoutes(app);
  if (options.onBillingReminder) app.post("/accounts/:id/billing_reminder", (c) => answerWrite(c, writes.remind));
  return { app, store: options.store, base, handle };

  async function handle(request: Request): Promise<Response> {
    try {
      return await app.fetch(request);
    } catch (error) {
      // Hono answers errors; a host may throw anything.
      return answerError(error, request);
    }
  }
}

function addRoutes(app: Hono<BackendEnv>): void {
  app.get("/accounts", answerList);
  app.get("/accounts/:id", answerAccount);
  app.patch("/accounts/:id", (c) => answerWrite(c, writes.change));
  app.post("/accounts/:id/billing_request", (c) => answerWrite(c, writes.request));
  app.delete("/accounts/:id/billing_request", (c) => answerWrite(c, writes.withdraw));
  app.post("/accounts/:id/scheduled_change", (c) => answerWrite(c, writes.schedule));
  app.delete("/accounts/:id/scheduled_change", (c) => answerWrite(c, writes.unschedule));
  app.get("/accounts/:id/balance_changes", answerHistory);
  app.get("/trail", answerTrail);
  app.get("/balance_changes", async (c) => c.json(await readLog(c.get("context"), c.req.url)));
}

async function createContext(request: Request, options: BackendOptions): Promise<RequestContext> {
  const { store, requireBearer, identify, latency = 0, now = () => new Date() } = options;
  if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
  if (requireBearer !== undefined) checkBearer(request, requireBearer);
  const visitor = identify ? await identify(request) : administrator;
  const { onBillingRequest, onBillingReminder } = options;
  return { store, visitor, now: now().toISOString(), tellRequest, reminds: onBillingReminder !== undefined };

  async function tellRequest(sent: SentRequest, action: WriteAction): Promise<void> {
    try {
      await (action === "reminder" ? onBillingReminder : onBillingRequest)?.(sent);
    } catch (error) {
      await reportError(error, request, options.onError);
    }
  }
}

function checkBearer(request: Request, token: string): void {
  if (request.headers.get("Authorization") === `Bearer ${token}`) return;
  throw new Problem(401, "Your session has expired. Sign in again.", { "WWW-Authenticate": "Bearer" });
}

async function answerList(c: RouteContext): Promise<Response> {
  const context = c.get("context");
  const { store, visitor } = context;
  const { url } = c.req;
  const query = parseListQuery(new URL(url).searchParams);
  if (query.perPage > perPageLimit) return refusePageSize(c);
  const [agency, list] = await Promise.all([
    store.findAgency(visitor.agencyId),
    isStorable(query.search) ? store.listAccounts(visitor.agencyId, query) : nothingFound,
  ]);
  // A row that is nothing but an id is how the contract says that there is an account which cannot be shown.
  const unreadable = list.unreadable?.map((id) => ({ id })) ?? [];
  const accounts = [...list.rows.map((account) => toAnsweredRow(account, context)), ...unreadable];
  const age = store.ageOf?.(visitor.agencyId);
  if (age !== undefined) c.header("Age", String(age));
  const row = agency && toAgencyRow(agency, c.get("context"), url);
  return c.json({ accounts, ...toPageFields(list.total, query, url), agency: row, summary: list.summary });
}

/** What a search finds for a text that no account has: not every database may be asked for it. */
const nothingFound: AccountList = { rows: [], total: 0, summary: { agency: 0, customer: 0, needs_attention: 0 } };

async function answerAccount(c: RouteContext): Promise<Response> {
  const { account, visitor } = await findAccount(c);
  const row = toAnsweredRow(account, c.get("context"));
  const response = toAccountResponse(JSON.stringify(row), account.version);
  const age = c.get("context").store.ageOf?.(visitor.agencyId, String(account.id));
  if (age !== undefined) response.headers.set("Age", String(age));
  return response;
}

async function answerWrite<Body>(c: RouteContext, write: Write<Body>): Promise<Response> {
  const target = { id: requireId(c), request: c.req.raw, path: c.req.path };
  return performWrite(write, target, c.get("context"));
}

async function answerHistory(c: RouteContext): Promise<Response> {
  const { store } = c.get("context");
  const { account, visitor } = await findAccount(c);
  if (!permissionsOf(account, visitor).view_history) {
    throw new Problem(403, "You are not allowed to see the billing history of this account.");
  }
  const paging = parsePaging(new URL(c.req.url).searchParams, 25);
  if (paging.perPage > perPageLimit) return refusePageSize(c);
  const { rows, total } = await store.listChanges(visitor.agencyId, String(account.id), paging);
  return c.json({ balance_changes: rows, ...toPageFields(total, paging, c.req.url) });
}

async function answerTrail(c: RouteContext): Promise<Response> {
  const { store, visitor } = c.get("context");
  if (!visitor.canReadTrail) throw new Problem(403, "You are not allowed to see who did what.");
  const paging = parseTrailPaging(new URL(c.req.url).searchParams);
  if (paging.perPage > perPageLimit) return refusePageSize(c);
  if (!store.listTrail) throw new Problem(404, "There is no trail here.");
  const { rows, hasNext } = await store.listTrail(visitor.agencyId, paging);
  return c.json({ trail: rows, next_page: toNextTrailPage(rows, hasNext, c.req.url) });
}

async function findAccount(c: RouteContext): Promise<{ account: AccountRecord; visitor: Visitor }> {
  const { store, visitor } = c.get("context");
  return { account: requireFound(await store.findAccount(visitor.agencyId, requireId(c))), visitor };
}

/** Returns the id in the path, or throws a 404 for one that no account has. */
function requireId(c: RouteContext): string {
  const id = c.req.param("id") ?? "";
  return requireFound(isStorable(id) ? id : undefined);
}

/** Answers in the format of the vendor's API, which is not problem+json. */
function refusePageSize(c: RouteContext): Response {
  return c.json({ error: `per_page limit is ${perPageLimit}` }, 400);
}

function refuseMethod(methods: readonly string[]): Response {
  return toProblemResponse(new Problem(405, "This cannot be done here.", { Allow: methods.join(", ") }));
}
