import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { canRetry, type ChangePool } from "../../changes/change-pool.js";
import { titleOf, type Account } from "../../model/account.js";
import { planBulk, type BulkPreview } from "../../model/bulk-change.js";
import { localize, type Localization } from "../../localization/localize.js";
import { dialogStyles } from "../change-dialog/change-dialog.styles.js";
import { ClosedEvent, DismissEvent } from "../change-dialog/dialog-events.js";
import { ModalDialog, type ModalContent } from "../modal-dialog.js";
import { baseStyles } from "../shared/base.styles.js";
import { IgnoreRepeats } from "../shared/ignore-repeats.js";
import { renderUntrusted } from "../shared/render-untrusted.js";
import { bulkDialogStyles } from "./bulk-dialog.styles.js";
import { describeOutcome, describeProgress, describeReason, isUnconfirmed, NOT_STARTED } from "./bulk-outcome.js";
import { groupBy, renderGroups, type GroupsView } from "./account-groups.js";
import { describePlan, renderBulkQuestion, toConfirmLabel } from "./bulk-question.js";
import { renderMessage } from "../shared/render-message.js";

/** The user has confirmed that these accounts are moved. */
export class ConfirmManyEvent extends Event {
  static readonly type = "confirm";
  readonly accounts: readonly Account[];

  constructor(accounts: readonly Account[]) {
    super(ConfirmManyEvent.type);
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
      ${pool ? this.#renderPool(preview, pool) : this.#renderQuestion(preview)}
      <footer role="none">
        ${pool ? this.#renderPoolButtons(preview, pool) : this.#renderQuestionButtons(preview)}
      </footer>
    `;
    return { localization, to: preview.to, isBusy, isEnded, describedBy: pool ? "about" : "summary warning", body };
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
    });
  }

  get #groupsView(): GroupsView {
    const { localization, opened } = this;
    return { localization, opened, onOpen: (key) => (this.opened = new Set([...opened, key])) };
  }

  /** How far it is; when it has ended, what was not changed, and why. */
  #renderPool({ to }: BulkPreview, { running, stopped, items, ended, total, current }: ChangePool): unknown {
    const { localization } = this;
    if (running) {
      const count = Math.min(ended + 1, total);
      return html`<div>
          <p>
            ${stopped ? renderMessage(localization, "stopping") : renderMessage(localization, "moving", { count, total })}
          </p>
          <p class="quiet">${renderUntrusted(current ? titleOf(current) : "")}</p>
        </div>
        <progress aria-labelledby="title" max=${total} value=${ended}></progress>`;
    }
    const reasons = new Map(items.map((item) => [item.account, describeReason(localization, item, to)]));
    const groups = groupBy([...reasons.keys()], (account) => reasons.get(account));
    return renderGroups(
      this.#groupsView,
      Array.from(groups, ([reason, accounts]) => ({
        key: reason,
        title:
          reason === NOT_STARTED
            ? localization.message("ready", { count: accounts.length })
            : localization.message("reason", { reason, count: accounts.length }),
        accounts,
      })),
    );
  }

  #renderQuestionButtons(preview: BulkPreview): unknown {
    const { moving, inDanger } = planBulk(preview, this.isDangerIncluded ?? false);
    return html`<button autofocus @click=${this.#dismiss}>${renderMessage(this.localization, "cancel")}</button>
      ${this.#renderConfirm(preview, moving, `primary ${inDanger.length > 0 ? "danger" : ""}`)}`;
  }

  #renderPoolButtons(preview: BulkPreview, pool: ChangePool): unknown {
    const { localization } = this;
    const { to } = preview;
    const waiting = pool.of("waiting").map(({ account }) => account);
    if (pool.running) {
      return html`<button autofocus aria-disabled=${pool.stopped} @click=${() => this.#send("stop")}>
        ${renderMessage(localization, "stop")}
      </button>`;
    }
    const retried = pool.of("failed").filter((item) => canRetry(item, { type: "move", to }));
    const count = retried.length;
    const label = retried.every(isUnconfirmed)
      ? localization.message("checkAgain")
      : localization.message("retry", { count });
    return html`<button @click=${this.#dismiss}>${renderMessage(localization, "done")}</button>
      ${this.#renderConfirm(preview, waiting, "")}
      ${
        count > 0
          ? html`<button class="primary" @click=${() => this.#send("retry")}>
              ${renderMessage(localization, label)}
            </button>`
          : nothing
      }`;
  }

  #renderConfirm(preview: BulkPreview, accounts: readonly Account[], tone: string): unknown {
    if (accounts.length === 0) return nothing;
    return html`<button class=${tone} @click=${() => this.dispatchEvent(new ConfirmManyEvent(accounts))}>
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
