import type { BillingApi } from "../client/billing-api.js";
import { createBillingApi, type BillingApiOptions } from "../client/create-billing-api.js";
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
  const shared = findEntry((entry) => isSameSource(entry.source, source));
  if (shared) {
    if (own !== shared) releaseStore(user);
    shared.users.add(user);
    return shared.store;
  }
  const isAlone = previous && (!own || [...own.users].every((one) => one === user));
  if (isAlone && previous.collection === toCollection(source)) {
    previous.api = toApi(source);
    if (own) own.source = source;
    else entries.add({ source, store: previous, users: new Set([user]) });
    return previous;
  }
  releaseStore(user);
  const sameCollection = previous?.collection === toCollection(source) ? previous : undefined;
  const store = new AccountsStore(toApi(source), toCollection(source), source.endpoint, sameCollection);
  entries.add({ source, store, users: new Set([user]) });
  return store;
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

function toApi(source: StoreSource): BillingApi {
  return "api" in source ? source.api : createBillingApi(source);
}

function findEntry(test: (entry: Entry) => boolean): Entry | undefined {
  return [...entries].find(test);
}

const INPUTS = ["api", "endpoint", "credentials", "timeout", "headers", "fetch"] as const;

/** Whether two sources are one: they lead to the same accounts in the same way. */
export function isSameSource(one: StoreSource | undefined, other: StoreSource | undefined): boolean {
  const [first, second] = [one, other] as (Partial<BillingApiOptions & { api: BillingApi }> | undefined)[];
  return (
    first === second ||
    (first !== undefined && second !== undefined && INPUTS.every((key) => first[key] === second[key]))
  );
}
