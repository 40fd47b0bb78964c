import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startPostgres, type PostgresServer } from "../sql/postgres-server.js";
import { runToEnd, spawnServerWith } from "./spawn-server.js";

const options = ["--configuration", "session"] as const;

describe("two servers on one PostgreSQL", () => {
  let server: PostgresServer;
  let url: string;
  before(async () => {
    server = await startPostgres();
    const { host, user, database } = await server.createDatabase();
    url = `postgres://${user}:secret@localhost/${database}?host=${encodeURIComponent(host)}`;
  });
  after(() => server.stop());

  it("share sessions, and limits of wrong passwords", async () => {
    const start = () => spawnServerWith({ DEMO_PASSWORD: "correct horse" }, url, ...options);
    const first = await start();
    const second = await start();
    const signIn = (at: string, password: string) =>
      fetch(`${at}/session`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ user: "dana", password }),
      });
    const cookies = (await signIn(first.url, "correct horse")).headers.getSetCookie();
    const Cookie = cookies.map((cookie) => cookie.split(";")[0]).join("; ");
    const list = await fetch(`${second.url}/api/v1/accounts`, { headers: { Cookie } });
    assert.equal(list.status, 200);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 6; attempt++) {
      statuses.push((await signIn([first.url, second.url][attempt % 2]!, "wrong")).status);
    }
    assert.deepEqual(statuses, [401, 401, 401, 401, 401, 429]);
    for (const { kill } of [first, second]) kill("SIGKILL");
  });

  it("say in a sentence what is wrong, without the password of the database", () => {
    const fresh = runToEnd("--port", "0", "--database", url, "--fresh");
    assert.deepEqual(
      [fresh.status, fresh.stderr.trim()],
      [1, "--fresh is for a file. Drop the PostgreSQL database yourself."],
    );
    const backup = runToEnd("--database", url, "--backup", "copy");
    assert.deepEqual(
      [backup.status, backup.stderr.trim()],
      [1, "--backup copies a SQLite file. PostgreSQL has pg_dump."],
    );
    const missing = runToEnd("--port", "0", "--database", "postgres://eve:secret@127.0.0.1:9/none");
    assert.deepEqual(
      [missing.status, missing.stderr.trim()],
      [1, "The PostgreSQL database cannot be used: ECONNREFUSED."],
    );
  });
});
