import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { canRetry, type ChangePool } from "../../changes/change-pool.js";
import type { BulkPreview } from "../../model/bulk-change.js";
import { localize, type Localization } from "../../localization/localize.js";
import { dialogStyles } from "../change-dialog/change-dialog.styles.js";
import { ClosedEvent, DismissEvent } from "../change-dialog/dialog-events.js";
import { ModalDialog, type ModalContent } from "../modal-dialog.js";
import { baseStyles } from "../shared/base.styles.js";
import { toCountedLabel } from "../shared/counted-label.js";
import { IgnoreRepeats } from "../shared/ignore-repeats.js";
import { titleOf } from "../../model/account.js";
import { renderUntrusted } from "../shared/render-untrusted.js";
import { bulkDialogStyles } from "./bulk-dialog.styles.js";
import { describeOutcome, describeProgress, describeReason, isUnconfirmed } from "./bulk-outcome.js";
import { renderBulkQuestion, renderGroups } from "./bulk-question.js";
import { renderMessage } from "../shared/render-message.js";

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

  protected override render(): TemplateResult {
    return this.#modal.render(this.preview && this.#renderContent(this.preview));
  }

  #renderContent(preview: BulkPreview): ModalContent {
    const { localization, pool } = this;
    const isBusy = pool?.running ?? false;
    const body = html`
      <p id="about" class=${isBusy ? "unseen" : ""} role="status" .textContent=${pool ? this.#describe(pool) : ""}></p>
      ${pool ? this.#renderPool(preview, pool) : renderBulkQuestion(preview, localization)}
      <footer role="none">
        ${pool ? this.#renderPoolButtons(preview, pool) : this.#renderQuestionButtons(preview)}
      </footer>
    `;
    const isEnded = pool && !isBusy;
    return { localization, to: preview.to, isBusy, isEnded, describedBy: pool ? "about" : "warning", body };
  }

  /** How far it is, in steps that a screen reader may announce; at the end, what came of all changes. */
  #describe(pool: ChangePool): string {
    return pool.running ? describeProgress(this.localization, pool) : describeOutcome(this.localization, pool);
  }

  /** How far it is; when it has ended, what was not changed, and why. */
  #renderPool({ to }: BulkPreview, { running, items, ended, total, current }: ChangePool): unknown {
    const { localization } = this;
    if (running) {
      return html`<div>
          <p>${renderMessage(localization, "moving", { count: Math.min(ended + 1, total), total })}</p>
          <p class="quiet">${renderUntrusted(current ? titleOf(current) : "")}</p>
        </div>
        <progress aria-labelledby="title" max=${total} value=${ended}></progress>`;
    }
    const reasons = new Map(items.map((item) => [item.account, describeReason(localization, item, to)]));
    return renderGroups(
      localization,
      [...reasons.keys()],
      (account) => reasons.get(account),
      (reason, count) => localization.message("reason", { reason, count }),
    );
  }

  #renderQuestionButtons({ to, eligible, inDanger }: BulkPreview): unknown {
    const { localization } = this;
    return html`<button autofocus @click=${this.#dismiss}>${renderMessage(localization, "cancel")}</button>
      ${this.#renderConfirm(to, eligible.length, `primary ${inDanger.length > 0 ? "danger" : ""}`)}`;
  }

  #renderPoolButtons({ to }: BulkPreview, pool: ChangePool): unknown {
    const { localization } = this;
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
      ${this.#renderConfirm(to, pool.of("waiting").length, "")}
      ${
        count > 0
          ? html`<button class="primary" @click=${() => this.#send("retry")}>
              ${renderMessage(localization, label)}
            </button>`
          : nothing
      }`;
  }

  #renderConfirm(to: BulkPreview["to"], count: number, tone: string): unknown {
    if (count === 0) return nothing;
    return html`<button class=${tone} @click=${() => this.#send("confirm")}>
      ${renderMessage(this.localization, toCountedLabel(this.localization, to, count))}
    </button>`;
  }

  #send(type: "confirm" | "retry" | "stop"): void {
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
