import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { after, before, describe, it } from "node:test";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { toSeed } from "../../../server/index.js";
import { openPostgresStore, runScheduledChanges } from "../../../server/kit.js";
import { typescript } from "../serve/spawn-server.js";
import { clinic } from "../setup.js";
import { startPostgres, type PostgresServer } from "./postgres-server.js";
import { describeSchedules } from "./schedule-suite.js";

const script = fileURLToPath(new URL("run-schedule.ts", import.meta.url));
const scheduled = {
  to: "customer",
  at: "2026-12-01T00:00:00Z",
  created_at: "2026-11-22T10:00:00Z",
  created_by: { name: "Dana Whitlock" },
} as const;
const ids = Array.from({ length: 250 }, (_, index) => index + 1);
const seed = { ...toSeed(ids.map((id) => ({ ...clinic, id, scheduled_change: scheduled }))), changes: {} };
const own = String(seed.agency.id);

let server: PostgresServer;
before(async () => {
  server = await startPostgres();
});
after(() => server.stop());

async function createUrl(): Promise<string> {
  const { host, user, database } = await server.createDatabase();
  return `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`;
}

describeSchedules("PostgreSQL", async (content) => {
  const store = await openPostgresStore(await createUrl());
  await store.seed(content);
  return { store, close: () => store.close() };
});

describe("scheduled changes that several processes on one PostgreSQL make at the same time", () => {
  it("are made once each, and all of them, though one of the processes is killed", async () => {
    const url = await createUrl();
    const store = await openPostgresStore(url);
    await store.seed(seed);
    const start = () =>
      spawn(process.execPath, [...typescript, script, url, "2026-12-01T00:00:01Z"], {
        stdio: ["ignore", "pipe", "inherit"],
      });
    const processes = [start(), start(), start()];
    const outputs = processes.map(({ stdout }) => text(stdout));
    const killed = processes[0]!;
    // As soon as it, or another one, has begun.
    while ((await store.listTrail!(own, { before: undefined, perPage: 1 })).rows.length === 0);
    killed.kill("SIGKILL");
    await Promise.all(processes.slice(1).map((child) => once(child, "exit")));
    await runScheduledChanges(store, { now: () => new Date("2026-12-01T00:00:02Z") });
    const moved = (await Promise.all(outputs.slice(1))).map(Number);
    assert.ok(moved.every((count) => count <= ids.length));
    for (const id of ids) {
      const account = await store.findAccount(own, String(id));
      assert.deepEqual([account?.balance_from, account?.version], ["customer", "r2"]);
      assert.equal((await store.listChanges(own, String(id), { page: 1, perPage: 9 })).total, 1);
    }
    const trail = await store.listTrail!(own, { before: undefined, perPage: 1_000 });
    assert.equal(trail.rows.length, ids.length);
    await store.close();
  });
});
