import { html, type PropertyDeclarations } from "lit";
import { isSameId, type Account, type AccountId, type Agency } from "../../model/account.js";
import type { Intent } from "../../model/billing-request.js";
import type { ApiError } from "../../client/api-error.js";
import { AccountController } from "../../store/account-controller.js";
import type { BalanceController } from "../../changes/balance-controller.js";
import { canBeAsked, describeOutcome, renderControl, type ControlView } from "./balance-control.js";
import type { BalancePopup } from "./balance-popup.js";
import { toggleStyles } from "./balance-toggle.styles.js";
import { BillingElement } from "../billing-element.js";
import {
  AccountReadEvent,
  BalanceChangeEvent,
  BillingErrorEvent,
  BillingRequestChangeEvent,
  PopupCloseEvent,
  RequestBalanceChangeEvent,
  tellSaving,
  type Operation,
} from "../../events.js";
import { OnDemand } from "../on-demand.js";
import { warnOnce } from "../shared/warn-once.js";

/**
 * One account's "Balance from" control with the pop-up that changes it.
 *
 * @customElement ctm-balance-toggle
 *
 * @fires {RequestBalanceChangeEvent} ctm-request-balance-change - Confirmed by the user, nothing sent yet; `preventDefault()` stops it.
 * @fires {BalanceChangeEvent} ctm-balance-change - The server has confirmed the change; `detail.account` is the new state.
 * @fires {BillingRequestChangeEvent} ctm-billing-request-change - A billing request was sent or withdrawn; `detail.account` is the new state.
 * @fires {BillingErrorEvent} ctm-error - An error is shown to the user.
 * @fires {AccountReadEvent} ctm-account-read - The account was read, or read again after someone else changed it.
 * @fires {PopupCloseEvent} ctm-popup-close - The pop-up was closed.
 *
 * @csspart toggle - The button, or the text that stands in its place.
 * @csspart dialog - The pop-up.
 * @csspart notice - A warning or an error in the pop-up; beside the control, what can be undone.
 *
 * @cssstate loading - The account is being read.
 * @cssstate error - The account could not be read, or a change failed.
 * @cssstate saving - A change is under way.
 */
export class CtmBalanceToggle extends BillingElement {
  static override styles = toggleStyles;

  static override properties: PropertyDeclarations = {
    accountId: { attribute: "account-id" },
    account: { attribute: false },
    agency: { attribute: false },
    withoutUndo: { attribute: false },
  };

  /** Which account; with nothing else set it is read from `{endpoint}/{id}`. */
  accountId: AccountId | undefined;

  /** What is already known of the account, so that nothing is fetched. */
  account: Account | undefined;

  /** What is already known of the agency: its name and balance are shown in the pop-up. */
  agency: Agency | undefined;

  /** Says nothing and offers no Undo after a change: the page around it does. */
  withoutUndo = false;

  #collection: unknown;
  #opening = false;
  #wasSaving = false;
  #isTelling = false;
  #announcement = "";

