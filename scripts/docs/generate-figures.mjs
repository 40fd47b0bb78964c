// The figures of the page on size and speed, as `npm run figures` has measured them last.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./pages.mjs";
import { joinParts, toTable } from "./text.mjs";

/** @typedef {{ name: string, bytes: number, gzip: number, brotli: number, limit?: number }} Size */
/**
 * @typedef {{
 *   day: string, versions: Record<string, string>, processors: number, sizes: Size[], locales: Size[],
 *   speed: {
 *     rows: number, rounds: number, many: number, render: Record<"widget" | "table", { first: number, all: number }>,
 *     memory: Record<"fold" | "sort" | "query" | "filter", number>, heap: { empty: number, open: number },
 *   },
 * }} Figures
 */

/** @returns {string} */
export function generateFigures() {
  /** @type {Figures} */
  const { day, versions, processors, sizes, locales, speed } = JSON.parse(
    readFileSync(join(root, "docs/figures.json"), "utf8"),
  );
  const list = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return joinParts([
    `Measured on ${day} with ${list.join(", ")}, on a machine with ${processors} cores.`,
    "## Size",
    toTable(["what", "minified", "gzip", "brotli", "limit (gzip)"], sizes.map(describeSize)),
    "`npm test` fails when a limit is passed.",
    `Each language but English is a file of its own, of ${describeRange(locales)} gzipped. A region has what differs from its language.`,
    "## Speed",
    describeSpeed(speed),
  ]);
}

/** @param {Size} size */
const describeSize = ({ name, bytes, gzip, brotli, limit }) => [
  name,
  toKilobytes(bytes),
  toKilobytes(gzip),
  toKilobytes(brotli),
  limit ? toKilobytes(limit) : "",
];

/** @param {number} bytes */
const toKilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** @param {readonly Size[]} sizes the smallest first */
function describeRange(sizes) {
  const whole = sizes.filter(({ name }) => name !== "en" && !isRegion(name, sizes));
  const [first, last] = [whole[0], whole.at(-1)];
  return first && last ? `${toKilobytes(first.gzip)} to ${toKilobytes(last.gzip)}` : "";
}

/** @param {string} name @param {readonly Size[]} sizes */
const isRegion = (name, sizes) => sizes.some((language) => name.startsWith(`${language.name}-`));

/** @param {number} value */
const milliseconds = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

/** @param {number} one @param {number} other */
const ratio = (one, other) => (one / other).toFixed(1);

/** @param {number} rows @param {Figures["speed"]["render"]} render */
function toRenderRows(rows, { widget, table }) {
  const parts = /** @type {const} */ ({ first: "those in sight are painted", all: "all are" });
  return Object.entries(parts).map(([key, name]) => {
    const part = /** @type {keyof typeof parts} */ (key);
    const what = `${rows} rows, from the request until ${name}; a bare HTML table`;
    return [what, milliseconds(widget[part]), milliseconds(table[part]), ratio(widget[part], table[part])];
  });
}

/** @param {Figures["speed"]} speed */
function describeSpeed({ rows, rounds, many, render, memory, heap }) {
  return joinParts([
    `Medians of ${rounds}. Milliseconds say more about the machine than about the widget, so each has a ratio to plain code in the same run.`,
    toTable(
      ["what", "the widget", "plain code", "ratio"],
      [
        ...toRenderRows(rows, render),
        [
          `search, filter and counts over ${many.toLocaleString("en")} accounts in memory; a bare \`filter()\``,
          milliseconds(memory.query),
          milliseconds(memory.filter),
          ratio(memory.query, memory.filter),
        ],
      ],
    ),
    `The first search in so many accounts takes ${milliseconds(memory.fold)} once, the first order by name ${milliseconds(memory.sort)}.`,
    `An element that was mounted and removed leaves ${Math.max(0, Math.round(heap.empty))} bytes behind; with rows, other tabs and an open pop-up, ${Math.max(0, Math.round(heap.open))} bytes.`,
  ]);
}
