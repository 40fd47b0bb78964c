import type { LitElement, TemplateResult } from "lit";
import type { ApiError } from "../../client/api-error.js";
import type { BillingApi } from "../../client/billing-api.js";
import type { Account, Agency } from "../../model/account.js";
import type { ChangeIntent } from "../../model/change.js";
import type { Intent } from "../../model/billing-request.js";
import type { Localization } from "../../localization/localize.js";
import { addWorkflowTerms } from "../../localization/workflow.js";
import { BalanceController } from "../../changes/balance-controller.js";
import { renderDialog } from "../change-dialog/change-dialog-content.js";
import { dialogStyles } from "../change-dialog/change-dialog.styles.js";
import type { Operation } from "../../events.js";
import { ModalController, type ModalContent } from "../modal-dialog.js";
import { adoptStyles } from "../on-demand.js";
import { PopupParts } from "./popup-parts.js";

/** What the pop-up needs of its control, and whom it tells. */
export interface PopupOptions {
  readonly api: () => BillingApi | undefined;
  readonly account: () => Account | undefined;
  readonly agency: () => Agency | undefined;
  /** The agency is being read. */
  readonly agencyPending: () => boolean;
  readonly localization: () => Localization;
  /** A change was confirmed, nothing sent yet; `false` stops it. */
  readonly onConfirm: (intent: ChangeIntent) => boolean;
  /** The server has confirmed what was wished. */
  readonly onChange: (account: Account, intent: Intent) => void;
  /** The account was read again and is no longer what it was. */
  readonly onRead: (account: Account) => void;
  readonly onError: (error: ApiError, operation: Operation) => void;
  readonly onClosed: () => void;
}

/** The pop-up of one control: what it asks, its modal dialog, and the parts in it that are loaded on demand. */
export class BalancePopup {
  readonly balance: BalanceController;
  readonly #options: PopupOptions;
  readonly #modal: ModalController;
  readonly #parts: PopupParts;

  constructor(host: LitElement, options: PopupOptions) {
    addWorkflowTerms();
    adoptStyles(host, dialogStyles);
    this.#options = options;
    this.balance = new BalanceController(host, {
      ...options,
      onError: (error, { draft }) => options.onError(error, draft ? "request" : draft === null ? "withdraw" : "change"),
    });
    this.#modal = new ModalController(host, {
      isOpen: () => this.isOpen,
      onDismiss: () => this.#onDismiss(),
      onClosed: options.onClosed,
    });
    this.#parts = new PopupParts(host, this.balance, options);
  }

  get isOpen(): boolean {
    return this.balance.popup.kind !== "closed";
  }

  /** Before every update: its parts follow what it is doing. */
  update(): void {
    this.#parts.update();
  }

  /** Closes it, if it may be. Its parts go at once: opened again without an update in between, they would show what was typed. */
  close(): void {
    this.balance.close();
    this.update();
  }

  render(): TemplateResult {
    return this.#modal.render(this.#describe());
  }

  /** The user wants the pop-up closed. */
  #onDismiss(): void {
    if (this.#parts.form.part?.leave() ?? true) this.close();
  }

  #describe(): ModalContent | undefined {
    const { popup, requesting } = this.balance;
    const { api, agency, agencyPending, localization } = this.#options;
    if (popup.kind === "closed") return undefined;
    return renderDialog({
      popup,
      api: api(),
      agency: agency(),
      agencyPending: agencyPending(),
      localization: localization(),
      requesting,
      parts: this.#parts,
      onProceed: (draft) => void this.balance.proceed(draft),
      onClose: () => this.#onDismiss(),
    });
  }
}
