// What is measured in the page, the same for each: from the call to the frame in which its rows are on screen.
import { createRows, toJson } from "./accounts.mjs";

/**
 * What is measured. `mount` shows the accounts in `host`, from rows or from the JSON of a backend.
 * @typedef {{
 *   mount: (host: HTMLElement, data: { rows: import("./accounts.mjs").Row[], json: string }) => Promise<Mounted>,
 * }} Contestant
 */
/** @typedef {{ sortByBalance: () => unknown, filterByName: (text: string) => unknown }} Mounted */
/** @typedef {{ first: number, blocking: number, longest: number, sort: number, filter: number, nodes: number }} Figures */

const SOUGHT = "acme dental 9";
/** Longer than this, a task keeps a key press waiting. */
const LONG_TASK = 50;

/** @param {Contestant} contestant @param {number} count @returns {Promise<Figures>} */
export async function measure({ mount }, count) {
  const rows = createRows(count);
  const json = toJson(rows);
  const host = document.body.appendChild(document.createElement("div"));
  host.style.inlineSize = "1000px";
  await nextPaint();
  const tasks = watchTasks();
  const start = performance.now();
  const mounted = await mount(host, { rows, json });
  const first = await untilShown(() => rows.slice(0, 1), start);
  await rest();
  const { blocking, longest } = tasks.end(start);
  const nodes = countNodes(host);
  const sorted = rows.toSorted((one, other) => other.cents - one.cents);
  const sort = await timeUntilShown(() => mounted.sortByBalance(), sorted.slice(0, 1));
  const found = sorted.filter(({ name }) => name.toLowerCase().includes(SOUGHT));
  const filter = await timeUntilShown(() => mounted.filterByName(SOUGHT), found);
  return { first, blocking, longest, sort, filter, nodes };
}

/**
 * Shows accounts as soon as the script is there; resolves with when the first is on screen, since the page was requested.
 * @param {Contestant} contestant @param {number} count
 */
export async function showFirst({ mount }, count) {
  const rows = createRows(count);
  const host = document.body.appendChild(document.createElement("div"));
  host.style.inlineSize = "1000px";
  await mount(host, { rows, json: toJson(rows) });
  return untilShown(() => rows.slice(0, 1), 0);
}

/** @param {() => unknown} act @param {readonly import("./accounts.mjs").Row[]} rows any of these is to be the first */
async function timeUntilShown(act, rows) {
  const start = performance.now();
  await act();
  const taken = await untilShown(() => rows, start);
  await rest();
  return taken;
}

/** @param {() => readonly import("./accounts.mjs").Row[]} findRows @param {number} start */
async function untilShown(findRows, start) {
  const names = new Set(findRows().map(({ name }) => name));
  for (;;) {
    const { now, first } = await nextPaint();
    if (first !== undefined && names.has(first)) return now - start;
    if (now - start > 60_000) throw new Error(`On screen is ${first}, and not one of ${names.size} names`);
  }
}

/** Returns the first name on screen, found as a user's eye does: from the top down, through shadow roots. */
function findFirstName() {
  for (let y = 4; y < 400; y += 8) {
    const name = /[A-Z][a-z]+ [A-Z][a-z]+ \d+/.exec(elementAt(72, y)?.textContent?.slice(0, 200) ?? "");
    if (name) return name[0];
  }
  return undefined;
}

/** @param {number} x @param {number} y */
function elementAt(x, y) {
  let element = document.elementFromPoint(x, y);
  for (let inner = element; inner?.shadowRoot; element = inner) {
    const next = inner.shadowRoot.elementFromPoint(x, y);
    if (!next || next === inner) break;
    inner = next;
  }
  return element;
}

/**
 * Resolves with what the next frame shows, and when it has been painted. What is rendered between the two is not on screen yet.
 * @returns {Promise<{ now: number, first: string | undefined }>}
 */
function nextPaint() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const first = findFirstName();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve({ now: performance.now(), first });
      port2.postMessage(undefined);
    });
  });
}

/** What goes on behind the first frame is over. */
function rest() {
  return new Promise((resolve) => {
    setTimeout(resolve, 400);
  });
}

function watchTasks() {
  /** @type {PerformanceEntry[]} */
  const entries = [];
  const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
  observer.observe({ entryTypes: ["longtask"] });
  return {
    /** @param {number} start */
    end: (start) => {
      observer.disconnect();
      const durations = entries.filter(({ startTime }) => startTime >= start - 5).map(({ duration }) => duration);
      const blocking = durations.reduce((sum, duration) => sum + duration - LONG_TASK, 0);
      return { blocking, longest: Math.max(0, ...durations) };
    },
  };
}

/** @param {Node} node @returns {number} */
function countNodes(node) {
  const root = node instanceof Element ? node.shadowRoot : null;
  return [node, ...(root ? [root] : [])].reduce(
    (count, parent) => [...parent.childNodes].reduce((sum, child) => sum + countNodes(child), count),
    1,
  );
}
