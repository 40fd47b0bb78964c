import * as v from "valibot";
import { Problem } from "../../problem.js";
import type { Store } from "../../store.js";
import type { Snapshot } from "../provider.js";
import { ProviderClient } from "../provider-client.js";
import { createProviderStore, type ProviderStoreOptions } from "../provider-store.js";
import { readPages, type Page } from "./read-pages.js";
import { toAccount, type OwnFields } from "./to-account.js";

/** Options of `createCtmStore`. */
export interface CtmStoreOptions extends ProviderStoreOptions {
  /** The access key and the secret key of the agency. */
  readonly accessKey: string;
  readonly secretKey: string;
  /** `https://api.calltrackingmetrics.com` by default. */
  readonly baseUrl?: string;
  /** The vendor's page where who pays is changed, for people; the entry of its web app by default. */
  readonly accountsPage?: string;
  /** For each page of the list, in milliseconds; 10,000 by default. */
  readonly timeout?: number;
  /** The most accounts that are read; 20,000 by default. */
  readonly maxAccounts?: number;
  /** Replaces the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
}

const name = "CallTrackingMetrics";
const pageSize = 150;
const refusal =
  "CallTrackingMetrics offers no way to change this from here. Change it on its Accounts page, under Settings.";

/** Creates a store over the API of CallTrackingMetrics. It shows who pays for each account, and changes nothing. */
export function createCtmStore(options: CtmStoreOptions): Store {
  const { baseUrl = "https://api.calltrackingmetrics.com", timeout = 10_000, fetch } = options;
  const key = { user: options.accessKey, password: options.secretKey };
  const client = new ProviderClient({ name, baseUrl, key, timeout, fetch });
  const readAll = () => readAccounts(client, options);
  return createProviderStore({ name, readAll, changes: { refusal } }, options);
}

async function readAccounts(client: ProviderClient, options: CtmStoreOptions): Promise<Snapshot> {
  const { maxAccounts = 20_000, warn = console.warn } = options;
  const { accountsPage = "https://app.calltrackingmetrics.com/" } = options;
  const own = { permissions: { change_balance: false, reason: refusal }, links: { billing: accountsPage } };
  const { accounts, unreadable, promised } = await readPages({
    name,
    readPage: (page) => readPage(client, page, own),
    pageSize,
    maxRows: maxAccounts,
  });
  if (unreadable > 0) warn(`${name} has sent accounts without an id: ${unreadable}. They are left out.`);
  if (promised !== undefined && promised !== accounts.length + unreadable)
    warn(`${name} has promised ${promised} accounts and sent ${accounts.length + unreadable}.`);
  return { accounts };
}

const count = v.fallback(
  v.optional(v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.safeInteger(), v.minValue(0))),
  undefined,
);

const listSchema = v.object({
  accounts: v.array(v.unknown()),
  total_pages: count,
  total_entries: count,
  next_page: v.optional(v.unknown()),
});

async function readPage(client: ProviderClient, page: number, own: OwnFields): Promise<Page> {
  const query = new URLSearchParams({ page: String(page), per_page: String(pageSize), status: "all" });
  const answer = await client.read(`/api/v1/accounts.json?${query}`);
  // A page after the last one may be answered 404.
  if (answer === undefined && page > 1)
    return { rows: [], totalPages: undefined, totalEntries: undefined, hasNext: false };
  const parsed = v.safeParse(listSchema, answer);
  if (!parsed.success) throw new Problem(502, `${name} has answered something that is not a list of accounts.`);
  const { accounts, total_pages, total_entries, next_page } = parsed.output;
  return {
    rows: accounts.map((row) => toAccount(row, own)),
    totalPages: total_pages,
    totalEntries: total_entries,
    hasNext: next_page !== undefined && next_page !== null && next_page !== "",
  };
}
