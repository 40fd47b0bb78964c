import { html, nothing, type TemplateResult } from "lit";
import { isStale, type PoolItem } from "../../changes/change-pool.js";
import { BillingRequestChangeEvent } from "../../events.js";
import type { Localization } from "../../localization/localize.js";
import type { Account, Agency } from "../../model/account.js";
import type { RequestCommand } from "../../model/bulk-request.js";
import type { AccountsStore } from "../../store/accounts-store.js";
import { PoolController, type PoolHost, type PoolQuestion } from "../bulk-dialog/pool-controller.js";
import { LazyElement } from "../lazy-element.js";
import type { ConfirmRequestsEvent } from "./bulk-request.js";

/** An element in which many customers can be asked. */
export interface BulkRequestHost extends PoolHost {
  /** Called when the pop-up is closed. `isOutdated`: rows may be out of date. */
  onRequestsClosed(isOutdated: boolean): void;
}

/** Who could be asked. */
interface Question extends PoolQuestion {
  readonly accounts: readonly Account[];
  readonly agency: Agency | undefined;
}

/** Drives the pop-up that requests many customers to pay, and dispatches what comes of each as events of the element. */
export class BulkRequestController extends PoolController<RequestCommand, Question, BulkRequestHost> {
  readonly #dialog: LazyElement;
  /** The pop-up is being closed. */
  #isClosing = false;
  #isOutdated = false;

  /** @param announce called with why the pop-up could not be loaded */
  constructor(host: BulkRequestHost, announce: (text: string) => void) {
    super(host, "request");
    const load = async () => (await import("./bulk-request.js")).CtmBulkRequest;
    this.#dialog = new LazyElement(host, "ctm-bulk-request", "request", load, () => true, announce);
  }

  /** Whether the pop-up is shown. */
  get isShown(): boolean {
    return this.question !== undefined && this.#dialog.isDefined;
  }

  /** Opens the pop-up with these accounts. */
  open(accounts: readonly Account[], agency: Agency | undefined, store: AccountsStore): void {
    if (this.question || !this.host.isConnected) return;
    this.question = { accounts, agency, store };
    this.host.requestUpdate();
  }

  /** Called before every update. */
  update(store: AccountsStore | undefined, isReadonly: boolean): void {
    if (isReadonly) this.pool?.stop();
    if (isReadonly || this.question?.store !== store) this.close();
  }

  /** Closes the pop-up; not while requests are under way, for they cannot be taken back. */
  close(): void {
    if (!this.question || this.isRunning) return;
    const items = this.pool?.items ?? [];
    this.#isOutdated = items.some(isStale);
    for (const { runner } of items) void runner.dispatch({ type: "close" });
    this.#isClosing = true;
    this.question = this.pool = undefined;
    this.host.requestUpdate();
  }

  render(localization: Localization): TemplateResult | typeof nothing {
    // The element stays until it has closed its dialog.
    if (!this.question && !this.#isClosing) return nothing;
    return this.#dialog.render(
      localization,
      (fallback) =>
        html`<ctm-bulk-request
          exportparts="dialog, notice"
          .accounts=${this.question?.accounts}
          .agency=${this.question?.agency}
          .pool=${this.pool}
          .progress=${this.steps}
          .localization=${localization}
          @confirm=${this.#onConfirm}
          @retry=${() => this.run("failed")}
          @resume=${() => this.run("waiting")}
          @stop=${() => this.pool?.stop()}
          @dismiss=${() => this.close()}
          @closed=${this.#onClosed}
          >${fallback}</ctm-bulk-request
        >`,
    );
  }

  protected override onConfirmItem(): boolean {
    return true;
  }

  protected override onItemDone({ account }: PoolItem<RequestCommand>): void {
    this.host.dispatchEvent(new BillingRequestChangeEvent({ account }));
  }

  readonly #onConfirm = ({ drafts }: ConfirmRequestsEvent): void => {
    const { question } = this;
    if (!question || this.pool || !this.host.mayChange(question.store)) return;
    this.fillPool(
      question.store,
      drafts.map(([account, draft]) => [account, { type: "request", draft }]),
    );
    void this.run("waiting");
  };

  readonly #onClosed = async (): Promise<void> => {
    this.#isClosing = false;
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.host.onRequestsClosed(this.#isOutdated);
  };
}
