import { seedWithUsage, withFailure } from "../../../server/index.js";
import { hasParameter, withEach, withFields, withoutParameter, withTotal } from "../faults.js";
import { describeFaults, type FaultCase } from "../setup.js";

const low = { cents: "10000", currency: "USD" };

const cases: readonly FaultCase[] = [
  [
    "ignores runs_out_within",
    withoutParameter("runs_out_within"),
    ["filter.runs_out_within"],
    /which does not run out within 7 days/,
  ],
  [
    "does not count what runs out",
    withTotal(hasParameter("runs_out_within"), 9),
    ["filter.runs_out_within"],
    /9 instead of 1/,
  ],
  ["fails for runs_out_within", withFailure(hasParameter("runs_out_within"), 500), ["filter.runs_out_within"], /^500/],
  ["ignores sort=runway", withoutParameter("sort", "runway"), ["sort.runway"], /^runway: none before/],
  [
    "sends a mean without its days",
    withEach((row) => ({ ...row, usage: row.usage && { ...row.usage, days: undefined } })),
    ["rows.fields"],
    /usage \{"per_day"/,
  ],
  ["sends a threshold as a text", withEach((row) => ({ ...row, low_below: low })), ["rows.fields"], /low_below/],
  [
    "sends an agency whose usage cannot be read",
    withFields((body) => ({ agency: { ...(body.agency as object), usage: "much" } })),
    ["extra.agency"],
    /usage much/,
  ],
  [
    "counts low balances wrongly",
    withFields((body) => ({ summary: { ...(body.summary as object), low: 11 } })),
    ["extra.summary"],
    /low 11, but \d+ in the list/,
  ],
];

describeFaults("checkUsage", cases, { seed: seedWithUsage(12) });
