import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { ChangePool } from "../../changes/change-pool.js";
import type { Account } from "../../model/account.js";
import { planBulk, type BulkPreview } from "../../model/bulk-change.js";
import { localize, type Localization } from "../../localization/localize.js";
import { dialogStyles } from "../change-dialog/change-dialog.styles.js";
import { ClosedEvent, DismissEvent } from "../change-dialog/dialog-events.js";
import { readReason } from "../change-dialog/reason-field.js";
import { ModalDialog, toTitle, type ModalContent } from "../modal-dialog.js";
import { baseStyles } from "../shared/base.styles.js";
import { IgnoreRepeats } from "../shared/ignore-repeats.js";
import { bulkDialogStyles } from "./bulk-dialog.styles.js";
import { describeOutcome, describeProgress, describeReason } from "./bulk-outcome.js";
import type { GroupsView } from "./account-groups.js";
import { describePlan, renderBulkQuestion, toConfirmLabel } from "./bulk-question.js";
import { renderPool, renderRetry, renderStop } from "./pool-view.js";
import { renderMessage } from "../shared/render-message.js";

/** The user has confirmed that these accounts are moved. */
export class ConfirmManyEvent extends Event {
  static readonly type = "confirm";
  readonly accounts: readonly Account[];
  /** Why; empty where nobody has said so. */
  readonly reason: string;

  constructor(accounts: readonly Account[], reason: string) {
    super(ConfirmManyEvent.type);
    this.accounts = accounts;
    this.reason = reason;
  }
}

/** The user wants to request the customers of these accounts to pay, which cannot be moved until they have. */
export class RequestManyEvent extends Event {
  static readonly type = "request";
  readonly accounts: readonly Account[];

  constructor(accounts: readonly Account[]) {
    super(RequestManyEvent.type);
    this.accounts = accounts;
  }
}

/**
 * The pop-up that changes many accounts: the question, the progress, and what was not changed.
 *
 * @internal
 */
export class CtmBulkDialog extends LitElement {
  static override styles = [baseStyles, dialogStyles, bulkDialogStyles];

  /** What is to be changed; without it the dialog is closed. */
  @property({ attribute: false }) preview: BulkPreview | undefined;
  /** The changes, once they are confirmed. */
  @property({ attribute: false }) pool: ChangePool | undefined;
  /** Changes whenever the pool goes on, so that what it says is rendered again. */
  @property({ attribute: false }) progress = 0;
  /** The backend can e-mail customers. */
  @property({ attribute: false }) canRequest = false;
  @property({ attribute: false }) localization: Localization = localize("en");

  /** Accounts whose calls may stop are moved too. `undefined`: the user has not chosen, and they are not. */
  @state() private isDangerIncluded: boolean | undefined;
  /** The groups that have been opened. */
  @state() private opened: ReadonlySet<string> = new Set();

  readonly #modal = new ModalDialog(this, {
    isOpen: () => this.preview !== undefined,
    onDismiss: () => this.#dismiss(),
    onClosed: () => this.dispatchEvent(new ClosedEvent()),
  });

  constructor() {
    super();
    new IgnoreRepeats(this);
  }

  /** It was closed before it could open. */
  protected override firstUpdated(): void {
    if (!this.preview) this.dispatchEvent(new ClosedEvent());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("preview")) return;
    this.isDangerIncluded = undefined;
    this.opened = new Set();
  }

  protected override render(): TemplateResult {
    return this.#modal.render(this.preview && this.#renderContent(this.preview));
  }

  #renderContent(preview: BulkPreview): ModalContent {
    const { localization, pool } = this;
    const isBusy = pool?.running ?? false;
    const isEnded = pool && !isBusy;
    const body = html`
      <p id="about" class=${isEnded ? "" : "unseen"} role="status" .textContent=${this.#describe(preview)}></p>
      ${pool ? this.#renderPool(pool) : this.#renderQuestion(preview)}
      <footer role="none">
        ${pool ? this.#renderPoolButtons(preview, pool) : this.#renderQuestionButtons(preview)}
      </footer>
    `;
    const title = preview.to ? toTitle(localization, preview.to) : localization.message("changeBilling");
    return { localization, title, isBusy, isEnded, describedBy: pool ? "about" : "summary warning", body };
  }

  /**
   * What a screen reader announces: what a choice has changed; how far it is, in steps; at the end, what came of all changes.
   */
  #describe(preview: BulkPreview): string {
    const { localization, pool, isDangerIncluded } = this;
    if (pool?.running) return pool.stopped ? localization.text("stopping") : describeProgress(localization, pool);
    if (pool) return describeOutcome(localization, pool);
    if (isDangerIncluded === undefined) return "";
    return describePlan(localization, preview, planBulk(preview, isDangerIncluded));
  }

  #renderQuestion(preview: BulkPreview): TemplateResult {
    return renderBulkQuestion({
      ...this.#groupsView,
      preview,
      isDangerIncluded: this.isDangerIncluded ?? false,
      onChoose: (isDangerIncluded) => (this.isDangerIncluded = isDangerIncluded),
      onRequest: this.canRequest ? (accounts) => this.dispatchEvent(new RequestManyEvent(accounts)) : undefined,
    });
  }

  get #groupsView(): GroupsView {
    const { localization, opened } = this;
    return { localization, opened, onOpen: (key) => (this.opened = new Set([...opened, key])) };
  }

  #renderPool(pool: ChangePool): unknown {
    const { localization } = this;
    return renderPool({
      ...this.#groupsView,
      pool,
      toProgress: (counts) => localization.message("moving", counts),
      toWaiting: (counts) => localization.message("ready", counts),
      toReason: (item) => describeReason(localization, item),
    });
  }

  #renderQuestionButtons(preview: BulkPreview): unknown {
    const { moving, inDanger } = planBulk(preview, this.isDangerIncluded ?? false);
    return html`<button autofocus @click=${this.#dismiss}>${renderMessage(this.localization, "cancel")}</button>
      ${this.#renderConfirm(preview, moving, `primary ${inDanger.length > 0 ? "danger" : ""}`)}`;
  }

  #renderPoolButtons(preview: BulkPreview, pool: ChangePool): unknown {
    const { localization } = this;
    if (pool.running) return renderStop(localization, pool, () => this.#send("stop"));
    const waiting = pool.of("waiting").map(({ account }) => account);
    return html`<button @click=${this.#dismiss}>${renderMessage(localization, "done")}</button>
      ${this.#renderConfirm(preview, waiting, "")} ${renderRetry(localization, pool, () => this.#send("retry"))}`;
  }

  #renderConfirm(preview: BulkPreview, accounts: readonly Account[], tone: string): unknown {
    if (accounts.length === 0) return nothing;
    return html`<button
      class=${tone}
      @click=${() => this.dispatchEvent(new ConfirmManyEvent(accounts, readReason(this.renderRoot)))}
    >
      ${renderMessage(this.localization, toConfirmLabel(this.localization, preview, accounts.length))}
    </button>`;
  }

  #send(type: "retry" | "stop"): void {
    this.dispatchEvent(new Event(type));
  }

  readonly #dismiss = (): void => {
    this.dispatchEvent(new DismissEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "ctm-bulk-dialog": CtmBulkDialog;
  }
}
