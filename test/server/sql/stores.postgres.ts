import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { sql } from "kysely";
import pg from "pg";
import { administrator } from "../../../server/index.js";
import { parseListQuery } from "../../../server/query.js";
import { startPostgres, type PostgresServer } from "./postgres-server.js";
import { describeRequests } from "./request-suite.js";
import { createMemory, createPostgres, openPostgresStore } from "./stores.js";
import { describeSqlStore } from "./sql-suite.js";
import { describeStore, describeStores } from "./store-suite.js";
import { checkTwoProcesses, movable } from "./two-processes.js";

let server: PostgresServer;
before(async () => {
  server = await startPostgres();
});
after(() => server.stop());

describeStore(
  "PostgreSQL",
  createPostgres(() => server),
);
describeSqlStore(
  "PostgreSQL",
  createPostgres(() => server),
);
describe("a PostgreSQL that two processes change", () => {
  it("has counts, totals and histories that agree with its accounts", async () => {
    const connection = await server.createDatabase();
    const { store, database, close } = await openPostgresStore(connection, movable);
    await checkTwoProcesses(JSON.stringify(connection), store, database);
    await close();
  });
});
describe("a PostgreSQL whose owner may not create extensions", () => {
  it("searches without an index of trigrams", async () => {
    const connection = await server.createDatabase();
    const superuser = new pg.Client(connection);
    await superuser.connect();
    await superuser.query("create role host login; grant create on schema public to host");
    const { store, database, close } = await openPostgresStore({ ...connection, user: "host" }, movable);
    const query = parseListQuery(new URLSearchParams("search=clinic"));
    assert.equal((await store.listAccounts(administrator.agencyId, query)).total, movable.accounts.length);
    const indexes = await sql<{ name: string }>`select indexname as name from pg_indexes`.execute(database);
    assert.ok(indexes.rows.some(({ name }) => name === "accounts_by_name_asc"));
    assert.ok(!indexes.rows.some(({ name }) => name === "accounts_by_trigram"));
    await close();
    await superuser.end();
  });
});
describeRequests(
  "PostgreSQL",
  createPostgres(() => server),
);
describeStores([createMemory, createPostgres(() => server)]);
