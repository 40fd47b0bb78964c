import type { ApiError } from "../client/api-error.js";
import type { BillingApi } from "../client/billing-api.js";
import { ChangeRunner } from "../changes/change-runner.js";
import { FINAL, IDLE, transition, type ChangeEvent, type ChangeState } from "../changes/change-machine.js";
import type { Account, AccountId, Agency } from "../model/account.js";
import { parseTime } from "../model/time.js";
import { AccountBatch } from "./account-batch.js";
import { KnownAccounts, type Mark } from "./known-accounts.js";
import { RefetchOnFocus } from "./refetch-on-focus.js";
import type { StoreMessage, StoreSubscriber } from "./store-message.js";
import { TabSync } from "./tab-sync.js";

/**
 * What is known of one collection of accounts, and the changes that are under way in it. Elements of one endpoint share a
 * store and subscribe to it. What the server has confirmed is never replaced by something older.
 */
export class AccountsStore {
  api: BillingApi;
  readonly collection: unknown;
  readonly #known: KnownAccounts;
  readonly #runners = new Map<string, ChangeRunner>();
  /** When the last change of each account was sent. */
  readonly #sentAt = new Map<string, Mark>();
  /** Accounts as changes have left them, where the answer did not mention the version, with what was read right after. */
  readonly #versioned = new WeakMap<Account, Account>();
  readonly #subscribers = new Set<StoreSubscriber>();
  readonly #batch = new AccountBatch(this);
  readonly #refetchOnFocus = new RefetchOnFocus((isRestored) => this.#publish({ type: "stale", isRestored }));
  readonly #tabSync: TabSync;
  #agency: Agency | undefined;

  /**
   * @param collection what identifies the accounts: their URL, or a page's own `api`
   * @param endpoint the URL by which tabs find each other; empty where there is none
   * @param previous a store of the same collection, whose accounts are taken over
   */
  constructor(api: BillingApi, collection: unknown, endpoint: string, previous?: AccountsStore) {
    this.api = api;
    this.collection = collection;
    this.#known = new KnownAccounts(previous ? previous.#known : undefined);
    this.#agency = previous?.agency;
    this.#tabSync = new TabSync(endpoint, (changed) => this.#onChangedElsewhere(changed));
  }

