import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { isSameId, type Account, type AccountId, type Agency } from "../domain/account.js";
import { canChangeBalance, type ChangeIntent } from "../domain/balance-change.js";
import type { ApiError } from "../api/api-error.js";
import { AccountController } from "../state/account-controller.js";
import { BalanceController } from "../state/balance-controller.js";
import { nameControl, renderControl, type ControlView } from "./balance-control.js";
import { renderDialog } from "./balance-dialog.js";
import { dialogStyles } from "./balance-dialog.styles.js";
import { toggleStyles } from "./balance-toggle.styles.js";
import { BillingElement } from "./billing-element.js";
import {
  AccountReadEvent,
  BalanceChangeEvent,
  BillingErrorEvent,
  PopupCloseEvent,
  RequestBalanceChangeEvent,
  tellSaving,
  type Operation,
} from "./events.js";
import { ModalController } from "./modal-controller.js";
import { warnOnce } from "./warn-once.js";

/**
 * One account's "Balance from" control with the pop-up that changes it.
 *
 * @customElement ctm-balance-toggle
 *
 * @fires {RequestBalanceChangeEvent} ctm-request-balance-change - Confirmed by the user, nothing sent yet; `preventDefault()` stops it.
 * @fires {BalanceChangeEvent} ctm-balance-change - The server has confirmed the change; `detail.account` is the new state.
 * @fires {BillingErrorEvent} ctm-error - An error is shown to the user.
 * @fires {AccountReadEvent} ctm-account-read - The account was read, or read again after someone else changed it.
 * @fires {PopupCloseEvent} ctm-popup-close - The pop-up was closed.
 *
 * @csspart toggle - The button, or the text that stands in its place.
 * @csspart dialog - The pop-up.
 * @csspart notice - A warning or an error in the pop-up.
 *
 * @cssstate loading - The account is being read.
 * @cssstate error - The account could not be read, or a change failed.
 * @cssstate saving - A change is under way.
 */
export class CtmBalanceToggle extends BillingElement {
  static override styles = [toggleStyles, dialogStyles];

  static override properties: PropertyDeclarations = {
    accountId: { attribute: "account-id" },
    account: { attribute: false },
    agency: { attribute: false },
  };

  /** Which account; with nothing else set it is read from `{endpoint}/{id}`. */
  accountId: AccountId | undefined;

  /** What is already known of the account, so that nothing is fetched. */
  account: Account | undefined;

  /** What is already known of the agency: its name and balance are shown in the pop-up. */
  agency: Agency | undefined;

  #opening = false;
  #wasSaving = false;
  #announcement = "";

  readonly #balance = new BalanceController(this, {
    api: () => this.api,
    account: () => this.#current,
    onConfirm: ({ account, from, to }) => this.dispatchEvent(new RequestBalanceChangeEvent({ account, from, to })),
    onChange: (account, intent) => void this.#onChange(account, intent),
    onRead: (account) => this.#onRead(account),
    onError: (error) => void this.#report(error, "change"),
  });

  readonly #reader = new AccountController(this, {
    api: () => this.api,
    id: () => (this.account || !hasId(this.accountId) ? undefined : this.accountId),
    collection: () => this.collection,
    wantsAgency: () => this.open && !this.agency,
    onLoad: (account) => this.dispatchEvent(new AccountReadEvent({ account })),
    onError: (error) => void this.#report(error, "read"),
  });

  readonly #modal = new ModalController(this, {
    isOpen: () => this.open,
    onDismiss: () => this.hide(),
    onClosed: () => this.#onClosed(),
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
    // Turned to another account or collection: what the pop-up asks about is not there any more.
    if (!this.#current) this.#balance.close();
    if (!this.#opening || this.#view.kind === "loading") return;
    this.#opening = false;
    this.show();
  }

  protected override updated(): void {
    const { kind } = this.#view;
    this.setStates({
      loading: kind === "loading",
      error: kind === "failed" || "error" in this.#balance.popup,
      saving: this.#balance.saving,
    });
    if (this.#wasSaving === this.#balance.saving) return;
    this.#wasSaving = this.#balance.saving;
    tellSaving(this);
  }

  /** Opens the pop-up; as soon as the account is known, and only where it may be changed. */
  show(): void {
    if (this.#view.kind === "loading") this.#opening = true;
    if (this.#view.kind === "control") this.#balance.open();
  }

  /** Closes the pop-up without sending anything; a change that is under way keeps it open. */
  hide(): void {
    this.#opening = false;
    this.#balance.close();
  }

  /** Whether a change is under way. */
  get saving(): boolean {
    return this.#balance.saving;
  }

  /** Whether the pop-up is open. */
  get open(): boolean {
    return this.#balance.popup.kind !== "closed";
  }

  get #current(): Account | undefined {
    return this.account ?? this.#reader.account;
  }

  get #view(): ControlView {
    const account = this.#current;
    if (!account) return this.#viewOfReading;
    const { refusal } = this.#balance;
    if (refusal?.kind === "not-found") return { kind: "gone" };
    const isControl = !this.readonly && !refusal && this.api && canChangeBalance(account);
    return { kind: isControl ? "control" : "text", account };
  }

  get #viewOfReading(): ControlView {
    if (!this.api || !hasId(this.accountId)) return { kind: "nothing" };
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

  /** Takes over what the server said; not where the host has turned to another account meanwhile. */
  #adopt(account: Account): void {
    const current = this.#current;
    if (current && !isSameId(current.id, account.id)) return;
    if (this.account) this.account = account;
    else this.#reader.adopt(account);
  }

  #onRead(account: Account): void {
    this.#adopt(account);
    this.dispatchEvent(new AccountReadEvent({ account }));
  }

  async #onChange(account: Account, { from, to }: ChangeIntent): Promise<void> {
    this.#onRead(account);
    await this.updateComplete;
    // Only now: what is behind an open pop-up is not heard.
    this.#announcement = nameControl(this.localization, account);
    this.requestUpdate();
    await this.updateComplete;
    this.dispatchEvent(new BalanceChangeEvent({ account, from, to }));
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
    this.shadowRoot?.querySelector<HTMLElement>("[part=toggle]")?.focus();
    this.dispatchEvent(new PopupCloseEvent());
  }

  protected override render(): unknown {
    return html`<div class="toggle" lang=${this.localization.language}>
      ${renderControl(this.#view, {
        localization: this.localization,
        saving: this.saving,
        onOpen: () => this.#onOpen(),
        onRetry: () => void this.#reader.reload(),
      })}
      <dialog
        part="dialog"
        aria-labelledby="title"
        aria-describedby="about warning"
        @cancel=${this.#modal.onCancel}
        @close=${this.#modal.onClose}
        @pointerdown=${this.#modal.onPointerDown}
        @click=${this.#modal.onClick}
      >
        ${this.#renderDialog()}
      </dialog>
      <span class="unseen" role="status">${this.#announcement}</span>
    </div>`;
  }

  #renderDialog(): TemplateResult | typeof nothing {
    const { popup } = this.#balance;
    if (popup.kind === "closed") return nothing;
    return renderDialog({
      popup,
      agency: this.agency ?? this.#reader.agency,
      agencyPending: this.#reader.agencyPending,
      localization: this.localization,
      onProceed: () => void this.#balance.proceed(),
      onClose: () => this.hide(),
    });
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
