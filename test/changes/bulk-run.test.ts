import { expect } from "@open-wc/testing";
import fc from "fast-check";
import type { Account, WriteOptions } from "../../src/index.js";
import type { ChangeIntent } from "../../src/model/change.js";
import { BulkRun, type BulkItem } from "../../src/changes/bulk-run.js";
import { account } from "../model/accounts.js";
import { createDeferred, quiet } from "../helpers/deferred.js";
import { failure, fakeApi } from "../helpers/fake-api.js";

/** How the backend takes one write: it may make the change or not, and answer or not. */
type Turn =
  | "answers"
  | "loses the answer"
  | "never gets it"
  | "refuses"
  | "expired"
  | "too many"
  | "meddles"
  | "meddles the same way"
  | "takes the right away";

interface Sent {
  readonly id: string;
  readonly key: string;
  readonly version: string | undefined;
}

/** A backend over so many accounts on customer billing, with keys and versions as the contract has them. */
function createBackend(count: number, turns: readonly Turn[] = []) {
  const accounts = new Map<string, Account>();
  for (let id = 1; id <= count; id++)
    accounts.set(String(id), account({ id, name: `Account ${id}`, balanceFrom: "customer", version: "r1" }));
  const changes: string[] = [];
  /** What someone else has changed to the very same, before a repeat: nobody can tell whose change it was. */
  const ambiguous: string[] = [];
  const tried = new Set<string>();
  const keys = new Set<string>();
  const sent: Sent[] = [];
  const flight = { now: 0, most: 0, failsReads: false };
  let turn = 0;
  const save = (id: string, fields: Partial<Account>) => {
    const one = accounts.get(id)!;
    const saved = { ...one, ...fields, version: `${one.version!}+` };
    accounts.set(id, saved);
    return saved;
  };
  const write = (id: string, { key, version }: WriteOptions): Account => {
    const kind = turns[turn++] ?? "answers";
    if (kind === "meddles the same way" && tried.has(key)) ambiguous.push(id);
    tried.add(key);
    if (kind === "never gets it") throw failure("network");
    if (kind === "refuses") throw failure("validation");
    if (kind === "expired") throw failure("unauthorized");
    if (kind === "too many") throw failure("rate-limit");
    if (kind === "takes the right away") save(id, { permissions: { changeBalance: false } });
    if (kind === "meddles") save(id, { status: "paused" });
    if (kind === "meddles the same way") save(id, { balanceFrom: "agency" });
    const one = accounts.get(id)!;
    if (keys.has(key)) return one;
    if (one.version !== version) throw failure("conflict");
    keys.add(key);
    changes.push(id);
    const saved = save(id, { balanceFrom: "agency" });
    if (kind === "loses the answer") throw failure("timeout");
    return saved;
  };
  const api = fakeApi({
    changeBalance: async (id, _to, options) => {
      sent.push({ id: String(id), key: options.key, version: options.version });
      flight.most = Math.max(flight.most, ++flight.now);
      await Promise.resolve();
      flight.now--;
      return write(String(id), options);
    },
    getAccount: async (id) => {
      await Promise.resolve();
      if (flight.failsReads) throw failure("network");
      return accounts.get(String(id))!;
    },
  });
  return { api, accounts, changes, ambiguous, sent, flight, all: () => [...accounts.values()] };
}

type Backend = Pick<ReturnType<typeof createBackend>, "api" | "all">;

function createRun({ api, all }: Backend, onConfirm: (intent: ChangeIntent) => boolean = () => true) {
  const told: string[] = [];
  const intents = all().map((one) => ({ account: one, from: "customer", to: "agency", key: `key ${one.id}` }) as const);
  const run = new BulkRun({
    api: () => api,
    intents,
    onConfirm: (intent) => {
      told.push(`confirm ${intent.account.id}`);
      return onConfirm(intent);
    },
    onChange: ({ id, version }, intent) => told.push(`change ${id} ${intent.account.version!} to ${version!}`),
    onRead: ({ id, version }) => told.push(`read ${id} ${version!}`),
    onProgress: () => undefined,
  });
  return { run, told };
}

const idsOf = (items: readonly BulkItem[]) => items.map(({ intent }) => Number(intent.account.id));

