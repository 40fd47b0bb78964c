import assert from "node:assert/strict";
import { createServer } from "node:net";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { describe, it } from "node:test";
import pg from "pg";
import { toOutage } from "../../../server/outage.js";
import { toKyselyPool } from "../../../server/sql/postgres-pool.js";

const withCode = (code: string, more: object = {}) => Object.assign(new Error("No."), { code, ...more });
const withSqliteCode = (errcode: number) => Object.assign(new Error("No."), { code: "ERR_SQLITE_ERROR", errcode });

describe("an error of a database", () => {
  it("is an outage where the same may work a moment later", () => {
    const busy = [
      ...[5, 6, 261, 262, 517, 773].map(withSqliteCode),
      ...["40001", "40P01", "55P03"].map((code) => withCode(code)),
    ];
    for (const error of busy) assert.match(toOutage(error) ?? "", /busy\. Nothing was changed/, JSON.stringify(error));
    const away = [
      ..."57P01 57P02 57P03 57014 08006 08P01 53300 25006".split(" "),
      ..."ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT ENOTFOUND EAI_AGAIN".split(" "),
    ].map((code) => withCode(code));
    for (const error of [...away, withCode("ENOENT", { syscall: "connect" })])
      assert.match(toOutage(error) ?? "", /does not answer/, JSON.stringify(error));
  });

  it("is none where it would be the same again", () => {
    const others = [
      withSqliteCode(1),
      withSqliteCode(19),
      ...["23505", "42P01", "ENOENT"].map((code) => withCode(code)),
    ];
    for (const error of [...others, new Error("No."), "no"]) assert.equal(toOutage(error), undefined);
  });
});

describe("a PostgreSQL that does not answer", () => {
  it("is an outage of a request, in time, and the connection is given up", async () => {
    // It takes connections, and never says anything.
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const pool = new pg.Pool({ host: "127.0.0.1", port, user: "host", connectionTimeoutMillis: 20 });
    await assert.rejects(pool.connect(), (error) => toOutage(error) !== undefined);
    await pool.end();
    server.close();
  });

  it("is one of a statement, in time, and its connection is not used again", async () => {
    const released: unknown[] = [];
    const client = {
      query: () => new Promise(() => undefined),
      on: () => undefined,
      release: (destroy?: boolean) => void released.push(destroy),
    };
    const pool = { connect: async () => client, end: async () => undefined };
    const connection = await toKyselyPool(pool, { preparesStatements: true, queryTimeout: 5 }).connect();
    for (let count = 0; count < 2; count++)
      await assert.rejects(connection.query("select 1", []), (error) => toOutage(error) !== undefined);
    connection.release();
    assert.deepEqual(released, [true]);
  });
});
