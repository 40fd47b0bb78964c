import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, describe, it } from "node:test";
import type { Configuration } from "../../../server/serve/configuration.js";
import { readProblem } from "../setup.js";
import { abbot, cookieOf, serve } from "./setup.js";

const folder = mkdtempSync(join(tmpdir(), "ctm-locked-"));
after(() => rmSync(folder, { recursive: true }));

const hour = 60 * 60 * 1000;
let files = 0;

/** Starts a server on a file, signs in, and returns what locks the file as another process would. */
async function serveFile(options: Partial<Configuration> = {}) {
  const database = join(folder, `${++files}.sqlite`);
  const server = await serve({ access: "session", lockTimeout: 20, database, ...options });
  const headers = await server.sessionHeaders("dana");
  const other = new DatabaseSync(database);
  after(() => other.close());
  return {
    ...server,
    database,
    headers,
    lock: () => other.exec("begin immediate"),
    unlock: () => other.exec("commit"),
  };
}

describe("a server whose file another process has locked", () => {
  it("answers everything that only reads, whatever is due to be written beside it", async (context) => {
    const { mock } = context.mock.method(console, "error", () => undefined);
    const { send, get, headers, clock, lock, unlock } = await serveFile({ lifetimes: { idle: 4 * 3_600 } });
    lock();
    // The end of the session is due to be moved, the house to be kept, and requests to be counted.
    clock.time += hour;
    const responses = [
      await get("", headers),
      await get(`/${abbot}`, headers),
      await get(`/${abbot}/balance_changes`, headers),
      await get("?search=abbot", headers),
      await send("/api/v1/trail", { headers }),
      await send("/session", { headers }),
      await send("/health"),
    ];
    assert.deepEqual(
      responses.map(({ status }) => status),
      responses.map(() => 200),
    );
    unlock();
    assert.equal(mock.callCount(), 0);
  });

  it("answers reads without waiting for the lock", async () => {
    // A request that waited would not be answered before the test fails.
    const { get, headers, clock, lock, unlock } = await serveFile({ lockTimeout: 2 ** 30 });
    lock();
    clock.time += 20 * 60_000;
    assert.equal((await get("", headers)).status, 200);
    unlock();
  });

  it("limits requests all the same", async () => {
    const { get, headers, lock, unlock } = await serveFile({ rateLimit: { requests: 3, seconds: 60 } });
    lock();
    const statuses: number[] = [];
    for (let count = 0; count < 5; count++) statuses.push((await get("", headers)).status);
    assert.deepEqual(statuses, [200, 200, 200, 429, 429]);
    unlock();
  });

  it("refuses with 503 and Retry-After what has to be written, and does it once the file is unlocked", async (context) => {
    context.mock.method(console, "error", () => undefined);
    const { send, change, signIn, headers, lock, unlock } = await serveFile();
    const writes = [
      () => change("customer", headers),
      () => signIn("priya"),
      () => signIn("priya", "wrong"),
      () => send("/session/token", { method: "POST", headers }),
      () => send("/session/token", { method: "DELETE", headers }),
      () => send("/session", { method: "DELETE", headers }),
    ];
    lock();
    for (const write of writes) {
      const response = await write();
      assert.deepEqual([response.status, response.headers.get("Retry-After")], [503, "1"]);
      assert.match((await readProblem(response)).detail, /busy/);
    }
    unlock();
    const statuses: number[] = [];
    for (const write of writes) statuses.push((await write()).status);
    assert.deepEqual(statuses, [200, 200, 401, 201, 204, 204]);
  });

  it("does not start, and says why in one sentence", async () => {
    const { lock, unlock, stop, database } = await serveFile();
    await stop();
    lock();
    await assert.rejects(serve({ database, lockTimeout: 1 }), {
      name: "ConfigurationError",
      message: /^Another process has locked the database .*\.sqlite\. Stop it, or name another file with --database\.$/,
    });
    unlock();
    assert.equal((await (await serve({ database })).get()).status, 200);
  });

  it("signs in when the lock is short, without making others wait", async () => {
    const { get, signIn, headers, lock, unlock } = await serveFile({ lockTimeout: 2 ** 30 });
    lock();
    const signedIn = signIn("priya");
    assert.equal((await get("", headers)).status, 200);
    unlock();
    assert.notEqual(cookieOf(await signedIn), "");
  });
});
