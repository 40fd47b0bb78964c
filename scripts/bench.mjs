// `npm run bench`: what the widget costs, as a ratio to a bare table of the same rows, and what a question costs that it
// answers in memory, as a ratio to a bare filter of as many names; both in the same run. Times alone say more about the
// machine than about the widget; nothing here fails. With `--json` the figures are printed for other scripts.
import { launchBrowser } from "./browser.mjs";
import { bundleScript } from "./bundle.mjs";

const rows = 150;
const rounds = 15;
const many = 100_000;

const script = `
  import "/src/define.ts";
  import { applyQuery } from "/src/model/apply-query.ts";
  import { asFetch, createBackend, createMemoryStore, seedAccounts } from "/server/index.ts";

  const backend = createBackend({ store: createMemoryStore(seedAccounts(${rows})) });
  const fetch = asFetch(backend.handle);
  const endpoint = "https://host.example" + backend.base;
  globalThis.frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

  /** Until the frame that shows rows, and until that which has all of them. */
  async function time(mount) {
    await frame();
    const start = performance.now();
    const { element, loaded } = mount();
    do await frame();
    while (!(element.shadowRoot ?? element).querySelector("tbody:not([aria-hidden]) tr"));
    const first = performance.now() - start;
    await loaded;
    await frame();
    const all = performance.now() - start;
    element.remove();
    return { first, all };
  }

  function mountWidget() {
    const element = document.createElement("ctm-accounts-billing");
    Object.assign(element, { endpoint, pageSize: ${rows}, fetch });
    const loaded = new Promise((resolve) => element.addEventListener("ctm-accounts-load", resolve, { once: true }));
    document.body.append(element);
    return { element, loaded };
  }

  globalThis.mountEmpty = async () => {
    const element = document.createElement("ctm-accounts-billing");
    document.body.append(element);
    await element.updateComplete;
    return element;
  };

  /** As a person leaves it: rows that were read, the channel to other tabs, and an open pop-up. */
  globalThis.mountOpen = async () => {
    const element = document.createElement("ctm-accounts-billing");
    // Not the fetch that records its requests.
    Object.assign(element, { endpoint, pageSize: 10, fetch: (input) => backend.handle(new Request(input)) });
    const loaded = new Promise((resolve) => element.addEventListener("ctm-accounts-load", resolve, { once: true }));
    document.body.append(element);
    await loaded;
    element.shadowRoot.querySelector("button[part=toggle]").click();
    await element.updateComplete;
    return element;
  };

  function mountTable() {
    const element = document.body.appendChild(document.createElement("table"));
    return { element, loaded: fillTable(element) };
  }

  async function fillTable(table) {
    const answer = await fetch(endpoint + "?page=1&per_page=${rows}");
    const { accounts } = await answer.json();
    for (const { name, status, balance, balance_from } of accounts) {
      const row = table.insertRow();
      for (const text of [name, status, balance?.cents]) row.insertCell().textContent = text;
      row.insertCell().append(Object.assign(document.createElement("button"), { textContent: balance_from }));
    }
  }

  const median = (times) => times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)];

  globalThis.bench = async () => {
    const times = { widget: [], table: [] };
    for (let round = 0; round < ${rounds}; round++) {
      times.widget.push(await time(mountWidget));
      times.table.push(await time(mountTable));
    }
    const middle = (all) => ({ first: median(all.map(({ first }) => first)), all: median(all.map(({ all }) => all)) });
    return { widget: middle(times.widget), table: middle(times.table) };
  };

  const words = ["Acme", "Zürich", "Plumbing", "Élan", "Roofing & Sons", "Dental"];
  const accounts = Array.from({ length: ${many} }, (_, id) => ({
    id,
    name: words[id % 6] + " " + words[(id * 7) % 6] + " " + ((id * 7919) % ${many}),
    status: "active",
    balance: { cents: (id * 104_729) % 50_000, currency: "USD" },
    balanceFrom: id % 3 ? "agency" : "customer",
  }));
  const searches = ["dental 7", "elan", "123", "zurich 99", "acme"];

  function timeNow(run) {
    const start = performance.now();
    run();
    return performance.now() - start;
  }

  globalThis.benchMemory = () => {
    const query = (search, sort) => applyQuery(accounts, { page: 1, pageSize: 50, search, sort, balanceFrom: "agency" });
    // Once a collection: names are folded, and once for each order: it is sorted.
    const fold = timeNow(() => query("acme"));
    const sort = timeNow(() => query("acme", "name"));
    const names = accounts.map(({ name }) => name);
    const times = { query: [], filter: [] };
    for (let round = 0; round < ${rounds}; round++) {
      const search = searches[round % searches.length];
      times.filter.push(timeNow(() => names.filter((name) => name.includes(search))));
      times.query.push(timeNow(() => query(search, "name")));
    }
    return { fold, sort, query: median(times.query), filter: median(times.filter) };
  };
`;

