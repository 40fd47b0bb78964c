import type { LitElement } from "lit";
import { toApiError, type ApiError } from "../../client/api-error.js";
import { AccountReadEvent, BillingErrorEvent } from "../../events.js";
import type { Account, AccountId } from "../../model/account.js";
import type { AccountsStore } from "../../store/accounts-store.js";
import { ConnectedTask } from "../shared/connected-task.js";

/** What the reader depends on. */
export interface ReaderOptions {
  readonly store: () => AccountsStore | undefined;
  /** The account to read; `undefined` where it is known or not named. */
  readonly id: () => AccountId | undefined;
  /** Whether the agency has to be read as well. */
  readonly needsAgency: () => boolean;
}

/** Reads the account of a control that stands alone, and its agency once the dialog needs that. */
export class AccountReader {
  readonly #host: LitElement;
  readonly #options: ReaderOptions;
  readonly #account: ConnectedTask<readonly unknown[], Account | undefined>;
  readonly #agency: ConnectedTask<readonly unknown[], unknown>;
  #failure: { readonly id: unknown; readonly store: unknown; readonly error: ApiError } | undefined;

  constructor(host: LitElement, options: ReaderOptions) {
    this.#host = host;
    this.#options = options;
    const { store, id, needsAgency } = options;
    this.#account = new ConnectedTask(host, {
      args: () => (id() === undefined ? [] : [store(), id(), store()?.api]),
      task: async (_, { signal }) => this.#readAccount(signal),
      onComplete: (account) => this.#notifyRead(account),
      onError: (error) => this.#onError(toApiError(error)),
    });
    this.#agency = new ConnectedTask(host, {
      args: () => (needsAgency() ? [store()] : []),
      task: async (_, { signal }) => (needsAgency() ? store()?.readAgency(signal) : undefined),
    });
  }

  /** Why the account could not be read; `undefined` while it is being read. */
  get error(): ApiError | undefined {
    const failure = this.#failure;
    const isCurrent = failure?.id === this.#options.id() && failure?.store === this.#options.store();
    return isCurrent && !this.#account.isPending ? failure?.error : undefined;
  }

  get isReadingAgency(): boolean {
    return this.#options.needsAgency() && this.#agency.isPending;
  }

  read(): void {
    void this.#account.run();
  }

  /** Reads again an account that the page has handed over. Where that fails, what it has handed over stays. */
  async readAgain({ id }: Account): Promise<void> {
    const store = this.#options.store();
    await store?.readAccount(id).then(
      (account) => this.#notifyRead(account),
      () => undefined,
    );
  }

  #notifyRead(account: Account | undefined): void {
    this.#failure = undefined;
    if (account) this.#host.dispatchEvent(new AccountReadEvent({ account }));
  }

  async #readAccount(signal: AbortSignal): Promise<Account | undefined> {
    const id = this.#options.id();
    return id === undefined ? undefined : this.#options.store()?.readAccount(id, signal);
  }

  #onError(error: ApiError): void {
    const { store, id } = this.#options;
    this.#failure = { id: id(), store: store(), error };
    const known = id() === undefined ? undefined : store()?.account(id() ?? "");
    // An account that is shown stays as it was read.
    if (known) return;
    void this.#host.updateComplete.then(() => {
      this.#host.dispatchEvent(new BillingErrorEvent({ error, operation: "read" }));
    });
  }
}
