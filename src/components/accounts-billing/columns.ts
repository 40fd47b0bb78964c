import type { AccountSummary, AccountQuery, Sort } from "../../model/query.js";

/** The columns, and what each is sorted by. */
export const COLUMNS = [
  ["account", "name"],
  ["status", "status"],
  ["balance", "balance"],
  ["billing", "balance_from"],
] as const;

/** What a list can be sorted by besides: how long the balance lasts, which stands in its column. */
export const RUNWAY = ["daysLeft", "runway"] as const;

/** Whether the list can be sorted by how long balances last, and filtered: where the backend counts those that run out. */
export function hasRunway(summary: AccountSummary | undefined, { sort }: Pick<AccountQuery, "sort">): boolean {
  return summary?.runsOut !== undefined || isSortedBy(sort, "runway");
}

type Order = (typeof COLUMNS)[number] | typeof RUNWAY;

const ORDERS: readonly Order[] = COLUMNS.flatMap((column): Order[] =>
  column[0] === "balance" ? [column, RUNWAY] : [column],
);

/** Returns what the list can be sorted by. */
export function toOrders(isRunwayKnown: boolean): readonly Order[] {
  return isRunwayKnown ? ORDERS : COLUMNS;
}

/** Returns the name of what is sorted by. */
export function toColumn(sort: Sort): Order[0] | undefined {
  return ORDERS.find(([, by]) => isSortedBy(sort, by))?.[0];
}

function isSortedBy(sort: Sort | undefined, by: Order[1]): boolean {
  return sort === by || sort === `-${by}`;
}
