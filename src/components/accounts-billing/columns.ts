import type { Sort } from "../../model/query.js";

/** The columns, and what each is sorted by. */
export const COLUMNS = [
  ["account", "name"],
  ["status", "status"],
  ["balance", "balance"],
  ["billing", "balance_from"],
] as const;

/** Returns the column that is sorted. */
export function toColumn(sort: Sort): (typeof COLUMNS)[number][0] | undefined {
  return COLUMNS.find(([, by]) => sort === by || sort === `-${by}`)?.[0];
}