  /** Once it was there it stays: it knows what the server has refused, and what can be undone. */
  readonly #popup = new OnDemand<BalancePopup>(
    this,
    async () => {
      const { BalancePopup } = await import("./balance-popup.js");
      return () =>
        new BalancePopup(this, {
          api: () => this.asked.api,
          account: () => this.#current,
          agency: () => this.agency ?? this.#reader.agency,
          agencyPending: () => this.#reader.agencyPending,
          localization: () => this.localization,
          onConfirm: ({ account, from, to }) =>
            this.dispatchEvent(new RequestBalanceChangeEvent({ account, from, to })),
          onChange: (account, intent) => void this.#onChange(account, intent),
          onRead: (account) => this.#onRead(account),
          onError: (error, operation) => void this.#report(error, operation),
          onClosed: () => this.#onClosed(),
        });
    },
    (error) => void this.#report(error, "change"),
  );

  readonly #reader = new AccountController(this, {
    api: () => this.asked.api,
    id: () => (this.account || !hasId(this.accountId) ? undefined : this.accountId),
    collection: () => this.asked.collection,
    wantsAgency: () => this.open && !this.agency,
    onLoad: (account) => this.dispatchEvent(new AccountReadEvent({ account })),
    // An account that is shown stays as it was read.
    onError: (error) => void (this.#current ?? this.#report(error, "read")),
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (!this.isConnected) this.hide();
    });
  }

  protected override willUpdate(): void {
    this.#warn();
    if (this.readonly) this.hide();
    const { collection } = this.asked;
    if (this.#collection !== collection) this.#balance?.forget();
    this.#collection = collection;
    // Turned to another account or collection: what the pop-up asks about is not there any more.
    if (!this.#current) this.#popup.part?.close();
    if (this.#opening) this.#tryToOpen();
    this.#popup.part?.update();
  }

  protected override updated(): void {
    const { kind } = this.#view;
    this.setStates({
      loading: kind === "loading",
      error: kind === "failed" || "error" in (this.#balance?.popup ?? {}),
      saving: this.saving,
    });
    if (this.#wasSaving === this.saving) return;
    this.#wasSaving = this.saving;
    tellSaving(this);
  }

  /** Opens the pop-up; as soon as the account is known, and only where it may be changed. */
  show(): void {
    this.#popup.prepare();
    this.#tryToOpen();
  }

  /** Closes the pop-up without sending anything; a change that is under way keeps it open. */
  hide(): void {
    this.#opening = false;
    if (this.#popup.part) this.#popup.part.close();
    else this.#popup.want(false);
  }

  protected override findAccount(id: AccountId): Account | undefined {
    const current = this.#current;
    return current && isSameId(current.id, id) ? current : undefined;
  }

  protected override adoptAccount(account: Account): void {
    this.#onRead(account);
  }

  protected override async readQuietly(): Promise<void> {
    if (!this.account) await this.#reader.reload();
  }

  /** Whether a change is under way. */
  get saving(): boolean {
    return this.#balance?.saving ?? false;
  }

  /** @internal */
  override get isSettling(): boolean {
    return this.#isTelling || Boolean(this.#balance?.isSettling);
  }

  /** Whether the pop-up is open. */
  get open(): boolean {
    return this.#popup.part?.isOpen ?? false;
  }

  get #current(): Account | undefined {
    return this.account ?? this.#reader.account;
  }

  get #view(): ControlView {
    const account = this.#current;
    if (!account) return this.#viewOfReading;
    const refusal = this.#balance?.refusal;
    if (refusal?.kind === "not-found") return { kind: "gone" };
    const isControl = !this.readonly && !refusal && canBeAsked(account, this.asked.api);
    return { kind: isControl ? "control" : "text", account };
  }

  get #viewOfReading(): ControlView {
    if (!this.asked.api || !hasId(this.accountId)) return { kind: "nothing" };
    const { error } = this.#reader;
    if (!error) return { kind: "loading" };
    return error.kind === "not-found" ? { kind: "gone" } : { kind: "failed", error };
  }

  #warn(): void {
    if (this.endpoint && !this.account && !hasId(this.accountId)) {
      warnOnce(this, 'set "account-id", or the property "account".');
    }
    if (this.account && !this.readonly && !this.api)
      warnOnce(this, 'set "endpoint": without it nothing can be changed.');
  }

  get #balance(): BalanceController | undefined {
    return this.#popup.part?.balance;
  }

  /** Opens the pop-up when all that it needs is there. */
  #tryToOpen(): void {
    const { kind } = this.#view;
    this.#opening = kind === "loading" || kind === "control";
    if (kind !== "control") return;
    this.#popup.want(true);
    if (!this.#balance) return;
    this.#opening = false;
    this.#balance.open();
  }

  /** Takes over what the server said; not where the host has turned to another account or collection meanwhile. */
  #adopt(account: Account): void {
    const current = this.#current;
    if (this.asked.collection !== this.collection || (current && !isSameId(current.id, account.id))) return;
    if (this.account) this.account = account;
    else this.#reader.adopt(account);
  }

  #onRead(account: Account): void {
    this.#adopt(account);
    this.dispatchEvent(new AccountReadEvent({ account }));
  }

  async #onChange(account: Account, intent: Intent): Promise<void> {
    this.#isTelling = true;
    this.#onRead(account);
    await this.updateComplete;
    // Only now: what is behind an open pop-up is not heard. Who offers to undo a change tells of it as well.
    const isTold = this.withoutUndo && intent.draft === undefined;
    this.#announcement = isTold ? "" : describeOutcome(this.localization, account, intent);
    this.requestUpdate();
    await this.updateComplete;
    if (intent.draft !== undefined) this.dispatchEvent(new BillingRequestChangeEvent({ account }));
    else this.dispatchEvent(new BalanceChangeEvent({ account, from: intent.from, to: intent.to }));
    this.#isTelling = false;
    this.requestUpdate();
    tellSaving(this);
  }

  async #report(error: ApiError, operation: Operation): Promise<void> {
    await this.updateComplete;
    this.dispatchEvent(new BillingErrorEvent({ error, operation }));
  }

  #onOpen(): void {
    this.#announcement = "";
    this.show();
  }

  #onClosed(): void {
    this.#focusControl();
    this.dispatchEvent(new PopupCloseEvent());
  }

  #onDismissUndo(): void {
    this.#balance?.dismissUndo();
    this.#focusControl();
  }

  #focusControl(): void {
    this.shadowRoot?.querySelector<HTMLElement>("[part=toggle]")?.focus();
  }

  protected override render(): unknown {
    return html`<div class="toggle" lang=${this.localization.language}>
      ${renderControl(this.#view, {
        localization: this.localization,
        saving: this.saving,
        unknown: this.#balance?.unknown !== undefined,
        undoable: !this.withoutUndo && this.#balance?.undoable !== undefined,
        onOpen: () => this.#onOpen(),
        onApproach: () => this.#popup.prepare(),
        onRetry: () => void this.#reader.reload(),
        onUndo: () => void this.#balance?.undo(),
        onDismissUndo: () => this.#onDismissUndo(),
      })}
      ${this.#popup.render(this.localization, (popup) => popup.render())}
      <span class="unseen" role="status">${this.#announcement}</span>
    </div>`;
  }
}

function hasId(id: AccountId | null | undefined): id is AccountId {
  return id !== undefined && id !== null && id !== "";
}

declare global {
  interface HTMLElementTagNameMap {
    "ctm-balance-toggle": CtmBalanceToggle;
  }
}
