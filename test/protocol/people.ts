import fc from "fast-check";
import type { BalanceSource } from "../../src/index.js";
import { anyId, often, person, type Steps } from "./step.js";
import type { Visit, World } from "./world.js";

function canOpen({ page }: Visit, id: string): boolean {
  const account = page.accounts.find(id);
  return !page.isModal && account !== undefined && page.balanceOf(id).canAsk(account) && !page.balanceOf(id).refusal;
}

function opens(id: string): Steps {
  const open = ({ page }: Visit) => page.balanceOf(id).open();
  return person(`opens account ${id}`, (visit) => canOpen(visit, id), open);
}

/** What most people do most of the time. */
function opensAndConfirms(id: string): Steps {
  const change = (visit: Visit, world: World) => {
    visit.page.balanceOf(id).open();
    press(visit, world, 1);
  };
  return person(`changes account ${id}`, (visit) => canOpen(visit, id), change);
}

/** The button that acts: confirms, tries again or checks again. */
function presses(times: 1 | 2): Steps {
  const isAsking = ({ page }: Visit) => ["asking", "unknown"].includes(page.open?.popup.kind ?? "");
  return person(times === 1 ? "goes on" : "goes on twice", isAsking, (visit, world) => press(visit, world, times));
}

/** What is new on screen is a new wish; a second press is none. */
function press(visit: Visit, world: World, times: number): void {
  const balance = visit.page.open!;
  const { popup } = balance;
  const { id, balanceFrom } = balance.asked!;
  world.confirm(visit, String(id), balanceFrom, popup.kind !== "asking" || popup.retry !== undefined);
  for (let time = 0; time < times; time++) void balance.proceed();
}

function undoes(id: string): Steps {
  const isOffered = ({ page }: Visit) => !page.isModal && page.balanceOf(id).undoable !== undefined;
  return person(`undoes the change of account ${id}`, isOffered, (visit, world) => {
    const balance = visit.page.balanceOf(id);
    world.confirm(visit, id, balance.undoable!.balanceFrom);
    void balance.undo();
  });
}

function movesMany(to: BalanceSource): Steps {
  const isOffered = ({ page }: Visit) => !page.isModal && page.movable(to).length > 0;
  return person(`moves all to ${to}`, isOffered, (visit, world) => {
    const accounts = visit.page.movable(to);
    for (const { id, balanceFrom } of accounts) world.confirm(visit, String(id), balanceFrom);
    visit.page.moveMany(accounts, to);
  });
}

const isFree = ({ page }: Visit) => !page.isModal;
const isUndoable = ({ page }: Visit) => !page.isModal && page.undoable.length > 0;

const undoesMany = person("undoes what the notice tells of", isUndoable, (visit, world) => {
  const changes = visit.page.undoable;
  for (const { account, to } of changes) world.confirm(visit, String(account.id), to);
  const accounts = changes.map(({ account }) => account);
  visit.page.moveMany(accounts, changes[0]!.from, true);
});

function goesOnWithMany(text: string, status: "waiting" | "failed"): Steps {
  const isOffered = ({ page: { run } }: Visit) => run !== undefined && !run.running && run.of(status).length > 0;
  return person(text, isOffered, ({ page }) => void page.goOn(status));
}

const isRunning = ({ page }: Visit) => page.run?.running === true;
const refresh = ({ page }: Visit) => void page.accounts.reload();
const stopNext = ({ page }: Visit) => (page.stopsNext = true);
const reload = (visit: Visit, world: World) => world.enter(world.visits.indexOf(visit));

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
      (visit, world) => world.giveUp(visit),
    ),
  ],
  [2, anyId.chain(undoes)],
  [2, fc.constantFrom<BalanceSource>("agency", "customer").chain(movesMany)],
  [1, person("stops", isRunning, ({ page }) => page.run!.stop())],
  [1, goesOnWithMany("goes on with the rest", "waiting")],
  [3, goesOnWithMany("tries again what failed", "failed")],
  [2, undoesMany],
  [2, person("refreshes", () => true, refresh)],
  [1, person("loads the page again", () => true, reload)],
  [1, person("has a page that stops the next change", isFree, stopNext)],
);
