import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startPostgres, toUrl, type PostgresServer } from "../sql/postgres-server.js";
import { newKey } from "../setup.js";
import { abbot, cookieOf } from "./setup.js";
import { runToEnd, spawnServerWith } from "./spawn-server.js";

const options = ["--configuration", "session"] as const;

describe("two servers on one PostgreSQL", () => {
  let server: PostgresServer;
  let url: string;
  before(async () => {
    server = await startPostgres();
    url = toUrl(await server.createDatabase());
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
      [
        1,
        "The PostgreSQL database cannot be used. Nothing listens there. Start PostgreSQL, or correct the host and the port in the URL.",
      ],
    );
    const unknown = runToEnd("--port", "0", "--database", url.replace("/test_1", "/none"));
    assert.deepEqual(
      [unknown.status, unknown.stderr.trim()],
      [1, "The PostgreSQL database cannot be used. There is no database of that name. Create it, or correct the URL."],
    );
  });

  it("fill an empty database once, and make one password up, when they start at the same time", async () => {
    const database = toUrl(await server.createDatabase());
    const servers = await Promise.all(Array.from({ length: 3 }, () => spawnServerWith({}, database, ...options)));
    const passwords = servers.flatMap(({ output }) =>
      output.flatMap((line) => /^Their password is (\S+)$/.exec(line)?.[1] ?? []),
    );
    assert.equal(passwords.length, 1);
    for (const { url, kill } of servers) {
      const headers = { "Content-Type": "application/json" };
      const body = JSON.stringify({ user: "dana", password: passwords[0] });
      const Cookie = cookieOf(await fetch(`${url}/session`, { method: "POST", headers, body }));
      const list = await fetch(`${url}/api/v1/accounts`, { headers: { Cookie } });
      assert.equal(((await list.json()) as { total_entries: number }).total_entries, 137);
      kill("SIGKILL");
    }
  });

  it("let one of many changes of the same version win", async () => {
    const database = toUrl(await server.createDatabase());
    const servers = [await spawnServerWith({}, database), await spawnServerWith({}, database)] as const;
    const path = `/api/v1/accounts/${abbot}`;
    const version = (await fetch(servers[0].url + path)).headers.get("ETag") ?? "";
    const change = (index: number) =>
      fetch(servers[index % 2 === 0 ? 0 : 1].url + path, {
        method: "PATCH",
        headers: { "Content-Type": "application/json", "Idempotency-Key": newKey(), "If-Match": version },
        body: JSON.stringify({ balance_from: "customer" }),
      });
    const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => change(index)));
    const statuses = answers.map(({ status }) => status).sort((one, other) => one - other);
    assert.deepEqual(statuses, [200, ...Array.from({ length: 59 }, () => 412)]);
    for (const { kill } of servers) kill("SIGKILL");
  });
});
