import { expect } from "@open-wc/testing";
import { parseScenarioId, scenarios, type ScenarioId } from "../../server/index.js";
import { setup } from "./setup-scenario.js";
import { read, readProblem } from "./setup.js";

describe("the scenarios", () => {
  it("have names and sentences of their own", () => {
    expect(scenarios.length).to.be.greaterThan(15);
    expect(new Set(scenarios.map(({ title }) => title)).size).to.equal(scenarios.length);
    for (const { description } of scenarios) expect(description).to.match(/\.$/);
  });

  it("stand together with those of their group, the default first", () => {
    const groups = scenarios.map(({ group }) => group).filter((group, index, all) => group !== all[index - 1]);
    expect(groups).to.deep.equal(["Accounts", "Agency", "Reading", "Changes", "Billing requests"]);
    expect(scenarios[0]?.id).to.equal("normal");
  });

  it("are found by name, and by no other", () => {
    expect(parseScenarioId("viewer")).to.equal("viewer");
    for (const text of ["", "toString", null, undefined]) expect(parseScenarioId(text)).to.equal(undefined);
  });

  const sizes: [ScenarioId, number][] = [
    ["normal", 137],
    ["one", 1],
    ["none", 0],
    ["many", 2_500],
    ["bulk-failures", 2_500],
  ];
  for (const [id, count] of sizes) {
    it(`"${id}" has ${count} accounts`, async () => {
      expect((await setup(id).list()).total_entries).to.equal(count);
    });
  }

  it('"slow" takes its time', async () => {
    const { waits, list } = setup("slow");
    await list();
    expect(waits).to.deep.equal([2_500]);
  });

  it('"viewer" may change nothing', async () => {
    const { list, change } = setup("viewer");
    const allowed = (await list()).accounts.flatMap(({ permissions }) => Object.values(permissions ?? {}));
    expect(new Set(allowed)).to.deep.equal(new Set([false]));
    expect((await change()).status).to.equal(403);
  });

  const failures: [ScenarioId, list: number, change: number][] = [
    ["failing", 503, 503],
    ["failing-writes", 200, 503],
    ["expired-session", 401, 401],
    ["forbidden", 200, 403],
    ["declined", 200, 422],
    ["conflict", 200, 412],
    ["gone", 200, 404],
    ["rate-limited", 429, 429],
  ];
  for (const [id, listed, changed] of failures) {
    it(`"${id}" answers ${listed} to a list and ${changed} to a change`, async () => {
      const { tryList, change, source } = setup(id);
      expect((await tryList()).status).to.equal(listed);
      const problem = await readProblem(await change());
      expect(problem.status).to.equal(changed);
      expect(source()).to.not.equal("customer");
    });
  }

  it('"failing-refresh" answers the first list alone', async () => {
    const { tryList } = setup("failing-refresh");
    expect([(await tryList()).status, (await tryList()).status]).to.deep.equal([200, 503]);
  });

  it('"offline" answers nothing', async () => {
    const failure = await setup("offline")
      .tryList()
      .catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(TypeError);
  });

  it('"conflict" lets a change pass that knows the newer version', async () => {
    const { change, item } = setup("conflict");
    await change();
    const { version } = await read(await item());
    expect((await change(version)).status).to.equal(200);
  });

  it('"lost-answer" changes, and does not say so', async () => {
    const { change, item, source } = setup("lost-answer");
    const failure = await change().catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(TypeError);
    expect(source()).to.equal("customer");
    expect(await read(await item())).to.include({ balance_from: "customer" });
  });

  it('"gone" leaves the account out of the next list', async () => {
    const { change, list } = setup("gone");
    await change();
    expect((await list()).total_entries).to.equal(136);
  });

  it('"rate-limited" answers the third time', async () => {
    const { tryList } = setup("rate-limited");
    const answers = [await tryList(), await tryList(), await tryList()];
    expect(answers.map(({ status }) => status)).to.deep.equal([429, 429, 200]);
    expect(answers[0]?.headers.get("Retry-After")).to.equal("1");
  });

  it('"bare-array" answers the whole collection at once', async () => {
    const rows = await read<unknown[]>(await setup("bare-array").tryList());
    expect(rows).to.have.length(137);
  });

  it('"unreadable-rows" has rows without what an account needs', async () => {
    const { accounts } = await setup("unreadable-rows").list();
    expect(accounts).to.have.length(56);
    expect(accounts).to.include(null);
  });

  it('"edge-cases" has one row without an id', async () => {
    const { accounts } = await setup("edge-cases").list();
    expect(accounts.filter((row) => !Object.hasOwn(row, "id"))).to.have.length(1);
  });

  it("begin again each time they are created", async () => {
    expect((await setup("failing-refresh").tryList()).status).to.equal(200);
    expect((await setup("failing-refresh").tryList()).status).to.equal(200);
  });
});
