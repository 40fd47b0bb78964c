import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import type { AccountRecord } from "../../server/index.js";
import { acme } from "../helpers/balance-toggle-page.js";
import { dialogCloses, dialogShows } from "../helpers/change-dialog-page.js";
import { quiet } from "../helpers/deferred.js";
import { setupTable } from "../helpers/fault-page.js";
import { click } from "../helpers/keyboard.js";
import { findByRole, getByRole, type Name } from "../helpers/roles.js";
import { until } from "../helpers/until.js";

/** Each with its own version, by which the server's log shows whose change arrived. */
const accounts: readonly AccountRecord[] = [
  { ...acme, id: 1, name: "Acme", version: "r10", balance: { cents: 100, currency: "USD" } },
  { ...acme, id: 2, name: "Acre", version: "r20", balance: { cents: 200, currency: "USD" } },
  { ...acme, id: 3, name: "Baker", version: "r30", balance: { cents: 300, currency: "USD" } },
];

/** A page's own transport: it aborts a request that was replaced by a newer one, or ignores that it was. */
const transports = {
  "is aborted": (request: RequestInfo | URL) => fetch(request),
  "arrives nevertheless": (request: RequestInfo | URL) => fetch(new Request(request, { signal: null })),
};

type End = keyof typeof transports;

/** A table over those accounts that records how each of its requests ended. */
async function setup(pageSize: number, end: End = "is aborted") {
  const ends: Promise<End>[] = [];
  const send = async (request: RequestInfo | URL) => {
    const answer = transports[end](request);
    const body = answer.then((one) => one.clone().text());
    ends.push(body.then(() => "arrives nevertheless" as const).catch(() => "is aborted" as const));
    return answer;
  };
  const table = await setupTable({ accounts: [...accounts], properties: { pageSize, fetch: send } });
  const press = (name: Name) => click(getByRole("button", name, findByRole("dialog") ?? table.element));
  return { ...table, ends, press };
}

/** The user requests other rows, and again before these have arrived. */
const requests: readonly (readonly [
  what: string,
  pageSize: number,
  request: (table: Awaited<ReturnType<typeof setup>>, step: number) => Promise<void>,
  name: string,
])[] = [
  [
    "search",
    2,
    async ({ element }, step) => {
      getByRole("searchbox", undefined, element).focus();
      // One key each: a slow machine may search between two.
      await sendKeys({ press: ["r", "e"][step]! });
    },
    "Acre",
  ],
  ["page", 1, ({ press }) => press("Next"), "Baker"],
];

describe("<ctm-accounts-billing>", () => {
  describe("interaction: answers over HTTP in reverse order", () => {
    for (const [what, pageSize, request, name] of requests) {
      for (const end of Object.keys(transports) as End[]) {
        it(`shows the ${what} that was requested last, where the older answer ${end}`, async () => {
          const table = await setup(pageSize, end);
          const { element, names, showsNames, ends, loads, setFaults, arrived, release, report } = table;
          await setFaults({ on: ["list"], hold: "answer", times: 1 });
          await request(table, 0);
          await arrived("list", 2);
          await request(table, 1);
          await showsNames(name);
          await release();
          expect(await ends[1], "the older answer").to.equal(end);
          await quiet();
          await element.updateComplete;
          expect(names()).to.deep.equal([name]);
          expect(loads, "events").to.have.lengthOf(2);
          expect((await report()).writes).to.equal(0);
        });
      }
    }

    it("shows its own answer for each of two changes at the same time, each with its own key", async () => {
      const { element, press, texts, names, setFaults, arrived, release, report } = await setup(2);
      expect(names()).to.deep.equal(["Acme", "Acre"]);
      await setFaults({ on: ["change"], hold: "answer", times: 1 });
      await click(getByRole("checkbox", "Select all on this page", element));
      await element.updateComplete;
      await press(/^Add to agency billing/);
      await dialogShows("Will be paid by");
      await press(/^Add to agency billing/);
      await arrived("change", 2);
      const changed = (source: string) => texts().filter((row) => row.includes(`Balance from: ${source}`));
      await until(() => changed("agency").length === 1, "the first answer");
      const { arrivals } = await report();
      const sent = arrivals.filter(({ operation }) => operation === "change").map(({ version }) => version);
      // The answer to the first that arrived is held.
      const [first, second] = sent[0] === '"r10"' ? ["Acme", "Acre"] : ["Acre", "Acme"];
      expect(changed("customer")[0]).to.include(first);
      expect(changed("agency")[0]).to.include(second);
      await release();
      await dialogCloses();
      expect(names()).to.deep.equal(["Acme", "Acre"]);
      expect(changed("agency").map((row) => /\$\d/.exec(row)?.[0])).to.deep.equal(["$1", "$2"]);
      expect(await report()).to.include({ writes: 2, keys: 2, changes: 2, reads: 0 });
    });
  });
});
