import { after, before } from "node:test";
import pg from "pg";
import { openPostgres } from "../../../server/sql/postgres.js";
import { SqlStore } from "../../../server/sql/sql-store.js";
import { startPostgres, type PostgresServer } from "./postgres-server.js";
import { createMemory, createPostgres } from "./stores.js";
import { describeLimits, describeTrail, describeTwoAgencies } from "./trail-suite.js";

let server: PostgresServer;
before(async () => {
  server = await startPostgres();
});
after(() => server.stop());

describeTrail([createMemory, createPostgres(() => server)]);
describeTwoAgencies("PostgreSQL", async () => {
  const database = await openPostgres(new pg.Pool(await server.createDatabase()));
  const store = new SqlStore({ database, locksRows: true, now: Date.now });
  return { store, database, close: () => database.destroy() };
});
describeLimits("PostgreSQL", async () => {
  const options = await server.createDatabase();
  const one = await openPostgres(new pg.Pool(options));
  return { one, other: await openPostgres(new pg.Pool(options)) };
});
