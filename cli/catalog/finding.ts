import type { Described } from "./described.js";

/** Asking for a part of the list. */
export const finding = {
  "search.name": {
    group: "Finding",
    title: "search finds a name",
    optional: true,
    expected: "the accounts with the text in their name, whatever the case",
    advice: "Compare search with names, without case; or refuse it with 400. What is ignored shows as found.",
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
    advice: "Answer an empty page where nothing is found.",
  },
  "search.totals": {
    group: "Finding",
    title: "Totals follow the search",
    optional: true,
    expected: "total_entries as many as were found",
    advice: "Count what was found, not the whole collection.",
  },
  "filter.balance_from": {
    group: "Finding",
    title: "balance_from filters",
    optional: true,
    expected: "only accounts with balance from the one that was asked for",
    advice: "Obey balance_from=agency and balance_from=customer, or refuse them with 400.",
  },
  "filter.needs_attention": {
    group: "Finding",
    title: "needs_attention filters",
    optional: true,
    expected: "as many as summary.needs_attention: paused, balance at or below zero, or with a request out",
    advice: "Obey needs_attention=true, or leave it out of the summary: then it is never sent.",
  },
  "sort.name": {
    group: "Finding",
    title: "sort=name, -name",
    optional: true,
    expected: "by name, up and down",
    advice: "Obey sort, or refuse it with 400.",
  },
  "sort.balance": {
    group: "Finding",
    title: "sort=balance, -balance",
    optional: true,
    expected: "by currency and amount, up and down; accounts without one all first or all last",
    advice: "Sort amounts as numbers.",
  },
  "sort.status": {
    group: "Finding",
    title: "sort=status, -status",
    optional: true,
    expected: "by status, up and down",
    advice: "Obey sort, or refuse it with 400.",
  },
  "sort.balance_from": {
    group: "Finding",
    title: "sort=balance_from, -balance_from",
    optional: true,
    expected: "agency before customer, and the other way round",
    advice: "Obey sort, or refuse it with 400.",
  },
  "unknown.parameter": {
    group: "Finding",
    title: "Unknown parameters are ignored",
    optional: true,
    expected: "the same list with a parameter that nobody knows",
    advice: "Ignore what you do not know: a page may send parameters of its own.",
  },
} as const satisfies Readonly<Record<string, Described>>;
