import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { administrator, createBackend, toSeed, type Seed, type Store } from "../../../server/index.js";
import { createBlockLimiter, createRateLimiter } from "../../../server/serve/rate-limit.js";
import { seedDatabase } from "../../../server/sql/sql-store.js";
import type { Database } from "../../../server/sql/tables.js";
import { billingRequest, clinic, newKey, setupStore } from "../setup.js";
import type { CreateStore, OpenStore } from "./stores.js";

const own = administrator.agencyId;
const seed: Seed = { ...toSeed([clinic]), changes: {} };
const all = { before: undefined, perPage: 100 };

/** What a trail says, without what is new each time. */
const contentOf = async (store: Store) =>
  (await store.listTrail!(own, all)).rows.map((entry) => ({ ...entry, id: "" }));

/** What all stores do alike. */
export function describeTrail(stores: readonly CreateStore[]): void {
  describe("the trail of a store", () => {
    const actions = fc.array(fc.constantFrom("agency", "customer", "request", "withdraw", "stale"), { maxLength: 20 });

    it("has an entry for each write that has an effect, the same in each store", async () => {
      await fc.assert(
        fc.asyncProperty(actions, async (steps) => {
          const trails = await Promise.all(stores.map((create) => writeAll(create, steps)));
          for (const trail of trails.slice(1)) assert.deepEqual(trail, trails[0]);
        }),
        { numRuns: 20 },
      );
    });

    it("says, with the history, why an account was moved", async () => {
      for (const create of stores) {
        const { store, close } = await create(seed);
        const { write, history } = setupStore(store);
        await write("PATCH", "/7", { balance_from: "customer", reason: "New contract" });
        await write("PATCH", "/7", { balance_from: "agency" });
        const expected = [undefined, "New contract"];
        assert.deepEqual(
          (await history(7)).balance_changes.map(({ reason }) => reason),
          expected,
        );
        assert.deepEqual(
          (await contentOf(store)).map(({ reason }) => reason),
          expected,
        );
        await close();
      }
    });

    it("is read, like everything, by its own agency only, on each route", async () => {
      for (const create of stores) {
        const { store, close } = await create(seed);
        const { change } = setupStore(store);
        await change(7, "customer");
        const before = await contentOf(store);
        assert.equal(before.length, 1);
        const answers = await requestAll(store);
        assert.deepEqual(answers, [200, 404, 404, 404, 404, 404, 200]);
        assert.deepEqual(await contentOf(store), before);
        assert.deepEqual(await store.listTrail!("other", all), { rows: [], hasNext: false });
        await close();
      }
    });
  });
}

/** What two agencies in one database see of each other: nothing, whatever ids they share. */
export function describeTwoAgencies(name: string, open: () => Promise<OpenStore & { database: Database }>): void {
  describe(`two agencies in ${name}`, () => {
    it("each have accounts, a history and a trail of their own, on each route", async () => {
      const { store, database, close } = await open();
      await seedDatabase(database, seed);
      await seedDatabase(database, { ...seed, agency: { ...seed.agency, id: "other" } });
      const [first, second] = [own, "other"].map((agencyId) =>
        setupStore(store, { identify: () => ({ ...administrator, agencyId }) }),
      );
      assert.ok(first && second);
      const trailOf = async ({ backend }: typeof first) => {
        const response = await backend.app.request("http://localhost/api/v1/trail");
        return ((await response.json()) as { trail: { action: string }[] }).trail.map(({ action }) => action);
      };
      await first.change(7, "customer");
      assert.deepEqual([await trailOf(first), await trailOf(second)], [["change"], []]);
      assert.deepEqual((await second.history(7)).balance_changes, []);
      await second.requestBilling(7);
      await second.withdraw(7);
      assert.deepEqual([await trailOf(first), await trailOf(second)], [["change"], ["withdrawal", "billing_request"]]);
      assert.equal((await first.history(7)).balance_changes.length, 1);
      assert.equal((await store.findAccount("other", "7"))?.balance_from, "agency");
      assert.equal((await store.findAccount(own, "7"))?.billing_request, null);
      await close();
    });
  });
}

