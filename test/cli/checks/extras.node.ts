import { withBody, withFailure } from "../../../server/index.js";
import { withFields } from "../faults.js";
import { describeFaults, isHistory } from "../setup.js";

describeFaults("checkExtras", [
  [
    "has an invalid agency",
    withFields(() => ({ agency: { name: "Alder", balance: 12.5 } })),
    ["extra.agency"],
    /balance 12.5/,
  ],
  [
    "has a wrong summary",
    withFields(({ summary }) => ({ summary: { ...(summary as object), agency: 1 } })),
    ["extra.summary"],
    /agency 1, but 6 in the list/,
  ],
  [
    "has an incomplete summary",
    withFields(() => ({ summary: { agency: 6, needs_attention: 5 } })),
    ["extra.summary"],
    /customer is missing/,
  ],
  [
    "has a history with the oldest change first",
    withBody(isHistory, (body) => {
      const { balance_changes: changes, ...rest } = body as { balance_changes: unknown[] };
      return { ...rest, balance_changes: [...changes].reverse() };
    }),
    ["extra.history"],
    /older changes before newer ones/,
  ],
  ["has no history in spite of the permission", withFailure(isHistory, 404), ["extra.history"], /^404/],
]);
