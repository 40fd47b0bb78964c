import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { administrator, toSeed, type Seed, type Store } from "../../../server/index.js";
import { parseListQuery, summarise } from "../../../server/query.js";
import type { Database } from "../../../server/sql/tables.js";
import { typescript } from "../serve/spawn-server.js";
import { clinic } from "../setup.js";

const ids = Array.from({ length: 10 }, (_, index) => index + 1);

/** Accounts of which some need attention, wherever they are. */
export const movable: Seed = {
  ...toSeed(ids.map((id) => ({ ...clinic, id, status: id % 3 === 0 ? "paused" : "active" }))),
  changes: {},
};

/** Lets two processes change the same accounts at once, and checks that counts and histories agree with the accounts. */
export async function checkTwoProcesses(target: string, store: Store, database: Database): Promise<void> {
  const script = fileURLToPath(new URL("change-accounts.ts", import.meta.url));
  const run = async (order: readonly number[]) => {
    const child = spawn(process.execPath, [...typescript, script, target, order.join()], { stdio: "inherit" });
    assert.deepEqual(await once(child, "exit"), [0, null]);
  };
  await Promise.all([run(ids), run(ids.toReversed())]);
  const { agencyId } = administrator;
  const list = (query: string) => store.listAccounts(agencyId, parseListQuery(new URLSearchParams(query)));
  const { rows, total, summary } = await list("");
  assert.equal(total, ids.length);
  assert.deepEqual(summary, summarise(rows));
  for (const source of ["agency", "customer"] as const) {
    const expected = rows.filter(({ balance_from: from, status }) => from === source && status === "paused").length;
    assert.equal((await list(`balance_from=${source}&needs_attention=true`)).total, expected);
  }
  let changed = 0;
  for (const { id, version } of rows) {
    const { total: changes } = await store.listChanges(agencyId, String(id), { page: 1, perPage: 1 });
    assert.equal(version, `r${changes + 1}`);
    changed += changes;
  }
  assert.ok(changed > ids.length);
  const counted = await sql<{ entries: number }>`select count(*) as entries from balance_changes`.execute(database);
  assert.equal(Number(counted.rows[0]?.entries), changed);
}