  /** @returns a function that ends the subscription */
  subscribe(subscriber: StoreSubscriber): () => void {
    if (this.#subscribers.size === 0) {
      this.#refetchOnFocus.start();
      this.#tabSync.start();
    }
    this.#subscribers.add(subscriber);
    return () => {
      this.#subscribers.delete(subscriber);
      if (this.#subscribers.size > 0) return;
      this.#refetchOnFocus.stop();
      this.#tabSync.stop();
    };
  }

  /** Whether its client is the page's own. */
  get isForeign(): boolean {
    return this.api === this.collection;
  }

  /** Returns what is known of an account. */
  account(id: AccountId): Account | undefined {
    return this.#known.get(id);
  }

  /** Whether the backend can e-mail customers. */
  get canRequest(): boolean {
    return this.api.requestBilling !== undefined;
  }

  /** Whether the backend can make changes later. */
  get canSchedule(): boolean {
    return this.api.scheduleChange !== undefined && this.api.cancelScheduledChange !== undefined;
  }

  get agency(): Agency | undefined {
    return this.#agency;
  }

  /** Takes over what a list says of the agency. */
  receiveAgency(agency: Agency | undefined): void {
    if (!agency) return;
    this.#agency = agency;
    this.#publish({ type: "agency" });
  }

  /** Marks the moment at which a reading begins. */
  mark(): Mark {
    return this.#known.mark();
  }

  /** Takes over an account that was read since `mark`. Returns it, or what is known to be newer. */
  receive(account: Account, mark: Mark): Account {
    const newer = this.#known.findNewer(account, mark);
    if (newer) return newer;
    if (!this.#known.isConfirmedSince(account, mark)) this.#known.endRefusal(account.id);
    this.#publish({ type: "account", account, before: this.#known.setRead(account, mark) });
    return account;
  }

  /** Takes over a list that was read since `mark`. Returns it, with what is known to be newer in place of what was read. */
  receiveAll(accounts: readonly Account[], mark: Mark): readonly Account[] {
    const received = accounts.map((account) => {
      const newer = this.#known.findNewer(account, mark);
      if (!newer) this.#known.setRead(account, mark);
      return newer ?? account;
    });
    this.#publish({ type: "accounts" });
    return received;
  }

  /**
   * Takes over an account that the page hands in. Returns it, or what is known to be newer: a page may still hold what the
   * account was before a change.
   */
  offer(handedOver: Account): Account {
    const account = withTextVersion(handedOver);
    const known = this.account(account.id);
    if (known && (this.#known.isSuperseded(account) || isOlder(account, known))) return known;
    if (known !== account) this.#put(account);
    return account;
  }

  /** Returns an account as a change has left it, with the version that an undo has to name. */
  withVersion(changed: Account): Account {
    return this.#versioned.get(changed) ?? changed;
  }

  /** Reads an account; what elements need within a frame is read with one request. */
  async readAccount(id: AccountId, signal?: AbortSignal): Promise<Account> {
    const mark = this.mark();
    const account = await this.#batch.read(id, signal);
    // What was confirmed meanwhile may be newer than what was read: then it is read once more.
    return this.#known.isConfirmedSince(account, mark) ? this.readAccount(id, signal) : this.receive(account, mark);
  }

  /** Reads the agency. The contract names it only with the list; a page of one row is enough. */
  async readAgency(signal: AbortSignal): Promise<Agency | undefined> {
    const { agency } = await this.api.listAccounts({ page: 1, pageSize: 1 }, { signal });
    this.receiveAgency(agency);
    return agency;
  }

  /** Returns the runner of an account's changes. */
  runnerOf({ id }: Pick<Account, "id">): ChangeRunner {
    const key = String(id);
    let runner = this.#runners.get(key);
    if (!runner) {
      runner = new ChangeRunner({
        api: () => this.api,
        onTransition: (state, previous) => this.#onTransition(id, state, previous),
      });
      this.#runners.set(key, runner);
    }
    return runner;
  }

  /**
   * Returns where the change of an account stands. An unknown outcome does not matter any more once the account is known
   * to have changed since; a dialog that is open still shows it, as the state of the runner.
   */
  stateOf(id: AccountId): ChangeState {
    const state = this.#runners.get(String(id))?.state ?? IDLE;
    const account = this.#accountSinceSent(id);
    return state.status === "unknown" && account ? transition(state, this.#toReadEvent(account)) : state;
  }

  /** Returns why the server does not let this account be changed, if it has said so since this very account was read. */
  refusalOf(id: AccountId): ApiError | undefined {
    return this.#known.refusalOf(id);
  }

  /** Begins to confirm a change; an unknown outcome stays what it is. */
  open(account: Account): void {
    this.reset(account);
    void this.runnerOf(account).dispatch({ type: "open", account });
  }

  /**
   * Forgets how an earlier change of an account has ended. What is under way stays, and so does an unknown outcome as long
   * as it matters.
   */
  reset({ id }: Account): void {
    const runner = this.runnerOf({ id });
    const account = this.#accountSinceSent(id);
    void runner.dispatch({ type: "close" });
    if (account && runner.state.status === "unknown") void runner.dispatch(this.#toReadEvent(account));
  }

  /** Returns an account as it became known after its last change was sent: what was known before shows no outcome. */
  #accountSinceSent(id: AccountId): Account | undefined {
    return this.#known.isSetSince(id, this.#sentAt.get(String(id)) ?? -1) ? this.account(id) : undefined;
  }

  #toReadEvent(account: Account): ChangeEvent {
    return { type: "read", account, canRequest: this.canRequest };
  }

  #onTransition(id: AccountId, state: ChangeState, previous: ChangeState): void {
    if (state.status === "sending") this.#sentAt.set(String(id), this.#known.mark());
    // What the server has just said is newer than any reading that began before.
    const isRead = previous.status === "verifying" && (state.status === "confirming" || state.status === "rejected");
    if (state.status === "succeeded" || (isRead && state.account !== previous.change.account)) {
      this.#confirm(state.account);
    }
    if (state.status === "rejected" && state.error && FINAL.has(state.error.kind)) this.#known.refuse(id, state.error);
    if (state.status === "succeeded") {
      this.#tabSync.publish(state.account);
      if (hasOldVersion(state)) void this.#readVersion(state.account);
    }
    this.#publish({ type: "change", id, state, previous });
  }

  /** Where that fails, the next change is refused as outdated, and the account is read then. */
  async #readVersion(changed: Account): Promise<void> {
    const read = await this.readAccount(changed.id).catch(() => undefined);
    if (read && read.balanceFrom === changed.balanceFrom) this.#versioned.set(changed, read);
  }

  #confirm(account: Account): void {
    this.#known.confirm(account);
    this.#put(account);
  }

  #put(account: Account): void {
    const before = this.#known.set(account);
    this.#publish({ type: "account", account, before });
  }

  #onChangedElsewhere(changed: readonly Pick<Account, "id" | "version">[]): void {
    const ids = changed.filter(({ id, version }) => version === undefined || this.account(id)?.version !== version);
    if (ids.length > 0) this.#publish({ type: "stale", ids: ids.map(({ id }) => id) });
  }

  #publish(message: StoreMessage): void {
    for (const subscriber of [...this.#subscribers]) subscriber(message);
  }
}

/** Whether both say when they were changed, and the first was earlier. */
function isOlder({ updated: one = "" }: Account, { updated: other = "" }: Account): boolean {
  return (parseTime(one) ?? NaN) < (parseTime(other) ?? NaN);
}

/** A page may hand over a version as a number. */
function withTextVersion(account: Account): Account {
  const version = account.version as string | number | null | undefined;
  return typeof version === "number" ? { ...account, version: String(version) } : account;
}

/** Whether the answer to a change did not mention the new version: the account is known, but for that. */
function hasOldVersion({ account, change }: Extract<ChangeState, { status: "succeeded" }>): boolean {
  return account.version !== undefined && account.version === change.account.version;
}