/**
 * How much of the heap mounts and removals leave behind.
 * @param {import("puppeteer-core").Page} tab
 * @param {"mountEmpty" | "mountOpen"} mount
 * @param {number} times
 */
async function measureHeap(tab, mount, times) {
  const session = await tab.createCDPSession();
  const used = async () => {
    await session.send("HeapProfiler.collectGarbage");
    return (await tab.metrics()).JSHeapUsedSize ?? 0;
  };
  const churn = `(async () => {
    for (let count = 0; count < ${times}; count++) (await ${mount}()).remove();
    await frame();
  })()`;
  await tab.evaluate(churn);
  const before = await used();
  await tab.evaluate(churn);
  return ((await used()) - before) / times;
}

/** @typedef {Awaited<ReturnType<typeof measure>>} Measured */

/** @param {import("puppeteer-core").Page} tab */
async function measure(tab) {
  /** @type {Record<"widget" | "table", { first: number, all: number }>} */
  const render = /** @type {any} */ (await tab.evaluate("bench()"));
  /** @type {Record<"fold" | "sort" | "query" | "filter", number>} */
  const memory = /** @type {any} */ (await tab.evaluate("benchMemory()"));
  const heap = { empty: await measureHeap(tab, "mountEmpty", 200), open: await measureHeap(tab, "mountOpen", 200) };
  return { rows, rounds, many, render, memory, heap };
}

/** @param {Measured} measured */
function print({ render: { widget, table }, memory, heap }) {
  console.log(`${rows} rows from a server on screen, median of ${rounds}: those in sight, and all`);
  console.log(`  widget      ${widget.first.toFixed(1)} ms, ${widget.all.toFixed(1)} ms`);
  console.log(`  bare table  ${table.first.toFixed(1)} ms, ${table.all.toFixed(1)} ms`);
  console.log(`  ratio       ${(widget.first / table.first).toFixed(1)}, ${(widget.all / table.all).toFixed(1)}`);
  console.log(`${many} accounts in memory, median of ${rounds}`);
  console.log(`  search, filter, counts  ${memory.query.toFixed(1)} ms`);
  console.log(`  bare filter of names    ${memory.filter.toFixed(1)} ms`);
  console.log(`  ratio                   ${(memory.query / memory.filter).toFixed(1)}`);
  console.log(`  once: first search ${memory.fold.toFixed(0)} ms, first sort by name ${memory.sort.toFixed(0)} ms`);
  console.log("heap left behind by a mount and a removal, of 200");
  console.log(`  without an endpoint        ${heap.empty.toFixed(0)} bytes`);
  console.log(`  rows, channel, open pop-up ${heap.open.toFixed(0)} bytes`);
}

const code = await bundleScript(script);
const browser = await launchBrowser();
try {
  const tab = await browser.newPage();
  await tab.setContent("<!doctype html><body></body>");
  await tab.addScriptTag({ type: "module", content: code });
  const measured = await measure(tab);
  if (process.argv.includes("--json")) console.log(JSON.stringify({ browser: await browser.version(), ...measured }));
  else print(measured);
} finally {
  await browser.close();
}
