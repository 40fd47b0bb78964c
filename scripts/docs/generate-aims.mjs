// What speed the widget aims at, and whether the figures of `docs/peers.json` reach it.
import { joinParts, toTable } from "./text.mjs";

/** @typedef {import("./generate-peers.mjs").Peers} Peers */
/** @typedef {import("./generate-peers.mjs").Result} Result */
/** @typedef {readonly [what: string, aim: string, measured: string, isReached: boolean]} Aim */

/** So many times as long as plain DOM. */
const RATIO = 1.5;
/** In milliseconds: longer than that, a task keeps a key press waiting. */
const LONG_TASK = 50;
/** In milliseconds, at a quarter of the speed. */
const POP_UP = 50;
const INTERACTION = 100;
/** Two frames, in milliseconds. */
const KEY_PRESS = 33;

/** @param {Peers} peers @returns {string} */
export function generateAims(peers) {
  const aims = [...toRatioAims(peers), ...toTaskAims(peers), ...toInteractionAims(peers), toColdAim(peers)];
  return joinParts([
    "What the widget aims at, and what the figures above say of it:",
    toTable(
      ["", "aim", "measured", ""],
      aims.map(([what, aim, measured, isReached]) => [what, aim, measured, isReached ? "reached" : "missed"]),
    ),
  ]);
}

/** @param {Peers} peers @returns {Aim[]} */
function toRatioAims({ rows, floor, results, large }) {
  return [{ rows, results }, large].flatMap((run) =>
    run.results
      .filter(({ contestant }) => contestant === "widget")
      .map((widget) => toRatioAim(run.rows, widget, findFloor(run.results, floor, widget.throttle))),
  );
}

/** @param {readonly Result[]} results @param {string} floor @param {number} throttle */
function findFloor(results, floor, throttle) {
  const found = results.find((result) => result.contestant === floor && result.throttle === throttle);
  if (!found) throw new Error(`docs/peers.json has no "${floor}" at ${throttle}×`);
  return found;
}

/** @param {number} rows @param {Result} widget @param {Result} floor @returns {Aim} */
function toRatioAim(rows, widget, floor) {
  const ratios = /** @type {const} */ (["first", "sort", "filter"]).map((key) => widget[key] / floor[key]);
  const isBlocked = floor.blocking > 0;
  if (isBlocked) ratios.push(widget.blocking / floor.blocking);
  return [
    `${rows.toLocaleString("en")} accounts at ${widget.throttle}×: first row, sort, filter${isBlocked ? ", blocking time" : ""}`,
    `at most ${RATIO} times plain DOM`,
    ratios.map((ratio) => ratio.toFixed(1)).join(", "),
    // As they are shown, rounded.
    ratios.every((ratio) => Number(ratio.toFixed(1)) <= RATIO),
  ];
}

/** @param {Peers} peers @returns {Aim[]} */
function toTaskAims({ rows, results }) {
  return results
    .filter(({ contestant, throttle }) => contestant === "widget" && throttle === 1)
    .map(({ longest }) => [
      `${rows.toLocaleString("en")} accounts at 1×: longest task`,
      `at most ${LONG_TASK} ms`,
      longest > 0 ? `${longest} ms` : `below ${LONG_TASK} ms`,
      longest <= LONG_TASK,
    ]);
}

/** @param {Peers} peers @returns {Aim[]} */
function toInteractionAims({ interactions: { throttle, steps } }) {
  const popUp = steps["press to pop-up"] ?? NaN;
  const search = steps["type a search"] ?? NaN;
  const slowest = Math.max(...Object.values(steps));
  return [
    [`from a press to the pop-up at ${throttle}×`, `at most ${POP_UP} ms`, `${popUp} ms`, popUp <= POP_UP],
    [
      `from a key press to what it finds at ${throttle}×`,
      `at most ${KEY_PRESS} ms`,
      `${search} ms`,
      search <= KEY_PRESS,
    ],
    [`slowest press at ${throttle}×`, `at most ${INTERACTION} ms`, `${slowest} ms`, slowest <= INTERACTION],
  ];
}

/** @param {Peers} peers @returns {Aim} */
function toColdAim({ floor, contestants, cold: { results } }) {
  const isOurs = (/** @type {{ name: string }} */ { name }) => name.startsWith("The widget");
  const ours = Math.max(...results.filter(isOurs).map(({ time }) => time));
  const others = results.filter((result) => !isOurs(result) && result.name !== contestants[floor]);
  const ahead = others.filter(({ time }) => time < ours);
  const names = ahead.map(({ name }) => name).join(", ");
  return ["first visit", "before every other grid", names ? `after ${names}` : "the first", ahead.length === 0];
}
