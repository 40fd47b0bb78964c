import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { administrator, seedAccounts, toSeed, type Seed, type Store } from "../../../server/index.js";
import { parseListQuery, summarise } from "../../../server/query.js";
import { billingRequest, clinic, newKey, setupStore } from "../setup.js";
import { arbitraryQueries, sorts, withHostileNames, withUsage } from "./arbitrary-queries.js";
import { contentOf, type CreateStore } from "./stores.js";

const own = administrator.agencyId;
/** With the fields that columns always have. */
const complete = { ...clinic, agency_id: Number(own), canceled: null };
const noCard = { ...complete, id: 9, payment_method: null };
const seed: Seed = { ...toSeed([complete, { ...complete, id: "8b" }, noCard]), changes: {} };

/** No permissions of its own are none in columns: an empty object and none mean the same. */
function seedMany(count?: number): Seed {
  const all = seedAccounts(count);
  const accounts = all.accounts.map(({ permissions, ...account }) =>
    permissions && Object.keys(permissions).length > 0 ? { ...account, permissions } : account,
  );
  return { ...all, accounts };
}

async function withStore<T>(create: CreateStore, content: Seed, use: (store: Store) => Promise<T>): Promise<T> {
  const { store, close } = await create(content);
  try {
    return await use(store);
  } finally {
    await close();
  }
}

/** What each store does by itself. */
export function describeStore(name: string, create: CreateStore): void {
  describe(`a store in ${name}`, () => {
    it("has what it was seeded with", () =>
      withStore(create, seedMany(), async (store) => {
        const { agency, accounts } = await contentOf(store, own);
        const expected = seedMany();
        assert.deepEqual(agency, expected.agency);
        assert.deepEqual(new Set(accounts.map(({ account }) => account)), new Set(expected.accounts));
        for (const { account, changes } of accounts) assert.deepEqual(changes, expected.changes[String(account.id)]);
      }));

    it("distinguishes unknown fields from null", () => {
      const { balance, ...rest } = clinic;
      assert.ok(balance);
      return withStore(create, toSeed([rest, { ...clinic, id: 8, balance: null }]), async (store) => {
        assert.ok(!("balance" in ((await store.findAccount(own, "7")) ?? {})));
        assert.equal((await store.findAccount(own, "8"))?.balance, null);
      });
    });

    it("counts accounts that run out or pay from a low balance, where any usage is known", () => {
      const all = seedMany(150);
      const list = (content: Seed, query = "") =>
        withStore(create, content, (store) => store.listAccounts(own, parseListQuery(new URLSearchParams(query))));
      return Promise.all([list(all), list(withUsage(all)), list(withUsage(all), "runs_out_within=7&search=e")]).then(
        ([unknown, known, searched]) => {
          assert.deepEqual(Object.keys(unknown.summary), ["agency", "customer", "needs_attention"]);
          assert.deepEqual(known.summary, summarise(withUsage(all).accounts));
          assert.ok((known.summary.runs_out ?? 0) > 0 && (known.summary.low ?? 0) > 0);
          assert.equal(searched.total, searched.summary.runs_out);
          assert.ok(searched.total > 0 && searched.total < (known.summary.runs_out ?? 0));
        },
      );
    });

    it("finds, lists, counts and writes nothing for another agency", () =>
      withStore(create, seed, async (store) => {
        const before = await contentOf(store, own);
        assert.equal(await store.findAgency("other"), undefined);
        assert.equal(await store.findAccount("other", "7"), undefined);
        assert.deepEqual(await store.listChanges("other", "7", { page: 1, perPage: 9 }), { rows: [], total: 0 });
        const list = await store.listAccounts("other", parseListQuery(new URLSearchParams()));
        assert.deepEqual(list, { rows: [], total: 0, summary: { agency: 0, customer: 0, needs_attention: 0 } });
        const stranger = setupStore(store, { identify: () => ({ ...administrator, agencyId: "other" }) });
        assert.equal((await stranger.change(7, "customer")).status, 404);
        assert.deepEqual(await contentOf(store, own), before);
      }));

    it("makes one change of 200 parallel requests with one key", () =>
      withStore(create, seed, async (store) => {
        const { change } = setupStore(store);
        const key = newKey();
        const responses = await Promise.all(Array.from({ length: 200 }, () => change(7, "customer", { key })));
        assert.equal(responses.filter(({ headers }) => !headers.has("Idempotency-Replayed")).length, 1);
        const bodies = await Promise.all(responses.map((response) => response.text()));
        assert.equal(new Set(bodies).size, 1);
        assert.equal((await store.listChanges(own, "7", { page: 1, perPage: 9 })).total, 1);
      }));

    it("lets one of many changes of the same version win", () =>
      withStore(create, seed, async (store) => {
        const { change } = setupStore(store);
        const race = Array.from({ length: 50 }, () => change(7, "customer", { version: "r1" }));
        const statuses = (await Promise.all(race)).map(({ status }) => status);
        assert.deepEqual(statuses.toSorted(), [200, ...Array.from({ length: 49 }, () => 412)]);
      }));
  });
}

