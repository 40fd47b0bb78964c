import { isPlain, keepKey } from "../shared/keep-key.js";

const PAGE = 10;

/** How far a key moves within a column; `undefined` for a key that does not. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -PAGE,
  PageDown: PAGE,
  Home: -Infinity,
  End: Infinity,
};

/** Those that have a stop, from the start of a row. */
const COLUMNS = ["check", "account", "billing"] as const;

type Column = (typeof COLUMNS)[number];

/**
 * Moves the focus between the check boxes, links and controls of a table with the arrow keys, Home, End and the Page keys. All of
 * them are reached with Tab as well, and keep their own keys.
 */
export function onTableKey(event: KeyboardEvent): void {
  const { key } = event;
  if (!isPlain(event)) return;
  const cell = findCell(event);
  const column = cell && columnOf(cell);
  if (!column) return;
  const target = key in STEPS ? findInColumn(cell, column, STEPS[key] ?? 0) : findBeside(cell, column, key);
  if (!target) return;
  event.preventDefault();
  keepKey(event);
  target.focus();
}

function findCell(event: KeyboardEvent): HTMLTableCellElement | undefined {
  return event.composedPath().find((one): one is HTMLTableCellElement => one instanceof HTMLTableCellElement);
}

function columnOf(cell: Element): Column | undefined {
  if (cell.matches(".check")) return "check";
  return COLUMNS.find((column) => cell.matches(`tbody .${column}`));
}

/** Rows that have nothing there are passed over. The check box of the header is above the first row, for the arrow alone. */
function findInColumn(cell: Element, column: Column, step: number): HTMLElement | undefined {
  const stops = [...(cell.closest("table")?.querySelectorAll(`.${column}`) ?? [])].filter(findStop);
  const from = stops.indexOf(cell);
  const first = column === "check" && Math.abs(step) !== 1 && from > 0 ? 1 : 0;
  const to = Math.min(Math.max(from + step, first), stops.length - 1);
  return to === from ? undefined : stopIn(stops[to]);
}

/** Cells that have nothing there are passed over. */
function findBeside(cell: Element, column: Column, key: string): HTMLElement | undefined {
  const isRightToLeft = getComputedStyle(cell).direction === "rtl";
  const isOnward = key === (isRightToLeft ? "ArrowLeft" : "ArrowRight");
  if (!isOnward && key !== "ArrowLeft" && key !== "ArrowRight") return undefined;
  const from = COLUMNS.indexOf(column);
  const columns = isOnward ? COLUMNS.slice(from + 1) : COLUMNS.slice(0, from).reverse();
  const row = cell.closest("tbody tr");
  return columns.map((beside) => stopIn(row?.querySelector(`.${beside}`))).find((stop) => stop !== undefined);
}

function findStop(cell: Element): boolean {
  return stopIn(cell) !== undefined;
}

/** Returns what has the focus in a cell: its check box, its link, or its control where that can be pressed. */
function stopIn(cell: Element | null | undefined): HTMLElement | undefined {
  return cell?.querySelector<HTMLElement>("input, a[href], button.control") ?? undefined;
}
