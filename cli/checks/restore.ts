import { toAccount } from "../../src/client/account-schema.js";
import type { Account, AccountId } from "../../src/model/account.js";
import type { BalanceSource } from "../../src/model/balance-source.js";
import type { Answer } from "../answer.js";
import type { Client } from "../client.js";
import type { Findings } from "../findings.js";
import { StoppedError } from "../stopping.js";
import { toErrorWords, toLine, toWords } from "../words.js";
import type { Change } from "./change-plan.js";
import { parseAccount, readAccount } from "./one-account.js";

/** In milliseconds, before each attempt: together about as long as a server takes to start again. */
const PAUSES = [0, 1000, 2000, 4000];

/** Who pays for an account, and its status. */
interface Standing {
  readonly balanceFrom: BalanceSource | undefined;
  readonly status: string | undefined;
}

/** An account that is not as it was, or may not be. */
export interface Unrestored {
  readonly id: AccountId;
  readonly name: string;
  readonly before: Standing;
  /** `undefined` if it could not be read. */
  readonly now: Standing | undefined;
  /** Who paid for it as far as was last known. */
  readonly lastKnown: BalanceSource | undefined;
  /** Why it could not be put back. */
  readonly reason: string;
}

/** What is known about an account while it is put back. */
interface Progress {
  now?: Account | undefined;
  lastKnown: BalanceSource | undefined;
  reason: string;
}

/**
 * Puts an account back on the billing that it was on, however often that fails, and looks at it again.
 * @returns what is not as it was. Does not reject.
 */
export async function restore(
  client: Client,
  { before, from }: Change,
  lastKnown: BalanceSource | undefined,
): Promise<Unrestored | undefined> {
  const progress: Progress = { lastKnown, reason: "" };
  try {
    await putBack(client, { id: before.id, from }, progress);
  } catch (error) {
    progress.reason = error instanceof StoppedError ? "you stopped us" : toErrorWords(error);
  }
  const { now } = progress;
  const isBack = now?.balanceFrom === from;
  if (isBack && now.status === before.status) return undefined;
  return {
    id: before.id,
    name: before.name,
    before: toStanding(before),
    now: now && toStanding(now),
    lastKnown: progress.lastKnown,
    // No answer to a change back says why the status is not as it was.
    reason: isBack ? "" : progress.reason,
  };
}

function toStanding({ balanceFrom, status }: Account): Standing {
  return { balanceFrom, status };
}

async function putBack(
  client: Client,
  { id, from }: { readonly id: AccountId; readonly from: BalanceSource },
  progress: Progress,
) {
  for (const pause of PAUSES) {
    if (await readIsBack(client, id, from, progress)) return;
    if (pause > 0) await client.wait(pause);
    const version = progress.now?.version;
    // Nor does what was read before say where it stands, should the answer never come.
    progress.now = undefined;
    noteAnswer(await client.change({ id, to: from, key: crypto.randomUUID(), version }), progress);
  }
  await readIsBack(client, id, from, progress);
}

async function readIsBack(client: Client, id: AccountId, from: BalanceSource, progress: Progress): Promise<boolean> {
  progress.now = await readAccount(client, id);
  progress.lastKnown = progress.now?.balanceFrom ?? progress.lastKnown;
  return progress.now?.balanceFrom === from;
}

function noteAnswer(answer: Answer, progress: Progress): void {
  const row = parseAccount(answer);
  progress.lastKnown = (row && toAccount(row).balanceFrom) ?? progress.lastKnown;
  const isAccepted = answer.status >= 200 && answer.status < 300;
  progress.reason = isAccepted
    ? `the change back got ${answer.status}, which no read confirms`
    : `the change back got ${toWords(answer)}`;
}

/** Reports whether the account is as it was. */
export function reportRestored(
  findings: Findings,
  unrestored: Unrestored | undefined,
  isOutcomeUnknown: boolean,
): void {
  if (unrestored) findings.fail("account.restored", `${toDifference(unrestored)}, and we couldn’t restore it`);
  else
    findings.pass(
      "account.restored",
      isOutcomeUnknown ? "for now, but a change without an answer may still take effect, so check again later" : "",
    );
}

function toDifference({ before, now, lastKnown }: Unrestored): string {
  if (!now) return `we couldn’t read it; it was last on ${lastKnown ?? "unknown"} billing`;
  if (now.balanceFrom !== before.balanceFrom)
    return `balance from ${now.balanceFrom ?? "unknown"} instead of ${before.balanceFrom ?? "unknown"}`;
  return `status ${toStatus(now)} instead of ${toStatus(before)}`;
}

/** Says which account is not as it was, where it stands, where it was, and what to do. */
export function describeUnrestored(unrestored: Unrestored): string {
  const { id, name, before, now, lastKnown, reason } = unrestored;
  const account = `“${toLine(name, 40)}” (${toLine(id, 40)})`;
  const was = `It was on ${toPlace(before)}`;
  const is = now
    ? `it is on ${toPlace(now)} now`
    : `we don’t know where it is now; it was last on ${lastKnown ?? "unknown"} billing`;
  return `We couldn’t put ${account} back${reason && `, because ${reason}`}. ${was}; ${is}. Look at it, and put it right by hand.`;
}

function toPlace(standing: Standing): string {
  return `${standing.balanceFrom ?? "unknown"} billing, ${toStatus(standing)}`;
}

function toStatus({ status }: Standing): string {
  return toLine(status ?? "status unknown", 20);
}
