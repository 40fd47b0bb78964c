import { slicePage } from "./paging.js";
import { compareAccounts, matchesFilters, matchesSearch, summarise, type ListQuery } from "./query.js";
import type { AccountList } from "./store.js";
import type { AccountRecord } from "./wire.js";

/** Searches, filters, counts, sorts and pages accounts that are all in memory. */
export function selectAccounts(accounts: readonly AccountRecord[], query: ListQuery): AccountList {
  const found = accounts.filter((account) => matchesSearch(account, query.search));
  const matching = found.filter((account) => matchesFilters(account, query)).sort(compareAccounts(query));
  const hasUsage = accounts.some(({ usage }) => usage);
  return { rows: slicePage(matching, query), total: matching.length, summary: summarise(found, hasUsage) };
}
