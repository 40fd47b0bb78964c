import type { Described } from "./described.js";

/** Single accounts, errors, and what a backend may do without. */
export const accounts = {
  "account.read": {
    group: "One account",
    title: "An account is answered",
    expected: "200 with the account of the list to GET {endpoint}/{id}",
    advice: "Answer one account, as in the list. A control by itself, and every doubt about a change, depend on it.",
  },
  "account.ids": {
    group: "One account",
    title: "Ids are percent-decoded",
    expected: "the account whose id was percent-encoded in the path",
    advice: "Decode the id after the path was split; some servers refuse %2F unless told otherwise.",
  },
  "account.missing": {
    group: "One account",
    title: "An unknown one is told",
    expected: "404",
    advice: "Answer 404 for an id that does not exist: the row then says so, and the list is read again.",
  },
  "errors.problem": {
    group: "One account",
    title: "Errors are problem+json",
    expected: 'application/problem+json with "title", "status" and "detail"',
    advice: "Answer errors as RFC 9457 has it: detail is what the person reads to 400 and 422.",
  },
  "errors.unauthorized": {
    group: "One account",
    title: "Strangers are told by 401",
    optional: true,
    expected: "401 to a request without what --header gave",
    advice: "Answer 401, not a login page and not a redirect.",
  },
  "extra.agency": {
    group: "Extras",
    title: "The agency",
    optional: true,
    expected: '{ "id", "name", "balance", "minimum_starting_balance" }',
    advice: "Correct what cannot be read, or leave agency out.",
  },
  "extra.summary": {
    group: "Extras",
    title: "Counts for the filters",
    optional: true,
    expected: "summary with the numbers of what the search finds, whatever else is asked for",
    advice: "Count agency, customer and needs_attention over all that the search finds.",
  },
  "extra.versions": {
    group: "Extras",
    title: "Versions",
    optional: true,
    expected: "version in each row",
    advice: "Without a version nobody notices that someone else was faster.",
  },
  "extra.history": {
    group: "Extras",
    title: "The history",
    optional: true,
    expected: '{ "balance_changes": [ … ], "next_page" }, newest first',
    advice: "Answer GET {endpoint}/{id}/balance_changes, or leave view_history out of the permissions.",
  },
} as const satisfies Readonly<Record<string, Described>>;