describe("BulkRun", () => {
  it("confirms, sends and tells of each, with its own key and its own version", async () => {
    const backend = createBackend(2);
    const { run, told } = createRun(backend);
    await run.run("waiting");
    expect(told).to.deep.equal(["confirm 1", "confirm 2", "change 1 r1 to r1+", "change 2 r1 to r1+"]);
    expect(backend.sent).to.deep.equal([
      { id: "1", key: "key 1", version: "r1" },
      { id: "2", key: "key 2", version: "r1" },
    ]);
    expect(idsOf(run.of("changed"))).to.deep.equal([1, 2]);
  });

  it("has four under way, and begins the next when one has ended", async () => {
    const gates = Array.from({ length: 6 }, () => createDeferred());
    const backend = createBackend(6);
    const changeBalance = backend.api.changeBalance.bind(backend.api);
    const api = fakeApi({
      changeBalance: async (id, ...rest) => {
        await gates[Number(id) - 1]!.promise;
        return changeBalance(id, ...rest);
      },
    });
    const { run } = createRun({ api, all: backend.all });
    const ended = run.run("waiting");
    await quiet();
    expect(idsOf(run.of("saving"))).to.deep.equal([1, 2, 3, 4]);
    expect(run.current?.name).to.equal("Account 4");
    gates[2]!.resolve();
    await quiet();
    expect(idsOf(run.of("saving"))).to.deep.equal([1, 2, 4, 5]);
    expect([run.ended, run.total, run.running]).to.deep.equal([1, 6, true]);
    for (const gate of gates) gate.resolve();
    await ended;
    expect([run.ended, run.total, run.running]).to.deep.equal([6, 6, false]);
  });

  it("ends after those that are under way when it is stopped, and can go on with the rest", async () => {
    const gate = createDeferred();
    const backend = createBackend(9);
    const changeBalance = backend.api.changeBalance.bind(backend.api);
    const api = fakeApi({ changeBalance: async (...sent) => (await gate.promise, changeBalance(...sent)) });
    const { run, told } = createRun({ api, all: backend.all });
    const ended = run.run("waiting");
    await quiet();
    run.stop();
    expect([run.running, run.stopped]).to.deep.equal([true, true]);
    gate.resolve();
    await ended;
    expect(idsOf(run.of("changed"))).to.deep.equal([1, 2, 3, 4]);
    expect(idsOf(run.of("waiting"))).to.deep.equal([5, 6, 7, 8, 9]);
    expect(told.filter((what) => what.startsWith("confirm"))).to.have.lengthOf(4);
    expect(idsOf(await run.run("waiting"))).to.deep.equal([5, 6, 7, 8, 9]);
    expect(backend.sent).to.have.lengthOf(9);
  });

  it("leaves out what the page stops, without sending it", async () => {
    const backend = createBackend(3);
    const { run } = createRun(backend, ({ account: { id } }) => id !== 2);
    await run.run("waiting");
    expect(idsOf(run.of("unchanged"))).to.deep.equal([2]);
    expect(backend.sent.map(({ id }) => id)).to.deep.equal(["1", "3"]);
  });

  it("counts as unchanged what someone else has changed to the very same", async () => {
    const backend = createBackend(1, ["meddles the same way"]);
    const { run, told } = createRun(backend);
    await run.run("waiting");
    expect(run.items[0]!.status).to.equal("unchanged");
    expect(told).to.deep.equal(["confirm 1", "read 1 r1+"]);
  });

  it("repeats what failed, and only that, with its key and the version read since; nobody confirms it again", async () => {
    const backend = createBackend(3, ["answers", "meddles", "never gets it"]);
    const { run, told } = createRun(backend);
    await run.run("waiting");
    expect(idsOf(run.of("failed"))).to.deep.equal([2, 3]);
    backend.sent.length = told.length = 0;
    await run.run("failed");
    expect(backend.sent).to.deep.equal([
      { id: "2", key: "key 2", version: "r1+" },
      { id: "3", key: "key 3", version: "r1" },
    ]);
    expect(told).to.deep.equal(["change 2 r1+ to r1++", "change 3 r1 to r1+"]);
    expect(run.of("changed")).to.have.lengthOf(3);
  });

  it("reads first what nobody knows of, and does not send what is in effect already", async () => {
    const backend = createBackend(2, ["loses the answer", "never gets it"]);
    const { run } = createRun(backend);
    backend.flight.failsReads = true;
    await run.run("waiting");
    expect(run.items.map(({ outcome }) => outcome?.kind)).to.deep.equal(["unknown", "unknown"]);
    await run.run("failed");
    expect(backend.sent, "not while it cannot be read").to.have.lengthOf(2);
    backend.flight.failsReads = false;
    await run.run("failed");
    expect(backend.sent.map(({ key }) => key)).to.deep.equal(["key 1", "key 2", "key 2"]);
    expect(backend.changes.sort()).to.deep.equal(["1", "2"]);
    expect(run.of("changed")).to.have.lengthOf(2);
  });

  it("does not send again what has an obstacle now", async () => {
    const backend = createBackend(2, ["takes the right away", "never gets it"]);
    const { run, told } = createRun(backend);
    await run.run("waiting");
    backend.sent.length = told.length = 0;
    expect(idsOf(await run.run("failed"))).to.deep.equal([2]);
    expect(backend.sent.map(({ id }) => id)).to.deep.equal(["2"]);
    expect(told).to.deep.equal(["change 2 r1 to r1+"]);
    expect(run.items[0]!.status).to.equal("failed");
  });

  it("does not send either what has one when nobody knew of it before", async () => {
    const backend = createBackend(1, ["never gets it"]);
    const { run } = createRun(backend);
    backend.flight.failsReads = true;
    await run.run("waiting");
    backend.flight.failsReads = false;
    backend.accounts.set("1", { ...backend.all()[0]!, permissions: { changeBalance: false } });
    await run.run("failed");
    expect(backend.sent).to.have.lengthOf(1);
    expect(run.items[0]!.status).to.equal("failed");
  });

  for (const [what, turn, failsReads] of [
    ["the session has expired", "expired", false],
    ["there are too many requests", "too many", false],
    ["the network is gone", "never gets it", true],
  ] as const) {
    it(`begins nothing new once ${what}, and can go on with the rest`, async () => {
      const backend = createBackend(6, [turn, turn, turn, turn]);
      backend.flight.failsReads = failsReads;
      const { run } = createRun(backend);
      await run.run("waiting");
      expect([idsOf(run.of("failed")), idsOf(run.of("waiting"))]).to.deep.equal([
        [1, 2, 3, 4],
        [5, 6],
      ]);
      await run.run("waiting");
      expect(idsOf(run.of("changed"))).to.deep.equal([5, 6]);
    });
  }

  it("does not run twice at once", async () => {
    const backend = createBackend(3);
    const { run } = createRun(backend);
    const both = [run.run("waiting"), run.run("waiting")];
    expect((await Promise.all(both)).map((items) => items.length)).to.deep.equal([3, 0]);
    expect(backend.sent).to.have.lengthOf(3);
  });

  describe("whatever the backend does", () => {
    const anyTurns = fc.array(
      fc.constantFrom<Turn>(
        "answers",
        "loses the answer",
        "never gets it",
        "refuses",
        "meddles",
        "meddles the same way",
      ),
      { maxLength: 40 },
    );
    const anyCount = fc.integer({ min: 0, max: 12 });

    it("has four under way at most, changes each account once at most, and says truly what was changed", async () => {
      await fc.assert(
        fc.asyncProperty(anyCount, anyTurns, fc.integer({ min: 0, max: 3 }), async (count, turns, repeats) => {
          const backend = createBackend(count, turns);
          const { run } = createRun(backend);
          await run.run("waiting");
          for (let time = 0; time < repeats; time++) await run.run("failed");
          expect(backend.flight.most).to.be.at.most(4);
          expect(new Set(backend.changes).size, "each once").to.equal(backend.changes.length);
          const changed = idsOf(run.of("changed")).map(String);
          expect(changed).to.include.members(backend.changes);
          expect([...backend.changes, ...backend.ambiguous]).to.include.members(changed);
          expect(run.of("waiting", "saving")).to.be.empty;
        }),
      );
    });

    it("uses one key for all attempts at one account", async () => {
      await fc.assert(
        fc.asyncProperty(anyCount, anyTurns, async (count, turns) => {
          const backend = createBackend(count, turns);
          const { run } = createRun(backend);
          await run.run("waiting");
          await run.run("failed");
          await run.run("failed");
          for (const { id, key } of backend.sent) expect(key).to.equal(`key ${id}`);
        }),
      );
    });

    it("leaves the rest untouched after Stop, wherever it comes", async () => {
      await fc.assert(
        fc.asyncProperty(anyCount, anyTurns, fc.nat({ max: 12 }), async (count, turns, stopAt) => {
          const backend = createBackend(count, turns);
          let begun = 0;
          const { run } = createRun(backend, () => {
            if (++begun === stopAt) run.stop();
            return true;
          });
          await run.run("waiting");
          const untouched = idsOf(run.of("waiting")).map(String);
          expect(backend.sent.filter(({ id }) => untouched.includes(id))).to.be.empty;
          if (stopAt > 0) expect(untouched).to.have.lengthOf(Math.max(0, count - stopAt));
        }),
      );
    });
  });
});
