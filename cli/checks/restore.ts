import { toAccount } from "../../src/client/account-schema.js";
import type { Account, AccountId } from "../../src/model/account.js";
import type { BalanceSource } from "../../src/model/balance-source.js";
import { MAX_RESTORING_WAIT, type Client } from "../client.js";
import type { Findings } from "../findings.js";
import { StoppedError } from "../stopping.js";
import { toErrorWords, toLine, toWords } from "../words.js";
import type { Change } from "./change-plan.js";
import { parseAccount, readAccount } from "./one-account.js";

/** In milliseconds, before each attempt: together about as long as a server takes to start again. */
const PAUSES = [0, 1000, 2000, 4000];
/** For as long as a change may still take effect: a server or proxy that is slow mostly answers within half a minute. */
const LATE_PAUSES = [8000, 15_000];

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

/** What is known about an account. */
export interface Progress {
  /** As it was last read; `undefined` if that failed, or a change was sent since. */
  now?: Account | undefined;
  lastKnown: BalanceSource | undefined;
  /** Whether a change away from where it was had no clear answer, and has not been seen in effect: it may come late. */
  isMovePending: boolean;
}

/** What came of putting an account back. */
interface Restored {
  readonly unrestored: Unrestored | undefined;
  readonly isMovePending: boolean;
}

/**
 * Puts an account back on the billing that it was on, however often that fails. If a change may take effect late, it looks at
 * the account again for half a minute. Does not reject.
 */
export async function restore(
  client: Client,
  { before, from }: Change,
  known: Pick<Progress, "lastKnown" | "isMovePending">,
): Promise<Restored> {
  const attempt = new Restoring(client, { id: before.id, from }, known);
  const reason = await attempt.run().then(
    () => attempt.reason,
    (error: unknown) => (error instanceof StoppedError ? "you stopped us" : toErrorWords(error)),
  );
  const { now, lastKnown, isMovePending } = attempt.progress;
  const isBack = now?.balanceFrom === from;
  if (isBack && now.status === before.status) return { unrestored: undefined, isMovePending };
  const unrestored = {
    id: before.id,
    name: before.name,
    before: toStanding(before),
    now: now && toStanding(now),
    lastKnown,
    // Who pays was put back. That the status is another one has no reason that is known.
    reason: isBack ? "" : reason,
  };
  return { unrestored, isMovePending };
}

function toStanding({ balanceFrom, status }: Account): Standing {
  return { balanceFrom, status };
}

/** Attempts to put one account back. */
class Restoring {
  readonly #client: Client;
  readonly #goal: { readonly id: AccountId; readonly from: BalanceSource };
  readonly progress: Progress;
  /** Why the last attempt failed. */
  reason = "";

  constructor(client: Client, goal: { readonly id: AccountId; readonly from: BalanceSource }, known: Progress) {
    this.#client = client;
    this.#goal = goal;
    this.progress = { ...known };
  }

  async run(): Promise<void> {
    for (const pause of [...PAUSES, ...LATE_PAUSES]) {
      if (LATE_PAUSES.includes(pause) && !this.progress.isMovePending) break;
      if (pause > 0) await this.#client.wait(pause);
      if (!(await this.#readIsBack())) await this.#change();
      if (this.#isBack && !this.progress.isMovePending) return;
    }
    if (!this.#isBack) await this.#readIsBack();
  }

  get #isBack(): boolean {
    return this.progress.now?.balanceFrom === this.#goal.from;
  }

  async #readIsBack(): Promise<boolean> {
    const { progress } = this;
    progress.now = await readAccount(this.#client, this.#goal.id);
    const balanceFrom = progress.now?.balanceFrom;
    progress.lastKnown = balanceFrom ?? progress.lastKnown;
    if (balanceFrom !== undefined && !this.#isBack) progress.isMovePending = false;
    return this.#isBack;
  }

  async #change(): Promise<void> {
    const { progress } = this;
    const version = progress.now?.version;
    // Should this end without an answer, it is not known any more where the account stands.
    progress.now = undefined;
    const { id, from } = this.#goal;
    const answer = await this.#client.change({ id, to: from, key: crypto.randomUUID(), version });
    const row = parseAccount(answer);
    progress.lastKnown = (row && toAccount(row).balanceFrom) ?? progress.lastKnown;
    const isAccepted = answer.status >= 200 && answer.status < 300;
    this.reason = isAccepted
      ? `the change back got ${answer.status}, which no read confirms`
      : `the change back got ${toWords(answer)}${answer.status === 429 ? `, and ${patience}` : ""}`;
    if (isAccepted) await this.#readIsBack();
  }
}

const patience = `we wait ${MAX_RESTORING_WAIT / 1000} s for it at most`;

/** Reports whether the account is as it was. */
export function reportRestored(findings: Findings, { unrestored, isMovePending }: Restored): void {
  if (unrestored) findings.fail("account.restored", toDifference(unrestored));
  else
    findings.pass(
      "account.restored",
      isMovePending ? "for now, but a change without an answer may still take effect, so check again later" : "",
    );
}

function toDifference({ before, now, lastKnown }: Unrestored): string {
  if (!now) return `we couldn’t read it; it was last on ${toSource(lastKnown)} billing`;
  if (now.balanceFrom !== before.balanceFrom)
    return `balance from ${toSource(now.balanceFrom)} instead of ${toSource(before.balanceFrom)}, and we couldn’t restore it`;
  return `balance from ${toSource(now.balanceFrom)}, as before, but status ${toStatus(now)} instead of ${toStatus(before)}`;
}

/** Says which account is not as it was, where it stands, where it was, and what to do. */
export function describeUnrestored(unrestored: Unrestored): string {
  const { id, name, before, now, lastKnown, reason } = unrestored;
  const account = `“${toLine(name, 40)}” (${toLine(id, 40)})`;
  if (now && now.balanceFrom === before.balanceFrom)
    return `${account} is back on ${toSource(now.balanceFrom)} billing, but its status is ${toStatus(now)} now; it was ${toStatus(before)}. ${advice}`;
  const was = `It was on ${toPlace(before)}`;
  const is = now
    ? `it is on ${toPlace(now)} now`
    : `we don’t know where it is now; it was last on ${toSource(lastKnown)} billing`;
  return `We couldn’t put ${account} back${reason && `, because ${reason}`}. ${was}; ${is}. ${advice}`;
}

const advice = "Look at it, and put it right by hand.";

function toSource(source: BalanceSource | undefined): string {
  return source ?? "unknown";
}

function toPlace(standing: Standing): string {
  return `${toSource(standing.balanceFrom)} billing, ${toStatus(standing)}`;
}

function toStatus({ status }: Standing): string {
  return toLine(status ?? "status unknown", 20);
}
