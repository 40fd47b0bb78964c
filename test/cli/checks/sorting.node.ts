import { withBody, withFailure, type Fault } from "../../../server/index.js";
import { hasParameter, withoutParameter, type Row } from "../faults.js";
import { describeFaults } from "../setup.js";

/** Compares amounts as text. */
const withTextSort: Fault = withBody(hasParameter("sort", "balance"), (body) => {
  const toText = ({ balance }: Row) => JSON.stringify(balance ?? "~");
  const { accounts, ...rest } = body as { accounts: Row[] };
  return { ...rest, accounts: [...accounts].sort((one, other) => (toText(one) < toText(other) ? -1 : 1)) };
});

const all = ["sort.name", "sort.balance", "sort.status", "sort.balance_from"] as const;

describeFaults("checkSorting", [
  ["ignores sort", withoutParameter("sort"), all, /^-name: "Abbot Lane/],
  ["sorts amounts as text", withTextSort, ["sort.balance"], /before/],
  ["fails for sort", withFailure(hasParameter("sort"), 500), all, /^name: 500/],
]);
