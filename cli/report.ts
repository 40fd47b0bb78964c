import type { VerifyArguments } from "./arguments.js";
import { describeUnrestored, type Unrestored } from "./checks/restore.js";
import { toPlainEndpoint } from "./secrets.js";
import type { Verdict } from "./verify.js";

/** Returns a verdict in which a function has replaced the texts that a backend may have a say in. */
export function withTexts(verdict: Verdict, replace: (text: string) => string): Verdict {
  const { findings, refusal, ended, unrestored } = verdict;
  const replaceAll = ({ name, reason, ...rest }: Unrestored) => ({
    ...rest,
    name: replace(name),
    reason: replace(reason),
  });
  return {
    findings: findings.map((finding) => ({ ...finding, found: replace(finding.found) })),
    refusal: refusal && replace(refusal),
    ended: ended && replace(ended),
    unrestored: unrestored && replaceAll(unrestored),
  };
}

/** Returns what the table does not say: why checks are missing, and what to do about the account. */
export function toNotes({ refusal, ended, unrestored }: Verdict): readonly string[] {
  return [
    ...(refusal === undefined ? [] : [`We didn’t change the account, because ${refusal}.`]),
    ...(ended === undefined ? [] : [`We ended early, because ${ended}.`]),
    ...(unrestored ? [describeUnrestored(unrestored)] : []),
  ];
}

/** Returns the document of `--json`, whose names are public. */
export function toJson(verdict: Verdict, { endpoint, account }: VerifyArguments, version: string): string {
  const { findings, refusal, ended, unrestored } = verdict;
  const count = (status: string) => findings.filter((finding) => finding.status === status).length;
  const document = {
    version,
    endpoint: toPlainEndpoint(endpoint),
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
