import { withFailure } from "../../../server/index.js";
import { hasParameter, withoutParameter, withoutSearch, withTotal } from "../faults.js";
import { describeFaults } from "../setup.js";

describeFaults("checkFinding", [
  [
    "ignores search",
    withoutParameter("search"),
    ["search.name", "search.nothing"],
    /every account for "[a-z]+": search is ignored/,
  ],
  ["searches case-sensitively", withoutSearch(/^[a-z]+$/), ["search.name"], /is not found by/],
  ["does not search ids", withoutSearch(/^\d+$/), ["search.id"], /0 rows for 248030/],
  [
    "fails if nothing is found",
    withFailure((request) => request.url.includes("zqxj"), 500),
    ["search.nothing"],
    /^500/,
  ],
  [
    "does not count what the search finds",
    withTotal(hasParameter("search"), 12),
    ["search.totals"],
    /total_entries 12 for 1 row/,
  ],
  [
    "ignores balance_from",
    withoutParameter("balance_from"),
    ["filter.balance_from"],
    /an account with balance from customer for agency/,
  ],
  [
    "ignores needs_attention",
    withoutParameter("needs_attention"),
    ["filter.needs_attention"],
    /which does not need attention/,
  ],
  ["fails for an unknown parameter", withFailure(hasParameter("ctm_unknown"), 500), ["unknown.parameter"], /^500/],
]);
