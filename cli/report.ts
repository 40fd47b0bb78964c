import { describeUnrestored, type Unrestored } from "./checks/restore.js";
import { toShown } from "./words.js";
import type { Verdict } from "./verify.js";

/** Returns what the table does not say: why checks are missing, and what to do about the account. */
export function toNotes({ refusal, ended, unrestored }: Verdict): readonly string[] {
  return [
    ...(refusal === undefined ? [] : [`We didn’t change the account, because ${refusal}.`]),
    ...(ended === undefined ? [] : [`We ended early, because ${ended}.`]),
    ...(unrestored ? [toShown(describeUnrestored(unrestored), (text) => text)] : []),
  ];
}

/** What was verified, by which version of the command. */
interface Subject {
  readonly version: string;
  readonly endpoint: string;
  readonly account: string | undefined;
}

/** Returns the document of `--json`, whose names are public. */
export function toJson(verdict: Verdict, { version, endpoint, account }: Subject): string {
  const { findings, refusal, ended, unrestored } = verdict;
  const count = (status: string) => findings.filter((finding) => finding.status === status).length;
  const document = {
    version,
    endpoint,
    account: account ?? null,
    refusal: refusal ?? null,
    ended: ended ?? null,
    unrestored: unrestored ? toUnrestoredJson(unrestored) : null,
    ok: count("failed") === 0 && refusal === undefined && ended === undefined && !unrestored,
    counts: {
      passed: count("passed"),
      tolerated: count("tolerated"),
      failed: count("failed"),
      "not-offered": count("not-offered"),
      "not-checked": count("not-checked"),
    },
    checks: findings,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function toUnrestoredJson({ id, name, before, now, lastKnown, reason }: Unrestored) {
  const toStanding = ({ balanceFrom, status }: Unrestored["before"]) => ({
    balance_from: balanceFrom ?? null,
    status: status ?? null,
  });
  return {
    id,
    name,
    before: toStanding(before),
    now: now ? toStanding(now) : null,
    last_known: lastKnown ?? null,
    reason,
  };
}
