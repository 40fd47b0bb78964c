import { createBackend } from "./app.js";
import { Problem } from "./problem.js";
import type { Store } from "./store.js";
import type { Visitor } from "./wire.js";

/** What a billing server needs. */
export interface BillingServerOptions {
  /** Where the accounts are: `openSqliteStore()`, `openPostgresStore()`, an adapter, or a store of your own. */
  readonly store: Store;
  /**
   * Returns who sends a request, and of which agency: nothing of another agency is found, counted or changed. Without a
   * visitor the answer is 401. Throw a `Problem` to answer otherwise. Requests that a cookie authenticates need a
   * protection of the host's own against forged requests (CSRF).
   */
  readonly identify: (request: Request) => Visitor | undefined | Promise<Visitor | undefined>;
  /** The path of the collection, `/api/v1/accounts` by default. It may end in `.json`. */
  readonly path?: string;
  /** The current time; that of the system by default. */
  readonly now?: () => Date;
}

/** Answers the contract's requests. An object with `fetch` is what Bun, Deno and Workers serve as it is. */
export interface BillingServer {
  /** Answers one request. Never rejects: what fails is answered as `application/problem+json`. */
  readonly fetch: (request: Request) => Promise<Response>;
}

/**
 * Creates the backend that the elements talk to: version 1 of the HTTP contract over a store.
 * @throws {TypeError} when `store` or `identify` is missing: without `identify` everybody could change every account
 */
export function createBillingServer({ store, identify, path, now }: BillingServerOptions): BillingServer {
  if (typeof (store as Store | undefined)?.listAccounts !== "function") {
    throw new TypeError("createBillingServer() needs a store, such as `await openSqliteStore(…)`.");
  }
  if (typeof identify !== "function") {
    throw new TypeError("createBillingServer() needs `identify`, which returns who sends a request.");
  }
  const { handle } = createBackend({
    store,
    ...(path !== undefined && { base: path }),
    ...(now && { now }),
    identify: async (request) => requireVisitor(await identify(request)),
  });
  return { fetch: handle };
}

function requireVisitor(visitor: Visitor | undefined): Visitor {
  if (!visitor) throw new Problem(401, "Your session has expired. Sign in again.");
  if (typeof visitor.agencyId === "string" && visitor.agencyId !== "") return visitor;
  throw new TypeError("identify() returned a visitor without `agencyId`, a text: whose accounts may be reached.");
}
