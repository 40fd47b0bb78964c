import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import pg from "pg";
import { openPostgresStore, type OwnStore } from "../../../server/kit.js";
import { administrator, toSeed } from "../../../server/index.js";
import { startPostgres, toUrl, type PostgresServer } from "../sql/postgres-server.js";
import { clinic, setupStore } from "../setup.js";
import { serve } from "./setup.js";

let server: PostgresServer;
before(async () => {
  server = await startPostgres();
});
after(() => server.stop());

const statusOf = async (response: Promise<Response>) => {
  const { status, headers } = await response;
  return [status, headers.get("Retry-After")];
};

describe("a server whose PostgreSQL ends", () => {
  it("answers with 503 and Retry-After meanwhile, also what was under way, and as before once it is back", async (context) => {
    context.mock.method(console, "error", () => undefined);
    const database = toUrl(await server.createDatabase());
    const { send, get, change, signIn, sessionHeaders, stop } = await serve({ access: "session", database });
    const headers = await sessionHeaders("dana");
    const underWay = Array.from({ length: 60 }, (_, index) =>
      index % 2 === 0 ? change("customer", headers) : get("", headers),
    );
    await underWay[0];
    await server.crash();
    const statuses = await Promise.all(underWay.map(async (response) => (await response).status));
    assert.deepEqual(
      statuses.filter((status) => status !== 200 && status !== 503),
      [],
    );
    const requests = [
      () => get("", headers),
      () => change("agency", headers),
      () => signIn("dana"),
      () => send("/session", { headers }),
    ];
    for (const request of requests) assert.deepEqual(await statusOf(request()), [503, "1"]);
    assert.equal((await send("/health")).status, 503);
    await server.restart();
    for (const request of requests) assert.equal((await request()).status, 200);
    assert.equal((await send("/health")).status, 200);
    await stop();
  });
});

describe("a store over a pool of the host's", () => {
  /** Opens a store over a pool, with what a test sets about it. */
  async function openPool(settings: pg.PoolConfig): Promise<{ pool: pg.Pool; store: OwnStore }> {
    const pool = new pg.Pool({ ...(await server.createDatabase()), ...settings });
    const store = await openPostgresStore(pool, { maxChanges: 2 });
    await store.seed({ ...toSeed([clinic]), changes: {} });
    return { pool, store };
  }

  it("answers with 503 and Retry-After where a row stays locked, and nothing is changed", async (context) => {
    context.mock.method(console, "error", () => undefined);
    const { pool, store } = await openPool({ lock_timeout: 20 });
    const { change } = setupStore(store);
    const other = await pool.connect();
    await other.query("begin; select * from accounts for update");
    assert.deepEqual(await statusOf(change(7, "customer", { key: "key" })), [503, "1"]);
    await other.query("rollback");
    other.release();
    const repeated = await change(7, "customer", { key: "key" });
    assert.deepEqual([repeated.status, repeated.headers.has("Idempotency-Replayed")], [200, false]);
    await store.close();
    await pool.end();
  });

  it("answers with 503 where all connections are in use", async (context) => {
    context.mock.method(console, "error", () => undefined);
    const { pool, store } = await openPool({ max: 1 });
    const other = await pool.connect();
    pool.options.connectionTimeoutMillis = 20;
    assert.deepEqual(await statusOf(setupStore(store).get()), [503, "1"]);
    other.release();
    assert.equal((await setupStore(store).get()).status, 200);
    await store.close();
    await pool.end();
  });

  it("leaves the pool to the host, and keeps as much of a history as it is told", async () => {
    const { pool, store } = await openPool({});
    const { change } = setupStore(store);
    for (let count = 0; count < 4; count++) await change(7, count % 2 === 0 ? "customer" : "agency");
    assert.equal((await store.listChanges(administrator.agencyId, "7", { page: 1, perPage: 9 })).total, 2);
    await store.close();
    assert.equal((await pool.query("select 1")).rowCount, 1);
    await pool.end();
  });
});
