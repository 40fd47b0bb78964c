import type { QueryChangeDetail } from "ctm-accounts-billing";

/** The widget's query without the page size. Unset fields are empty. */
export interface WidgetQuery {
  readonly search: string;
  /** A column, with a leading `-` for descending order. */
  readonly sort: string;
  readonly balanceFrom: string;
  readonly needsAttention: boolean;
  /** A number of days. */
  readonly runsOutWithin: string;
  readonly page: number;
}

/** The initial query of the widget. */
export const emptyQuery: WidgetQuery = {
  search: "",
  sort: "",
  balanceFrom: "",
  needsAttention: false,
  runsOutWithin: "",
  page: 1,
};

/** Parses the query from the page's URL. Missing and invalid values are unset. */
export function parseWidgetQuery(params: URLSearchParams): WidgetQuery {
  const page = Number(params.get("page"));
  return {
    search: params.get("search") ?? "",
    sort: matching(params.get("sort"), /^-?(name|status|balance|balance_from|runway)$/),
    balanceFrom: matching(params.get("balance-from"), /^(agency|customer)$/),
    needsAttention: params.get("needs-attention") === "true",
    runsOutWithin: matching(params.get("runs-out-within"), /^[1-9]\d{0,2}$/),
    page: Number.isSafeInteger(page) && page >= 1 ? page : 1,
  };
}

/** Maps the detail of the widget's event to a query. */
export function toWidgetQuery(detail: QueryChangeDetail): WidgetQuery {
  const { search, sort, balanceFrom, needsAttention, runsOutWithin, page } = detail;
  return {
    search: search ?? "",
    sort: sort ?? "",
    balanceFrom: balanceFrom ?? "",
    needsAttention: needsAttention ?? false,
    runsOutWithin: runsOutWithin === undefined ? "" : String(runsOutWithin),
    page,
  };
}

/** Returns the set fields by name. URL parameters and attributes have the same names. */
export function toQueryEntries(query: WidgetQuery): ReadonlyMap<string, string> {
  const entries: [name: string, value: string][] = [
    ["search", query.search],
    ["sort", query.sort],
    ["balance-from", query.balanceFrom],
    ["needs-attention", query.needsAttention ? "true" : ""],
    ["runs-out-within", query.runsOutWithin],
    ["page", query.page > 1 ? String(query.page) : ""],
  ];
  return new Map(entries.filter(([, value]) => value !== ""));
}

function matching(value: string | null, pattern: RegExp): string {
  return value !== null && pattern.test(value) ? value : "";
}
