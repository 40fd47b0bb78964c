import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { openSqliteStore } from "../../../server/kit.js";
import { ownAgencyId } from "../../../server/serve/people.js";
import { abbot, serve } from "./setup.js";

const folder = mkdtempSync(join(tmpdir(), "ctm-scheduled-"));
after(() => rmSync(folder, { recursive: true }));

/** Schedules a hand-over for noon of 1 December in a database of the server. */
async function schedule(database: string): Promise<void> {
  await (await serve({ database })).stop();
  const store = await openSqliteStore(database);
  const change = {
    to: "customer",
    at: "2026-12-01T12:00:00Z",
    created_at: "2026-11-20T09:00:00Z",
    created_by: { name: "Dana Whitlock" },
  } as const;
  await store.saveAccounts(ownAgencyId, [{ id: abbot, scheduled_change: change }]);
  await store.close();
}

/** Starts the server at a time and stops it, without a request. Returns who pays then. */
async function findPayer(database: string, time: string): Promise<string | undefined> {
  await (await serve({ database, now: () => Date.parse(time) })).stop();
  const store = await openSqliteStore(database);
  const account = await store.findAccount(ownAgencyId, String(abbot));
  await store.close();
  return account?.balance_from;
}

describe("a change that is scheduled", () => {
  it("is made by the server when it is due, without a request, and not before", async () => {
    const database = join(folder, "due.sqlite");
    await schedule(database);
    assert.equal(await findPayer(database, "2026-12-01T11:59:59Z"), "agency");
    assert.equal(await findPayer(database, "2026-12-01T12:00:00Z"), "customer");
  });
});
