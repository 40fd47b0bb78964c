import type { ApiError } from "../client/api-error.js";
import type { Account, AccountId } from "../model/account.js";

/** A logical time: it orders readings and confirmations. */
export type Mark = number;

/** How many earlier states of an account are kept: a page does not hold older ones for long. */
const MAX_SUPERSEDED = 16;

/** What is known of one account, and since when. */
interface Knowledge {
  account: Account | undefined;
  /** Why the server does not let it be changed, if it has said so since this very account was read. */
  refusal: ApiError | undefined;
  /** What it is known to have been before. */
  superseded: Set<string> | undefined;
  /** When it was confirmed last. */
  confirmed: Mark;
  /** When the reading began that has brought what is known; or when that was confirmed. */
  readSince: Mark;
  /** When what is known was taken over. */
  setAt: Mark;
}

const NEVER: Mark = -1;

/** What is known of the accounts of one collection. What the server has confirmed is never replaced by something older. */
export class KnownAccounts {
  readonly #known = new Map<string, Knowledge>();
  #now: Mark = 0;

  /** @param previous what was known of the same collection until now */
  constructor(previous?: KnownAccounts) {
    for (const [key, { account, refusal, superseded }] of previous ? previous.#known : []) {
      this.#known.set(key, { ...toKnowledge(account), refusal, superseded: superseded && new Set(superseded) });
    }
  }

  get(id: AccountId): Account | undefined {
    return this.#find(id)?.account;
  }

  /** Returns why the server does not let this account be changed, if it has said so since this very account was read. */
  refusalOf(id: AccountId): ApiError | undefined {
    return this.#find(id)?.refusal;
  }

  /** Marks the moment at which a reading begins. */
  mark(): Mark {
    return ++this.#now;
  }

  isConfirmedSince({ id }: Account, mark: Mark): boolean {
    return (this.#find(id)?.confirmed ?? NEVER) > mark;
  }

  /**
   * Of two readings the one that began later is the newer, whichever is answered first.
   *
   * @returns what is known to be newer than a reading that began at `mark`, if there is such
   */
  findNewer({ id }: Account, mark: Mark): Account | undefined {
    const known = this.#find(id);
    return known && known.readSince > mark ? known.account : undefined;
  }

  /** Takes over an account of a reading that began at `mark`. @returns what it was before */
  setRead(account: Account, mark: Mark): Account | undefined {
    const known = this.#of(account.id);
    known.readSince = Math.max(known.readSince, mark);
    return this.#put(known, account);
  }

  /** Whether an account is known to have been like this before it became what it is now. */
  isSuperseded(account: Account): boolean {
    return this.#find(account.id)?.superseded?.has(toState(account)) ?? false;
  }

  /** Whether what is known of an account was taken over after `mark`. */
  isSetSince(id: AccountId, mark: Mark): boolean {
    return (this.#find(id)?.setAt ?? NEVER) > mark;
  }

  /** @returns what the account was before */
  set(account: Account): Account | undefined {
    return this.#put(this.#of(account.id), account);
  }

  /** Notes that the server has just confirmed an account: it is newer than any reading that began before. */
  confirm(account: Account): void {
    const known = this.#of(account.id);
    known.confirmed = known.readSince = ++this.#now;
    if (known.account) noteSuperseded(known, known.account, account);
  }

  /** Holds until this very account is read again: the server may say by then that it can be changed. */
  refuse(id: AccountId, error: ApiError): void {
    const known = this.#of(id);
    known.confirmed = ++this.#now;
    known.refusal = error;
  }

  endRefusal(id: AccountId): void {
    const known = this.#find(id);
    if (known) known.refusal = undefined;
  }

  #put(known: Knowledge, account: Account): Account | undefined {
    const before = known.account;
    known.setAt = ++this.#now;
    known.account = account;
    // Of one version, a page may hand over whatever it likes.
    const isNew = account.version === undefined || before?.version !== account.version;
    if (before && isNew) noteSuperseded(known, before, account);
    return before;
  }

  #find(id: AccountId): Knowledge | undefined {
    return this.#known.get(String(id));
  }

  #of(id: AccountId): Knowledge {
    const key = String(id);
    let known = this.#known.get(key);
    if (!known) this.#known.set(key, (known = toKnowledge()));
    return known;
  }
}

function toKnowledge(account?: Account): Knowledge {
  return { account, refusal: undefined, superseded: undefined, confirmed: NEVER, readSince: NEVER, setAt: NEVER };
}

function noteSuperseded(known: Knowledge, before: Account, after: Account): void {
  const [earlier, now] = [toState(before), toState(after)];
  if (earlier === now) return;
  const states = (known.superseded ??= new Set());
  states.add(earlier).delete(now);
  const [oldest] = states;
  if (oldest !== undefined && states.size > MAX_SUPERSEDED) states.delete(oldest);
}

/**
 * Identifies a state of an account: by its version, or where the backend has none by what can change. The answer to a change
 * may not mention the new version: who pays differs then.
 */
function toState({ version, balanceFrom, status, billingRequest, scheduledChange, updated }: Account): string {
  if (version !== undefined) return JSON.stringify([version, balanceFrom]);
  return JSON.stringify([balanceFrom, status, billingRequest, scheduledChange, updated]);
}
