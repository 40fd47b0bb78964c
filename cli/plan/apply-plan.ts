import { errorOf, type ChangeState } from "../../src/changes/change-machine.js";
import { ChangePool, type PoolItem } from "../../src/changes/change-pool.js";
import { ChangeRunner } from "../../src/changes/change-runner.js";
import { toApiError, type ApiError } from "../../src/client/api-error.js";
import type { BillingApi } from "../../src/client/billing-api.js";
import type { Account } from "../../src/model/account.js";
import { ineligibilityReason } from "../../src/model/bulk-change.js";
import { previewChange, type Move } from "../../src/model/change.js";
import { canGiveReason, toMove } from "../../src/model/reason.js";
import type { Journal, Outcome } from "./journal.js";
import type { PlannedChange } from "./plan-file.js";
import { isDangerous } from "./plan-text.js";
import type { AllAccounts } from "./read-accounts.js";

/** What came of one change. */
export interface AppliedChange {
  readonly change: PlannedChange;
  readonly outcome: Outcome;
  /** Why it was not made. */
  readonly detail: string;
}

/** What `applyPlan` needs. */
export interface ApplyOptions {
  readonly api: BillingApi;
  readonly changes: readonly PlannedChange[];
  /** As they are now. */
  readonly accounts: AllAccounts;
  readonly journal: Journal;
  /** Aborted when nothing new is to be begun. */
  readonly signal: AbortSignal;
  /** Called when more has ended. */
  readonly onProgress: (ended: number, total: number) => void;
}

/**
 * Makes the changes of a plan, each with its key, by the pool that the widget uses. What an earlier run has made is not sent
 * again; what it may have made is read first.
 */
export async function applyPlan(options: ApplyOptions): Promise<readonly AppliedChange[]> {
  const { api, changes, journal, signal, onProgress } = options;
  const applied = new Map<string, AppliedChange>();
  const items: Pick<PoolItem, "runner" | "account" | "command">[] = [];
  const planned = new Map<ChangeRunner, PlannedChange>();
  const end = (change: PlannedChange, outcome: Outcome, detail = "") => {
    if (outcome !== "waiting") journal.end(change.key, outcome, detail);
    applied.set(change.key, { change, outcome, detail });
  };
  for (const change of changes) {
    const { done } = journal.progressOf(change.key);
    if (done) applied.set(change.key, { change, outcome: done, detail: "" });
    else if (signal.aborted) end(change, "waiting");
    else {
      const prepared = await prepare(change, options);
      if ("outcome" in prepared) end(change, prepared.outcome, prepared.detail);
      else {
        const runner = createRunner(api, change, prepared, journal);
        planned.set(runner, change);
        items.push({ runner, account: prepared.account, command: prepared.command });
      }
    }
  }
  const pool = new ChangePool({
    items,
    onConfirm: () => true,
    onItemEnd: (item) => {
      const change = planned.get(item.runner);
      if (change) end(change, ...toOutcome(item));
    },
    onProgress: () => onProgress(pool.ended, pool.total),
  });
  signal.addEventListener("abort", () => pool.stop(), { once: true });
  await pool.run("waiting");
  return changes.map((change) => applied.get(change.key) ?? { change, outcome: "waiting", detail: "" });
}

/** Why a change is not sent. */
interface Unsent {
  readonly outcome: Outcome;
  readonly detail: string;
}

/** Returns the change to send; or why it is not sent: it is so already, or the account is not as it was in the plan. */
async function prepare(change: PlannedChange, { api, accounts, journal }: ApplyOptions): Promise<Move | Unsent> {
  const { id, from, to, key, version, reason: why } = change;
  const { isOpen, attempts } = journal.progressOf(key);
  let account = accounts.accounts.get(String(id));
  try {
    // The answer to an earlier attempt may be lost: what came of it, only the account itself says.
    if (isOpen || !account) account = await api.getAccount(id);
  } catch (error) {
    const { kind, message } = toApiError(error);
    return { outcome: kind === "not-found" ? "conflict" : "failed", detail: message };
  }
  if (account.balanceFrom === to) return { outcome: isOpen ? "changed" : "already", detail: "" };
  if (account.balanceFrom !== from || account.version !== version) {
    return { outcome: "conflict", detail: "The account has changed since the plan was made" };
  }
  const reason = ineligibilityReason(account, to);
  if (reason) return { outcome: "refused", detail: reason === "noCard" ? "No payment method" : "Not allowed" };
  if (why !== undefined && !canGiveReason(account)) {
    return { outcome: "refused", detail: "It takes no reason now. Make a new plan" };
  }
  if (isMoreDangerous(account, change, accounts)) {
    return { outcome: "danger", detail: "Its calls may stop now. Make a new plan to see why" };
  }
  return { account, command: toMove(to, why), key, attempt: (isOpen ? attempts : 0) + 1 };
}

/** Whether a change would silence a client's phones, and the plan did not say so. */
function isMoreDangerous(account: Account, planned: PlannedChange, { agency }: AllAccounts): boolean {
  const hazards = previewChange(account, agency)?.hazards ?? [];
  return isDangerous({ hazards }) && !isDangerous(planned);
}

/** The pool sends what a runner is about to repeat as it is: with the key of the plan. */
function createRunner(api: BillingApi, { key }: PlannedChange, move: Move, journal: Journal): ChangeRunner {
  return new ChangeRunner({
    api: () => api,
    state: { status: "confirming", account: move.account, retry: move },
    onTransition: (state) => {
      if (state.status === "sending") journal.begin(key, state.change.attempt);
    },
  });
}

function toOutcome({ status, runner: { state } }: PoolItem): [Outcome, string] {
  if (status === "changed") return ["changed", ""];
  if (status === "unchanged") return ["already", "Someone else has made this change"];
  const error = errorOf(state);
  return [toFailure(state, error), error ? (error.detail ?? error.message) : ""];
}

function toFailure(state: ChangeState, error: ApiError | undefined): Outcome {
  if (error?.kind === "conflict" || error?.kind === "not-found") return "conflict";
  // Without a repeat at hand, the server has refused this very change: it has had no effect.
  const isRefused = state.status === "rejected" || (state.status === "confirming" && !state.retry);
  return isRefused ? "refused" : "failed";
}
