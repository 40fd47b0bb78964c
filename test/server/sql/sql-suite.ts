import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sql } from "kysely";
import { administrator, toSeed, type Store } from "../../../server/index.js";
import { parseListQuery } from "../../../server/query.js";
import type { Database } from "../../../server/sql/tables.js";
import { clinic, setupStore } from "../setup.js";
import type { CreateSqlStore, OpenSqlStore } from "./stores.js";

const own = administrator.agencyId;
const complete = { ...clinic, agency_id: Number(own), canceled: null };
const seed = { ...toSeed([complete, { ...complete, id: 8, name: "Second" }]), changes: {} };
const day = 24 * 60 * 60 * 1000;

/** What an entry of the trail may lack. */
const noDetails = {
  person_id: null,
  person_name: null,
  account_id: null,
  account_name: null,
  from_source: null,
  to_source: null,
  reason: null,
  amount_cents: null,
  amount_currency: null,
  email: null,
  address: null,
};

/** What a store does with a database that others see too. */
export function describeSqlStore(name: string, create: CreateSqlStore): void {
  async function withStore(
    use: (opened: OpenSqlStore) => Promise<void>,
    ...[content = seed, options]: Partial<Parameters<CreateSqlStore>>
  ): Promise<void> {
    const opened = await create(content, options);
    try {
      await use(opened);
    } finally {
      await opened.close();
    }
  }

  const list = (store: Store, query = "") => store.listAccounts(own, parseListQuery(new URLSearchParams(query)));

  describe(`records in ${name} that cannot be read`, () => {
    const breakRow = (database: Database) =>
      sql`update accounts set balance_cents = 1152921504606846977 where id = '7'`.execute(database);

    it("are left out of the list, which says how many there are", () =>
      withStore(async ({ store, database }) => {
        await breakRow(database);
        const { rows, unreadable, total } = await list(store);
        assert.deepEqual([rows.map(({ id }) => id), unreadable, total], [[8], ["7"], 2]);
        const body = await setupStore(store).list();
        assert.deepEqual(body.accounts.at(-1), { id: "7" });
        assert.deepEqual([body.accounts.length, body.total_entries], [2, 2]);
      }));

    it("are an error of that account alone", (context) =>
      withStore(async ({ store, database }) => {
        const { mock } = context.mock.method(console, "error", () => undefined);
        await breakRow(database);
        const { get, change } = setupStore(store);
        const responses = [await get("/7"), await change(7, "customer"), await get("/8")];
        assert.deepEqual(
          responses.map(({ status }) => status),
          [500, 500, 200],
        );
        assert.match(String(mock.calls[0]?.arguments[0]), /The row of the account "7" .* cannot be read/);
      }));
  });

  describe(`the counts of a list in ${name}`, () => {
    it("follow what is written by hand", () =>
      withStore(async ({ store, database }) => {
        const counts = async () => {
          const { total, summary } = await list(store);
          return [total, summary];
        };
        await sql`update accounts set balance_from = 'customer', source_key = 'customer' where id = '7'`.execute(
          database,
        );
        assert.deepEqual(await counts(), [2, { agency: 1, customer: 1, needs_attention: 0 }]);
        await sql`update accounts set needs_attention = 1`.execute(database);
        assert.deepEqual(await counts(), [2, { agency: 1, customer: 1, needs_attention: 2 }]);
        assert.equal((await list(store, "balance_from=agency&needs_attention=true")).total, 1);
        await sql`update accounts set search_text = 'another' where id = '8'`.execute(database);
        assert.equal((await list(store, "search=another")).total, 1);
        await sql`delete from accounts where id = '8'`.execute(database);
        assert.deepEqual(await counts(), [1, { agency: 0, customer: 1, needs_attention: 1 }]);
        assert.equal((await list(store, "search=another")).total, 0);
      }));

    it("are true of accounts that run out, after writes by hand too", () =>
      withStore(async ({ store, database }) => {
        const counts = async (query = "") => {
          const { total, summary } = await list(store, query);
          return [total, summary.runs_out, summary.low];
        };
        const { id } = (await list(store)).rows[0] ?? { id: "" };
        const all = (await list(store)).total;
        assert.deepEqual(await counts(), [all, undefined, undefined]);
        await sql`update accounts set usage_cents = 100, usage_currency = 'USD', usage_days = 9 where id = ${String(id)}`.execute(
          database,
        );
        assert.deepEqual(await counts(), [all, 0, 0]);
        await sql`update accounts set runway_days = 6, is_low = 1 where id = ${String(id)}`.execute(database);
        assert.deepEqual(await counts(), [all, 1, 1]);
        assert.deepEqual(await counts(`search=${id}`), [1, 1, 1]);
        assert.deepEqual(await counts("runs_out_within=7"), [1, 1, 1]);
        await sql`update accounts set runway_days = 7 where id = ${String(id)}`.execute(database);
        assert.deepEqual(await counts("runs_out_within=7&sort=-name"), [0, 0, 1]);
        assert.deepEqual(await counts("runs_out_within=8"), [1, 0, 1]);
        await sql`update accounts set runway_days = null, is_low = 0, usage_cents = null where id = ${String(id)}`.execute(
          database,
        );
        assert.deepEqual(await counts(), [all, undefined, undefined]);
      }));

    it("are those of one agency, whose accounts may have the same ids", () =>
      withStore(async ({ store, database }) => {
        await sql`insert into agencies (id, name, balance_cents, balance_currency, minimum_cents, minimum_currency)
          select '2', name, balance_cents, balance_currency, minimum_cents, minimum_currency
          from agencies`.execute(database);
        await sql`update accounts set agency_id = '2' where id = '7'`.execute(database);
        assert.equal((await list(store)).total, 1);
        assert.equal((await list(store, "search=clinic")).total, 0);
        assert.equal((await store.listAccounts("2", parseListQuery(new URLSearchParams("search=clinic")))).total, 1);
      }));
  });

  describe(`the history of an account in ${name}`, () => {
    async function changeTimes(store: Store, count: number): Promise<void> {
      const { change } = setupStore(store);
      for (let index = 0; index < count; index++) {
        assert.equal((await change(7, index % 2 === 0 ? "customer" : "agency")).status, 200);
      }
    }
    const pages = async (store: Store) => {
      const first = await store.listChanges(own, "7", { page: 1, perPage: 2 });
      const second = await store.listChanges(own, "7", { page: 2, perPage: 2 });
      return [first.total, [...first.rows, ...second.rows].map(({ id }) => id)];
    };

    it("keeps its newest entries up to a limit, and counts those that it has", () =>
      withStore(
        async ({ store }) => {
          await changeTimes(store, 6);
          assert.deepEqual(await pages(store), [3, ["7-6", "7-5", "7-4"]]);
        },
        seed,
        { maxChanges: 3 },
      ));

    it("becomes shorter with the next change when the limit does", () =>
      withStore(async ({ store, reopen }) => {
        await changeTimes(store, 6);
        assert.deepEqual(await pages(store), [6, ["7-6", "7-5", "7-4", "7-3"]]);
        await changeTimes(reopen({ maxChanges: 2 }), 1);
        assert.deepEqual(await pages(store), [2, ["7-7", "7-6"]]);
      }));
  });

  describe(`responses to keys in ${name}`, () => {
    it("are kept for a week, and then removed some at a time", () => {
      let time = Date.parse("2026-11-22T10:00:00.000Z");
      const count = async (database: Database) =>
        Number(
          (
            await database
              .selectFrom("responses")
              .select(({ fn }) => fn.countAll().as("count"))
              .execute()
          )[0]?.count,
        );
      return withStore(
        async ({ store, reopen, database }) => {
          const old = Array.from({ length: 300 }, (_, index) => ({
            agency_id: own,
            key: `old ${index}`,
            fingerprint: "",
            status: 200,
            body: "",
            kept_at: new Date(time - 8 * day).toISOString(),
          }));
          await database.insertInto("responses").values(old).execute();
          const send = (to: Store, key: string) => setupStore(to).change(7, "customer", { key });
          assert.equal((await send(store, "first")).status, 200);
          assert.equal(await count(database), 101);
          time += 6 * day;
          assert.equal((await send(reopen({}), "first")).headers.get("Idempotency-Replayed"), "true");
          assert.equal((await setupStore(reopen({})).change(7, "agency", { key: "second" })).status, 200);
          assert.equal(await count(database), 2);
          time += 2 * day;
          assert.equal((await setupStore(reopen({})).change(7, "customer", { key: "third" })).status, 200);
          assert.equal(await count(database), 2);
        },
        seed,
        { now: () => time },
      );
    });
  });

  describe(`the trail in ${name}`, () => {
    for (const [options, days] of [
      [{}, 400],
      [{ trailDays: 30 }, 30],
    ] as const) {
      it(`is kept for ${days} days, and then removed some at a time, with the options ${JSON.stringify(options)}`, () => {
        const time = Date.parse("2026-11-22T10:00:00.000Z");
        const toRow = (index: number, age: number) => ({
          id: `entry ${index}`,
          agency_id: own,
          at: new Date(time - age).toISOString(),
          action: "sign_in",
        });
        return withStore(
          async ({ store, reopen, database }) => {
            const old = Array.from({ length: 300 }, (_, index) => toRow(index, days * day + 1));
            const rows = [...old, toRow(300, days * day)];
            await database
              .insertInto("trail")
              .values(rows.map((row) => ({ ...noDetails, ...row })))
              .execute();
            const count = async () => (await store.listTrail!(own, { before: undefined, perPage: 1_000 })).rows.length;
            await setupStore(reopen(options)).change(7, "customer");
            assert.equal(await count(), 102);
            await setupStore(reopen(options)).change(7, "agency");
            assert.equal(await count(), 3);
          },
          seed,
          { now: () => time },
        );
      });
    }
  });

  describe(`a NUL character in a request over ${name}`, () => {
    it("finds nothing", () =>
      withStore(async ({ store }) => {
        const { get, change } = setupStore(store);
        const responses = [
          await get("?search=a%00b"),
          await get("?ids=7%2500"),
          await get("/7%00"),
          await get("/7%00/balance_changes"),
          await change("7%00", "customer"),
        ];
        assert.deepEqual(
          responses.map(({ status }) => status),
          [200, 200, 404, 404, 404],
        );
      }));
  });
}
