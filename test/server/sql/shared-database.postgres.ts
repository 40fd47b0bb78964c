import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import pg from "pg";
import { toSeed } from "../../../server/index.js";
import { openPostgresStore } from "../../../server/kit.js";
import { clinic } from "../setup.js";
import { startPostgres, toUrl, type PostgresServer } from "./postgres-server.js";

let server: PostgresServer;
before(async () => {
  server = await startPostgres();
});
after(() => server.stop());

async function createDatabase(...statements: readonly string[]): Promise<string> {
  const connection = await server.createDatabase();
  const client = new pg.Client(connection);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
  return toUrl(connection);
}

const kysely = [
  "create table kysely_migration (name varchar(255) primary key, timestamp varchar(255) not null)",
  "insert into kysely_migration values ('2020-host', '2020-01-01')",
  "create table kysely_migration_lock (id varchar(255) primary key, is_locked integer not null default 0)",
  "insert into kysely_migration_lock values ('migration_lock', 0)",
];

describe("openPostgresStore() in a database that has something else in it", () => {
  it("works beside migrations of a host that uses Kysely too", async () => {
    const url = await createDatabase(...kysely);
    for (let start = 0; start < 2; start++) {
      const store = await openPostgresStore(url);
      await store.seed({ ...toSeed([clinic]), changes: {} });
      assert.equal((await store.findAccount("90210", "7"))?.name, clinic.name);
      await store.close();
    }
  });

  it("makes the tables that the documentation names, and no other", async () => {
    const url = await createDatabase();
    await (await openPostgresStore(url)).close();
    const client = new pg.Client(url);
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public'",
    );
    await client.end();
    const text = await readFile(new URL("../../../docs/backend-kit.md", import.meta.url), "utf8");
    const [, named = ""] = /The tables are ([^.]+)\./.exec(text) ?? [];
    assert.deepEqual(named.match(/\w+(?=`)/g)?.sort(), rows.map(({ name }) => name).sort());
  });

  it("works in a schema of its own beside tables of the same names", async () => {
    const url = await createDatabase(
      "create table accounts (id text)",
      "create table people (id text)",
      "create schema billing",
    );
    const store = await openPostgresStore(`${url}&options=${encodeURIComponent("-c search_path=billing")}`);
    await store.seed({ ...toSeed([clinic]), changes: {} });
    assert.equal((await store.findAccount("90210", "7"))?.name, clinic.name);
    await store.close();
  });

  it("says in a sentence that a table of this name is there, and leaves it", async () => {
    const url = await createDatabase("create table accounts (id text)");
    await assert.rejects(openPostgresStore(url), {
      message:
        'The tables of the billing kit cannot be made: relation "accounts" already exists. Give it a database or a schema of its own.',
    });
    const client = new pg.Client(url);
    await client.connect();
    const { rows } = await client.query<{ tablename: string }>(
      "select tablename from pg_tables where schemaname = 'public'",
    );
    assert.deepEqual(
      rows.map(({ tablename }) => tablename).filter((name) => !name.startsWith("ctm_billing_")),
      ["accounts"],
    );
    await client.end();
  });

  it("says in a sentence that a newer version has changed the tables", async () => {
    const url = await createDatabase();
    await (await openPostgresStore(url)).close();
    const client = new pg.Client(url);
    await client.connect();
    await client.query("insert into ctm_billing_migration values ('9999-later', '2030-01-01T00:00:00Z')");
    await client.end();
    await assert.rejects(openPostgresStore(url), {
      message: "A newer version of ctm-accounts-billing has changed the tables (9999-later). Update this one.",
    });
  });

  it("says in a sentence that its user may not create tables", async () => {
    const connection = await server.createDatabase();
    const client = new pg.Client(connection);
    await client.connect();
    await client.query("create role reader login");
    await client.end();
    await assert.rejects(openPostgresStore(toUrl({ ...connection, user: "reader" })), {
      code: "42501",
      message:
        "The tables of the billing kit cannot be made: permission denied for schema public. Grant its user the right to create tables there, by GRANT CREATE ON SCHEMA.",
    });
  });
});
