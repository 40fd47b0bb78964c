import type { ApiError } from "../client/api-error.js";
import type { Account, AccountId } from "../model/account.js";

/** A logical time: it orders readings and confirmations. */
export type Mark = number;

/** How many earlier states of an account are kept: a page does not hold older ones for long. */
const MAX_SUPERSEDED = 16;

/** What is known of the accounts of one collection. What the server has confirmed is never replaced by something older. */
export class KnownAccounts {
  #accounts = new Map<string, Account>();
  #refusals = new Map<string, ApiError>();
  /** By account, what it is known to have been before. */
  #superseded = new Map<string, Set<string>>();
  /** When each account was confirmed last. */
  readonly #confirmed = new Map<string, Mark>();
  /** When the reading began that has brought what is known of each account; or when that was confirmed. */
  readonly #readSince = new Map<string, Mark>();
  /** When what is known of each account was taken over. */
  readonly #setAt = new Map<string, Mark>();
  #now: Mark = 0;

  /** @param previous what was known of the same collection until now */
  constructor(previous?: KnownAccounts) {
    if (!previous) return;
    this.#accounts = new Map(previous.#accounts);
    this.#refusals = new Map(previous.#refusals);
    this.#superseded = new Map(previous.#superseded);
  }

  get(id: AccountId): Account | undefined {
    return this.#accounts.get(String(id));
  }

  /** Returns why the server does not let this account be changed, if it has said so since this very account was read. */
  refusalOf(id: AccountId): ApiError | undefined {
    return this.#refusals.get(String(id));
  }

  /** Marks the moment at which a reading begins. */
  mark(): Mark {
    return ++this.#now;
  }

  isConfirmedSince({ id }: Account, mark: Mark): boolean {
    return (this.#confirmed.get(String(id)) ?? -1) > mark;
  }

  /**
   * Of two readings the one that began later is the newer, whichever is answered first.
   *
   * @returns what is known to be newer than a reading that began at `mark`, if there is such
   */
  findNewer({ id }: Account, mark: Mark): Account | undefined {
    const key = String(id);
    return (this.#readSince.get(key) ?? -1) > mark ? this.#accounts.get(key) : undefined;
  }

  /** Takes over an account of a reading that began at `mark`. @returns what it was before */
  setRead(account: Account, mark: Mark): Account | undefined {
    const key = String(account.id);
    this.#readSince.set(key, Math.max(this.#readSince.get(key) ?? mark, mark));
    return this.set(account);
  }

  /** Whether an account is known to have been like this before it became what it is now. */
  isSuperseded(account: Account): boolean {
    return this.#superseded.get(String(account.id))?.has(toState(account)) ?? false;
  }

  /** Whether what is known of an account was taken over after `mark`. */
  isSetSince(id: AccountId, mark: Mark): boolean {
    return (this.#setAt.get(String(id)) ?? -1) > mark;
  }

  /** @returns what the account was before */
  set(account: Account): Account | undefined {
    const key = String(account.id);
    this.#setAt.set(key, ++this.#now);
    const before = this.#accounts.get(key);
    // Of one version, a page may hand over whatever it likes.
    const isNew = account.version === undefined || before?.version !== account.version;
    if (before && isNew) this.#noteSuperseded(key, toState(before), toState(account));
    this.#accounts.set(key, account);
    return before;
  }

  #noteSuperseded(key: string, before: string, now: string): void {
    if (before === now) return;
    const states = this.#superseded.get(key) ?? new Set();
    states.add(before).delete(now);
    const [oldest] = states;
    if (oldest !== undefined && states.size > MAX_SUPERSEDED) states.delete(oldest);
    this.#superseded.set(key, states);
  }

  /** Notes that the server has just confirmed an account: it is newer than any reading that began before. */
  confirm(account: Account): void {
    const key = String(account.id);
    this.#confirmed.set(key, ++this.#now);
    this.#readSince.set(key, this.#now);
    const before = this.#accounts.get(key);
    if (before) this.#noteSuperseded(key, toState(before), toState(account));
  }

  /** Holds until this very account is read again: the server may say by then that it can be changed. */
  refuse(id: AccountId, error: ApiError): void {
    this.#confirmed.set(String(id), ++this.#now);
    this.#refusals.set(String(id), error);
  }

  endRefusal(id: AccountId): void {
    this.#refusals.delete(String(id));
  }
}

/**
 * Identifies a state of an account: by its version, or where the backend has none by what can change. The answer to a change
 * may not mention the new version: who pays differs then.
 */
function toState({ version, balanceFrom, status, billingRequest, updated }: Account): string {
  if (version !== undefined) return JSON.stringify([version, balanceFrom]);
  return JSON.stringify([balanceFrom, status, billingRequest, updated]);
}
