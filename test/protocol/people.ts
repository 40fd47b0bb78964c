import fc from "fast-check";
import { canRetry } from "../../src/changes/change-pool.js";
import { accountOf, changeOf } from "../../src/changes/change-machine.js";
import type { BalanceSource } from "../../src/index.js";
import { oppositeOf } from "../../src/model/balance-source.js";
import { isSameCommand } from "../../src/model/change.js";
import { canGiveReasonForAll, toMove } from "../../src/model/reason.js";
import { describe } from "./deed.js";
import type { PoolMove } from "./page.js";
import { ids } from "./server.js";
import { anyId, often, person, type Steps } from "./step.js";
import type { Visit, Simulation } from "./simulation.js";

function opens(id: string): Steps {
  return person(
    `opens account ${id}`,
    ({ page }) => page.canOpen(id),
    ({ page }) => page.open(id),
  );
}

/** Which of the things that a dialog offers: the first one more often than the others. */
const anyChoice = fc.oneof(fc.constant(0), fc.nat(7));

/** What most people do most of the time. */
const opensAndConfirms = fc.tuple(anyId, anyChoice).chain(([id, choice]) => {
  const change = (visit: Visit, simulation: Simulation) => {
    visit.page.open(id);
    press(visit, simulation, 1, choice);
  };
  return person(`changes account ${id} (${choice})`, ({ page }) => page.canOpen(id), change);
});

const cancelsSchedule = person(
  "cancels what is scheduled",
  ({ page }) => ids.some((id) => page.canCancel(id)),
  (visit, simulation) => {
    visit.page.openCancellation(ids.find((id) => visit.page.canCancel(id))!);
    press(visit, simulation, 1, 0);
  },
);

/** The dialog's button: it confirms, tries again or checks again. */
function presses(times: 1 | 2, choice: number): Steps {
  const isOffered = ({ page }: Visit) => {
    const status = page.opened && page.store.stateOf(page.opened.id).status;
    return status === "confirming" || status === "unknown";
  };
  const text = times === 1 ? "presses the button" : "presses the button twice";
  return person(`${text} (${choice})`, isOffered, (visit, simulation) => press(visit, simulation, times, choice));
}

/** A press confirms a new change, or continues an earlier one. A second press does nothing. */
function press(visit: Visit, simulation: Simulation, times: number, choice: number): void {
  const { page } = visit;
  const state = page.store.stateOf(page.opened!.id);
  if (state.status !== "confirming" && state.status !== "unknown") return;
  const account = accountOf(state)!;
  const { offers } = page;
  const command = state.status === "unknown" ? state.change.command : offers[choice % offers.length];
  if (!command) return;
  const { key } = changeOf(state) ?? {};
  if (key !== undefined && isSameCommand(changeOf(state)!.command, command))
    simulation.ledger.resume(simulation.ledger.findByKey(key));
  else simulation.ledger.confirm(visit.number, String(account.id), command, describe(account));
  for (let time = 0; time < times; time++) {
    if (state.status === "unknown") page.verify();
    else page.confirm(command);
  }
}

function undoes(id: string): Steps {
  const isOffered = ({ page }: Visit) => page.undoableOf(id) !== undefined;
  return person(`undoes the change of account ${id}`, isOffered, (visit, simulation) => {
    const { page } = visit;
    const undoable = page.undoableOf(id)!;
    // The outcome of another change is unknown: the dialog shows that, and nothing is sent.
    if (page.store.stateOf(id).status !== "unknown")
      simulation.ledger.confirm(visit.number, id, { type: "move", to: undoable.from }, describe(undoable.account));
    page.undo(undoable);
  });
}

/** A user confirms the change of many accounts. */
function confirmMany(visit: Visit, simulation: Simulation, moves: readonly PoolMove[], isUndo = false): void {
  for (const { account, command } of moves)
    simulation.ledger.confirm(visit.number, String(account.id), command, describe(account));
  visit.page.moveMany(moves, isUndo);
}

