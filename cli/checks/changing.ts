import { toAccount } from "../../src/client/account-schema.js";
import type { Account } from "../../src/model/account.js";
import type { BalanceSource } from "../../src/model/balance-source.js";
import type { Answer } from "../answer.js";
import type { Run } from "../run.js";
import { toLine, toWords } from "../words.js";
import { checkChangeAnswer } from "./change-answer.js";
import type { Change } from "./change-plan.js";
import { parseAccount, readAccount } from "./one-account.js";
import { reportRestored, restore, type Unrestored } from "./restore.js";

/** What came of changing an account. */
export interface ChangeOutcome {
  /** What ended the checks early, unless it was their end. */
  readonly error?: unknown;
  readonly unrestored: Unrestored | undefined;
}

/** Changes an account and back, with retries and invalid requests in between. Whatever ends that, it is put back. */
export async function checkChanging(run: Run, change: Change): Promise<ChangeOutcome> {
  const { client, findings } = run;
  const sequence = new ChangeSequence(run, change);
  const error = await sequence.run().then(
    () => undefined,
    (cause: unknown) => cause,
  );
  const reason = error === undefined ? "the change didn’t take effect" : "we ended early";
  for (const prefix of ["change.", "key.", "version."]) findings.skipRest(reason, prefix);
  if (!sequence.hasSent) {
    findings.skip("account.restored", "nothing was changed");
    return { error, unrestored: undefined };
  }
  const restored = await restore(client.forRestoring(), change, sequence);
  reportRestored(findings, restored);
  return { error, unrestored: restored.unrestored };
}

class ChangeSequence {
  readonly #run: Run;
  readonly #change: Change;
  /** Whether any change was sent. */
  hasSent = false;
  /** Whether a change away from where the account was may still take effect: none was refused, and no read shows it. */
  isMovePending = false;
  /** Who paid for the account when it was last read. */
  lastKnown: BalanceSource | undefined;

  constructor(run: Run, change: Change) {
    this.#run = run;
    this.#change = change;
    this.lastKnown = change.from;
  }

  async run(): Promise<void> {
    const { to, before } = this.#change;
    const key = crypto.randomUUID();
    const first = await this.#send(to, key, before.version);
    const after = await this.#read();
    this.#checkFirst(first, after);
    if (after?.balanceFrom !== to) {
      // What was accepted, and does not show, may take effect late.
      if (after) this.isMovePending ||= first.status < 400;
      return;
    }
    await this.#retry(first, key, after);
    await this.#sendOtherBody(key);
    await this.#sendStale();
    await this.#changeBack();
    await this.#retryLater(key);
  }

  #checkFirst(answer: Answer, after: Account | undefined): void {
    const { findings } = this.#run;
    const { to, before } = this.#change;
    if (this.#checkAnswer("change.answer", answer, to)) findings.pass("change.answer");
    if (!after) findings.fail("change.effect", "the account could not be read");
    else if (after.balanceFrom === to) findings.pass("change.effect");
    // A refused change is reported by `change.answer` alone.
    else if (answer.status < 400)
      findings.fail("change.effect", `balance from ${after.balanceFrom ?? "unknown"}, as before`);
    if (after?.balanceFrom !== to) return;
    if (before.version === undefined) findings.miss("change.version", "the account has no version");
    else if (after.version === before.version)
      findings.fail("change.version", `${toLine(after.version, 20)}, as before`);
    else findings.pass("change.version", `${toLine(before.version, 20)}, then ${toLine(after.version ?? "none", 20)}`);
  }

  #checkAnswer(id: "change.answer" | "change.back", answer: Answer, to: BalanceSource): boolean {
    return checkChangeAnswer(this.#run.findings, id, { answer, account: this.#change.before.id, to });
  }

