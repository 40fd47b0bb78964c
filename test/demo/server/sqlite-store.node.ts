import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
import { billingRequest, clinic, newKey, setupStore } from "../../server/setup.js";

const folder = mkdtempSync(join(tmpdir(), "ctm-store-"));
after(() => rmSync(folder, { recursive: true }));

const noCard = { ...clinic, id: 9, payment_method: null };
const seed: Seed = { ...toSeed([clinic, { ...clinic, id: "8" }, noCard]), changes: {} };

const stores: Readonly<Record<string, (seed: Seed) => Store>> = {
  createMemoryStore: (seed) => createMemoryStore(seed),
  createSqliteStore: (seed) => createSqliteStore(openDatabase(":memory:"), seed),
};

/** Returns the accounts of a store with their histories. */
function contentOf(store: Store) {
  return store.accounts().map((account) => ({ account, changes: store.changes(String(account.id)) }));
}

for (const [name, create] of Object.entries(stores)) {
  describe(name, () => {
    it("returns what it was seeded with, in the same order", () => {
      for (const seed of [seedAccounts(), seedEdgeCases()]) {
        const store = create(seed);
        assert.deepEqual(store.agency(), seed.agency);
        assert.deepEqual(store.accounts(), seed.accounts);
        for (const { id } of seed.accounts) assert.deepEqual(store.changes(String(id)), seed.changes[String(id)]);
      }
    });

    it("distinguishes unknown fields from null", () => {
      const { balance, ...rest } = clinic;
      const store = create(toSeed([rest, { ...clinic, id: 8, balance: null }]));
      assert.ok(balance);
      assert.ok(!("balance" in (store.account("7") ?? {})));
      assert.equal(store.account("8")?.balance, null);
    });

    it("has no history for an id that is the name of an inherited property", () => {
      const store = create({ ...toSeed([{ ...clinic, id: "toString" }]), changes: {} });
      assert.deepEqual(store.changes("toString"), []);
    });
  });
}

/** A write, possibly with a repeated key or a stale version. */
interface Step {
  readonly id: number;
  readonly action: "agency" | "customer" | "request" | "withdraw";
  readonly key: number;
  readonly version: "none" | "current" | "stale";
}

const steps = fc.array(
  fc.record<Step>({
    id: fc.constantFrom(7, 8, 9, 10),
    action: fc.constantFrom("agency", "customer", "request", "withdraw"),
    key: fc.nat(12),
    version: fc.constantFrom("none", "current", "stale"),
  }),
  { maxLength: 30 },
);

describe("both stores", () => {
  async function perform(store: Store, all: readonly Step[]): Promise<unknown[]> {
    const { change, requestBilling, withdraw } = setupStore(store);
    const responses: unknown[] = [];
    for (const { id, action, key, version } of all) {
      const current = store.account(String(id))?.version;
      const headers = { key: `k${key}`, version: { none: undefined, current, stale: "r0" }[version] };
      const send = {
        agency: () => change(id, "agency", headers),
        customer: () => change(id, "customer", headers),
        request: () => requestBilling(id, billingRequest, headers),
        withdraw: () => withdraw(id, headers),
      }[action];
      const response = await send();
      responses.push([response.status, [...response.headers], await response.text()]);
    }
    return responses;
  }

  it("produce the same responses and the same content for any sequence of writes", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const [one, other] = Object.values(stores).map((create) => create(seed));
        assert.ok(one && other);
        assert.deepEqual(await perform(one, all), await perform(other, all));
        assert.deepEqual(contentOf(one), contentOf(other));
      }),
      { numRuns: 60 },
    );
  });
});

describe("createSqliteStore, with a file", () => {
  let files = 0;
  const newFile = () => join(folder, `${++files}.sqlite`);

  function open(file: string, now?: () => number) {
    const database = openDatabase(file);
    return { database, ...setupStore(createSqliteStore(database, seed, now)) };
  }

  it("restores its content and its keys", async () => {
    const file = newFile();
    const first = open(file);
    const key = newKey();
    await first.change(7, "customer", { key });
    const before = contentOf(first.store);
    first.database.close();

    const { store, change, database } = open(file);
    assert.deepEqual(contentOf(store), before);
    assert.equal((await change(7, "customer", { key })).headers.get("Idempotency-Replayed"), "true");
    database.close();
  });

  it("sees the changes of another process", async () => {
    const file = newFile();
    const [one, other] = [open(file), open(file)];
    await one.change(7, "customer");
    assert.equal(other.store.account("7")?.balance_from, "customer");
    assert.equal((await other.change(7, "agency", { version: "r1" })).status, 412);
    for (const { database } of [one, other]) database.close();
  });

  it("keeps a key for a week", async () => {
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
});
