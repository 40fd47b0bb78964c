import { expect, fixture, html, oneEvent } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import type { AccountRecord } from "../../server/index.js";
import "../../src/define.js";
import { quiet } from "../helpers/deferred.js";
import { openWorld } from "../helpers/fault-world.js";
import { click } from "../helpers/keyboard.js";
import { until } from "../helpers/until.js";
import { findByRole, getByRole, textOf, type Name } from "../helpers/roles.js";
import { acme, labelOf } from "../helpers/balance-toggle-page.js";
import { hurry } from "../helpers/time.js";

/** Each with a version of its own, which tells in the log of the server whose change arrived. */
const accounts: readonly AccountRecord[] = [
  { ...acme, id: 1, name: "Acme", version: "r10", balance: { cents: 100, currency: "USD" } },
  { ...acme, id: 2, name: "Acre", version: "r20", balance: { cents: 200, currency: "USD" } },
  { ...acme, id: 3, name: "Baker", version: "r30", balance: { cents: 300, currency: "USD" } },
];

/** How the page sends: as it is, so that an answer that nobody waits for is aborted, or deaf to that. */
const transports = {
  "is aborted": (request: RequestInfo | URL) => fetch(request),
  "arrives all the same": (request: RequestInfo | URL) => fetch(new Request(request, { signal: null })),
};

type End = keyof typeof transports;

/** The table over those accounts, and how each of its requests ended. */
async function setupTable(pageSize: number, end: End = "is aborted") {
  const world = await openWorld({ accounts: [...accounts] });
  const element = document.createElement("ctm-accounts-billing");
  const ends: Promise<End>[] = [];
  const send = async (request: RequestInfo | URL) => {
    const answer = transports[end](request);
    const body = answer.then((one) => one.clone().text());
    ends.push(body.then(() => "arrives all the same" as const).catch(() => "is aborted" as const));
    return answer;
  };
  Object.assign(element, { endpoint: world.endpoint, pageSize, fetch: send });
  const loads: Event[] = [];
  element.addEventListener("ctm-accounts-load", (event) => loads.push(event));
  const loaded = oneEvent(element, "ctm-accounts-load");
  await fixture(html`<div lang="en">${element}</div>`);
  await loaded;
  const root = element.shadowRoot!;
  return {
    ...world,
    element,
    ends,
    loads,
    rows: () => rowsOf(root).map((row) => `${textOf(row)} ${labelOf(row.querySelector("ctm-balance-toggle")!)}`),
    names: () => rowsOf(root).map((row) => textOf(row.querySelector<HTMLElement>(".name")!)),
    press: (name: Name) => click(getByRole("button", name, findByRole("dialog") ?? root)),
  };
}

function rowsOf(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("tbody:not([aria-hidden]) tr")];
}

type Table = Awaited<ReturnType<typeof setupTable>>;

/** One question, and another while the answer to it is on its way. */
const askings: readonly (readonly [
  what: string,
  pageSize: number,
  ask: (table: Table, step: number) => Promise<void>,
  shows: string,
])[] = [
  [
    "what is typed into the search",
    2,
    async ({ element }, step) => {
      getByRole("searchbox", undefined, element).focus();
      // A key each: a slow machine may search between two.
      await sendKeys({ press: ["r", "e"][step]! });
    },
    "Acre",
  ],
  ["the page", 1, ({ press }) => press("Next"), "Baker"],
];

describe("<ctm-accounts-billing>", () => {
  describe("interaction: answers over HTTP in reverse order", () => {
    for (const [what, pageSize, ask, shows] of askings) {
      for (const end of Object.keys(transports) as End[]) {
        it(`shows ${what} that was asked for last, where the older answer ${end}`, async () => {
          const table = await setupTable(pageSize, end);
          const { element, names, ends, loads, suffer, arrived, release, report } = table;
          hurry();
          await suffer({ on: ["list"], hold: "answer", times: 1 });
          await ask(table, 0);
          await arrived("list", 2);
          await ask(table, 1);
          await until(() => names().join() === shows, shows);
          await release();
          expect(await ends[1], "the older answer").to.equal(end);
          await quiet();
          await element.updateComplete;
          expect(names()).to.deep.equal([shows]);
          expect(loads, "announced").to.have.lengthOf(2);
          expect((await report()).writes).to.equal(0);
        });
      }
    }

    it("gives each of two accounts that are changed at once its own answer, and each its own key", async () => {
      const { element, press, rows, names, suffer, arrived, release, report } = await setupTable(2);
      expect(names()).to.deep.equal(["Acme", "Acre"]);
      await suffer({ on: ["change"], hold: "answer", times: 1 });
      await click(getByRole("checkbox", "Select all on this page", element));
      await element.updateComplete;
      await press(/^Add to agency billing/);
      await until(() => findByRole("dialog"), "the pop-up");
      await until(() => textOf(findByRole("dialog")!).includes("Will pay"), "the question");
      await press(/^Add to agency billing/);
      await arrived("change", 2);
      const changed = (source: string) => rows().filter((row) => row.includes(`Balance from: ${source}`));
      await until(() => changed("agency").length === 1, "the answer that comes first");
      const { arrivals } = await report();
      const sent = arrivals.filter(({ operation }) => operation === "change").map(({ version }) => version);
      // The first that arrived is held back.
      const [first, second] = sent[0] === '"r10"' ? ["Acme", "Acre"] : ["Acre", "Acme"];
      expect(changed("customer")[0]).to.include(first);
      expect(changed("agency")[0]).to.include(second);
      await release();
      await until(() => !findByRole("dialog"), "the end");
      expect(names()).to.deep.equal(["Acme", "Acre"]);
      expect(changed("agency").map((row) => /\$\d/.exec(row)?.[0])).to.deep.equal(["$1", "$2"]);
      expect(await report()).to.include({ writes: 2, keys: 2, changes: 2, reads: 0 });
    });
  });
});
