import type { Described } from "./described.js";

/** Reading the list, and its pages. */
export const reading = {
  "list.answer": {
    group: "Reading",
    title: "The list is answered",
    expected: "200 to GET {endpoint}?page=1&per_page=50",
    advice: "Give the final URL of the collection, and with --header what it needs. Redirects are not followed.",
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
    advice: "Fill these three in each row. Names are in snake_case. Other rows are left out of the table.",
  },
  "rows.once": {
    group: "Reading",
    title: "Each row is there once",
    expected: "no id twice on a page",
    advice: "Of two rows with one id only the first is shown. Look for a join that doubles rows.",
  },
  "rows.source": {
    group: "Reading",
    title: "Who pays is said in two words",
    expected: 'balance_from "agency" or "customer"',
    advice: "Write these two words as they stand here. Anything else shows as unknown and cannot be changed.",
  },
  "rows.amounts": {
    group: "Reading",
    title: "Amounts are whole numbers",
    expected: '{ "cents": 18240, "currency": "USD" }, or null for none',
    advice: "Send whole units of the smallest coin, never a fraction or a text, with the code of the currency.",
  },
  "rows.fields": {
    group: "Reading",
    title: "Other fields can be read",
    expected: "each optional field as openapi.yaml has it",
    advice: "Correct these fields, or leave them out: they count as unknown now.",
  },
  "rows.names": {
    group: "Reading",
    title: "Names are in snake_case",
    expected: "payment_method, not paymentMethod",
    advice: "Rename these fields. As they are they are ignored.",
  },
  "paging.size": {
    group: "Paging",
    title: "per_page is obeyed",
    expected: "as many rows as were asked for, and the same number as per_page",
    advice: "Obey per_page, from 1 to 150, and answer it as it was obeyed.",
  },
  "paging.pages": {
    group: "Paging",
    title: "page is obeyed",
    expected: "other rows on the next page",
    advice: "Obey page, counted from 1, and answer the number of the page.",
  },
  "paging.rows": {
    group: "Paging",
    title: "Pages do not overlap",
    expected: "each account on one page",
    advice: "Give the list one order: sort by id last, so that equal rows stay where they are.",
  },
  "paging.totals": {
    group: "Paging",
    title: "Totals add up",
    expected: "total_entries as many as there are, total_pages as many as they fill",
    advice: "Count all rows that match, not those of the page, and divide by per_page.",
  },
  "paging.next": {
    group: "Paging",
    title: "next_page leads on",
    expected: "the URL of the next page of this collection; null on the last",
    advice: "Rewrite links that you pass through from elsewhere. The widget only looks whether there is one.",
  },
  "paging.limit": {
    group: "Paging",
    title: "151 rows a page are refused",
    expected: "400 to per_page=151",
    advice: 'Answer 400 { "error": "per_page limit is 150" }, as the vendor does.',
  },
} as const satisfies Readonly<Record<string, Described>>;
