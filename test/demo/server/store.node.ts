import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, describe, it } from "node:test";
import fc from "fast-check";
import {
  createMemoryStore,
  seedAccounts,
  seedEdgeCases,
  toSeed,
  type Seed,
  type Store,
} from "../../../server/index.js";
import { openDatabase } from "../../../demo/server/database.js";
import { createSqliteStore } from "../../../demo/server/sqlite-store.js";
import { clinic, newKey, now, read, request, setupStore } from "../../server/setup.js";

const folder = mkdtempSync(join(tmpdir(), "ctm-store-"));
after(() => rmSync(folder, { recursive: true }));

const pair = [clinic, { ...clinic, id: "8" }];
const pairSeed: Seed = { ...toSeed(pair), changes: {} };
const noCard = { ...clinic, id: 9, payment_method: null };

const stores: Readonly<Record<string, (seed: Seed) => Store>> = {
  "in memory": (seed) => createMemoryStore(seed),
  "over SQLite": (seed) => createSqliteStore(openDatabase(":memory:"), seed),
};

/** All that a store has of these accounts. */
function everything(store: Store) {
  return store.accounts().map((account) => ({ account, changes: store.changes(String(account.id)) }));
}

for (const [name, open] of Object.entries(stores)) {
  describe(`a store ${name}`, () => {
    const setup = (seed: Seed = pairSeed) => setupStore(open(seed));

    it("gives back what it was seeded with, in its order", () => {
      for (const seed of [seedAccounts(), seedEdgeCases()]) {
        const store = open(seed);
        assert.deepEqual(store.agency(), seed.agency);
        assert.deepEqual(store.accounts(), seed.accounts);
        for (const { id } of seed.accounts) assert.deepEqual(store.changes(String(id)), seed.changes[String(id)]);
      }
    });

    it("tells what is not known of an account from what it does not have", () => {
      const { balance, ...rest } = clinic;
      const store = open(toSeed([rest, { ...clinic, id: 8, balance: null }]));
      assert.ok(balance);
      assert.ok(!("balance" in (store.account("7") ?? {})));
      assert.equal(store.account("8")?.balance, null);
    });

    it("has no history of an account whose id is the name of what every object has", () => {
      const store = open({ ...toSeed([{ ...clinic, id: "toString" }]), changes: {} });
      assert.deepEqual(store.changes("toString"), []);
    });

    it("keeps a change, its version and its history row", async () => {
      const { change, store, history } = setup();
      const after = await read(await change(7, "customer", { version: "r1" }));
      assert.deepEqual([after.balance_from, after.version], ["customer", "r2"]);
      assert.equal(store.account("7")?.version, "r2");
      const entry = { id: "7-1", at: now, actor: { name: "Dana Whitlock" }, from: "agency", to: "customer" };
      assert.deepEqual((await history(7)).balance_changes, [entry]);
    });

    it("has the newest entry of a history first", async () => {
      const { change, store } = setup();
      await change(7, "customer");
      await change(7, "agency");
      assert.deepEqual(
        store.changes("7").map(({ id, to }) => [id, to]),
        [
          ["7-2", "agency"],
          ["7-1", "customer"],
        ],
      );
    });

    it("answers a repeated key as the first time, and changes nothing again, whatever happened since", async () => {
      const { change, store } = setup();
      const key = newKey();
      const first = await change(7, "customer", { key, version: "r1" });
      await change(7, "agency");
      const before = everything(store);
      const again = await change(7, "customer", { key, version: "r1" });
      assert.equal(again.headers.get("Idempotency-Replayed"), "true");
      assert.deepEqual([again.status, await again.text()], [first.status, await first.text()]);
      assert.deepEqual(everything(store), before);
    });

    it("lets a key take effect once that is sent many times at once", async () => {
      const { change, store } = setup();
      const key = newKey();
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => change(7, "customer", { key, version: "r1" })),
      );
      assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
      assert.equal(store.changes("7").length, 1);
    });

    it("refuses a key that stands for another body, account or visitor, and keeps nothing of it", async () => {
      const store = open(pairSeed);
      const { change } = setupStore(store);
      const stranger = setupStore(store, { identify: () => ({ id: "noa", name: "Dana Whitlock" }) });
      const key = newKey();
      await change(7, "customer", { key });
      const before = everything(store);
      const answers = [
        change(7, "agency", { key }),
        change(8, "customer", { key }),
        stranger.change(7, "customer", { key }),
      ];
      assert.deepEqual(
        (await Promise.all(answers)).map(({ status }) => status),
        [422, 422, 422],
      );
      assert.deepEqual(everything(store), before);
    });

    it("keeps nothing of a change that is refused, so that its key may try again", async () => {
      const { change, store } = setup();
      const key = newKey();
      const before = everything(store);
      assert.equal((await change(7, "customer", { key, version: "r0" })).status, 412);
      assert.deepEqual(everything(store), before);
      assert.equal((await change(7, "customer", { key, version: "r1" })).status, 200);
    });

    it("keeps a request to the customer, and its withdrawal", async () => {
      const { ask, withdraw, store } = setup({ ...toSeed([noCard]), changes: {} });
      assert.equal((await ask(9)).status, 201);
      assert.deepEqual(store.account("9")?.billing_request, { ...request, sent_at: now });
      assert.equal((await withdraw(9)).status, 200);
      assert.equal(store.account("9")?.billing_request, null);
    });
  });
}

