import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { Kysely, SqliteDialect } from "kysely";
import { administrator, toSeed } from "../../../server/index.js";
import { parseListQuery } from "../../../server/query.js";
import { migrate } from "../../../server/sql/migrate.js";
import { createMigrations } from "../../../server/sql/migrations/index.js";
import { toAccountRow, toAgencyRow } from "../../../server/sql/records.js";
import { toSqliteDatabase } from "../../../server/sql/sqlite-adapter.js";
import type { Tables } from "../../../server/sql/tables.js";
import { clinic } from "../setup.js";
import { openSqliteStore } from "./stores.js";

const folder = mkdtempSync(join(tmpdir(), "ctm-migrations-"));
after(() => rmSync(folder, { recursive: true }));

const seed = toSeed([clinic, { ...clinic, id: 8, name: "Dental Care", balance_from: "customer", status: "paused" }]);

/** Fills a file as it was before its lists became fast. */
async function createOldFile(file: string): Promise<void> {
  const source = new DatabaseSync(file);
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: toSqliteDatabase(source) }) });
  const all = await createMigrations({ kind: "sqlite", text: "text", amount: "integer" }).getMigrations();
  const older = Object.fromEntries(Object.entries(all).filter(([name]) => name < "0003"));
  await migrate(database, { getMigrations: async () => older });
  const toOld = <Row extends object>(table: "agencies" | "accounts", row: Row) => {
    const columns = new Set(
      source
        .prepare(`pragma table_info(${table})`)
        .all()
        .map(({ name }) => name),
    );
    return Object.fromEntries(Object.entries(row).filter(([name]) => columns.has(name))) as Row;
  };
  await database
    .insertInto("agencies")
    .values(toOld("agencies", toAgencyRow(seed.agency)))
    .execute();
  for (const account of seed.accounts) {
    const row = { ...toAccountRow(account, administrator.agencyId), changes: 0 };
    await database.insertInto("accounts").values(toOld("accounts", row)).execute();
  }
  source.exec("update accounts set search_text = replace(search_text, char(173), char(10))");
  await database.destroy();
}

describe("a SQLite file that is older than the counts and the index of a search", () => {
  it("has them once it was opened", async () => {
    const file = join(folder, "old.sqlite");
    await createOldFile(file);
    const { store, close } = await openSqliteStore(file, toSeed([]));
    const list = (query: string) =>
      store.listAccounts(administrator.agencyId, parseListQuery(new URLSearchParams(query)));
    const { total, summary } = await list("");
    assert.deepEqual([total, summary], [2, { agency: 1, customer: 1, needs_attention: 1 }]);
    const searches = { dental: 1, r: 2, "care\n8": 0, "clinic 7": 0, harbor: 1 };
    for (const [search, count] of Object.entries(searches)) {
      assert.equal((await list(String(new URLSearchParams({ search })))).total, count, search);
    }
    await close();
  });
});