/** Performs writes, and checks that the trail has as many entries as writes had an effect. */
async function writeAll(create: CreateStore, steps: readonly string[]) {
  const { store, close } = await create(seed);
  const { change, requestBilling, withdraw } = setupStore(store);
  const readVersion = async () => (await store.findAccount(own, "7"))?.version;
  let effects = 0;
  for (const step of steps) {
    const version = await readVersion();
    if (step === "request") await requestBilling(7);
    else if (step === "withdraw") await withdraw(7);
    else if (step === "stale") await change(7, "agency", { version: "r0" });
    else await change(7, step);
    if ((await readVersion()) !== version) effects += 1;
  }
  const trail = await contentOf(store);
  assert.equal(trail.length, effects);
  await close();
  return trail;
}

/** Sends each request of the contract as somebody of another agency. Returns the statuses; a list has nothing in it. */
async function requestAll(store: Store): Promise<number[]> {
  const { app } = createBackend({ store, identify: () => ({ ...administrator, agencyId: "other" }) });
  const base = "http://localhost/api/v1/accounts";
  const json = { "Content-Type": "application/json" };
  const write = (method: string, path: string, body?: unknown) =>
    app.request(base + path, {
      method,
      headers: { ...json, "Idempotency-Key": newKey() },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const list = await app.request(base);
  const trail = await app.request("http://localhost/api/v1/trail");
  assert.deepEqual(((await list.clone().json()) as { accounts: unknown }).accounts, []);
  assert.deepEqual(((await trail.clone().json()) as { trail: unknown }).trail, []);
  const answers = [
    list,
    await app.request(`${base}/7`),
    await app.request(`${base}/7/balance_changes`),
    await write("PATCH", "/7", { balance_from: "agency" }),
    await write("POST", "/7/billing_request", billingRequest),
    await write("DELETE", "/7/billing_request"),
    trail,
  ];
  return answers.map(({ status }) => status);
}

/** What limits do in each kind of database. `open` opens one that is new, and another connection to it. */
export function describeLimits(name: string, open: () => Promise<{ one: Database; other: Database }>): void {
  describe(`limits in ${name}`, () => {
    const isTaken = (take: Promise<void>) =>
      take.then(
        () => true,
        () => false,
      );
    const countTaken = async (takes: readonly Promise<void>[]) =>
      (await Promise.all(takes.map(isTaken))).filter(Boolean).length;

    it("hold across processes, for requests that come at the same time", async () => {
      const { one, other } = await open();
      const now = () => 1_000_000;
      const limits = [one, other].map((database) =>
        createRateLimiter(database, "test", { requests: 10, seconds: 60 }, now),
      );
      const takes = limits.flatMap((limit) => Array.from({ length: 15 }, () => limit.take("dana")));
      assert.equal(await countTaken(takes), 10);
      await limits[0]?.giveBack("dana");
      assert.equal(await countTaken(limits.map((limit) => limit.take("dana"))), 1);
      assert.equal(await countTaken(limits.map((limit) => limit.take("noa"))), 2);
      await Promise.all([one.destroy(), other.destroy()]);
    });

    it("take one block for requests that come at the same time", async () => {
      const { one, other } = await open();
      const limits = [one, other].map((database) =>
        createBlockLimiter(database, "test", { requests: 600, seconds: 60 }, () => 1_000_000),
      );
      const taken = (count: number, limit = limits[0]!) =>
        countTaken(Array.from({ length: count }, () => limit.take("dana")));
      assert.equal(await taken(100), 100);
      assert.equal(await taken(600, limits[1]), 500);
      await Promise.all([one.destroy(), other.destroy()]);
    });

    it("are never passed by requests that are counted in blocks", async () => {
      const { one, other } = await open();
      let time = 1_000_000;
      const limits = [one, other].map((database) =>
        createBlockLimiter(database, "test", { requests: 600, seconds: 60 }, () => time),
      );
      let taken = 0;
      for (let count = 0; count < 400; count++) taken += await countTaken(limits.map((limit) => limit.take("dana")));
      assert.equal(taken, 600);
      time += 1_000;
      for (let count = 0; count < 20; count++) taken += await countTaken(limits.map((limit) => limit.take("dana")));
      assert.equal(taken, 610);
      await Promise.all([one.destroy(), other.destroy()]);
    });
  });
}
