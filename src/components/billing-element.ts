import { CSSResult, LitElement, type CSSResultGroup, type CSSResultOrNative, type PropertyValues } from "lit";
import { property, query } from "lit/decorators.js";
import type { BillingApi } from "../client/billing-api.js";
import type { HeadersSource } from "../client/transport.js";
import { checkMessages, isSameMessages, type PartialMessages } from "../localization/check-messages.js";
import { LocaleController } from "../localization/locale-controller.js";
import { localize, type Localization } from "../localization/localize.js";
import type { Messages } from "../localization/messages.js";
import type { AccountsStore } from "../store/accounts-store.js";
import type { StoreMessage } from "../store/store-message.js";
import { acquireStore, isSameSource, releaseStore, toCollection, type StoreSource } from "../store/store-registry.js";
import { checkCredentials, checkTimeout, DEFAULT_TIMEOUT } from "./shared/check-request-options.js";
import { CustomStates } from "./shared/custom-states.js";
import { toFlag } from "./shared/to-flag.js";
import { warnOnce } from "./shared/warn-once.js";

/**
 * What both elements share: where the backend is, how it is reached, the language, and what a page may style.
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
  /**
   * URL of the sub-account collection, absolute or relative to the page. Empty: nothing is fetched.
   * @default ""
   */
  @property()
  get endpoint(): string {
    return this.#endpoint;
  }
  set endpoint(endpoint: string | URL | null | undefined) {
    this.#endpoint = String(endpoint ?? "");
  }

  /** Shows text in place of every control that changes something. */
  @property({ type: Boolean, reflect: true })
  get readonly(): boolean {
    return this.#readonly;
  }
  set readonly(readonly: boolean | "" | null | undefined) {
    this.#readonly = toFlag(readonly);
  }

  /** The same under the platform's own name, by which some frameworks set it. */
  @property({ attribute: false })
  get readOnly(): boolean {
    return this.readonly;
  }
  set readOnly(readOnly: boolean | "" | null | undefined) {
    this.readonly = readOnly;
  }

  /**
   * Whether cookies go along, as in `fetch()`.
   * @default "same-origin"
   */
  @property()
  get credentials(): RequestCredentials {
    return this.#credentials;
  }
  set credentials(credentials: RequestCredentials | null | undefined) {
    this.#credentials = credentials ?? "same-origin";
  }

  /**
   * Milliseconds for one attempt of one request.
   * @default 15000
   */
  @property({ type: Number })
  get timeout(): number {
    return this.#timeout;
  }
  set timeout(timeout: number | string | null | undefined) {
    this.#timeout = Number(timeout ?? DEFAULT_TIMEOUT);
  }

  /** Headers of every request, or a function that returns them: bearer tokens, CSRF. */
  @property({ attribute: false }) headers: HeadersSource | null | undefined;

  /** Replaces the transport; `globalThis.fetch` where it is left out. */
  @property({ attribute: false }) fetch: typeof globalThis.fetch | null | undefined;

  /**
   * Some texts of the page's own, over those of the language: `{ "payer.customer": "Client" }`. The keys, and the values in
   * braces, are those of `ctm-accounts-billing/locales/en.js`; what is not in it is left out, and the console says so.
   */
  @property({ attribute: false })
  get messages(): Partial<Messages> | undefined {
    return this.#messages;
  }
  set messages(messages: Partial<Messages> | null | undefined) {
    this.#messages = messages ?? undefined;
    const { messages: usable, problems } = checkMessages(messages ?? {});
    for (const problem of problems) warnOnce(this, `"messages": ${problem}.`);
    // Frameworks set an equal object with every update.
    if (!isSameMessages(usable, this.#ownMessages)) this.#ownMessages = usable;
  }

  /** @internal */
  get ownMessages(): PartialMessages {
    return this.#ownMessages;
  }

  /** The backend; built from the properties above unless it is set, for a backend that speaks something else. */
  @property({ attribute: false })
  get api(): BillingApi | undefined {
    return this.#ownApi ?? this.#store?.api;
  }
  set api(api: BillingApi | null | undefined) {
    this.#ownApi = api ?? undefined;
  }

  @query("ctm-change-dialog") private readonly dialog!: LitElement | null;

  #endpoint = "";
  #readonly = false;
  #credentials: RequestCredentials = "same-origin";
  #timeout = DEFAULT_TIMEOUT;
  #ownApi: BillingApi | undefined;
  #store: AccountsStore | undefined;
  #source: StoreSource | undefined;
  #unsubscribe: (() => void) | undefined;
  #messages: Partial<Messages> | undefined;
  #ownMessages: PartialMessages = {};
  #locale: LocaleController | undefined;
  readonly #states = new CustomStates(this);

  /** Parses the styles while the script is loaded, when nobody waits for rows yet. */
  protected static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    return super.finalizeStyles(styles).map((one) => (one instanceof CSSResult ? (one.styleSheet ?? one) : one));
  }

  override connectedCallback(): void {
    this.#locale ??= new LocaleController(this);
    super.connectedCallback();
    this.#resolveStore();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    releaseStore(this);
    this.#unsubscribeAtRest();
  }

  /** Subclasses call this first: it switches to another store where a property requires it. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#locale?.update();
    this.#resolveStore();
  }

  /** Complete when the texts are there, and the pop-up is, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#locale?.loaded;
    const isComplete = await super.getUpdateComplete();
    await this.dialog?.updateComplete;
    return isComplete;
  }

  /** What is known of the accounts, shared with the page's other elements of the same endpoint. */
  protected get store(): AccountsStore | undefined {
    return this.#store;
  }

  /** Texts and formats in the language of the nearest ancestor. */
  protected get localization(): Localization {
    return this.#locale?.current ?? localize("en");
  }

  /** Whether a change is not over yet: until it is, a page cannot turn the element to another collection. */
  protected abstract get isChanging(): boolean;

  /** Whether a request of a change is under way, or the event with its outcome has not been dispatched yet. */
  protected abstract get isPending(): boolean;

  /** Whether the page has turned the element to another collection, which it will show once a change is over. */
  protected get isLeaving(): boolean {
    const source = this.#toSource();
    return (source && toCollection(source)) !== this.#store?.collection;
  }

  /** Called with what the store says. */
  protected abstract onStoreMessage(message: StoreMessage): void;

  /** Sets those of the custom states (`:state()`) that hold. */
  protected setStates(states: Readonly<Record<string, boolean>>): void {
    this.#states.set(states);
  }

  #resolveStore(): void {
    if (!this.isConnected) return this.#unsubscribeAtRest();
    const source = this.#toSource();
    const isSame = isSameSource(source, this.#source);
    if (this.#unsubscribe && (isSame || (this.isChanging && this.isLeaving))) return;
    if (!source) releaseStore(this);
    this.#source = source;
    this.#useStore(source && acquireStore(this, source, this.#store));
  }

  #useStore(store: AccountsStore | undefined): void {
    if (store === this.#store && this.#unsubscribe) return;
    this.#unsubscribe?.();
    this.#store = store;
    this.#unsubscribe = store?.subscribe((message) => this.onStoreMessage(message));
  }

  /** An element that is removed during a change still receives what comes of it. */
  #unsubscribeAtRest(): void {
    if (this.isPending) return;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #toSource(): StoreSource | undefined {
    const { endpoint, headers, fetch } = this;
    if (this.#ownApi) return { api: this.#ownApi, endpoint };
    if (!endpoint) return undefined;
    return {
      endpoint,
      headers: headers ?? undefined,
      fetch: fetch ?? undefined,
      credentials: checkCredentials(this),
      timeout: checkTimeout(this),
    };
  }
}
