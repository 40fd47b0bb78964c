import type { ApiError } from "../../client/api-error.js";
import type { AccountPage } from "../../client/billing-api.js";
import { toSearchParams, type AccountQuery } from "../../model/query.js";

/** What the table shows of its list. Rows that were read once stay until newer ones arrive. */
export type ListState =
  | { readonly status: "unset" }
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly error: ApiError; readonly isRetrying: boolean }
  | {
      readonly status: "loaded";
      readonly page: AccountPage;
      /** The query that the page answers; the table may be reading another one. */
      readonly query: AccountQuery;
      readonly error: ApiError | undefined;
      readonly isRefreshing: boolean;
      /** It was not read for the user, so it is not announced. */
      readonly isQuiet: boolean;
    };

/** Whether rows are being read for the user, the first or newer ones. */
export function isReading(state: ListState): boolean {
  if (state.status === "failed") return state.isRetrying;
  return state.status === "loading" || (state.status === "loaded" && state.isRefreshing);
}

/** Returns what tells the list that is shown from others of the same endpoint. */
export function toListKey(state: ListState): string | undefined {
  return state.status === "loaded" ? String(toSearchParams(state.query)) : undefined;
}

/** Whether there is a row to be shown. */
export function hasRows(state: ListState): boolean {
  return state.status === "loaded" && state.page.accounts.length > 0;
}

/** Whether what is counted, and what is offered with that, is still to come: until it is known, its place is kept. */
export function isCounting(state: ListState): boolean {
  return state.status === "loading" || (state.status === "loaded" && state.page.isPart === true);
}

/** Whether an error is shown. */
export function hasFailed(state: ListState): boolean {
  return state.status === "failed" || (state.status === "loaded" && state.error !== undefined);
}

/** Whether what is shown was not read for the user: it is not announced. */
export function isQuiet(state: ListState): boolean {
  return state.status === "loaded" && state.isQuiet;
}

/** Whether there are no rows. Rows that could not be read are rows; but where none match, they do not count. */
export function isEmpty({ page }: Extract<ListState, { status: "loaded" }>, isFiltered: boolean): boolean {
  const { accounts, unreadable, total } = page;
  return accounts.length === 0 && (unreadable === 0 || (total === 0 && isFiltered));
}
