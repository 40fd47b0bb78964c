import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { administrator, toSeed } from "../../../server/index.js";
import { openSqlite } from "../../../server/sql/sqlite.js";
import { typescript } from "../serve/spawn-server.js";
import { clinic } from "../setup.js";
import { openSqliteStore } from "./stores.js";

const folder = mkdtempSync(join(tmpdir(), "ctm-interrupted-"));
after(() => rmSync(folder, { recursive: true }));

// eslint-disable-next-line @typescript-eslint/unbound-method -- called with a database as `this`
const { prepare } = DatabaseSync.prototype;
const seed = { ...toSeed([clinic]), changes: {} };
const openFile = [...typescript, fileURLToPath(new URL("open-file.ts", import.meta.url))];

/** Copies a file as a killed process leaves it: with the pages that are not in it yet. */
function copyDatabase(from: string, to: string): void {
  for (const suffix of ["", "-wal"]) if (existsSync(from + suffix)) copyFileSync(from + suffix, to + suffix);
}

/** Checks that a file can be opened, filled and read. */
async function checkUsable(file: string): Promise<void> {
  const { store, close } = await openSqliteStore(file, seed);
  assert.equal((await store.findAccount(administrator.agencyId, "7"))?.name, clinic.name);
  await close();
}

describe("a SQLite file whose migrations were cut short", () => {
  it("is opened and brought up to date after each statement at which that may happen", async (context) => {
    const file = join(folder, "cut.sqlite");
    const copies: string[] = [];
    const { mock } = context.mock.method(
      DatabaseSync.prototype,
      "prepare",
      function (this: DatabaseSync, text: string) {
        const copy = join(folder, `cut-${copies.length}.sqlite`);
        copyDatabase(file, copy);
        copies.push(copy);
        return prepare.call(this, text);
      },
    );
    await (await openSqlite(file)).destroy();
    mock.restore();
    assert.ok(copies.length > 40, `${copies.length} statements`);
    for (const copy of copies) await checkUsable(copy);
  });

  it("is opened after the process was killed in the middle of them", async () => {
    const file = join(folder, "killed.sqlite");
    assert.equal(spawnSync(process.execPath, [...openFile, file, "20"]).signal, "SIGKILL");
    await checkUsable(file);
  });

  it("has nothing of them after one has failed, and is opened once it does not", async (context) => {
    const file = join(folder, "failed.sqlite");
    const { mock } = context.mock.method(
      DatabaseSync.prototype,
      "prepare",
      function (this: DatabaseSync, text: string) {
        if (text.includes("account_counts")) throw new Error("the disk is full");
        return prepare.call(this, text);
      },
    );
    await assert.rejects(openSqlite(file), /the disk is full/);
    mock.restore();
    const database = new DatabaseSync(file);
    assert.deepEqual(database.prepare("select name from sqlite_master").all(), []);
    database.close();
    await checkUsable(file);
  });
});

describe("a new SQLite file", () => {
  it("is made once by those who open it at the same time in one process", async () => {
    const file = join(folder, "three.sqlite");
    const databases = await Promise.all([openSqlite(file), openSqlite(file), openSqlite(file)]);
    for (const database of databases) await database.destroy();
    await checkUsable(file);
  });

  it("is made once by processes that open it at the same time", async () => {
    const file = join(folder, "processes.sqlite");
    const open = async () => {
      const child = spawn(process.execPath, [...openFile, file], { stdio: "inherit" });
      return (await once(child, "exit")) as [number | null];
    };
    const exits = await Promise.all([open(), open(), open()]);
    assert.deepEqual(
      exits.map(([code]) => code),
      [0, 0, 0],
    );
    await checkUsable(file);
  });
});