/** A write, possibly with a repeated key or a stale version. */
interface Step {
  readonly id: number | string;
  readonly action: "agency" | "customer" | "request" | "withdraw";
  readonly key: number;
  readonly version: "none" | "current" | "stale";
}

const steps = fc.array(
  fc.record<Step>({
    id: fc.constantFrom(7, "8b", 9, 10),
    action: fc.constantFrom("agency", "customer", "request", "withdraw"),
    key: fc.nat(12),
    version: fc.constantFrom("none", "current", "stale"),
  }),
  { maxLength: 30 },
);

/** What all stores do alike. */
export function describeStores(stores: readonly CreateStore[]): void {
  describe("stores", () => {
    async function perform(store: Store, all: readonly Step[]): Promise<unknown[]> {
      const { change, requestBilling, withdraw } = setupStore(store);
      const responses: unknown[] = [];
      for (const { id, action, key, version } of all) {
        const current = (await store.findAccount(own, String(id)))?.version;
        const headers = { key: `k${key}`, version: { none: undefined, current, stale: "r0" }[version] };
        const send = {
          agency: () => change(id, "agency", headers),
          customer: () => change(id, "customer", headers),
          request: () => requestBilling(id, billingRequest, headers),
          withdraw: () => withdraw(id, headers),
        }[action];
        const response = await send();
        const body: unknown = await response.json();
        responses.push([response.status, [...response.headers], body]);
      }
      return responses;
    }

    it("give the same responses, and have the same content, after any sequence of writes", async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (all) => {
          const results = await Promise.all(
            stores.map((create) =>
              withStore(create, seed, async (store) => [await perform(store, all), await contentOf(store, own)]),
            ),
          );
          for (const result of results.slice(1)) assert.deepEqual(result, results[0]);
        }),
        { numRuns: 25 },
      );
    });

    it("list the same rows in the same order for any query", async () => {
      const content = withUsage(withHostileNames(seedMany(400)));
      const opened = await Promise.all(stores.map((create) => create(content)));
      try {
        await fc.assert(
          fc.asyncProperty(arbitraryQueries(content), async (fields) => {
            const query = parseListQuery(new URLSearchParams(fields));
            const lists = await Promise.all(opened.map(({ store }) => store.listAccounts(own, query)));
            for (const list of lists.slice(1)) assert.deepEqual(list, lists[0]);
          }),
          { numRuns: 400 },
        );
      } finally {
        await Promise.all(opened.map(({ close }) => close()));
      }
    });

    it("have each account on one page of every order, from the first page to the last", async () => {
      const content = withUsage(withHostileNames(seedMany(150)));
      const opened = await Promise.all(stores.map((create) => create(content)));
      const pages = Array.from({ length: Math.ceil(content.accounts.length / 7) }, (_, index) => String(index + 1));
      for (const { store, close } of opened) {
        for (const sort of sorts) {
          const ids: unknown[] = [];
          for (const page of pages) {
            const query = parseListQuery(new URLSearchParams({ sort, page, per_page: "7" }));
            ids.push(...(await store.listAccounts(own, query)).rows.map(({ id }) => id));
          }
          assert.equal(ids.length, content.accounts.length);
          assert.equal(new Set(ids).size, content.accounts.length);
        }
        await close();
      }
    });

    it("have nothing on a page that no list reaches", async () => {
      for (const create of stores) {
        await withStore(create, seed, async (store) => {
          const query = parseListQuery(new URLSearchParams({ page: String(Number.MAX_SAFE_INTEGER), per_page: "150" }));
          assert.deepEqual((await store.listAccounts(own, query)).rows, []);
          const paging = { page: Number.MAX_SAFE_INTEGER, perPage: 150 };
          assert.deepEqual(await store.listChanges(own, "7", paging), { rows: [], total: 0 });
        });
      }
    });
  });
}
