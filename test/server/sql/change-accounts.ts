// Changes accounts of a SQLite file, or of a PostgreSQL as JSON says, back and forth, ten at a time.
import pg from "pg";
import { openPostgres } from "../../../server/sql/postgres.js";
import { SqlStore } from "../../../server/sql/sql-store.js";
import { openSqlite } from "../../../server/sql/sqlite.js";
import { setupStore } from "../setup.js";

const [, , target = "", ids = ""] = process.argv;
const isPostgres = target.startsWith("{");
const database = isPostgres
  ? await openPostgres(new pg.Pool(JSON.parse(target) as pg.PoolConfig))
  : await openSqlite(target, { lockTimeout: 60_000 });
const store = new SqlStore({ database, locksRows: isPostgres, now: Date.now });
const { change } = setupStore(store);
for (let round = 0; round < 8; round++) {
  const changes = ids.split(",").map((id, index) => change(id, (round + index) % 2 === 0 ? "customer" : "agency"));
  for (const { status } of await Promise.all(changes)) if (status >= 500) throw new Error(`Answered with ${status}`);
}
await database.destroy();
