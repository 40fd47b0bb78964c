import { LitElement, type PropertyDeclarations } from "lit";
import type { BillingApi } from "../client/billing-api.js";
import { createBillingApi } from "../client/create-billing-api.js";
import type { HeadersSource } from "../client/transport.js";
import type { Account, AccountId } from "../model/account.js";
import { LocaleController } from "../localization/locale-controller.js";
import type { Localization } from "../localization/localize.js";
import { ChangeChannel } from "../store/tab-sync.js";
import { ReturnController } from "../store/refetch-on-focus.js";
import { warnOnce } from "./shared/warn-once.js";

const CREDENTIALS: readonly string[] = ["omit", "same-origin", "include"];

/** Whom the element asks, and what about. */
interface Asked {
  readonly api: BillingApi | undefined;
  readonly endpoint: string;
  readonly collection: unknown;
}

/**
 * What both elements share: where the backend is, how it is asked, the language, and what a page may style.
 *
 * @cssprop [--ctm-accent-color] - Buttons that act, what is on agency billing, focus.
 * @cssprop [--ctm-on-accent-color] - Text on the accent colour.
 * @cssprop [--ctm-text-color] - Text.
 * @cssprop [--ctm-muted-color] - Quieter text.
 * @cssprop [--ctm-surface-color] - Background of the table and the pop-up.
 * @cssprop [--ctm-raised-color] - Background of the header row, and under the pointer.
 * @cssprop [--ctm-border-color] - Lines.
 * @cssprop [--ctm-danger-color] - Errors, and changes that can silence phones.
 * @cssprop [--ctm-warning-color] - Warnings.
 * @cssprop [--ctm-success-color] - What is well.
 * @cssprop [--ctm-focus-color] - The outline of what has the focus.
 * @cssprop [--ctm-font-family=inherit] - Font.
 * @cssprop [--ctm-font-size=inherit] - Size of text.
 * @cssprop [--ctm-radius=8px] - Radius of corners.
 * @cssprop [--ctm-spacing=8px] - Unit of spacing.
 */
export abstract class BillingElement extends LitElement {
  static override properties: PropertyDeclarations = {
    endpoint: {},
    readonly: { type: Boolean, reflect: true },
    credentials: {},
    timeout: { type: Number },
    headers: { attribute: false },
    fetch: { attribute: false },
    api: { attribute: false },
  };

  /** URL of the sub-account collection, absolute or relative to the page. Empty: nothing is fetched. */
  endpoint = "";

  /** Shows text in place of every control that changes something. */
  readonly = false;

  /** Whether cookies go along, as in `fetch()`. */
  credentials: RequestCredentials = "same-origin";

  /** Milliseconds for one attempt of one request. */
  timeout = 15000;

  /** Headers of every request, or a function that is asked for them: bearer tokens, CSRF. */
  headers: HeadersSource | undefined;

  /** Replaces the transport; `globalThis.fetch` where it is left out. */
  fetch: typeof globalThis.fetch | undefined;

  /** What is asked; built from the properties above unless it is set, for a backend that speaks something else. */
  get api(): BillingApi | undefined {
    return this.#ownApi ?? this.#buildApi();
  }
  set api(api: BillingApi | undefined) {
    this.#ownApi = api ?? undefined;
  }

  #ownApi: BillingApi | undefined;
  #asked: Asked | undefined;
  #built: { readonly inputs: readonly unknown[]; readonly api: BillingApi } | undefined;
  readonly #locale = new LocaleController(this);
  readonly #internals = this.attachInternals();

  constructor() {
    super();
    new ReturnController(this, () => void this.readQuietly());
    new ChangeChannel(this, {
      endpoint: () => this.asked.endpoint,
      api: () => this.asked.api,
      find: (id) => this.findAccount(id),
      onRead: (account) => this.adoptAccount(account),
      isList: () => this.isList,
      onMany: () => this.readQuietly(),
    });
  }

  /** Whether it shows a list, to which other accounts may come. */
  protected readonly isList: boolean = false;

  /** An account as it is shown; `undefined` where it is not. */
  protected abstract findAccount(id: AccountId): Account | undefined;

  /** Takes over what the server says of a shown account. */
  protected abstract adoptAccount(account: Account): void;

  /** Reads again what is shown, without disturbing anybody. */
  protected abstract readQuietly(): Promise<void>;

  /** Texts and formats in the language of the nearest ancestor. */
  protected get localization(): Localization {
    return this.#locale.current;
  }

  /** Identifies the collection of accounts: rows of another one must not stay. */
  protected get collection(): unknown {
    return this.#ownApi ?? this.endpoint;
  }

  /**
   * Whether what was confirmed is not over yet: it is under way, or how it ended has not been seen and told.
   * @internal
   */
  abstract get isSettling(): boolean;

  /** What is asked: while a change is settled, a page cannot turn the element to another collection. */
  protected get asked(): Asked {
    const { api, endpoint, collection } = this;
    // A control in a table goes with the table.
    const isOwn = this.isList || collection === endpoint;
    if (!this.#asked || !isOwn || collection === this.#asked.collection || !this.isSettling)
      this.#asked = { api, endpoint, collection };
    return this.#asked;
  }

  /** Sets those of the custom states (`:state()`) that hold. */
  protected setStates(states: Readonly<Record<string, boolean>>): void {
    for (const [name, holds] of Object.entries(states)) {
      if (holds) this.#internals.states.add(name);
      else this.#internals.states.delete(name);
    }
  }

  /** The same inputs give the same client, so that nothing is read again for nothing. */
  #buildApi(): BillingApi | undefined {
    const { endpoint, headers, fetch } = this;
    if (!endpoint) return undefined;
    const credentials = this.#checkCredentials();
    const timeout = this.#checkTimeout();
    const inputs = [endpoint, headers, fetch, credentials, timeout];
    if (!this.#built?.inputs.every((input, index) => input === inputs[index])) {
      this.#built = { inputs, api: createBillingApi({ endpoint, headers, fetch, credentials, timeout }) };
    }
    return this.#built.api;
  }

  #checkCredentials(): RequestCredentials {
    // An attribute that is taken away leaves `null`: the default, and nothing to warn of.
    const credentials = (this.credentials as RequestCredentials | null) ?? "same-origin";
    if (CREDENTIALS.includes(credentials)) return credentials;
    warnOnce(this, '"credentials" must be omit, same-origin or include.');
    return "same-origin";
  }

  #checkTimeout(): number {
    const timeout = (this.timeout as number | null) ?? 15000;
    if (timeout > 0) return timeout;
    warnOnce(this, '"timeout" must be milliseconds above 0.');
    return 15000;
  }
}
