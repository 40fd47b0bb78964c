import type { Described } from "./described.js";

/** Checks of single accounts, errors and optional features. */
export const accounts = {
  "account.read": {
    group: "One account",
    title: "An account is answered",
    expected: "200 with the account of the list to GET {endpoint}/{id}",
    advice: "Answer one account, as in the list. A single toggle and the verification of changes depend on it.",
  },
  "account.ids": {
    group: "One account",
    title: "Ids are percent-decoded",
    expected: "the account whose id was percent-encoded in the path",
    advice: "Decode the id after splitting the path; some servers refuse %2F unless configured otherwise.",
  },
  "account.missing": {
    group: "One account",
    title: "Unknown ids get 404",
    expected: "404",
    advice: "Answer 404 for an unknown id: the row then shows that, and the list is read again.",
  },
  "errors.problem": {
    group: "One account",
    title: "Errors are problem+json",
    expected: 'application/problem+json with "title", "status" and "detail"',
    advice: "Answer errors as in RFC 9457: the widget shows detail to the user.",
  },
  "errors.quotes": {
    group: "One account",
    title: "Errors quote no header",
    expected: "an explanation without the values of the request's headers, such as a token",
    widget: "does not show the explanation.",
    advice: "Leave the request's headers out of error pages, and of those of proxies before the backend.",
  },
  "errors.unauthorized": {
    group: "One account",
    title: "Unauthenticated requests get 401",
    optional: true,
    expected: "401 to a request without the headers of --header",
    advice: "Answer 401, not a login page and not a redirect.",
  },
  "extra.agency": {
    group: "Extras",
    title: "The agency",
    optional: true,
    expected: '{ "id", "name", "balance", "minimum_starting_balance", "usage", "low_below" }',
    advice: "Correct the invalid field, or leave agency out.",
  },
  "extra.summary": {
    group: "Extras",
    title: "Counts for the filters",
    optional: true,
    expected: "summary with counts of what the search finds, regardless of the filters",
    advice: "Count agency, customer and needs_attention over all that the search finds.",
  },
  "extra.usage": {
    group: "Extras",
    title: "How long balances last",
    optional: true,
    expected: '"usage": { "per_day": { "cents", "currency" }, "days" }, the mean of daily charges',
    advice: "Send the mean of what was charged each day, and on how many days it rests.",
  },
  "extra.versions": {
    group: "Extras",
    title: "Versions",
    optional: true,
    expected: "version in each row",
    advice: "Without a version, concurrent changes are not detected.",
  },
  "extra.history": {
    group: "Extras",
    title: "The history",
    optional: true,
    expected: '{ "balance_changes": [ … ], "next_page" }, newest first',
    advice: "Answer GET {endpoint}/{id}/balance_changes, or leave view_history out of the permissions.",
  },
  "extra.log": {
    group: "Extras",
    title: "The agency’s log",
    optional: true,
    expected: '{ "balance_changes": [ … ], "next_page" }, newest first, each with its account, within since and until',
    advice: "Answer GET of agency.links.balance_changes as in openapi.yaml, or leave the link out.",
  },
} as const satisfies Readonly<Record<string, Described>>;
