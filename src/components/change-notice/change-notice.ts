import { nothing, type LitElement } from "lit";
import { errorOf, isBusy, type ChangeState } from "../../changes/change-machine.js";
import type { BalanceChangeDetail } from "../../events.js";
import type { Account, AccountId, BillingRequest } from "../../model/account.js";
import { findPendingRequest } from "../../model/billing-request.js";
import { canChangeBalance, findCommandType } from "../../model/change.js";
import type { FilledMessage, Localization } from "../../localization/localize.js";
import type { AccountsStore } from "../../store/accounts-store.js";
import type { UndoController } from "./undo-controller.js";
import { accountsOf, describeFailure, describeNotice, type NoticeContent } from "./notice-content.js";
import { canSchedule, hasSameSchedule } from "../../model/scheduled-change.js";
import { toScheduleUndo, type Undoable } from "./undoable.js";
import { renderNotice, type NoticeAction } from "./render-notice.js";

/** What a notice depends on. */
export interface NoticeOptions {
  readonly store: () => AccountsStore | undefined;
  readonly undos: () => Pick<UndoController, "find"> | undefined;
  /** Whether something may be changed. */
  readonly canChange: () => boolean;
  /** Takes back what was changed. */
  readonly onUndo: (changes: readonly Undoable[]) => void;
  /** Opens the form, filled in with a request that was withdrawn. */
  readonly onSendAgain: (account: Account, former: BillingRequest, opener: HTMLElement) => void;
}

/** What was changed last, with the way back where there is one, until another change or the user replaces it. */
export class ChangeNotice {
  readonly #host: LitElement;
  readonly #options: NoticeOptions;
  #content: NoticeContent | undefined;
  /** The accounts that it is about, or was until it was dismissed. */
  #ids: readonly AccountId[] = [];
  /** It is about the collection that the host is about to turn to. */
  #isUnseen = false;

  constructor(host: LitElement, options: NoticeOptions) {
    this.#host = host;
    this.#options = options;
  }

  get content(): NoticeContent | undefined {
    return this.#content;
  }

  /** Whether it says where an undo stands, or why that has failed. */
  get isAboutUndo(): boolean {
    const { state } = this.#undo;
    return this.#content !== undefined && (isBusy(state) || findFailure(this.#content, state) !== undefined);
  }

  get ids(): readonly AccountId[] {
    return this.#ids;
  }

  /** @param isLeaving whether the host will turn to another collection, once its changes are over */
  show(content: NoticeContent, isLeaving: boolean): void {
    this.#content = content;
    this.#ids = accountsOf(content).map(({ id }) => id);
    this.#isUnseen = isLeaving;
    this.#host.requestUpdate();
  }

  /** Called when the filters have changed that some of its accounts did not match any more. */
  forgetUnlisted(): void {
    if (this.#content && "unlisted" in this.#content) this.#content = { ...this.#content, unlisted: 0 };
  }

  /** Called when the host shows another collection: what was changed on the way to it has not been seen yet. */
  turn(): void {
    if (!this.#isUnseen) this.#content = undefined;
    this.#isUnseen = false;
  }

  /** Removes it, where the user may. Returns whether it is removed. */
  readonly dismiss = (): boolean => {
    if (!this.#content || isBusy(this.#undo.state)) return false;
    this.#content = undefined;
    this.#host.requestUpdate();
    return true;
  };

  /**
   * Renders it. It does not take the focus.
   * @param describe returns what it says, unless an undo is under way or has failed
   */
  render(localization: Localization, describe = describeNotice): unknown {
    const content = this.#content;
    if (!content || this.#isOutdated(content)) return nothing;
    const { state } = this.#undo;
    const failure = findFailure(content, state);
    return renderNotice(localization, {
      tone: failure ? toTone(failure.state) : "",
      messages: failure
        ? describeFailure(localization, failure.changed, failure.state, this.#known)
        : (describeProgress(localization, state) ?? describe(localization, content)),
      action: this.#options.canChange() ? this.#findAction(content) : undefined,
      onDismiss: this.dismiss,
    });
  }

  /** Whether it says what is coming, or canceled, and somebody has scheduled, canceled or moved that since. */
  #isOutdated(content: NoticeContent): boolean {
    if (content.type !== "schedule" || this.isAboutUndo) return false;
    const known = this.#options.store()?.account(content.account.id);
    return known !== undefined && !hasSameSchedule(known, content.account);
  }

  /** Where the undo of the one account stands that it is about. */
  get #undo(): ReturnType<UndoController["find"]> {
    const { undos, store } = this.#options;
    const changed = this.#changed;
    return changed ? (undos()?.find(changed.account.id, store()) ?? NO_UNDO) : NO_UNDO;
  }

  get #changed(): Undoable | undefined {
    return this.#content && findUndoable(this.#content);
  }

  /** The one account as it is known now. */
  get #known(): Account | undefined {
    const changed = this.#changed;
    return changed && this.#options.store()?.account(changed.account.id);
  }

  #findAction(content: NoticeContent): NoticeAction | undefined {
    if (content.type === "moves") return content.canUndo ? this.#findUndo(content.changes) : undefined;
    if (content.type === "schedule") return content.canUndo ? this.#findScheduleUndo(content) : undefined;
    return content.type === "request" && content.canUndo ? this.#findSendAgain(content) : undefined;
  }

