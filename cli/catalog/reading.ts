import type { Described } from "./described.js";

/** Checks of the list and its pages. */
export const reading = {
  "list.answer": {
    group: "Reading",
    title: "The list is answered",
    expected: "200 to GET {endpoint}?page=1&per_page=50",
    advice: "Pass the final URL of the collection, and the headers it needs with --header. Redirects are not followed.",
  },
  "list.type": {
    group: "Reading",
    title: "It is JSON",
    expected: "Content-Type: application/json",
    advice: "Send the list as application/json.",
  },
  "list.shape": {
    group: "Reading",
    title: "It holds accounts",
    expected: '{ "accounts": [ … ], "page": 1, … }, or a bare array of accounts',
    advice: 'Put the rows under "accounts".',
  },
  "rows.readable": {
    group: "Reading",
    title: "Each row is an account",
    expected: 'each row with "id", "name" and "balance_from"',
    advice: "Send these three in each row, in snake_case. The widget leaves out other rows.",
  },
  "rows.once": {
    group: "Reading",
    title: "Each row appears once",
    expected: "no id twice on a page",
    advice: "The widget shows the first of two rows with the same id. Look for a join that duplicates rows.",
  },
  "rows.source": {
    group: "Reading",
    title: "balance_from has two values",
    expected: 'balance_from "agency" or "customer"',
    advice: "Use exactly these two values. Any other shows as unknown and cannot be changed.",
  },
  "rows.amounts": {
    group: "Reading",
    title: "Amounts are whole numbers",
    expected: '{ "cents": 18240, "currency": "USD" }, or null for none',
    advice: "Send an integer in the currency's minor unit, not a fraction or a string, with the currency code.",
  },
  "rows.fields": {
    group: "Reading",
    title: "Other fields are valid",
    expected: "each optional field as in openapi.yaml",
    advice: "Correct these fields, or leave them out: the widget treats them as unknown.",
  },
  "rows.names": {
    group: "Reading",
    title: "Names are in snake_case",
    expected: "payment_method, not paymentMethod",
    advice: "Rename these fields. The widget ignores them.",
  },
  "paging.size": {
    group: "Paging",
    title: "per_page is applied",
    expected: "the requested number of rows, and the same number as per_page",
    advice: "Apply per_page, from 1 to 150, and return the applied number.",
  },
  "paging.pages": {
    group: "Paging",
    title: "page is applied",
    expected: "different rows on the next page",
    advice: "Apply page, counted from 1, and return the number of the page.",
  },
  "paging.rows": {
    group: "Paging",
    title: "Pages do not overlap",
    expected: "each account on one page",
    advice: "Use a total order: sort by id last, so that equal rows keep their places.",
  },
  "paging.totals": {
    group: "Paging",
    title: "Totals add up",
    expected: "total_entries equal to the number of rows, and the resulting total_pages",
    advice: "Count all matching rows, not those of the page, and divide by per_page.",
  },
  "paging.next": {
    group: "Paging",
    title: "next_page is correct",
    expected: "the URL of the next page of this collection; null on the last",
    advice: "Rewrite links of another API. The widget only checks whether there is one.",
  },
  "paging.limit": {
    group: "Paging",
    title: "151 rows a page are refused",
    expected: "400 to per_page=151",
    advice: 'Answer 400 { "error": "per_page limit is 150" }, as the vendor does.',
  },
} as const satisfies Readonly<Record<string, Described>>;
