import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, describe, it } from "node:test";
import type { Configuration } from "../../../server/serve/configuration.js";
import { serve } from "./setup.js";

const folder = mkdtempSync(join(tmpdir(), "ctm-housekeeping-"));
after(() => rmSync(folder, { recursive: true }));

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** Starts a server on a file, sends one request some time later, and stops, which waits for the housekeeping. */
async function visit(database: string, later: number, options: Partial<Configuration> = {}): Promise<number> {
  const { get, clock, stop } = await serve({ database, ...options });
  clock.time += later;
  const { status } = await get();
  await stop();
  return status;
}

function run(file: string, statement: string): unknown {
  const database = new DatabaseSync(file);
  const rows = database.prepare(statement).all();
  database.close();
  return rows.map((row) => Object.values(row)[0]);
}

const countTrail = (file: string) => run(file, "select count(*) from trail");

describe("housekeeping", () => {
  for (const [options, days] of [
    [{}, 400],
    [{ trailDays: 30 }, 30],
  ] as const) {
    it(`keeps the trail for ${days} days, with the options ${JSON.stringify(options)}`, async () => {
      const database = join(folder, `${days}.sqlite`);
      const { change, stop } = await serve({ database });
      await change("customer");
      await stop();
      await visit(database, days * day - 1, options);
      assert.deepEqual(countTrail(database), [1]);
      await visit(database, days * day + 1, options);
      assert.deepEqual(countTrail(database), [0]);
    });
  }

  it("deletes a long trail some entries at a time, and goes on at the next start where it was stopped", async () => {
    const database = join(folder, "long.sqlite");
    await visit(database, 0);
    run(
      database,
      `with recursive n (i) as (select 1 union all select i + 1 from n where i < 500)
      insert into trail (id, agency_id, at, action) select i, '1', '2020-01-01T00:00:00.000Z', 'sign_in' from n returning 1`,
    );
    for (let count = 0; count < 3; count++) await visit(database, 0);
    assert.deepEqual(countTrail(database), [0]);
  });

  it("deletes ended sessions and limits that are free again, once an hour", async () => {
    const database = join(folder, "ended.sqlite");
    const { get, signIn, sessionHeaders, clock, stop } = await serve({ database, access: "session" });
    await signIn("dana", "wrong");
    const headers = await sessionHeaders("dana");
    await get("", headers);
    clock.time += 9 * hour;
    await get("", headers);
    await stop();
    assert.deepEqual(run(database, "select kind from secrets"), ["browser"]);
    assert.deepEqual(run(database, "select count(*) from limits"), [0]);
  });

  it("never fails a request", async (context) => {
    const { mock } = context.mock.method(console, "error", () => undefined);
    const database = join(folder, "broken.sqlite");
    await visit(database, 0);
    run(database, "drop table trail");
    assert.equal(await visit(database, 0), 200);
    assert.match(String(mock.calls[0]?.arguments[0]), /no such table: trail/);
  });
});
