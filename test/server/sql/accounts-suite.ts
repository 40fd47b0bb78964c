import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { createMemoryStore, type AccountRecord, type AgencyRecord } from "../../../server/index.js";
import type { AccountUpdate, Store, Updates } from "../../../server/kit.js";
import { parseListQuery } from "../../../server/query.js";
import { billingRequest, clinic, newKey, readJson, setupStore } from "../setup.js";
import { arbitraryAccounts, arbitraryFields, arbitraryIds, asStored } from "./arbitrary-accounts.js";
import { contentOf } from "./stores.js";

/** A store that a host can tell what its accounts are. */
export interface OpenStore {
  readonly store: Store & Updates;
  /** Opens the same again, as another process would. */
  readonly reopen?: () => Promise<OpenStore>;
  readonly close: () => Promise<void>;
}

/** Opens a store with one agency, which has nothing. */
export type Open = (agency: AgencyRecord) => Promise<OpenStore>;

const agencyOf = (id: string): AgencyRecord => ({
  id: Number(id),
  name: `Agency ${id}`,
  balance: { cents: 5_000, currency: "USD" },
  minimum_starting_balance: { cents: 2_500, currency: "USD" },
});

/** Opens a store in memory, which has one agency only. */
export const openMemory: Open = async (agency) => ({
  store: createMemoryStore({ agency, accounts: [], changes: {} }),
  close: async () => undefined,
});

const own = "90210";
const everyone = { change_balance: true, request_billing: true, view_history: true };
const nightly: AccountRecord = { ...clinic, agency_id: Number(own), canceled: null };

function requestsOf(store: Store, agencyId = own) {
  return setupStore(store, { identify: () => ({ agencyId, name: "Dana", permissions: everyone, canReadTrail: true }) });
}

async function use<T>(open: Open, run: (opened: OpenStore) => Promise<T>): Promise<T> {
  const opened = await open(agencyOf(own));
  try {
    return await run(opened);
  } finally {
    await opened.close();
  }
}

