import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { request as open, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { openSqlite } from "../../../server/sql/sqlite.js";
import { newKey } from "../setup.js";
import { abbot } from "./setup.js";
import { spawnServer } from "./spawn-server.js";

const folder = mkdtempSync(join(tmpdir(), "ctm-stopping-"));
after(() => rmSync(folder, { recursive: true }));

describe("stopping the server", () => {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    it(`finishes the current requests at ${signal}, and accepts no new ones`, async () => {
      const file = join(folder, `${signal}.sqlite`);
      const { url, exit, nextLine, kill } = await spawnServer(file);
      // Sends the headers of a change before the signal, and its body afterwards.
      const body = JSON.stringify({ balance_from: "customer" });
      const headers = {
        Expect: "100-continue",
        "Content-Type": "application/json",
        "Content-Length": body.length,
        "Idempotency-Key": newKey(),
      };
      const change = open(`${url}/api/v1/accounts/${abbot}`, { method: "PATCH", headers });
      change.flushHeaders();
      await once(change, "continue");
      const stopping = nextLine(/^Stopping/);
      kill(signal);
      await stopping;
      await assert.rejects(fetch(`${url}/api/v1/accounts`));
      change.end(body);
      const [response] = (await once(change, "response")) as [IncomingMessage];
      response.resume();
      assert.deepEqual([response.statusCode, response.headers.connection], [200, "close"]);
      assert.deepEqual(await exit, [0, null]);

      const database = await openSqlite(file);
      const accounts = database.selectFrom("accounts").where("id", "=", String(abbot));
      assert.equal((await accounts.select("balance_from").executeTakeFirst())?.balance_from, "customer");
      await database.destroy();
    });
  }
});
