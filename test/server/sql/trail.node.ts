import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { openSqlite } from "../../../server/sql/sqlite.js";
import { createMemory, createSqlite } from "./stores.js";
import { describeLimits, describeTrail } from "./trail-suite.js";

const folder = mkdtempSync(join(tmpdir(), "ctm-trail-"));
after(() => rmSync(folder, { recursive: true }));
let files = 0;

describeTrail([createMemory, createSqlite]);
describeLimits("SQLite", async () => {
  const file = join(folder, `${++files}.sqlite`);
  return { one: await openSqlite(file), other: await openSqlite(file) };
});