/** What a host does with its own accounts, in each store by itself. */
export function describeAccounts(name: string, open: Open): void {
  const withStore = (run: (opened: OpenStore) => Promise<void>) => use(open, run);
  const list = (store: Store, query = "") => store.listAccounts(own, parseListQuery(new URLSearchParams(query)));

  describe(`accounts that a host saves in ${name}`, () => {
    it("are there, with every field, links, reasons and usage too", () =>
      withStore(async ({ store }) => {
        const account: AccountRecord = {
          ...nightly,
          permissions: { change_balance: false, reason: "Ask the billing desk." },
          links: { open: "https://host.example/7", billing: "https://host.example/7/billing" },
          usage: { per_day: { cents: 1_250, currency: "USD" }, days: 30 },
          low_below: { cents: 10_000, currency: "USD" },
          version: "2026-11-22",
        };
        await store.saveAccounts(own, [account]);
        assert.deepEqual(await store.findAccount(own, "7"), account);
        const { accounts } = await requestsOf(store).list();
        const rows = accounts.map(({ links, permissions }) => [links, permissions?.reason]);
        assert.deepEqual(rows, [[account.links, "Ask the billing desk."]]);
      }));

    it("keep what an update leaves out, such as a billing request, and lose what it says is none", () =>
      withStore(async ({ store }) => {
        await store.saveAccounts(own, [nightly]);
        const { requestBilling, change } = requestsOf(store);
        assert.equal((await requestBilling(7)).status, 201);
        const before = await store.findAccount(own, "7");
        await store.saveAccounts(own, [{ id: 7, balance: { cents: 100, currency: "USD" }, updated: "later" }]);
        const after = await store.findAccount(own, "7");
        assert.deepEqual(after, {
          ...before,
          balance: { cents: 100, currency: "USD" },
          updated: "later",
          version: "r3",
        });
        await store.saveAccounts(own, [{ id: 7, billing_request: null, payment_method: null }]);
        assert.equal((await store.findAccount(own, "7"))?.billing_request, null);
        assert.equal((await change(7, "customer")).status, 422);
      }));

    it("get another version where a person looks at what has changed, who is then asked again", () =>
      withStore(async ({ store }) => {
        await store.saveAccounts(own, [nightly]);
        await store.saveAccounts(own, [{ id: 7, status: "paused" }]);
        const { change } = requestsOf(store);
        assert.equal((await change(7, "customer", { version: "r1" })).status, 412);
        assert.equal((await change(7, "customer", { version: "r2" })).status, 200);
      }));

    it("keep a version of the host's own until the kit changes the account", () =>
      withStore(async ({ store }) => {
        const { change } = requestsOf(store);
        for (const [version, tag] of [
          ["2026-11-22", "2026-11-22"],
          ["a, b", "a, b"],
          ["v ü", "v %C3%BC"],
        ] as const) {
          await store.saveAccounts(own, [{ ...nightly, version }]);
          assert.equal((await change(7, "customer", { version: "another" })).status, 412);
          const changed = await change(7, "customer", { version: tag });
          assert.equal((await readJson(changed)).version, `${version}~1`);
        }
      }));

    it("are in the history of an account that they have moved, where the host says who it was", () =>
      withStore(async ({ store }) => {
        await store.saveAccounts(own, [nightly], { actor: "Nightly import" });
        await store.saveAccounts(own, [{ id: 7, balance_from: "customer" }], { actor: "Nightly import" });
        await store.saveAccounts(own, [{ id: 7, balance_from: "agency" }]);
        const { rows, total } = await store.listChanges(own, "7", { page: 1, perPage: 9 });
        assert.deepEqual(
          [total, rows.map(({ id, actor, from, to }) => [id, actor.name, from, to])],
          [1, [["7-1", "Nightly import", "agency", "customer"]]],
        );
        assert.equal((await requestsOf(store).change(7, "customer")).status, 200);
        assert.equal((await store.listChanges(own, "7", { page: 1, perPage: 9 })).rows[0]?.id, "7-2");
      }));

    it("are counted and found as they are now", () =>
      withStore(async ({ store }) => {
        const many = Array.from({ length: 600 }, (_, index) => ({ ...nightly, id: index, name: `Account ${index}` }));
        await store.saveAccounts(own, many);
        assert.deepEqual((await list(store)).summary, { agency: 600, customer: 0, needs_attention: 0 });
        const moved = many.slice(0, 300).map(({ id }) => ({ id, balance_from: "customer", name: `Moved ${id}` }));
        await store.saveAccounts(own, moved);
        assert.equal(await store.removeAccount(own, "299"), true);
        assert.equal(await store.removeAccount(own, "299"), false);
        assert.deepEqual((await list(store)).summary, { agency: 300, customer: 299, needs_attention: 0 });
        assert.equal((await list(store, "search=moved")).total, 299);
        assert.equal((await list(store, "search=account 29")).total, 0);
      }));

    it("are saved and removed by numbers or texts, as an account that was found has them", () =>
      withStore(async ({ store }) => {
        await store.saveAccounts(Number(own), [nightly]);
        const { id, agency_id: agencyId } = (await store.findAccount(own, "7"))!;
        assert.deepEqual([id, agencyId], [7, Number(own)]);
        await store.saveAccounts(agencyId!, [{ id: "7", name: "Renamed" }]);
        assert.equal((await store.findAccount(own, "7"))?.name, "Renamed");
        assert.deepEqual([await store.removeAccount(agencyId!, id), (await list(store)).total], [true, 0]);
      }));

    it("are gone with their history when they are removed, and begin anew when they come back", () =>
      withStore(async ({ store }) => {
        await store.saveAccounts(own, [nightly]);
        const { change, get } = requestsOf(store);
        await change(7, "customer");
        await store.removeAccount(own, "7");
        assert.equal((await get("/7")).status, 404);
        await store.saveAccounts(own, [nightly]);
        assert.deepEqual(await store.listChanges(own, "7", { page: 1, perPage: 9 }), { rows: [], total: 0 });
        await change(7, "customer");
        assert.equal((await store.listChanges(own, "7", { page: 1, perPage: 9 })).rows[0]?.id, "7-1");
      }));

    it("lose no change that a person makes at the same time", () =>
      withStore(async ({ store, reopen }) => {
        const many = Array.from({ length: 60 }, (_, id) => ({ ...nightly, id }));
        await store.saveAccounts(own, many);
        const job = await reopen?.();
        const { change } = requestsOf(store);
        const names = (round: number) => many.map(({ id }) => ({ id, name: `Round ${round}` }));
        const [statuses] = await Promise.all([
          Promise.all(many.map(async ({ id }) => (await change(id, "customer")).status)),
          ...[1, 2, 3].map((round) => (job?.store ?? store).saveAccounts(own, names(round).toReversed())),
        ]);
        assert.deepEqual(new Set(statuses), new Set([200]));
        const { rows, summary } = await list(store, "per_page=100");
        assert.deepEqual(summary, { agency: 0, customer: 60, needs_attention: 0 });
        assert.ok(rows.every(({ name: now }) => now.startsWith("Round")));
        await job?.close();
      }));

    const refused: readonly [what: string, update: unknown, message: RegExp][] = [
      ["without a name", { id: 8, balance_from: "agency" }, /"8" is new. Say its "name" and its "balance_from" too/],
      ["without an id", { name: "Eight", balance_from: "agency" }, /cannot be saved. Add its "id"\.$/],
      [
        "with an amount without cents",
        { ...nightly, balance: { currency: "USD" } },
        /"7" cannot be saved. Add its "balance.cents"\.$/,
      ],
      ["of another agency", { ...nightly, agency_id: "2" }, /"7" is of the agency "2". Save it there, not in "90210"/],
      ["with an empty id", { ...nightly, id: "" }, /"" cannot be saved. Change its "id"/],
      [
        "with half a cent",
        { ...nightly, balance: { cents: 0.5, currency: "USD" } },
        /"balance.cents": .* whole number/,
      ],
      ["with an amount as text", { ...nightly, balance: "$5" }, /"balance": It has to be an amount, or null/],
      ["with a U+0000", { ...nightly, name: "a\0b" }, /"name": It has a character that not every database keeps/],
      ["with half a character", { ...nightly, links: { open: "\ud83d" } }, /"links.open": It has a character/],
      ["that is nothing", null, /"undefined" cannot be saved. It has to be an object/],
    ];
    for (const [what, update, message] of refused) {
      it(`are refused with a sentence ${what}, and nothing is saved`, () =>
        withStore(async ({ store }) => {
          const good = { ...nightly, id: "good" };
          await assert.rejects(store.saveAccounts(own, [good, update as AccountUpdate]), { message });
          assert.equal((await list(store)).total, 0);
        }));
    }

    it("are all refused where a new one among many lacks a name", () =>
      withStore(async ({ store }) => {
        const many = Array.from({ length: 600 }, (_, index) => ({ ...nightly, id: `a${index}` }));
        const nameless = { id: "z", balance_from: "agency" } as AccountUpdate;
        await assert.rejects(store.saveAccounts(own, [...many, nameless]), /"z" is new/);
        assert.equal((await list(store)).total, 0);
      }));

    it("are refused where one is there twice, or the agency is not there", () =>
      withStore(async ({ store }) => {
        await assert.rejects(store.saveAccounts(own, [nightly, { ...nightly, id: "7" }]), /"7" is there twice/);
        await assert.rejects(store.saveAccounts("2", [{ ...nightly, agency_id: 2 }]), /There is no agency "2" here\. /);
        await assert.rejects(
          store.saveAgency({ ...agencyOf(own), name: 5 as never }),
          /agency "90210" cannot be saved/,
        );
      }));

    it("are those of an agency, whose name and balance are what was saved last", () =>
      withStore(async ({ store }) => {
        const changed = { ...agencyOf(own), name: "Renamed", balance: { cents: -1, currency: "EUR" } };
        await store.saveAgency(changed);
        assert.deepEqual(await store.findAgency(own), changed);
      }));
  });

  describe(`texts that PostgreSQL cannot keep, sent to ${name}`, () => {
    it("find nothing, and are refused where they would be saved", () =>
      withStore(async ({ store }) => {
        await store.saveAccounts(own, [nightly]);
        const { get, change, requestBilling, withdraw, history, list: listOf } = requestsOf(store);
        for (const query of ["?search=a%00b", "?ids=%2500", "?ids=7%2500,%2500", "?search=%00&ids=%2500&page=2"]) {
          assert.equal((await listOf(query)).total_entries, 0, query);
        }
        assert.equal((await listOf("?ids=%2500,7")).total_entries, 1);
        const { summary } = await listOf("?ids=%2500");
        assert.deepEqual(summary, { agency: 1, customer: 0, needs_attention: 0 });
        for (const id of ["7%00", "%00"]) {
          const path = await get(`/${id}/balance_changes`);
          const all = [await get(`/${id}`), path, await change(id, "customer"), await requestBilling(id)];
          for (const { status } of [...all, await withdraw(id)]) assert.equal(status, 404);
        }
        for (const text of ["a\0b", "half \ud83d"]) {
          assert.equal((await requestBilling(7, { ...billingRequest, message: text })).status, 422);
          assert.equal((await requestBilling(7, { ...billingRequest, email: `${text}@host.example` })).status, 422);
        }
        assert.equal((await get("/7")).status, 200);
        assert.deepEqual((await history(7)).balance_changes, []);
      }));
  });
}

