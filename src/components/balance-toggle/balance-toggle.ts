import { html, nothing, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import { isBusy, type ChangeState } from "../../changes/change-machine.js";
import { PopupCloseEvent } from "../../events.js";
import { isSameId, type Account, type AccountId, type Agency } from "../../model/account.js";
import type { Change } from "../../model/change.js";
import { directionOf } from "../../localization/language-tags.js";
import { concerns, type StoreMessage } from "../../store/store-message.js";
import { BillingElement } from "../billing-element.js";
import { ChangeController } from "../change-dialog/change-controller.js";
import { announceNotice, describeUndo, toNoticeContent } from "../change-notice/notice-content.js";
import type { Undoable } from "../change-notice/undoable.js";
import { NoticeKeys } from "../change-notice/notice-keys.js";
import { Announcer } from "../shared/announcer.js";
import { FocusKeeper } from "../shared/focus-keeper.js";
import { bone } from "../shared/icons.js";
import { IgnoreRepeats } from "../shared/ignore-repeats.js";
import { warnOnce } from "../shared/warn-once.js";
import { AccountReader } from "./account-reader.js";
import { toggleStyles } from "./balance-toggle.styles.js";
import { toControlState, type ControlState } from "./control-state.js";
import { renderControl } from "./control.js";
import { ToggleNotice } from "./toggle-notice.js";

/**
 * One account's "Balance from" control with the pop-up that changes it.
 *
 * @customElement ctm-balance-toggle
 *
 * @fires {RequestBalanceChangeEvent} ctm-request-balance-change - Confirmed by the user, nothing sent yet; `preventDefault()` stops it.
 * @fires {BalanceChangeEvent} ctm-balance-change - The server has confirmed the change; `detail.account` is the new state.
 * @fires {BillingRequestChangeEvent} ctm-billing-request-change - A billing request was sent or withdrawn, or its customer reminded; `detail.account` is the new state.
 * @fires {ScheduledChangeEvent} ctm-scheduled-change - A change was scheduled, or what was scheduled is canceled; `detail.account` is the new state.
 * @fires {BillingErrorEvent} ctm-error - An error is shown to the user.
 * @fires {AccountReadEvent} ctm-account-read - The account was read, or read again after someone else changed it.
 * @fires {PopupCloseEvent} ctm-popup-close - The pop-up was closed.
 *
 * @csspart toggle - The button, or the text that stands in its place.
 * @csspart dialog - The pop-up.
 * @csspart notice - A warning or an error in the pop-up; beside the control, what was changed last.
 *
 * @cssstate loading - The account is being read.
 * @cssstate error - The account could not be read, or a change failed.
 * @cssstate saving - A change is under way.
 */
export class CtmBalanceToggle extends BillingElement {
  static override styles = toggleStyles;

  /** Which account; with nothing else set it is read from `{endpoint}/{id}`. */
  @property({ attribute: "account-id" }) accountId: AccountId | null | undefined;

  /** What is already known of the account, so that nothing is fetched. */
  @property({ attribute: false }) account: Account | null | undefined;

  /** What is already known of the agency: its name and balance are shown in the pop-up. */
  @property({ attribute: false }) agency: Agency | null | undefined;

  /** `show()` was called, and the pop-up opens as soon as it can. */
  #isOpening = false;
  readonly #announcer = new Announcer();
  readonly #changes = new ChangeController(this);
  readonly #reader: AccountReader = new AccountReader(this, {
    store: () => this.store,
    id: () => (this.#isAlone ? this.#id : undefined),
    needsAgency: () => this.#needsAgency,
  });
  readonly #notice: ToggleNotice = new ToggleNotice(this, {
    store: () => this.store,
    undos: () => this.#changes.undos,
    canChange: () => !this.readonly && this.#control.type === "button",
    onUndo: ([changed]) => {
      if (this.store && changed) this.#changes.undo(changed, this.store);
    },
    onSendAgain: (account, former, opener) => {
      this.#opener = opener;
      if (this.store) this.#changes.open(account, this.store, former);
    },
  });
  #change: ChangeState | undefined;
  /** The collection whose account its notice is about. */
  #collection: unknown;
  /** What has opened the pop-up, where that is not the control. */
  #opener: HTMLElement | undefined;

  constructor() {
    super();
    new FocusKeeper(this, () => this.#findFace());
    new IgnoreRepeats(this);
    new NoticeKeys(this, {
      findButton: () => this.renderRoot.querySelector<HTMLElement>(".last-change button") ?? undefined,
      findNext: () => this.#findFace(),
      onDismiss: this.#notice.dismiss,
    });
  }

  /** Opens the pop-up; as soon as the account is known, and only where it may be changed. */
  show(): void {
    this.#isOpening = true;
    // A property may have been set just before.
    if (this.hasUpdated && !this.isUpdatePending) this.#tryToOpen();
  }

  /** Closes the pop-up without sending anything; a change that is under way keeps it open. */
  hide(): void {
    this.#isOpening = false;
    this.#changes.close();
  }

  /** Gives the focus to the control. */
  override focus(options?: FocusOptions): void {
    this.#findFace()?.focus(options);
  }

  /** Whether a change is under way. */
  get saving(): boolean {
    return this.#change !== undefined && isBusy(this.#change);
  }

  /** Whether the pop-up is open. */
  get open(): boolean {
    return this.#changes.isOpen;
  }

  protected override get isChanging(): boolean {
    return this.#changes.isChanging;
  }

  protected override get isPending(): boolean {
    return this.#changes.isPending;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#warn();
    if (this.readonly) this.hide();
    const collection = this.store?.collection;
    if (collection !== this.#collection) this.#notice.turn();
    this.#collection = collection;
    if (this.account && this.store && (changed.has("account") || !this.store.account(this.account.id))) {
      this.store.offer(this.account);
    }
    const account = this.#current;
    this.#change = account && this.store?.stateOf(account.id);
    // The control shows another account or collection: the question of the pop-up does not apply any more.
    const opened = this.#changes.account;
    if (opened && !(account && isSameId(account.id, opened.id))) this.#changes.close();
    if (this.#isOpening) this.#tryToOpen();
  }

  protected override updated(): void {
    const { type } = this.#control;
    const hasFailed = type === "failed" || this.#changes.hasErrorFor(this.#id, this.store);
    this.setStates({ loading: type === "loading", error: hasFailed, saving: this.saving });
  }

  protected override onStoreMessage(message: StoreMessage): void {
    this.#changes.onStoreMessage(message);
    if (message.type === "agency") this.requestUpdate();
    const id = this.#id;
    if (!concerns(message, id)) return;
    if (message.type === "stale") this.#onStale(message);
    // The property follows what the server says.
    if (message.type === "account" && this.account && !this.isLeaving) this.account = message.account;
    this.requestUpdate();
  }

  /** @internal */
  onChanged(account: Account, change: Change): void {
    const outcome = toNoticeContent(account, change);
    const content = this.isLeaving ? { ...outcome, canUndo: false } : outcome;
    this.#notice.show(content, this.isLeaving);
    this.#announcer.announce(announceNotice(this.localization, content));
  }

  /** @internal */
  onUndo(changed: Undoable, state: ChangeState): void {
    this.#announcer.announce(describeUndo(this.localization, changed, state));
  }

  protected override render(): unknown {
    const { localization } = this;
    if (localization.isLoading) return html`<div class="toggle" aria-busy="true">${bone}</div>`;
    const state = this.#control;
    const control = renderControl(state, {
      localization,
      id: "",
      isSaving: this.saving,
      isUnknown: !this.open && (this.#change?.status === "unknown" || this.#change?.status === "verifying"),
      onOpen: this.#onPress,
      onCheck: this.#onCheck,
      onUnschedule: this.store?.canSchedule ? this.#onUnschedule : undefined,
      onRetry: this.#onRetry,
    });
    return html`<div
      class="toggle"
      lang=${localization.locale}
      dir=${localization.isFallback ? directionOf(localization.locale) : nothing}
    >
      ${control} ${this.#notice.renderFor(state, localization)}
      ${this.#changes.render({
        api: this.store?.api,
        agency: this.agency ?? this.store?.agency,
        isAgencyPending: this.#reader.isReadingAgency,
        localization,
        onClosed: this.#onClosed,
      })}
      ${this.#announcer.render()}
    </div>`;
  }

  /** Returns the button, or the text that stands in its place. */
  #findFace(): HTMLElement | undefined {
    return this.renderRoot.querySelector<HTMLElement>("[part=toggle]") ?? undefined;
  }

  #tryToOpen(): void {
    const { type } = this.#control;
    this.#isOpening = type === "loading";
    const account = this.#current;
    if (type !== "button" || !account) return;
    if (this.store) this.#changes.open(account, this.store);
  }

  /** Whether it reads the account itself. */
  get #isAlone(): boolean {
    return !this.account && hasId(this.accountId);
  }

  get #needsAgency(): boolean {
    return this.open && this.#isAlone && !this.agency && !this.store?.agency;
  }

  get #id(): AccountId | undefined {
    return this.account?.id ?? (hasId(this.accountId) ? this.accountId : undefined);
  }

  /** The account as it is known now: the page may hold an older one. */
  get #current(): Account | undefined {
    const account = this.account ?? undefined;
    const id = this.#id;
    return (id === undefined ? undefined : this.store?.account(id)) ?? account;
  }

  get #control(): ControlState {
    return toControlState({
      account: this.#current,
      id: this.#id,
      store: this.store,
      error: this.#reader.error,
      isReadonly: this.readonly,
      viewOnlyTable: undefined,
    });
  }

  #warn(): void {
    if (this.endpoint && !this.account && !hasId(this.accountId)) {
      warnOnce(this, 'set "account-id", or the property "account".');
    }
    if (this.account && !this.readonly && !this.api) {
      warnOnce(this, 'set "endpoint": without it nothing can be changed.');
    }
  }

  /** A page that hands over the account reads it itself, unless that was changed elsewhere or the page was restored. */
  #onStale({ ids, isRestored }: Extract<StoreMessage, { type: "stale" }>): void {
    const { account } = this;
    if (!account) this.#reader.read();
    else if (ids || isRestored) void this.#reader.readAgain(account);
  }

  readonly #onPress = (): void => {
    this.#announcer.show("");
    this.show();
  };

  readonly #onCheck = (): void => {
    const account = this.#current;
    if (!account) return;
    if (this.store) this.#changes.check(account, this.store);
  };

  readonly #onUnschedule = (): void => {
    const account = this.#current;
    this.#announcer.show("");
    if (!account) return;
    if (this.store) this.#changes.open(account, this.store, undefined, "unschedule");
  };

  readonly #onRetry = (): void => this.#reader.read();

  readonly #onClosed = (): void => {
    if (this.#opener?.isConnected) this.#opener.focus();
    else this.focus();
    this.#opener = undefined;
    this.dispatchEvent(new PopupCloseEvent());
  };
}

function hasId(id: AccountId | null | undefined): id is AccountId {
  return id !== undefined && id !== null && id !== "";
}

declare global {
  interface HTMLElementTagNameMap {
    "ctm-balance-toggle": CtmBalanceToggle;
  }
}
