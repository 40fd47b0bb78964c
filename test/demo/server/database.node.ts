import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, describe, it } from "node:test";
import { inTransaction, openDatabase } from "../../../demo/server/database.js";

const folder = mkdtempSync(join(tmpdir(), "ctm-database-"));
after(() => rmSync(folder, { recursive: true }));

describe("openDatabase", () => {
  it("waits for the disk at each commit", () => {
    const database = openDatabase(join(folder, "new.sqlite"));
    assert.deepEqual({ ...database.prepare("PRAGMA journal_mode").get() }, { journal_mode: "wal" });
    assert.deepEqual({ ...database.prepare("PRAGMA synchronous").get() }, { synchronous: 2 });
    database.close();
  });

  it("refuses a file of a later version", () => {
    const file = join(folder, "later.sqlite");
    const later = new DatabaseSync(file);
    later.exec("PRAGMA user_version = 99");
    later.close();
    assert.throws(() => openDatabase(file), /version 99/);
  });
});

describe("inTransaction", () => {
  it("rolls back if the work throws", () => {
    const database = openDatabase(":memory:");
    const work = () => {
      database.exec("INSERT INTO agency (id, record) VALUES (1, '{}')");
      throw new Error("half-way");
    };
    assert.throws(() => inTransaction(database, work), /half-way/);
    assert.equal(database.prepare("SELECT * FROM agency").get(), undefined);
    assert.equal(database.isTransaction, false);
    database.close();
  });
});
