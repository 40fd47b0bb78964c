import type { Described } from "./described.js";

/** Checks of search, filters and sorting. */
export const finding = {
  "search.name": {
    group: "Finding",
    title: "search finds a name",
    optional: true,
    expected: "the accounts with the text in their name, in any case",
    advice: "Compare search with names, ignoring case, or refuse it with 400. An ignored search shows all accounts.",
  },
  "search.id": {
    group: "Finding",
    title: "search finds an id",
    optional: true,
    expected: "the account with this id",
    advice: "Compare search with ids as well.",
  },
  "search.nothing": {
    group: "Finding",
    title: "search can find nothing",
    optional: true,
    expected: "200 with no rows",
    advice: "Answer an empty page if nothing is found.",
  },
  "search.totals": {
    group: "Finding",
    title: "Totals follow the search",
    optional: true,
    expected: "total_entries equal to the number of accounts found",
    advice: "Count what was found, not the whole collection.",
  },
  "filter.balance_from": {
    group: "Finding",
    title: "balance_from filters",
    optional: true,
    expected: "only accounts with the requested balance source",
    advice: "Apply balance_from=agency and balance_from=customer, or refuse them with 400.",
  },
  "filter.needs_attention": {
    group: "Finding",
    title: "needs_attention filters",
    optional: true,
    expected: "as many as summary.needs_attention: paused, balance at or below zero, or a pending request",
    advice: "Apply needs_attention=true, or leave it out of the summary: then it is never sent.",
  },
  "sort.name": {
    group: "Finding",
    title: "sort=name, -name",
    optional: true,
    expected: "by name, ascending and descending",
    advice: "Apply sort, or refuse it with 400.",
  },
  "sort.balance": {
    group: "Finding",
    title: "sort=balance, -balance",
    optional: true,
    expected: "by currency and amount, both ways; accounts without a balance last in both; all first is accepted",
    advice: "Sort amounts as numbers.",
  },
  "sort.status": {
    group: "Finding",
    title: "sort=status, -status",
    optional: true,
    expected: "by status, ascending and descending",
    advice: "Apply sort, or refuse it with 400.",
  },
  "sort.balance_from": {
    group: "Finding",
    title: "sort=balance_from, -balance_from",
    optional: true,
    expected: "agency before customer, and the reverse",
    advice: "Apply sort, or refuse it with 400.",
  },
  "unknown.parameter": {
    group: "Finding",
    title: "Unknown parameters are ignored",
    optional: true,
    expected: "the same list with an unknown parameter",
    advice: "Ignore unknown parameters: a page may send its own.",
  },
} as const satisfies Readonly<Record<string, Described>>;