  async #retry(first: Answer, key: string, after: Account): Promise<void> {
    const { findings } = this.#run;
    const again = await this.#send(this.#change.to, key, this.#change.before.version);
    if (first.status === 0) findings.skip("key.replay", "the first change had no answer to compare with");
    else if (isSameAnswer(first, again)) findings.pass("key.replay", String(again.status));
    else findings.fail("key.replay", again.status === first.status ? "a different account" : toWords(again));
    const now = await this.#read();
    if (now && now.version !== after.version) findings.fail("key.effect", "a new version after the retry");
  }

  async #sendOtherBody(key: string): Promise<void> {
    const { findings } = this.#run;
    const before = await this.#read();
    const answer = await this.#send(this.#change.from, key, before?.version);
    const after = await this.#read();
    if (after?.balanceFrom !== before?.balanceFrom) findings.fail("key.other", `${answer.status}, and it took effect`);
    else if (answer.status === 422) findings.pass("key.other", "422");
    else if (answer.status >= 400 && answer.status < 500) findings.pass("key.other", toWords(answer));
    else findings.fail("key.other", toWords(answer));
  }

  async #sendStale(): Promise<void> {
    const { findings } = this.#run;
    const stale = this.#change.before.version;
    const before = await this.#read();
    if (stale === undefined || !before?.balanceFrom) {
      findings.miss("version.stale", "the account has no version");
      return;
    }
    if (before.version === stale) {
      findings.skip("version.stale", "there is only one version");
      return;
    }
    const answer = await this.#send(
      before.balanceFrom === "agency" ? "customer" : "agency",
      crypto.randomUUID(),
      stale,
    );
    const after = await this.#read();
    if (after?.balanceFrom !== before.balanceFrom)
      findings.fail("version.stale", `${answer.status}, and it took effect`);
    else if ([409, 412, 428].includes(answer.status)) findings.pass("version.stale", String(answer.status));
    else findings.fail("version.stale", toWords(answer));
  }

  async #changeBack(): Promise<void> {
    const { findings } = this.#run;
    const { from } = this.#change;
    const before = await this.#read();
    if (before?.balanceFrom === from) {
      findings.skip("change.back", "one of the requests above has already changed it back");
      return;
    }
    const answer = await this.#send(from, crypto.randomUUID(), before?.version);
    const after = await this.#read();
    if (!this.#checkAnswer("change.back", answer, from)) return;
    if (after?.balanceFrom === from) findings.pass("change.back");
    else findings.fail("change.back", `balance from ${after?.balanceFrom ?? "unknown"}`);
  }

  /** Retries the first change after the account was changed back. */
  async #retryLater(key: string): Promise<void> {
    const { findings } = this.#run;
    const before = await this.#read();
    if (before?.balanceFrom !== this.#change.from) {
      findings.skip("key.effect", "the account was not changed back");
      return;
    }
    await this.#send(this.#change.to, key, undefined);
    const after = await this.#read();
    if (after?.balanceFrom !== before.balanceFrom) findings.fail("key.effect", "it changed the account again");
    else if (after.version !== before.version) findings.fail("key.effect", "a new version after the retry");
    else findings.pass("key.effect");
  }

  async #send(to: BalanceSource, key: string, version: string | undefined): Promise<Answer> {
    const { client } = this.#run;
    const { before, from } = this.#change;
    const { isMovePending } = this;
    client.throwIfStopped();
    this.hasSent = true;
    // Said before the answer comes, for the run may be stopped while it waits.
    if (to !== from) this.isMovePending = true;
    const answer = await client.change({ id: before.id, to, key, version });
    if (!isUnclear(answer)) this.isMovePending = isMovePending;
    return answer;
  }

  async #read(): Promise<Account | undefined> {
    const account = await readAccount(this.#run.client, this.#change.before.id);
    this.lastKnown = account?.balanceFrom ?? this.lastKnown;
    if (account?.balanceFrom === this.#change.to) this.isMovePending = false;
    return account;
  }
}

/** Whether an answer leaves open if a change takes effect. */
function isUnclear({ status }: Answer): boolean {
  return status === 0 || status === 202 || status === 408 || status >= 500;
}

/** Whether a retry got the same account as the first request. Unknown fields, such as a time, may differ. */
function isSameAnswer(first: Answer, again: Answer): boolean {
  if (first.status !== again.status) return false;
  const [one, other] = [parseAccount(first), parseAccount(again)];
  return one && other ? JSON.stringify(toAccount(one)) === JSON.stringify(toAccount(other)) : one === other;
}
