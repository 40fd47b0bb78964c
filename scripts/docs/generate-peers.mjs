// The widget beside other grids, as `npm run bench:peers -- --write` has measured them last.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./pages.mjs";
import { generateAims } from "./generate-aims.mjs";
import { joinParts, toTable } from "./text.mjs";

/** @typedef {"first" | "blocking" | "sort" | "filter"} Measured */
/** @typedef {{ contestant: string, throttle: number, longest: number, nodes: number } & Record<Measured, number>} Result */
/** @typedef {{ day: string, rows: number, runs: number, results: Result[] }} Run */
/**
 * @typedef {{
 *   day: string, versions: Record<string, string>, processors: number, rows: number, runs: number, floor: string,
 *   contestants: Record<string, string>, results: Result[], large: Run,
 *   cold: { day: string, throttle: number, rows: number, results: { name: string, time: number, bytes: number, requests: number }[] },
 *   interactions: { day: string, throttle: number, runs: number, steps: Record<string, number> },
 * }} Peers
 */

/** @type {Readonly<Record<Measured, string>>} */
const measured = { first: "first row", blocking: "blocking time", sort: "sort", filter: "filter" };

/** @returns {string} */
export function generatePeers() {
  /** @type {Peers} */
  const peers = JSON.parse(readFileSync(join(root, "docs/peers.json"), "utf8"));
  const { day, versions, processors, large } = peers;
  const list = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return joinParts([
    `${peers.rows.toLocaleString("en")} accounts in Chromium, medians of ${peers.runs} runs, in milliseconds; in brackets the ratio to as little code as there can be, which has neither errors nor languages nor a keyboard. At 4× the processor is throttled to a quarter. Only times of one run can be compared.`,
    ...toTables(peers.results, peers),
    `Measured on ${day} with ${list.join(", ")}, on a machine with ${processors} cores.`,
    `## ${large.rows.toLocaleString("en")} accounts`,
    `Medians of ${large.runs} runs. Measured on ${large.day}.`,
    ...toTables(large.results, peers),
    ...describeCold(peers),
    ...describeInteractions(peers),
    "## Aims",
    generateAims(peers),
  ]);
}

/** A table for each speed: both side by side are wider than a page. @param {readonly Result[]} results @param {Peers} peers */
function toTables(results, { floor, contestants }) {
  const keys = /** @type {Measured[]} */ (Object.keys(measured));
  return [...new Set(results.map(({ throttle }) => throttle))].flatMap((throttle) => {
    const find = (/** @type {string} */ name) =>
      results.find((result) => result.contestant === name && result.throttle === throttle);
    const rows = Object.entries(contestants).flatMap(([name, title]) => {
      const result = find(name);
      const cells = keys.map((key) => describe(result?.[key], find(floor)?.[key]));
      return result ? [[title, ...cells, String(result.nodes)]] : [];
    });
    return [
      throttle === 1 ? "At full speed:" : `At ${throttle}×:`,
      toTable(["", ...Object.values(measured), "DOM nodes"], rows),
    ];
  });
}

/** @param {Peers} peers */
function describeCold({ cold: { day, throttle, rows, results } }) {
  return [
    "## A first visit",
    `From the request of a page that nobody has visited before to its first account on screen: over a line of 1.6 Mbit/s with 150 ms of latency, at ${throttle}×, with ${rows.toLocaleString("en")} accounts that are there already. Measured on ${day}.`,
    toTable(
      ["", "first row, ms", "loaded, kB", "requests"],
      results.map(({ name, time, bytes, requests }) => [name, `${time}`, `${Math.round(bytes / 1000)}`, `${requests}`]),
    ),
  ];
}

/** @param {Peers} peers */
function describeInteractions({ interactions: { day, throttle, runs, steps } }) {
  return [
    "## From a press to what comes of it",
    `Until the frame is painted that shows it, as the browser's event timing measures, at ${throttle}×: medians of ${runs} runs, in milliseconds, in steps of 8. Of several presses in a step, the slowest counts. Measured on ${day}.`,
    toTable(
      ["", "ms"],
      Object.entries(steps).map(([step, duration]) => [step, duration > 0 ? `${duration}` : "less than 16"]),
    ),
  ];
}

/** @param {number | undefined} value @param {number | undefined} base */
function describe(value, base) {
  if (value === undefined) return "";
  const ratio = base && value !== base ? ` (${(value / base).toFixed(1)})` : "";
  return `${Math.round(value)}${ratio}`;
}
