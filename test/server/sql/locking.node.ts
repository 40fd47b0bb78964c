import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { toSeed } from "../../../server/index.js";
import { clinic, readProblem, setupStore } from "../setup.js";
import { openSqliteStore } from "./stores.js";
import { checkTwoProcesses, movable } from "./two-processes.js";

const folder = mkdtempSync(join(tmpdir(), "ctm-locking-"));
after(() => rmSync(folder, { recursive: true }));

let files = 0;

/** Opens a store over a file, and lets another process lock the file. */
async function setup(lockTimeout: number) {
  const file = join(folder, `${++files}.sqlite`);
  const { store, close } = await openSqliteStore(file, { ...toSeed([clinic]), changes: {} }, { lockTimeout });
  const script = fileURLToPath(new URL("hold-lock.ts", import.meta.url));
  const other = spawn(process.execPath, [script, file], { stdio: ["pipe", "pipe", "inherit"] });
  const exit = once(other, "exit");
  await once(other.stdout, "data");
  const unlock = async () => {
    other.stdin.end("unlock\n");
    await exit;
  };
  return { ...setupStore(store), unlock, close };
}

describe("a SQLite file that another process has locked", () => {
  it("answers what only reads at once, while a change waits", async () => {
    const { change, get, list, unlock, close } = await setup(60_000);
    let isChanged = false;
    const changed = change(7, "customer").then((response) => {
      isChanged = true;
      return response;
    });
    assert.equal((await get("/7")).status, 200);
    assert.equal((await list("?search=clinic")).accounts.length, 1);
    assert.equal(isChanged, false);
    await unlock();
    assert.equal((await changed).status, 200);
    await close();
  });

  it("refuses a change with 503 and Retry-After when it stays locked, and nothing is changed", async () => {
    const { change, history, store, unlock, close } = await setup(50);
    const response = await change(7, "customer", { key: "key" });
    assert.deepEqual([response.status, response.headers.get("Retry-After")], [503, "1"]);
    assert.match((await readProblem(response)).detail, /Nothing was changed/);
    assert.equal((await store.findAccount("90210", "7"))?.version, "r1");
    await unlock();
    const repeated = await change(7, "customer", { key: "key" });
    assert.deepEqual([repeated.status, repeated.headers.has("Idempotency-Replayed")], [200, false]);
    assert.equal((await history(7)).balance_changes.length, 1);
    await close();
  });

  it("makes each of many changes that wait once", async () => {
    const { change, history, unlock, close } = await setup(60_000);
    const race = Array.from({ length: 20 }, (_, index) =>
      change(7, "customer", { key: `k${index % 4}`, version: "r1" }),
    );
    await unlock();
    const statuses = (await Promise.all(race)).map(({ status }) => status);
    assert.equal(statuses.filter((status) => status === 200).length, 5);
    assert.equal((await history(7)).balance_changes.length, 1);
    await close();
  });
});

describe("a SQLite file that two processes change", () => {
  it("has counts, totals and histories that agree with its accounts", async () => {
    const file = join(folder, "two-processes.sqlite");
    const { store, database, close } = await openSqliteStore(file, movable);
    await checkTwoProcesses(file, store, database);
    await close();
  });
});
