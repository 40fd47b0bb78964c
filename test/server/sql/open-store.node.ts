import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, describe, it } from "node:test";
import { administrator, toSeed } from "../../../server/index.js";
import { openPostgresStore, openSqliteStore, type OwnStore } from "../../../server/kit.js";
import { clinic, setupStore } from "../setup.js";

const folder = mkdtempSync(join(tmpdir(), "ctm-open-store-"));
after(() => rmSync(folder, { recursive: true }));

const { agencyId } = administrator;
const seed = { ...toSeed([clinic]), changes: {} };

async function changeTimes(store: OwnStore, count: number): Promise<void> {
  const { change } = setupStore(store);
  for (let index = 0; index < count; index++) await change(7, index % 2 === 0 ? "customer" : "agency");
}

describe("openSqliteStore()", () => {
  it("keeps as much of a history as it is told", async () => {
    const store = await openSqliteStore(":memory:", { maxChanges: 3 });
    await store.seed(seed);
    await changeTimes(store, 5);
    assert.equal((await store.listChanges(agencyId, "7", { page: 1, perPage: 9 })).total, 3);
    await store.close();
  });

  it("keeps the trail for as long as it is told", async () => {
    const file = join(folder, "trail.sqlite");
    const first = await openSqliteStore(file);
    await first.seed(seed);
    await changeTimes(first, 2);
    await first.close();
    const other = new DatabaseSync(file);
    other.exec("update trail set at = '2020-01-01T00:00:00.000Z'");
    other.close();
    const second = await openSqliteStore(file, { trailDays: Infinity });
    await changeTimes(second, 1);
    assert.equal((await second.listTrail!(agencyId, { before: undefined, perPage: 9 })).rows.length, 3);
    await second.close();
  });

  it("waits for a lock for as long as it is told", async (context) => {
    context.mock.method(console, "error", () => undefined);
    const file = join(folder, "locked.sqlite");
    const store = await openSqliteStore(file, { lockTimeout: 1 });
    await store.seed(seed);
    const other = new DatabaseSync(file);
    other.exec("begin immediate");
    assert.equal((await setupStore(store).change(7, "customer")).status, 503);
    other.close();
    await store.close();
  });

  it("says in a sentence that a file has a table of this name, and leaves it", async () => {
    const file = join(folder, "foreign.sqlite");
    const foreign = new DatabaseSync(file);
    foreign.exec("create table accounts (id text)");
    await assert.rejects(openSqliteStore(file), {
      message:
        'The tables of the billing kit cannot be made: table "accounts" already exists. Give it a database or a schema of its own.',
    });
    assert.deepEqual(
      foreign
        .prepare("select name from sqlite_master")
        .all()
        .map(({ name }) => name),
      ["accounts"],
    );
    foreign.close();
  });

  it("says in a sentence that a newer version has changed the tables, and leaves them", async () => {
    const file = join(folder, "later.sqlite");
    await (await openSqliteStore(file)).close();
    const later = new DatabaseSync(file);
    later.exec("insert into ctm_billing_migration values ('9999-later', '2030-01-01T00:00:00Z')");
    await assert.rejects(openSqliteStore(file), {
      message: "A newer version of ctm-accounts-billing has changed the tables (9999-later). Update this one.",
    });
    later.close();
  });

  it("says which option is no whole number above 0", async () => {
    await assert.rejects(openSqliteStore(":memory:", { maxChanges: 0 }), {
      name: "RangeError",
      message: "openSqliteStore() takes a whole number above 0 as maxChanges.",
    });
    await assert.rejects(openPostgresStore("", { trailDays: Number.NaN }), /openPostgresStore\(\) .* as trailDays\./);
  });
});
