// Fills a database: node … seed.ts <number of accounts> <SQLite file, or how pg connects as JSON>
import pg from "pg";
import { seedWithUsage } from "../../server/index.ts";
import { openPostgres } from "../../server/sql/postgres.ts";
import { seedDatabase } from "../../server/sql/sql-store.ts";
import { openSqlite } from "../../server/sql/sqlite.ts";

const [, , count = "", target = ""] = process.argv;
const database = target.startsWith("{")
  ? await openPostgres(new pg.Pool(JSON.parse(target) as pg.PoolConfig))
  : await openSqlite(target);
const start = performance.now();
await seedDatabase(database, seedWithUsage(Number(count)));
console.log(`\n(${count} accounts seeded in ${((performance.now() - start) / 1000).toFixed(1)} s)`);
await database.destroy();