type Compare = <T>(run: (opened: OpenStore, agencyId: string) => Promise<T>) => Promise<void>;

/** Lets a test do the same in each store, as often as it likes. Each time has an agency of its own in a shared database. */
async function withAll(opens: readonly Open[], test: (compare: Compare) => Promise<void>): Promise<void> {
  const shared = await Promise.all(opens.map((open) => open(agencyOf(own))));
  let agencies = 0;
  const compare: Compare = async (run) => {
    const agencyId = String(++agencies);
    const results = await Promise.all(
      shared.map(async (opened, index) => {
        if (opens[index] === openMemory) return run(await openMemory(agencyOf(agencyId)), agencyId);
        await opened.store.saveAgency(agencyOf(agencyId));
        return run(opened, agencyId);
      }),
    );
    for (const result of results.slice(1)) assert.deepEqual(result, results[0]);
  };
  try {
    await test(compare);
  } finally {
    await Promise.all(shared.map(({ close }) => close()));
  }
}

const arbitraryUpdates = fc.uniqueArray(
  fc.tuple(arbitraryIds, arbitraryFields).map(([id, fields]): AccountUpdate => ({ ...fields, id })),
  { selector: ({ id }) => String(id), maxLength: 6 },
);

/** What a host and people do. */
const arbitrarySteps = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant("save" as const), updates: arbitraryUpdates, actor: fc.constantFrom("Import", "") }),
    fc.record({ type: fc.constant("remove" as const), id: arbitraryIds }),
    fc.record({ type: fc.constant("change" as const), id: arbitraryIds, to: fc.constantFrom("agency", "customer") }),
  ),
  { maxLength: 10 },
);
type Step = typeof arbitrarySteps extends fc.Arbitrary<(infer S)[]> ? S : never;

