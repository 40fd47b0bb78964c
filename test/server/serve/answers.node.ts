import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { request as open } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { sql } from "kysely";
import { createServerApp } from "../../../server/serve/app.js";
import { toConfiguration } from "../../../server/serve/configuration.js";
import { answerHealth } from "../../../server/serve/health.js";
import { openSqlite } from "../../../server/sql/sqlite.js";
import { newKey } from "../setup.js";
import { abbot, serve } from "./setup.js";
import { runToEnd, spawnServer } from "./spawn-server.js";

const folder = mkdtempSync(join(tmpdir(), "ctm-answers-"));
after(() => rmSync(folder, { recursive: true }));

describe("GET /health", () => {
  it("is 200 while the database answers, for everyone and without secrets", async () => {
    const { send } = await serve({ access: "session" });
    const response = await send("/health");
    assert.deepEqual([response.status, await response.text()], [200, '{"status":"ok"}']);
  });

  it("is 503 when it does not", async () => {
    const database = await openSqlite(":memory:");
    const app = createServerApp(database, toConfiguration({}));
    await database.destroy();
    const response = await app.request("/health");
    assert.deepEqual([response.status, await response.text()], [503, '{"status":"unavailable"}']);
  });

  for (const table of ["accounts", "people"]) {
    it(`is 503 when the table ${table} is lost`, async () => {
      const database = await openSqlite(":memory:");
      const app = createServerApp(database, toConfiguration({}));
      assert.equal((await app.request("/health")).status, 200);
      await sql.raw(`pragma foreign_keys = off`).execute(database);
      await sql.raw(`drop table ${table}`).execute(database);
      assert.equal((await app.request("/health")).status, 503);
      await database.destroy();
    });
  }

  it("is 503 when it takes too long", async () => {
    const database = await openSqlite(":memory:");
    const response = await database.transaction().execute(() => answerHealth(database, 1));
    assert.equal(response.status, 503);
    await database.destroy();
  });
});

describe("a client that hangs up while it sends a change", () => {
  for (const options of [{}, { access: "bearer", origin: "https://billing.example" }] as const) {
    it(`is no fault of the server's in the log, and changes nothing, with ${JSON.stringify(options)}`, async (context) => {
      const errors = context.mock.method(console, "error");
      const lines = new EventEmitter();
      const { url, get, bearerHeaders } = await serve({ ...options, log: (line) => lines.emit("line", line) });
      const bearer = "access" in options ? await bearerHeaders("dana") : {};
      const logged = once(lines, "line");
      const headers = { "Content-Type": "application/json", "Content-Length": 40, "Idempotency-Key": newKey() };
      const change = open(`${url}/api/v1/accounts/${abbot}`, {
        method: "PATCH",
        headers: { ...bearer, ...headers, Expect: "100-continue" },
      });
      change.on("error", () => undefined);
      change.flushHeaders();
      await once(change, "continue");
      change.write('{"balance_from":');
      change.destroy();
      const { status } = JSON.parse(String((await logged)[0])) as { status: number };
      assert.equal(status, 499);
      assert.equal(errors.mock.callCount(), 0);
      assert.match(await (await get(`/${abbot}`, bearer)).text(), /"balance_from":"agency"/);
    });
  }
});

describe("frame-ancestors", () => {
  const pages = join(folder, "pages");

  it("is none, in pages and in the API, or the one origin that is allowed", async () => {
    mkdirSync(pages);
    writeFileSync(join(pages, "index.html"), "<html><head></head></html>");
    for (const [frameAncestor, policy, frameOptions] of [
      [undefined, "'none'", "DENY"],
      ["https://portal.example", "https://portal.example", null],
    ] as const) {
      const { send } = await serve({ pages, frameAncestor });
      for (const path of ["/index.html", "/api/v1/accounts"]) {
        const { headers } = await send(path);
        assert.match(headers.get("Content-Security-Policy") ?? "", new RegExp(`frame-ancestors ${policy}(;|$)`));
        assert.equal(headers.get("X-Frame-Options"), frameOptions);
      }
    }
  });
});

describe("--backup", () => {
  it("writes a copy with which a server can start, while another one is running", async () => {
    const [file, copy] = [join(folder, "running.sqlite"), join(folder, "copy.sqlite")];
    const running = await spawnServer(file);
    const headers = { "Content-Type": "application/json", "Idempotency-Key": newKey() };
    const body = JSON.stringify({ balance_from: "customer" });
    await fetch(`${running.url}/api/v1/accounts/${abbot}`, { method: "PATCH", headers, body });
    const { status, stdout } = runToEnd("--database", file, "--backup", copy);
    assert.equal(status, 0);
    assert.ok(stdout.includes(copy));
    // It has the hashes of passwords.
    assert.equal(statSync(copy).mode & 0o077, 0);
    const restored = await spawnServer(copy);
    const account = await (await fetch(`${restored.url}/api/v1/accounts/${abbot}`)).text();
    assert.match(account, /"balance_from":"customer"/);
    for (const server of [running, restored]) {
      server.kill("SIGTERM");
      await server.exit;
    }
  });

  it("is whole or not there: what one that was cut short has left is replaced", () => {
    const [file, copy] = [join(folder, "running.sqlite"), join(folder, "second.sqlite")];
    writeFileSync(`${copy}.part`, "half a database");
    assert.equal(runToEnd("--database", file, "--backup", copy).status, 0);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith("second")),
      ["second.sqlite"],
    );
  });

  it("overwrites nothing, and says in one sentence what is missing", () => {
    const [file, copy] = [join(folder, "running.sqlite"), join(folder, "copy.sqlite")];
    const before = statSync(copy).mtimeMs;
    const refused: [options: string[], message: RegExp][] = [
      [["--database", file, "--backup", copy], /copy\.sqlite is there already/],
      [
        ["--database", join(folder, "none.sqlite"), "--backup", join(folder, "new.sqlite")],
        /no database .*none\.sqlite/,
      ],
      [["--database", file, "--backup", join(folder, "none", "new.sqlite")], /cannot be written/],
    ];
    for (const [options, message] of refused) {
      const { status, stderr } = runToEnd(...options);
      assert.equal(status, 1);
      assert.match(stderr, message);
      assert.equal(stderr.trim().split("\n").length, 1, stderr);
    }
    assert.equal(statSync(copy).mtimeMs, before);
    assert.ok(!readdirSync(folder).includes("none.sqlite"));
  });
});