/** What someone may do, and what of it may go wrong. */
interface Step {
  readonly id: number;
  readonly what: "agency" | "customer" | "ask" | "withdraw";
  readonly key: number;
  readonly version: "none" | "current" | "stale";
}

const steps = fc.array(
  fc.record<Step>({
    id: fc.constantFrom(7, 8, 9, 10),
    what: fc.constantFrom("agency", "customer", "ask", "withdraw"),
    key: fc.nat(12),
    version: fc.constantFrom("none", "current", "stale"),
  }),
  { maxLength: 30 },
);

describe("the two stores", () => {
  async function play(store: Store, all: readonly Step[]): Promise<unknown[]> {
    const { change, ask, withdraw } = setupStore(store);
    const answers: unknown[] = [];
    for (const { id, what, key, version } of all) {
      const current = store.account(String(id))?.version;
      const headers = { key: `k${key}`, version: { none: undefined, current, stale: "r0" }[version] };
      const act = () => (what === "ask" ? ask(id, request, headers) : withdraw(id, headers));
      const response = await (what === "agency" || what === "customer" ? change(id, what, headers) : act());
      answers.push([response.status, [...response.headers], await response.text()]);
    }
    return answers;
  }

  it("lead to the same answers and the same state, whatever is asked", async () => {
    const seed: Seed = { ...toSeed([...pair, noCard]), changes: {} };
    const open = Object.values(stores);
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const [one, other] = open.map((create) => create(seed));
        assert.ok(one && other);
        assert.deepEqual(await play(one, all), await play(other, all));
        assert.deepEqual(everything(one), everything(other));
      }),
      { numRuns: 40 },
    );
  });
});

describe("a store over a file", () => {
  let files = 0;
  const newFile = () => join(folder, `${++files}.sqlite`);

  function open(file: string, clock?: () => number) {
    const database = openDatabase(file);
    return { database, ...setupStore(createSqliteStore(database, pairSeed, clock)) };
  }

  it("goes on from where it was closed, its keys included", async () => {
    const file = newFile();
    const first = open(file);
    const key = newKey();
    await first.change(7, "customer", { key });
    const before = everything(first.store);
    first.database.close();

    const { store, change, database } = open(file);
    assert.deepEqual(everything(store), before);
    assert.equal((await change(7, "customer", { key })).headers.get("Idempotency-Replayed"), "true");
    database.close();
  });

  it("shows at once what another process has changed, and refuses what did not know of it", async () => {
    const file = newFile();
    const [one, other] = [open(file), open(file)];
    await one.change(7, "customer");
    assert.equal(other.store.account("7")?.balance_from, "customer");
    assert.equal((await other.change(7, "agency", { version: "r1" })).status, 412);
    for (const { database } of [one, other]) database.close();
  });

  it("has nothing of work that fails half-way", () => {
    const { store, database } = open(":memory:");
    const before = everything(store);
    const work = () => {
      store.saveAccount({ ...clinic, balance_from: "customer" });
      store.addChange("7", { at: now, actor: { name: "Dana" }, from: "agency", to: "customer" });
      store.keepAnswer("key", { fingerprint: "", status: 200, body: "" });
      throw new Error("half-way");
    };
    assert.throws(() => store.transaction(work), /half-way/);
    assert.deepEqual(everything(store), before);
    assert.equal(store.answer("key"), undefined);
    assert.equal(database.isTransaction, false);
  });

  it("waits for the disk at each commit, so that what was answered stays", () => {
    const { database } = open(newFile());
    assert.deepEqual({ ...database.prepare("PRAGMA journal_mode").get() }, { journal_mode: "wal" });
    assert.deepEqual({ ...database.prepare("PRAGMA synchronous").get() }, { synchronous: 2 });
    database.close();
  });

  it("remembers a key for a week", async () => {
    const day = 24 * 60 * 60 * 1000;
    let time = 0;
    const { change, database } = open(":memory:", () => time);
    const key = newKey();
    const isReplayed = async () => (await change(7, "customer", { key })).headers.has("Idempotency-Replayed");
    await change(7, "customer", { key });
    time = 7 * day;
    await change(8, "customer");
    assert.equal(await isReplayed(), true);
    time = 7 * day + 1;
    await change(8, "agency");
    assert.equal(await isReplayed(), false);
    database.close();
  });

  it("leaves a file alone that a later version has written", () => {
    const file = newFile();
    const later = new DatabaseSync(file);
    later.exec("PRAGMA user_version = 99");
    later.close();
    assert.throws(() => openDatabase(file), /version 99/);
  });
});
