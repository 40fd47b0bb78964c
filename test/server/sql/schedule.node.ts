import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { administrator, createMemoryStore, toSeed } from "../../../server/index.js";
import { openSqliteStore, runScheduledChanges, startScheduler } from "../../../server/kit.js";
import { clinic } from "../setup.js";
import { describeSchedules } from "./schedule-suite.js";

const own = administrator.agencyId;
const scheduled = {
  to: "customer",
  at: "2026-12-01T00:00:00Z",
  created_at: "2026-11-22T10:00:00Z",
  created_by: { name: "Dana Whitlock" },
} as const;

describeSchedules("memory", async (seed) => ({ store: createMemoryStore(seed), close: async () => undefined }));
describeSchedules("SQLite", async (seed) => {
  const store = await openSqliteStore(":memory:");
  await store.seed(seed);
  return { store, close: () => store.close() };
});

describe("a scheduled change in a SQLite file", () => {
  it("is made after a restart, though its time has come while no process ran", async (context) => {
    const folder = mkdtempSync(join(tmpdir(), "ctm-schedule-"));
    context.after(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "accounts.sqlite");
    const before = await openSqliteStore(file);
    await before.seed({ ...toSeed([{ ...clinic, scheduled_change: scheduled }]), changes: {} });
    await before.close();
    const store = await openSqliteStore(file);
    const now = () => new Date("2026-12-05T00:00:00Z");
    assert.equal(await runScheduledChanges(store, { now }), 1);
    assert.equal((await store.findAccount(own, "7"))?.balance_from, "customer");
    await store.close();
  });

  it("is made once by two processes' schedulers, which stop when they are told to", async (context) => {
    const folder = mkdtempSync(join(tmpdir(), "ctm-schedule-"));
    context.after(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "accounts.sqlite");
    const stores = [await openSqliteStore(file), await openSqliteStore(file)] as const;
    const accounts = Array.from({ length: 40 }, (_, id) => ({ ...clinic, id, scheduled_change: scheduled }));
    await stores[0].seed({ ...toSeed(accounts), changes: {} });
    const schedulers = stores.map((store) => startScheduler(store, { now: () => new Date("2026-12-05T00:00:00Z") }));
    await Promise.all(schedulers.map((scheduler) => scheduler.stop()));
    for (const { id } of accounts) {
      assert.equal((await stores[1].findAccount(own, String(id)))?.version, "r2");
      assert.equal((await stores[1].listChanges(own, String(id), { page: 1, perPage: 9 })).total, 1);
    }
    await Promise.all(stores.map((store) => store.close()));
  });
});

describe("startScheduler", () => {
  it("looks again after its interval, for as long as it is not stopped, and reports what fails", async (context) => {
    context.mock.timers.enable({ apis: ["setTimeout"] });
    const store = createMemoryStore({ ...toSeed([{ ...clinic, scheduled_change: scheduled }]), changes: {} });
    let time = new Date("2026-11-30T00:00:00Z");
    const errors: unknown[] = [];
    let looks = 0;
    const looked = () => new Promise((resolve) => setImmediate(resolve));
    const watched = {
      ...{ write: store.write.bind(store) },
      findDue: async (...args: Parameters<NonNullable<typeof store.findDue>>) => {
        if (++looks === 2) throw new Error("broken");
        return store.findDue?.(...args) ?? [];
      },
    } as unknown as typeof store;
    const scheduler = startScheduler(watched, {
      now: () => time,
      interval: 50,
      onError: (error) => errors.push(error),
    });
    await looked();
    time = new Date("2026-12-01T00:00:00Z");
    context.mock.timers.tick(50);
    await looked();
    assert.deepEqual([looks, errors.length, store.account("7")?.balance_from], [2, 1, "agency"]);
    context.mock.timers.tick(50);
    await looked();
    assert.deepEqual([looks, store.account("7")?.balance_from], [3, "customer"]);
    await scheduler.stop();
    context.mock.timers.tick(500);
    assert.equal(looks, 3);
  });
});
