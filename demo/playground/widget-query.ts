import type { QueryChangeDetail } from "ctm-accounts-billing";

/** What the widget is asked to list, besides how many rows a page; empty where it is not set. */
export interface WidgetQuery {
  readonly search: string;
  /** A column, after `-` where it is descending. */
  readonly sort: string;
  readonly balanceFrom: string;
  readonly needsAttention: boolean;
  readonly page: number;
}

/** The query of a widget that nobody has touched. */
export const untouched: WidgetQuery = { search: "", sort: "", balanceFrom: "", needsAttention: false, page: 1 };

/** Reads the query from the page's address; what it does not say, or says wrongly, is not set. */
export function parseWidgetQuery(params: URLSearchParams): WidgetQuery {
  const page = Number(params.get("page"));
  return {
    search: params.get("search") ?? "",
    sort: matching(params.get("sort"), /^-?(name|status|balance|balance_from)$/),
    balanceFrom: matching(params.get("balance-from"), /^(agency|customer)$/),
    needsAttention: params.get("needs-attention") === "true",
    page: Number.isSafeInteger(page) && page >= 1 ? page : 1,
  };
}

/** What the widget says that its user has asked for. */
export function toWidgetQuery({ search, sort, balanceFrom, needsAttention, page }: QueryChangeDetail): WidgetQuery {
  return {
    search: search ?? "",
    sort: sort ?? "",
    balanceFrom: balanceFrom ?? "",
    needsAttention: needsAttention ?? false,
    page,
  };
}

/** What is set, by the names that the address and the widget's attributes share. */
export function toQueryEntries(query: WidgetQuery): ReadonlyMap<string, string> {
  const entries: [name: string, value: string][] = [
    ["search", query.search],
    ["sort", query.sort],
    ["balance-from", query.balanceFrom],
    ["needs-attention", query.needsAttention ? "true" : ""],
    ["page", query.page > 1 ? String(query.page) : ""],
  ];
  return new Map(entries.filter(([, value]) => value !== ""));
}

function matching(value: string | null, pattern: RegExp): string {
  return value !== null && pattern.test(value) ? value : "";
}
