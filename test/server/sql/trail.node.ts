import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { SqlStore } from "../../../server/sql/sql-store.js";
import { openSqlite } from "../../../server/sql/sqlite.js";
import { createMemory, createSqlite } from "./stores.js";
import { describeLimits, describeTrail, describeTwoAgencies } from "./trail-suite.js";

const folder = mkdtempSync(join(tmpdir(), "ctm-trail-"));
after(() => rmSync(folder, { recursive: true }));
let files = 0;

describeTrail([createMemory, createSqlite]);
describeTwoAgencies("SQLite", async () => {
  const database = await openSqlite(":memory:");
  const store = new SqlStore({ database, locksRows: false, now: Date.now });
  return { store, database, close: () => database.destroy() };
});
describeLimits("SQLite", async () => {
  const file = join(folder, `${++files}.sqlite`);
  return { one: await openSqlite(file), other: await openSqlite(file) };
});
