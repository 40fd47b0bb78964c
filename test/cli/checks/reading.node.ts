import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isAny, withAnswer, withBody, withFailure, type Fault } from "../../server/index.js";
import type { CheckId } from "../../cli/catalog.js";
import { isList, isRead, setup, withEach, withFields, withoutParameter, withRows, withType } from "./setup.js";
import {
  asks,
  isHistory,
  isMissing,
  problemWith,
  reverseHistory,
  toCamelCase,
  withBoundedPages,
  withNext,
  withoutSearch,
  withRowTwice,
  withTextSort,
  withTotal,
} from "./twists.js";

const html = () =>
  new Response("<!doctype html><h1>Oops</h1>", { status: 404, headers: { "Content-Type": "text/html" } });
const never = () => new Promise<Response>(() => undefined);

/** What is wrong with a backend, which checks say so, and in which words the first of them does. */
const wrong: readonly (readonly [what: string, fault: Fault, failed: readonly CheckId[], found: RegExp])[] = [
  ["answers 500", withFailure(isList, 500), ["list.answer"], /^500, application\/problem\+json/],
  ["wants to know who asks", withFailure(isList, 401, "Who are you?"), ["list.answer"], /^401,.*Who are you/],
  [
    "redirects",
    withAnswer(isAny, () => Response.redirect("https://elsewhere.example/login", 302)),
    ["list.answer"],
    /^302, a redirect/,
  ],
  ["never answers", withAnswer(isAny, never), ["list.answer"], /^no whole answer within 0.05 s/],
  [
    "answers without an end",
    withAnswer(isAny, () => new Response(new ReadableStream())),
    ["list.answer"],
    /^no whole answer within 0.05 s/,
  ],
  [
    "answers far too much",
    withAnswer(isAny, () => new Response(new Uint8Array(17 * 1024 * 1024))),
    ["list.answer"],
    /far too long/,
  ],
  [
    "answers a page",
    withAnswer(isList, () => new Response("<html>", { headers: { "Content-Type": "text/html" } })),
    ["list.type", "list.shape"],
    /^text\/html/,
  ],
  [
    "answers something else",
    withBody(isList, () => ({ data: [], meta: {} })),
    ["list.shape"],
    /an object with data, meta/,
  ],
  ["calls JSON text", withType("text/plain"), ["list.type", "account.read", "errors.problem"], /^text\/plain/],
  [
    "writes camelCase throughout",
    withEach(toCamelCase),
    ["rows.readable"],
    /12 rows of 12: "balanceFrom" in place of "balance_from"/,
  ],
  [
    "writes some names in camelCase",
    withEach(({ payment_method, ...row }) => ({ ...row, paymentMethod: payment_method })),
    ["rows.names"],
    /"paymentMethod" in place of "payment_method"/,
  ],
  [
    "leaves out the name of an account",
    withRows((rows) => rows.map((row) => (row.id === 248_030 ? { ...row, name: undefined } : row))),
    ["rows.readable"],
    /1 row of 12: no "name"/,
  ],
  ["doubles rows", withRows((rows) => [...rows.slice(0, 1), ...rows.slice(0, -1)]), ["rows.once"], /id 248030 twice/],
  [
    "shouts who pays",
    withEach((row) => ({ ...row, balance_from: String(row.balance_from).toUpperCase() })),
    ["rows.source", "filter.balance_from", "extra.summary"],
    /12 rows of 12: "AGENCY"/,
  ],
  [
    "sends fractions of cents",
    withEach((row) => ({ ...row, balance: { cents: 182.4, currency: "USD" } })),
    ["rows.amounts"],
    /balance {"cents":182.4/,
  ],
  ["sends amounts as texts", withEach((row) => ({ ...row, balance: "182.40" })), ["rows.amounts"], /balance 182.40/],
  [
    "sends permissions as numbers",
    withEach((row) => ({ ...row, permissions: { change_balance: 1 } })),
    ["rows.fields"],
    /permissions.change_balance 1/,
  ],
  ["sends times for people", withEach((row) => ({ ...row, updated: "Nov 3" })), ["rows.fields"], /updated Nov 3/],
  ["ignores per_page", withoutParameter("per_page"), ["paging.size", "paging.limit"], /12 rows where 4/],
  ["bounds per_page at more than 150", withBoundedPages, ["paging.limit"], /^200/],
  ["ignores page", withoutParameter("page"), ["paging.pages"], /page 2 has the rows of page 1/],
  ["has a row on two pages", withRowTwice, ["paging.rows"], /id 248030 on page 1 and on page 2/],
  [
    "counts wrongly",
    withFields(({ total_entries }) => ({ total_entries: Number(total_entries) + 1 })),
    ["paging.totals", "search.totals", "filter.needs_attention"],
    /total_entries 13, but 12 rows/,
  ],
  [
    "counts only the page",
    withFields(({ accounts }) => ({ total_entries: (accounts as unknown[]).length })),
    ["paging.totals"],
    /total_entries 4, but/,
  ],
  [
    "counts pages wrongly",
    withFields(() => ({ total_pages: 9 })),
    ["paging.totals"],
    /total_pages 9 for 12 rows, 4 a page/,
  ],
  [
    "does not count",
    withFields(() => ({ total_entries: undefined })),
    ["paging.totals", "search.totals"],
    /total_entries is missing/,
  ],
  [
    "links to another origin",
    withNext((next) => next.replace("host.example", "vendor.example")),
    ["paging.next"],
    /on page 1: on another origin, https:\/\/vendor.example/,
  ],
  [
    "links to nowhere",
    withNext((next) => next.replace("/accounts", "/nowhere")),
    ["paging.next"],
    /another path, \/api\/v1\/nowhere/,
  ],
  [
    "links to the same page",
    withNext((next) => next.replace(/page=\d+/, "page=1")),
    ["paging.next"],
    /page=1 in place of 2/,
  ],
  [
    "says nothing of a next page",
    withFields(() => ({ next_page: null })),
    ["paging.next"],
    /none, though page 2 follows/,
  ],
  [
    "links on from the last page",
    withFields(({ next_page }) => ({ next_page: next_page ?? "?page=9" })),
    ["paging.next"],
    /on page 3: \?page=9, though it is the last/,
  ],
  ["breaks on the second page", withFailure(asks("page", "2"), 500), ["paging.pages"], /^page 2: 500/],
  [
    "ignores search",
    withoutParameter("search"),
    ["search.name", "search.nothing"],
    /every account for "[a-z]+": search is ignored/,
  ],
  ["searches with case", withoutSearch(/^[a-z]+$/), ["search.name"], /is not found by/],
  ["does not search ids", withoutSearch(/^\d+$/), ["search.id"], /0 rows for 248030/],
  [
    "breaks where nothing is found",
    withFailure((request) => request.url.includes("zqxj"), 500),
    ["search.nothing"],
    /^500/,
  ],
  ["does not count what it has found", withTotal(asks("search"), 12), ["search.totals"], /total_entries 12 for 1 row/],
  [
    "ignores balance_from",
    withoutParameter("balance_from"),
    ["filter.balance_from"],
    /an account with balance from customer for agency/,
  ],
  ["ignores needs_attention", withoutParameter("needs_attention"), ["filter.needs_attention"], /which needs none/],
  [
    "ignores sort",
    withoutParameter("sort"),
    ["sort.name", "sort.balance", "sort.status", "sort.balance_from"],
    /^-name: "Abbot Lane/,
  ],
  ["sorts amounts as texts", withTextSort, ["sort.balance"], /before/],
  [
    "breaks on sort",
    withFailure(asks("sort"), 500),
    ["sort.name", "sort.balance", "sort.status", "sort.balance_from"],
    /^name: 500/,
  ],
  ["refuses what it does not know", withFailure(asks("ctm_unknown"), 500), ["unknown.parameter"], /^500/],
  ["has no single accounts", withFailure(isRead, 404), ["account.read"], /^404/],
  [
    "answers another account",
    withBody(isRead, (body) => ({ ...(body as object), id: 1 })),
    ["account.read"],
    /the account 1 for 248030/,
  ],
  [
    "says otherwise of one account",
    withBody(isRead, (body) => ({ ...(body as object), balance_from: "customer" })),
    ["account.read"],
    /balance_from customer; in the list agency/,
  ],
  ["breaks on an unknown account", withFailure(isMissing, 500), ["account.missing"], /^500/],
  [
    "invents an unknown account",
    withAnswer(isMissing, () => Response.json({ id: 2147483647, name: "", balance_from: "agency" })),
    ["account.missing"],
    /^200/,
  ],
  ["tells errors as pages", withAnswer(isMissing, html), ["errors.problem"], /^text\/html/],
  [
    "tells errors as it likes",
    withAnswer(isMissing, () => Response.json({ error: "none" }, { status: 404 })),
    ["errors.problem"],
    /^application\/json/,
  ],
  [
    "tells another status in a problem",
    withAnswer(isMissing, () => problemWith({ status: 400 })),
    ["errors.problem"],
    /status 400 in a 404/,
  ],
  ["tells no reason", withAnswer(isMissing, () => problemWith({ detail: undefined })), ["errors.problem"], /no detail/],
  [
    "has a broken agency",
    withFields(() => ({ agency: { name: "Alder", balance: 12.5 } })),
    ["extra.agency"],
    /balance 12.5/,
  ],
  [
    "summarises wrongly",
    withFields(({ summary }) => ({ summary: { ...(summary as object), agency: 1 } })),
    ["extra.summary"],
    /agency 1, but 6 in the list/,
  ],
  [
    "summarises half",
    withFields(() => ({ summary: { agency: 6, needs_attention: 5 } })),
    ["extra.summary"],
    /customer is missing/,
  ],
  [
    "has a history the wrong way round",
    withBody(isHistory, reverseHistory),
    ["extra.history"],
    /older changes before newer ones/,
  ],
  ["has no history after all", withFailure(isHistory, 404), ["extra.history"], /^404/],
];

describe("verify, of a backend that", () => {
  for (const [what, fault, failed, found] of wrong) {
    it(`${what}, names ${failed.join(", ")}`, async () => {
      const verdict = await setup({ faults: [fault] }).run({ timeout: /never|without an end/.test(what) ? 50 : 5_000 });
      assert.deepEqual(verdict.failed, failed);
      assert.match(verdict.found(failed[0] ?? "list.answer"), found);
    });
  }
});
