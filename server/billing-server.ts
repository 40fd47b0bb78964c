import { createBackend } from "./app.js";
import { Problem } from "./problem.js";
import type { OnBillingRequest, OnError } from "./report.js";
import { parseOrigins, requireOwnOrigin } from "./same-origin.js";
import { isStorable, toStorable } from "./storable.js";
import type { Store } from "./store.js";
import type { Visitor } from "./wire.js";

/** What a billing server needs. */
export interface BillingServerOptions {
  /** Where the accounts are: `openSqliteStore()`, `openPostgresStore()`, an adapter, or a store of your own. */
  readonly store: Store;
  /**
   * Returns who sends a request, and of which agency: nothing of another agency is found, counted or changed. Without a
   * visitor the answer is 401. Throw a `Problem` to answer otherwise.
   */
  readonly identify: (request: Request) => Visitor | undefined | Promise<Visitor | undefined>;
  /**
   * The origins of pages that may change something, such as `https://portal.example`, beside the server's own. A write from
   * any other page is answered with 403.
   */
  readonly origin?: string | readonly string[];
  /**
   * Receives each error that nobody has expected, such as one of a store of your own, and its request. By default
   * `console.error` has one line with its name and message, without what looks like a key.
   */
  readonly onError?: OnError;
  /**
   * Sends the e-mail of a billing request, or has it sent. Called once for each request that has taken effect, after it is
   * saved, and before the answer, which waits for it. What it throws goes to `onError`; the answer stays the same.
   */
  readonly onBillingRequest?: OnBillingRequest;
  /**
   * Sends the e-mail that reminds a customer of the request that is out, as `onBillingRequest` sends the first one. Reminders
   * are offered where it is there: once a day, for a request that was not answered.
   */
  readonly onBillingReminder?: OnBillingRequest;
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
 * @throws {TypeError} when `store` or `identify` is missing: without `identify` everybody could change every account; for
 * an `origin` that is none, and an `onBillingRequest` or `onBillingReminder` that is no function
 */
export function createBillingServer(options: BillingServerOptions): BillingServer {
  const { store, identify, path, now, onError, onBillingRequest, onBillingReminder } = options;
  if (typeof (store as Store | undefined)?.listAccounts !== "function") {
    throw new TypeError("createBillingServer() needs a store, such as `await openSqliteStore(…)`.");
  }
  if (typeof identify !== "function") {
    throw new TypeError("createBillingServer() needs `identify`, which returns who sends a request.");
  }
  for (const [name, send] of Object.entries({ onBillingRequest, onBillingReminder })) {
    if (send !== undefined && typeof send !== "function") {
      throw new TypeError(`createBillingServer() takes a function as \`${name}\`, which sends the e-mail.`);
    }
  }
  const origins = parseOrigins(options.origin ?? []);
  const { handle } = createBackend({
    store,
    ...(path !== undefined && { base: path }),
    ...(now && { now }),
    ...(onError && { onError }),
    ...(onBillingRequest && { onBillingRequest }),
    ...(onBillingReminder && { onBillingReminder }),
    identify: async (request) => {
      requireOwnOrigin(request, origins);
      return requireVisitor(await identify(request));
    },
  });
  return { fetch: handle };
}

function requireVisitor(visitor: Visitor | undefined): Visitor {
  if (!visitor) throw new Problem(401, "Your session has expired. Sign in again.");
  const { agencyId, id = "", name, permissions, canReadTrail, canReadLog, address } = visitor;
  if (typeof agencyId !== "string" || agencyId === "") {
    throw new TypeError("identify() returned a visitor without `agencyId`, a text: whose accounts may be reached.");
  }
  if (typeof name !== "string" || typeof id !== "string") {
    throw new TypeError("identify() returned a visitor whose `name` or `id` is no text. The history says who it was.");
  }
  if (!isStorable(agencyId) || !isStorable(id)) {
    throw new TypeError(
      "identify() returned an `agencyId` or an `id` with a character that no database keeps (U+0000).",
    );
  }
  return {
    agencyId,
    name: toStorable(name),
    ...(id !== "" && { id }),
    ...(permissions && { permissions }),
    ...(canReadTrail !== undefined && { canReadTrail }),
    ...(canReadLog !== undefined && { canReadLog }),
    ...(address && { address: toStorable(address) }),
  };
}