async function perform(store: Store & Updates, agencyId: string, step: Step): Promise<unknown> {
  if (step.type === "remove") return store.removeAccount(agencyId, String(step.id));
  if (step.type === "change") {
    return (await requestsOf(store, agencyId).change(encodeURIComponent(step.id), step.to)).status;
  }
  return store.saveAccounts(agencyId, step.updates, step.actor === "" ? {} : { actor: step.actor }).then(
    () => "saved",
    () => "refused",
  );
}

const queries = ["", "search=a", "search=clinic", "balance_from=agency", "needs_attention=true", "sort=-balance"];

/** Returns all that a store has of an agency and answers about it, but for the times. */
async function readAll(store: Store, agencyId: string): Promise<unknown> {
  const { accounts, ...rest } = await contentOf(store, agencyId);
  const lists = await Promise.all(
    queries.map((query) => store.listAccounts(agencyId, parseListQuery(new URLSearchParams(query)))),
  );
  return {
    ...rest,
    accounts: accounts.map(({ account, changes }) => [
      { ...asStored(account, agencyId), updated: "" },
      changes.map((entry) => ({ ...entry, at: "" })),
    ]),
    lists: lists.map(({ rows, total, summary }) => [rows.map(({ id }) => String(id)), total, summary]),
  };
}

/** What all stores do alike. */
export function describeAllAccounts(opens: readonly Open[]): void {
  describe("all stores", () => {
    it("give back any account as it was put in", () =>
      withAll(opens, (compare) =>
        fc.assert(
          fc.asyncProperty(arbitraryAccounts, (accounts) =>
            compare(async ({ store }, agencyId) => {
              await store.saveAccounts(agencyId, accounts);
              const found = await Promise.all(accounts.map(({ id }) => store.findAccount(agencyId, String(id))));
              const stored = found.map((account) => account && asStored(account, agencyId));
              assert.deepEqual(
                stored,
                accounts.map((account) => asStored(account, agencyId)),
              );
            }),
          ),
          { numRuns: 60 },
        ),
      ));

    it("have the same accounts, histories, counts and lists after whatever a host and people do", () =>
      withAll(opens, (compare) =>
        fc.assert(
          fc.asyncProperty(arbitrarySteps, (steps) =>
            compare(async ({ store }, agencyId) => {
              const outcomes: unknown[] = [];
              for (const step of steps) outcomes.push(await perform(store, agencyId, step));
              return [outcomes, await readAll(store, agencyId)];
            }),
          ),
          { numRuns: 60 },
        ),
      ));
  });
}

/** What two agencies with the same ids see of each other's accounts: nothing. */
export function describeTwoAgencies(name: string, open: Open): void {
  describe(`two agencies whose accounts a host saves in ${name}`, () => {
    it("stay apart, whatever is saved in and removed from the other", () =>
      use(open, async ({ store }) => {
        await store.saveAgency(agencyOf("2"));
        const saveIn = (agencyId: string, update: Partial<AccountRecord> = {}) =>
          store.saveAccounts(agencyId, [{ ...nightly, agency_id: agencyId, ...update }], { actor: agencyId });
        await saveIn(own);
        await saveIn("2");
        await requestsOf(store).change(7, "customer", { key: newKey() });
        const before = await contentOf(store, own);
        await saveIn("2", { name: "Renamed", balance_from: "customer", status: "paused" });
        await saveIn("2", { id: "new" });
        await store.saveAgency({ ...agencyOf("2"), name: "Renamed" });
        assert.equal(await store.removeAccount("2", "7"), true);
        assert.deepEqual(await contentOf(store, own), before);
        assert.equal(await store.removeAccount("2", "7"), false);
        const { summary } = await contentOf(store, "2");
        assert.deepEqual(summary, { agency: 1, customer: 0, needs_attention: 0 });
      }));
  });
}
