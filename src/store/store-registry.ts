import type { BillingApi } from "../client/billing-api.js";
import { createBillingApi, type BillingApiOptions } from "../client/create-billing-api.js";
import type { HeadersContext, HeadersSource } from "../client/transport.js";
import { AccountsStore } from "./accounts-store.js";

/** Where the accounts come from: a page's own `api`, or what a client is built from. */
export type StoreSource = BillingApiOptions | { readonly api: BillingApi; readonly endpoint: string };

interface Entry {
  source: StoreSource;
  readonly store: AccountsStore;
  readonly users: Set<object>;
}

const entries = new Set<Entry>();

/**
 * Returns the store of a source. Elements in the document that have the same source share one.
 * @param user the element; it uses the store until it releases it
 * @param previous the store that it has used before: kept where only the way to reach the same collection has changed
 */
export function acquireStore(user: object, source: StoreSource, previous: AccountsStore | undefined): AccountsStore {
  const own = findEntry((entry) => entry.store === previous);
  // A framework may hand over new functions at each render: the latest are used, and nothing is read for them.
  if (own?.users.has(user) && isSameWay(own.source, source, true)) {
    own.source = source;
    return own.store;
  }
  const shared = findEntry((entry) => isSameSource(entry.source, source));
  if (shared) {
    if (own !== shared) releaseStore(user);
    shared.users.add(user);
    return shared.store;
  }
  const isAlone = previous && (!own || [...own.users].every((one) => one === user));
  if (isAlone && previous.collection === toCollection(source)) {
    const entry = own ?? { source, store: previous, users: new Set([user]) };
    entry.source = source;
    entries.add(entry);
    previous.api = toApi(entry);
    return previous;
  }
  releaseStore(user);
  const sameCollection = previous?.collection === toCollection(source) ? previous : undefined;
  return createEntry(user, source, sameCollection).store;
}

function createEntry(user: object, source: StoreSource, previous: AccountsStore | undefined): Entry {
  const held = { source };
  const store = new AccountsStore(toApi(held), toCollection(source), source.endpoint, previous);
  const entry: Entry = Object.assign(held, { store, users: new Set([user]) });
  entries.add(entry);
  return entry;
}

/** Ends the use of a store. A store without users is not handed out again. */
export function releaseStore(user: object): void {
  for (const entry of entries) {
    entry.users.delete(user);
    if (entry.users.size === 0) entries.delete(entry);
  }
}

/** Returns what identifies the collection of accounts: rows of another one must not stay. */
export function toCollection(source: StoreSource): unknown {
  return "api" in source ? source.api : source.endpoint;
}

/** Creates a client that calls the functions which the source holds when they are needed. */
function toApi(holder: { readonly source: StoreSource }): BillingApi {
  const { source } = holder;
  if ("api" in source) return source.api;
  const current = () => holder.source as BillingApiOptions;
  const { headers, fetch } = source;
  return createBillingApi({
    ...source,
    headers: typeof headers === "function" ? (context) => callHeaders(current().headers, context) : headers,
    fetch: fetch && ((...args) => (current().fetch ?? globalThis.fetch)(...args)),
  });
}

function callHeaders(headers: HeadersSource | undefined, context: HeadersContext): HeadersInit | Promise<HeadersInit> {
  return (typeof headers === "function" ? headers(context) : headers) ?? {};
}

function findEntry(test: (entry: Entry) => boolean): Entry | undefined {
  return [...entries].find(test);
}

/** Whether two sources are one: they lead to the same accounts in the same way. */
export function isSameSource(one: StoreSource | undefined, other: StoreSource | undefined): boolean {
  return isSameWay(one, other, false);
}

/** @param allowsNewFunctions one function is as good as another */
function isSameWay(one: StoreSource | undefined, other: StoreSource | undefined, allowsNewFunctions: boolean): boolean {
  if (!one || !other || "api" in one || "api" in other) return isSameApi(one, other);
  const isSame = (first: unknown, second: unknown) =>
    first === second || (allowsNewFunctions && typeof first === "function" && typeof second === "function");
  return (
    one.endpoint === other.endpoint &&
    one.credentials === other.credentials &&
    one.timeout === other.timeout &&
    isSame(one.fetch, other.fetch) &&
    (isSame(one.headers, other.headers) || isSameContent(one.headers, other.headers))
  );
}

function isSameApi(one: StoreSource | undefined, other: StoreSource | undefined): boolean {
  if (one === other) return true;
  return one !== undefined && other !== undefined && "api" in one && "api" in other
    ? one.api === other.api && one.endpoint === other.endpoint
    : false;
}

/** Plain headers are compared by what they say: a page may write them anew at each render. */
function isSameContent(one: HeadersSource | undefined, other: HeadersSource | undefined): boolean {
  if (!one || !other || typeof one === "function" || typeof other === "function") return false;
  const content = toContent(one);
  return content !== undefined && content === toContent(other);
}

function toContent(headers: HeadersInit): string | undefined {
  try {
    return JSON.stringify([...new Headers(headers)]);
  } catch (error) {
    // What is wrong with them is shown when they are to be sent.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
