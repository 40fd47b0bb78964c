import * as v from "valibot";
import { Problem } from "../../problem.js";
import type { Store } from "../../store.js";
import type { Snapshot } from "../provider.js";
import { createNotice, describeUnreadable } from "../notice.js";
import { ProviderClient, type ConnectionOptions } from "../provider-client.js";
import { createProviderStore, type ProviderStoreOptions } from "../provider-store.js";
import { readPages, type Page } from "./read-pages.js";
import { toAccount, type OwnFields } from "./to-account.js";

/** Options of `createCtmStore`. */
export interface CtmStoreOptions extends ProviderStoreOptions, ConnectionOptions {
  /** The access key and the secret key of the agency. */
  readonly accessKey: string;
  readonly secretKey: string;
  /** The vendor's page where who pays is changed, for people; the entry of its web app by default. */
  readonly accountsPage?: string;
  /** The most accounts that are read; 20,000 by default. */
  readonly maxAccounts?: number;
}

const name = "CallTrackingMetrics";
const pageSize = 150;
const refusal =
  "CallTrackingMetrics offers no way to change this from here. Change it on its Accounts page, under Settings.";

/** Creates a store over the API of CallTrackingMetrics. It shows who pays for each account, and changes nothing. */
export function createCtmStore(options: CtmStoreOptions): Store {
  const { accessKey, secretKey, baseUrl = "https://api.calltrackingmetrics.com" } = options;
  const { warn = console.warn, maxAccounts = 20_000, accountsPage = "https://app.calltrackingmetrics.com/" } = options;
  const key = { user: accessKey, password: secretKey };
  const keyNames = { user: "accessKey", password: "secretKey" };
  const client = new ProviderClient({ ...options, name, baseUrl, key, keyNames });
  const own = { permissions: { change_balance: false, reason: refusal }, links: { billing: accountsPage } };
  const [warnOfRows, warnOfTotal] = [createNotice(warn), createNotice(warn)];

  async function readAll(): Promise<Snapshot> {
    const { accounts, unreadable, promised } = await readPages({
      name,
      readPage: (page) => readPage(client, page, own),
      maxAccounts,
    });
    const sent = accounts.length + unreadable;
    warnOfRows(describeUnreadable(name, unreadable));
    warnOfTotal(
      promised === undefined || promised === sent
        ? undefined
        : `${name} has promised ${promised} accounts and sent ${sent}.`,
    );
    return { accounts };
  }

  return createProviderStore({ name, readAll, changes: { refusal } }, options);
}

const count = v.fallback(
  v.optional(v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.safeInteger(), v.minValue(0))),
  undefined,
);

const listSchema = v.object({
  accounts: v.array(v.unknown()),
  per_page: count,
  total_pages: count,
  total_entries: count,
  next_page: v.optional(v.unknown()),
});

async function readPage(client: ProviderClient, page: number, own: OwnFields): Promise<Page> {
  const query = new URLSearchParams({ page: String(page), per_page: String(pageSize), status: "all" });
  const answer = await client.read(`/api/v1/accounts.json?${query}`);
  // A page after the last one may be answered 404.
  if (answer === undefined && page > 1)
    return { rows: [], size: pageSize, totalPages: undefined, totalEntries: undefined, hasNext: false };
  const parsed = v.safeParse(listSchema, answer);
  if (!parsed.success) throw new Problem(502, `${name} has answered something that is not a list of accounts.`);
  const { accounts, per_page, total_pages, total_entries, next_page } = parsed.output;
  return {
    rows: accounts.map((row) => toAccount(row, own)),
    // The vendor may allow fewer rows on a page than were requested.
    size: per_page ? Math.min(per_page, pageSize) : pageSize,
    totalPages: total_pages,
    totalEntries: total_entries,
    hasNext: next_page !== undefined && next_page !== null && next_page !== "",
  };
}
