import { expect } from "@open-wc/testing";
import { parseScenarioId, scenarios, type MoneyRecord, type ScenarioId } from "../../server/index.js";
import { setupScenario } from "./setup-scenario.js";
import { readJson, readProblem } from "./setup.js";

describe("scenarios", () => {
  it("have unique titles and a sentence as description", () => {
    expect(scenarios.length).to.be.greaterThan(15);
    expect(new Set(scenarios.map(({ title }) => title)).size).to.equal(scenarios.length);
    for (const { description } of scenarios) expect(description).to.match(/\.$/);
  });

  it("are ordered by group, the default first", () => {
    const groups = scenarios.map(({ group }) => group).filter((group, index, all) => group !== all[index - 1]);
    const expected =
      "Accounts, Agency & roles, Loading & errors, Saving a change, Asking the customer, Handing over later, Unusual servers";
    expect(groups).to.deep.equal(expected.split(", "));
    expect(scenarios[0]?.id).to.equal("normal");
  });

  it("are parsed by id", () => {
    expect(parseScenarioId("viewer")).to.equal("viewer");
    for (const text of ["", "toString", null, undefined]) expect(parseScenarioId(text)).to.equal(undefined);
  });

  it("restart their faults each time they are created", async () => {
    for (let count = 0; count < 2; count++) {
      expect((await setupScenario("failing-refresh").fetchList()).status).to.equal(200);
    }
  });

  const statuses: [ScenarioId, list: number, change: number][] = [
    ["failing", 503, 503],
    ["failing-writes", 200, 503],
    ["expired-session", 401, 401],
    ["forbidden", 200, 403],
    ["viewer", 200, 403],
    ["declined", 200, 422],
    ["conflict", 200, 412],
    ["gone", 200, 404],
    ["rate-limited", 429, 429],
  ];
  for (const [id, listed, changed] of statuses) {
    it(`"${id}" answers ${listed} to a list and ${changed} to a change, without effect`, async () => {
      const { fetchList, change, source } = setupScenario(id);
      expect((await fetchList()).status).to.equal(listed);
      expect((await readProblem(await change())).status).to.equal(changed);
      expect(source()).to.not.equal("customer");
    });
  }
});

describe("scenarios of collections", () => {
  const sizes: [ScenarioId, number][] = [
    ["normal", 137],
    ["one", 1],
    ["none", 0],
    ["many", 2_500],
    ["bulk-failures", 2_500],
    ["pasted-list", 2_500],
  ];
  for (const [id, count] of sizes) {
    it(`"${id}" has ${count} accounts`, async () => {
      expect((await setupScenario(id).list()).total_entries).to.equal(count);
    });
  }

  it('"bare-array" answers with the whole collection as an array', async () => {
    const rows = await readJson<unknown[]>(await setupScenario("bare-array").fetchList());
    expect(rows).to.have.length(137);
  });

  it('"unreadable-rows" adds invalid rows', async () => {
    const { accounts } = await setupScenario("unreadable-rows").list();
    expect(accounts).to.have.length(56);
    expect(accounts).to.include(null);
  });

  it('"edge-cases" has one row without an id', async () => {
    const { accounts } = await setupScenario("edge-cases").list();
    expect(accounts.filter((row) => !Object.hasOwn(row, "id"))).to.have.length(1);
  });
});

describe("scenarios of agencies", () => {
  it('"viewer" has no permissions', async () => {
    const { accounts } = await setupScenario("viewer").list();
    const allowed = accounts.flatMap(({ permissions }) =>
      Object.values((permissions ?? {}) as Record<string, unknown>),
    );
    expect(new Set(allowed)).to.deep.equal(new Set([false]));
  });

  const balances: [ScenarioId, balance: MoneyRecord, minimum: MoneyRecord][] = [
    ["low-agency-balance", { cents: 900, currency: "USD" }, { cents: 2_500, currency: "USD" }],
    ["empty-agency-balance", { cents: 0, currency: "USD" }, { cents: 2_500, currency: "USD" }],
    ["foreign-currencies", { cents: 154_140, currency: "JPY" }, { cents: 3_000, currency: "JPY" }],
    ["three-decimals", { cents: 1_284_500, currency: "KWD" }, { cents: 25_000, currency: "KWD" }],
  ];
  for (const [id, balance, minimum] of balances) {
    it(`"${id}" has an agency balance of ${balance.cents} minor units of ${balance.currency}`, async () => {
      const { agency } = await setupScenario(id).list();
      expect(agency).to.deep.include({ balance, minimum_starting_balance: minimum });
    });
  }

  for (const id of ["foreign-currencies", "three-decimals"] as const) {
    it(`"${id}" has only integer amounts in the agency's currency`, async () => {
      const { accounts, agency } = await setupScenario(id).list("?per_page=150");
      const minimum = agency.minimum_starting_balance as MoneyRecord;
      const starting = accounts.flatMap(({ billing_request }) => billing_request?.starting_balance ?? []);
      for (const money of [...accounts.flatMap(({ balance }) => balance ?? []), ...starting]) {
        expect(money.currency).to.equal(minimum.currency);
        expect(money.cents).to.satisfy(Number.isSafeInteger);
      }
      for (const { cents } of starting) expect(cents).to.be.at.least(minimum.cents);
    });
  }
});

describe("scenarios of reads", () => {
  it('"slow" delays every response', async () => {
    const { waits, list } = setupScenario("slow");
    await list();
    expect(waits).to.deep.equal([2_500]);
  });

  it('"failing-refresh" answers only the first list', async () => {
    const { fetchList } = setupScenario("failing-refresh");
    expect([(await fetchList()).status, (await fetchList()).status]).to.deep.equal([200, 503]);
  });

  it('"offline" fails with a network error', async () => {
    const error: unknown = await setupScenario("offline")
      .fetchList()
      .catch((error: unknown) => error);
    expect(error).to.be.instanceOf(TypeError);
  });

  it('"rate-limited" answers the third request', async () => {
    const { fetchList } = setupScenario("rate-limited");
    const responses = [await fetchList(), await fetchList(), await fetchList()];
    expect(responses.map(({ status }) => status)).to.deep.equal([429, 429, 200]);
    expect(responses[0]?.headers.get("Retry-After")).to.equal("1");
  });

  it('"history-failing" fails only for histories', async () => {
    const { fetchHistory, fetchList } = setupScenario("history-failing");
    expect([(await fetchHistory()).status, (await fetchList()).status]).to.deep.equal([503, 200]);
  });

  it('"slow-history" delays only histories', async () => {
    const { history, list, waits } = setupScenario("slow-history");
    await list();
    await history();
    expect(waits).to.deep.equal([180, 180, 2_500]);
  });

  it('"no-history" starts with an empty history', async () => {
    const { history, change } = setupScenario("no-history");
    expect(await history(248_013)).to.deep.equal([]);
    await change();
    expect(await history()).to.have.length(1);
  });
});
