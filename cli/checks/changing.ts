import { toAccount } from "../../src/client/account-schema.js";
import { isSameId, type Account } from "../../src/model/account.js";
import type { BalanceSource } from "../../src/model/balance-source.js";
import type { Answer, Client } from "../client.js";
import type { Run } from "../run.js";
import { toLine, toWords } from "../words.js";
import type { Change } from "./change-plan.js";
import { readAccount } from "./one-account.js";
import { restore } from "./restore.js";

/**
 * Changes an account and changes it back, with repeats and mistakes in between; whatever happens, the account is put back
 * at the end as it was.
 * @param signal ends it early, between two requests
 */
export async function checkChanging(run: Run, change: Change, signal: AbortSignal): Promise<void> {
  const probe = new Probe(run, change, signal);
  try {
    await probe.run();
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    const why = signal.aborted ? "stopped" : "the change did not take effect";
    for (const prefix of ["change.", "key.", "version."]) run.findings.skipRest(why, prefix);
    await restore(run, change, probe.isUnsure);
  }
}

class Probe {
  readonly #run: Run;
  readonly #change: Change;
  readonly #signal: AbortSignal;
  /** Whether a change was sent whose answer did not come: it may take effect later. */
  isUnsure = false;

  constructor(run: Run, change: Change, signal: AbortSignal) {
    this.#run = run;
    this.#change = change;
    this.#signal = signal;
  }

  async run(): Promise<void> {
    const { to, before } = this.#change;
    const key = crypto.randomUUID();
    const first = await this.#send(to, key, before.version);
    const after = await this.#read();
    this.#judgeFirst(first, after);
    if (after?.balanceFrom !== to) return;
    await this.#repeat(first, key, after);
    await this.#sendOther(key);
    await this.#sendStale();
    await this.#goBack();
    await this.#repeatLater(key);
  }

  #judgeFirst(answer: Answer, after: Account | undefined): void {
    const { findings } = this.#run;
    const { to, before } = this.#change;
    if (this.#judgeAnswer("change.answer", answer, to)) findings.pass("change.answer");
    if (!after) findings.fail("change.effect", "the account could not be read");
    else if (after.balanceFrom === to) findings.pass("change.effect");
    // Where it was refused nothing else was to be expected.
    else if (answer.status < 400)
      findings.fail("change.effect", `balance from ${after.balanceFrom ?? "unknown"}, as before`);
    if (after?.balanceFrom !== to) return;
    if (before.version === undefined) findings.miss("change.version", "the account has no version");
    else if (after.version === before.version)
      findings.fail("change.version", `${toLine(after.version, 20)}, as before`);
    else findings.pass("change.version", `${toLine(before.version, 20)}, then ${toLine(after.version ?? "none", 20)}`);
  }

  #judgeAnswer(id: "change.answer" | "change.back", answer: Answer, to: BalanceSource): boolean {
    const { findings } = this.#run;
    const row = readAccount(answer);
    if (answer.status !== 200) findings.fail(id, toWords(answer));
    else if (!row) findings.fail(id, answer.text === "" ? "200 without a body" : `200 with ${toLine(answer.text, 40)}`);
    else if (!isSameId(row.id, this.#change.before.id)) findings.fail(id, `the account ${toLine(row.id, 40)}`);
    else if (row.balance_from !== to)
      findings.fail(id, `balance_from ${toLine(row.balance_from, 20)} in place of ${to}`);
    else return true;
    return false;
  }

  async #repeat(first: Answer, key: string, after: Account): Promise<void> {
    const { findings } = this.#run;
    const again = await this.#send(this.#change.to, key, this.#change.before.version);
    if (first.status === 0) findings.skip("key.replay", "the first had no answer to compare with");
    else if (isSameAnswer(first, again)) findings.pass("key.replay", String(again.status));
    else
      findings.fail(
        "key.replay",
        again.status === first.status ? `another account than the first time` : toWords(again),
      );
    const now = await this.#read();
    if (now && now.version !== after.version) findings.fail("key.effect", "a new version by the repeat");
  }

  async #sendOther(key: string): Promise<void> {
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

  async #goBack(): Promise<void> {
    const { findings } = this.#run;
    const { from } = this.#change;
    const before = await this.#read();
    if (before?.balanceFrom === from) {
      findings.skip("change.back", "it was there already, by one of the mistakes above");
      return;
    }
    const answer = await this.#send(from, crypto.randomUUID(), before?.version);
    const after = await this.#read();
    if (!this.#judgeAnswer("change.back", answer, from)) return;
    if (after?.balanceFrom === from) findings.pass("change.back");
    else findings.fail("change.back", `balance from ${after?.balanceFrom ?? "unknown"}`);
  }

  /** The key of the way there, after the way back: the real test of a key. */
  async #repeatLater(key: string): Promise<void> {
    const { findings } = this.#run;
    const before = await this.#read();
    if (before?.balanceFrom !== this.#change.from) {
      findings.skip("key.effect", "the account was not back");
      return;
    }
    await this.#send(this.#change.to, key, undefined);
    const after = await this.#read();
    if (after?.balanceFrom !== before.balanceFrom) findings.fail("key.effect", "it changed the account once more");
    else if (after.version !== before.version) findings.fail("key.effect", "a new version by the repeat");
    else findings.pass("key.effect");
  }

  async #send(to: BalanceSource, key: string, version: string | undefined): Promise<Answer> {
    this.#signal.throwIfAborted();
    const answer = await this.#run.client.change({ id: this.#change.before.id, to, key, version });
    if (answer.status === 0 || answer.status >= 500) this.isUnsure = true;
    return answer;
  }

  #read(): Promise<Account | undefined> {
    this.#signal.throwIfAborted();
    return readNow(this.#run.client, this.#change.before);
  }
}

/** The account as it is now; `undefined` where it cannot be read. */
export async function readNow(client: Client, { id }: Pick<Account, "id">): Promise<Account | undefined> {
  const row = readAccount(await client.read(id));
  return row && toAccount(row);
}

/** Whether a repeat is answered as the first was. What an account says beside, such as a time, may differ. */
function isSameAnswer(first: Answer, again: Answer): boolean {
  if (first.status !== again.status) return false;
  const [one, other] = [readAccount(first), readAccount(again)];
  return one && other ? JSON.stringify(toAccount(one)) === JSON.stringify(toAccount(other)) : one === other;
}