  #findUndo(changes: readonly BalanceChangeDetail[]): NoticeAction | undefined {
    const { state, isCheck } = this.#undo;
    const changed = findOnly(changes);
    const known = this.#known?.balanceFrom;
    // What "Check again" says only reads.
    const isUnknown = state.status === "unknown" || (isCheck && isBusy(state));
    // It has been moved back by somebody, or cannot be.
    if (state.status === "rejected" || (known && known === changed?.from && !isUnknown)) return undefined;
    if (!isUnknown && !isBusy(state) && !this.#canReturn(changes)) return undefined;
    return {
      label: isUnknown ? "checkAgain" : "undo",
      isBusy: isBusy(state),
      onPress: () => this.#options.onUndo(changes),
    };
  }

  #findScheduleUndo(content: ScheduleContent): NoticeAction | undefined {
    const { state, isCheck } = this.#undo;
    const undoable = findUndoable(content);
    const known = this.#known;
    if (!undoable || state.status === "rejected") return undefined;
    const isUnknown = state.status === "unknown" || (isCheck && isBusy(state));
    if (!isUnknown && !isBusy(state) && known && !canSchedule(known)) return undefined;
    return {
      label: isUnknown ? "checkAgain" : "undo",
      isBusy: isBusy(state),
      onPress: () => this.#options.onUndo([undoable]),
    };
  }

  /** Whether the viewer may move one of them back: where a balance cannot be shared again, the answer to the change says so. */
  #canReturn(changes: readonly BalanceChangeDetail[]): boolean {
    const store = this.#options.store();
    return changes.some(({ account }) => canChangeBalance(store?.account(account.id) ?? account));
  }

  #findSendAgain({ account, change }: Extract<NoticeContent, { type: "request" }>): NoticeAction | undefined {
    const store = this.#options.store();
    const former = change.command.type === "withdraw" ? findPendingRequest(change.account) : undefined;
    const current = store?.account(account.id);
    if (!former || !current || findPendingRequest(current)) return undefined;
    if (store?.refusalOf(current.id) || findCommandType(current, store?.canRequest ?? false) !== "request") {
      return undefined;
    }
    return {
      label: "sendAgain",
      isBusy: false,
      onPress: ({ currentTarget }) => this.#options.onSendAgain(current, former, currentTarget as HTMLElement),
    };
  }
}

const NO_UNDO = { state: { status: "idle" }, isCheck: false } as const;

/** Returns the only change. */
function findOnly([first, ...more]: readonly BalanceChangeDetail[]): BalanceChangeDetail | undefined {
  return more.length === 0 ? first : undefined;
}

type ScheduleContent = Extract<NoticeContent, { type: "schedule" }>;

/** Returns the one change that can be taken back. */
function findUndoable(content: NoticeContent): Undoable | undefined {
  if (content.type === "schedule") return toScheduleUndo(content.account, content.change);
  return content.type === "moves" ? findOnly(content.changes) : undefined;
}

/** Returns how an undo has failed; `undefined` where it has not. */
function findFailure(content: NoticeContent, state: ChangeState) {
  if (content.type === "failure") return content;
  const changed = findUndoable(content);
  if (!changed || isBusy(state) || state.status === "idle" || state.status === "succeeded") return;
  // It has been confirmed and not been sent yet.
  if (state.status === "confirming" && !state.error) return;
  return { changed, state };
}

/** What is said of an undo while it is under way, apart from what its button shows. */
function describeProgress(localization: Localization, { status }: ChangeState): FilledMessage[] | undefined {
  return status === "verifying" ? [localization.message("checking")] : undefined;
}

function toTone(state: ChangeState): "caution" | "danger" {
  const error = errorOf(state);
  return !error || error.kind === "conflict" ? "caution" : "danger";
}
