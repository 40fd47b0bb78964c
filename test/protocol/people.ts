import fc from "fast-check";
import { canRetry } from "../../src/changes/change-pool.js";
import { accountOf } from "../../src/changes/change-machine.js";
import type { BalanceSource } from "../../src/index.js";
import { oppositeOf } from "../../src/model/balance-source.js";
import { anyId, often, person, type Steps } from "./step.js";
import type { Visit, Simulation } from "./simulation.js";

function opens(id: string): Steps {
  return person(
    `opens account ${id}`,
    ({ page }) => page.canOpen(id),
    ({ page }) => page.open(id),
  );
}

/** What most people do most of the time. */
function opensAndConfirms(id: string): Steps {
  const change = (visit: Visit, simulation: Simulation) => {
    visit.page.open(id);
    press(visit, simulation, 1);
  };
  return person(`changes account ${id}`, ({ page }) => page.canOpen(id), change);
}

/** The dialog's button: it confirms, tries again or checks again. */
function presses(times: 1 | 2): Steps {
  const isOffered = ({ page }: Visit) => {
    const status = page.opened && page.store.stateOf(page.opened.id).status;
    return status === "confirming" || status === "unknown";
  };
  return person(times === 1 ? "presses the button" : "presses the button twice", isOffered, (visit, simulation) =>
    press(visit, simulation, times),
  );
}

/** A press confirms a new change, or continues an earlier one. A second press does nothing. */
function press(visit: Visit, simulation: Simulation, times: number): void {
  const { page } = visit;
  const state = page.store.stateOf(page.opened!.id);
  if (state.status !== "confirming" && state.status !== "unknown") return;
  const { id, balanceFrom } = accountOf(state)!;
  const repeated = state.status === "unknown" ? state.change : state.retry;
  if (repeated) simulation.ledger.resume(simulation.ledger.findByKey(repeated.key));
  else simulation.ledger.confirm(visit.number, String(id), balanceFrom);
  for (let time = 0; time < times; time++) {
    if (state.status === "unknown") page.verify();
    else page.confirm({ type: "move", to: oppositeOf(balanceFrom!) });
  }
}

function undoes(id: string): Steps {
  const isOffered = ({ page }: Visit) => page.undoableOf(id) !== undefined;
  return person(`undoes the change of account ${id}`, isOffered, (visit, simulation) => {
    const { page } = visit;
    const undoable = page.undoableOf(id)!;
    // The outcome of another change is unknown: the dialog shows that, and nothing is sent.
    if (page.store.stateOf(id).status !== "unknown") simulation.ledger.confirm(visit.number, id, undoable.to);
    page.undo(undoable);
  });
}

function movesMany(to: BalanceSource): Steps {
  const isOffered = ({ page }: Visit) => !page.isModal && page.eligible(to).length > 0;
  return person(`moves all to ${to}`, isOffered, (visit, simulation) => {
    const accounts = visit.page.eligible(to);
    for (const { id, balanceFrom } of accounts) simulation.ledger.confirm(visit.number, String(id), balanceFrom);
    visit.page.moveMany(accounts, to);
  });
}

const isFree = ({ page }: Visit) => !page.isModal;
const isUndoable = ({ page }: Visit) => !page.isModal && page.undoable.length > 0;

const undoesMany = person("undoes what the notice names", isUndoable, (visit, simulation) => {
  const changes = visit.page.undoable;
  for (const { account, to } of changes) simulation.ledger.confirm(visit.number, String(account.id), to);
  const accounts = changes.map(({ account }) => account);
  visit.page.moveMany(accounts, changes[0]!.from, true);
});

const hasRest = ({ page: { bulk } }: Visit) =>
  bulk !== undefined && !bulk.pool.running && bulk.pool.of("waiting").length > 0;

function findRetryable({ page: { bulk } }: Visit) {
  if (!bulk || bulk.pool.running) return [];
  return bulk.pool.of("failed").filter((item) => canRetry(item, { type: "move", to: bulk.to }));
}

const retriesFailed = person(
  "tries again what failed",
  (visit) => findRetryable(visit).length > 0,
  (visit, simulation) => {
    for (const { account, runner } of findRetryable(visit)) {
      const { state } = runner;
      // After a conflict, or a refusal of what was sent, the user confirms something else: a new change with its own key.
      if (state.status === "confirming" && !state.retry)
        simulation.ledger.confirm(visit.number, String(account.id), state.account.balanceFrom);
    }
    void visit.page.runPool("failed");
  },
);

const isRunning = ({ page }: Visit) => page.bulk?.pool.running === true;
const refresh = ({ page }: Visit) => void page.refresh();
const stopNext = ({ page }: Visit) => (page.stopsNext = true);
const reload = (visit: Visit, simulation: Simulation) => simulation.enter(simulation.visits.indexOf(visit));

/** What people do. */
export const people: readonly Steps[] = often(
  [6, anyId.chain(opensAndConfirms)],
  [2, anyId.chain(opens)],
  [4, presses(1)],
  [2, presses(2)],
  [
    2,
    person(
      "cancels",
      (visit) => !isFree(visit),
      (visit, simulation) => simulation.giveUp(visit),
    ),
  ],
  [2, anyId.chain(undoes)],
  [2, fc.constantFrom<BalanceSource>("agency", "customer").chain(movesMany)],
  [1, person("stops", isRunning, ({ page }) => page.bulk!.pool.stop())],
  [1, person("continues with the rest", hasRest, ({ page }) => void page.runPool("waiting"))],
  [3, retriesFailed],
  [2, undoesMany],
  [2, person("refreshes", () => true, refresh)],
  [1, person("loads the page again", () => true, reload)],
  [1, person("has a page that stops the next change", isFree, stopNext)],
);