function movesMany(to: BalanceSource, reason: string): Steps {
  const isOffered = ({ page }: Visit) => !page.isModal && page.eligible(to).length > 0;
  return person(`moves all to ${to} ${reason}`, isOffered, (visit, simulation) => {
    const accounts = visit.page.eligible(to);
    const command = toMove(to, canGiveReasonForAll(accounts) ? reason : "");
    const moves = accounts.map((account) => ({ account, command }));
    confirmMany(visit, simulation, moves);
  });
}

/** As a list that was pasted does. */
const movesBothWays = person(
  "moves each to the other balance",
  ({ page }) => !page.isModal && page.eligible("agency").length > 0 && page.eligible("customer").length > 0,
  (visit, simulation) => {
    const accounts = [...visit.page.eligible("agency"), ...visit.page.eligible("customer")];
    const moves = accounts.map((account) => ({ account, command: toMove(oppositeOf(account.balanceFrom!)) }));
    confirmMany(visit, simulation, moves);
  },
);

const isFree = ({ page }: Visit) => !page.isModal;
const isUndoable = ({ page }: Visit) => !page.isModal && page.undoable.length > 0;

const undoesMany = person("undoes what the notice names", isUndoable, (visit, simulation) => {
  const moves = visit.page.undoable.map(({ account, from }) => ({ account, command: toMove(from) }));
  confirmMany(visit, simulation, moves, true);
});

const hasRest = ({ page: { bulk } }: Visit) =>
  bulk !== undefined && !bulk.pool.running && bulk.pool.of("waiting").length > 0;

function findRetryable({ page: { bulk } }: Visit) {
  if (!bulk || bulk.pool.running) return [];
  return bulk.pool.of("failed").filter(canRetry);
}

const retriesFailed = person(
  "tries again what failed",
  (visit) => findRetryable(visit).length > 0,
  (visit, simulation) => {
    for (const { account, command, runner } of findRetryable(visit)) {
      const { state } = runner;
      // After a conflict, or a refusal of what was sent, the user confirms something else: a new change with its own key.
      if (state.status === "confirming" && !state.retry)
        simulation.ledger.confirm(visit.number, String(account.id), command, describe(state.account));
    }
    void visit.page.runPool("failed");
  },
);

const isRunning = ({ page }: Visit) => page.bulk?.pool.running === true;
const refresh = ({ page }: Visit) => void page.refresh();
const stopNext = ({ page }: Visit) => (page.stopsNext = true);
const reload = (visit: Visit, simulation: Simulation) => simulation.enter(simulation.visits.indexOf(visit));

const anySource = fc.constantFrom<BalanceSource>("agency", "customer");
const anyReason = fc.constantFrom("", "Moved in bulk.");

/** What people do. */
export const people: readonly Steps[] = often(
  [8, opensAndConfirms],
  [2, cancelsSchedule],
  [2, anyId.chain(opens)],
  [4, anyChoice.chain((choice) => presses(1, choice))],
  [2, anyChoice.chain((choice) => presses(2, choice))],
  [
    2,
    person(
      "cancels",
      (visit) => !isFree(visit),
      (visit, simulation) => simulation.giveUp(visit),
    ),
  ],
  [2, anyId.chain(undoes)],
  [2, fc.tuple(anySource, anyReason).chain(([to, reason]) => movesMany(to, reason))],
  [1, movesBothWays],
  [1, person("stops", isRunning, ({ page }) => page.bulk!.pool.stop())],
  [1, person("continues with the rest", hasRest, ({ page }) => void page.runPool("waiting"))],
  [3, retriesFailed],
  [2, undoesMany],
  [2, person("refreshes", () => true, refresh)],
  [1, person("loads the page again", () => true, reload)],
  [1, person("has a page that stops the next change", isFree, stopNext)],
);
