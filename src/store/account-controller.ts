import type { ReactiveControllerHost } from "lit";
import type { ApiError } from "../client/api-error.js";
import type { BillingApi } from "../client/billing-api.js";
import { isSameId, type Account, type AccountId, type Agency } from "../model/account.js";
import { LoadController } from "./load-controller.js";

/** What the controller needs of its host, and whom it tells. */
export interface AccountOptions {
  readonly api: () => BillingApi | undefined;
  /** Which account to read; `undefined` where there is none to read, because it is known or not named. */
  readonly id: () => AccountId | undefined;
  /** Identifies the collection: what was read from another one is forgotten. */
  readonly collection: () => unknown;
  /** Whether the agency is asked for: only the pop-up shows it. */
  readonly wantsAgency: () => boolean;
  readonly onLoad: (account: Account) => void;
  readonly onError: (error: ApiError) => void;
}

const UNKNOWN_AGENCY: Agency = {
  id: undefined,
  name: undefined,
  balance: undefined,
};

/** Reads one account, and its agency when that is wanted, for a control that stands alone. */
export class AccountController {
  readonly #host: ReactiveControllerHost & { readonly isConnected: boolean };
  readonly #options: AccountOptions;
  readonly #reader: LoadController<readonly [BillingApi, AccountId, unknown], Account>;
  readonly #agencyReader: LoadController<readonly [BillingApi, AccountId], Agency>;
  #account: Account | undefined;
  #agency: Agency | undefined;
  /** What the server said while a reading was under way, which may bring something older. */
  #newer: Account | undefined;
  #error: { readonly id: AccountId | undefined; readonly error: ApiError } | undefined;
  #collection: unknown;

  constructor(host: ReactiveControllerHost & { readonly isConnected: boolean }, options: AccountOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.#reader = new LoadController(host, {
      args: () => this.#alone && [...this.#alone, options.collection()],
      load: async ([api, id], signal) => {
        this.#newer = undefined;
        const account = await api.getAccount(id, { signal });
        return (this.#newer as Account | undefined) ?? account;
      },
      onLoad: (account) => {
        this.#account = account;
        this.#error = undefined;
        options.onLoad(account);
      },
      onError: (error) => {
        this.#error = { id: options.id(), error };
        options.onError(error);
      },
    });
    this.#agencyReader = new LoadController(host, {
      args: () => (options.wantsAgency() && !this.#agency ? this.#alone : undefined),
      // The contract names the agency only with the list; one row of it is enough.
      load: async ([api], signal) =>
        (await api.listAccounts({ page: 1, pageSize: 1 }, { signal })).agency ?? UNKNOWN_AGENCY,
      onLoad: (agency) => (this.#agency = agency),
      // The pop-up then says that the agency's balance is not known.
      onError: () => (this.#agency = UNKNOWN_AGENCY),
    });
  }

  /** What was read; `undefined` until then, and for another account or collection. */
  get account(): Account | undefined {
    return this.#account && this.#isAsked(this.#account.id) ? this.#account : undefined;
  }

  get agency(): Agency | undefined {
    return this.#agency;
  }

  get agencyPending(): boolean {
    return this.#agencyReader.pending;
  }

  /** Why there is no account; `undefined` while it is being read. */
  get error(): ApiError | undefined {
    return this.#error && this.#isAsked(this.#error.id) && !this.#reader.pending ? this.#error.error : undefined;
  }

  /** Takes over what the server has said since. */
  adopt(account: Account): void {
    if (!this.#isAsked(account.id)) return;
    this.#account = this.#newer = account;
    this.#host.requestUpdate();
  }

  reload(): Promise<void> {
    return this.#reader.reload();
  }

  hostUpdate(): void {
    const collection = this.#options.collection();
    if (collection === this.#collection) return;
    this.#collection = collection;
    this.#account = this.#agency = this.#error = undefined;
  }

  /** Whether this is the account that is to be read; not where the host has just turned to another collection. */
  #isAsked(id: AccountId | undefined): boolean {
    const asked = this.#options.id();
    const isKnown = id !== undefined && asked !== undefined && this.#collection === this.#options.collection();
    return isKnown && isSameId(id, asked);
  }

  get #alone(): readonly [BillingApi, AccountId] | undefined {
    const api = this.#options.api();
    const id = this.#options.id();
    return api && id !== undefined ? [api, id] : undefined;
  }
}
