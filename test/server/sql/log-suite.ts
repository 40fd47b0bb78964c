import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { administrator, toSeed, type Seed } from "../../../server/index.js";
import type { LogRecord } from "../../../server/wire.js";
import { clinic, readJson, setupStore } from "../setup.js";
import type { CreateStore } from "./stores.js";

interface LogBody {
  readonly balance_changes: readonly LogRecord[];
  readonly next_page: string | null;
}

const dental = { ...clinic, id: "a/8", name: "Acme Dental" };
const seed: Seed = { ...toSeed([clinic, dental]), changes: {} };
const reader = { ...administrator, canReadLog: true };

/** A store whose clock goes on by a minute with each request, and its log by HTTP. */
async function open(create: CreateStore, options: { readonly seed?: Seed; readonly visitor?: object } = {}) {
  const { store, close } = await create(options.seed ?? seed);
  let minutes = 0;
  const requests = setupStore(store, {
    now: () => new Date(Date.UTC(2026, 10, 1, 0, minutes++)),
    identify: () => ({ ...reader, ...options.visitor }),
  });
  const fetchLog = (query = "") => requests.fetch(`/api/v1/balance_changes${query}`);
  const log = async (query = "") => readJson<LogBody>(await fetchLog(query));
  return { ...requests, store, close, fetchLog, log };
}

/** What an entry says, without the ids that are new each time. */
const toContent = ({ id, ...entry }: LogRecord) => ({ ...entry, ...(entry.action === "change" && { id }) });

const steps = fc.array(
  fc.record({ id: fc.constantFrom(7, "a%2F8"), what: fc.constantFrom("agency", "customer", "request", "withdraw") }),
  { maxLength: 20 },
);

/** What all stores do alike. */
export function describeLog(stores: readonly CreateStore[]): void {
  describe("the log of an agency", () => {
    it("has each change and request of all accounts, newest first, the same in each store and on pages of any size", async () => {
      await fc.assert(
        fc.asyncProperty(steps, fc.integer({ min: 1, max: 5 }), async (todo, size) => {
          const logs: unknown[] = [];
          for (const create of stores) {
            const page = await open(create);
            for (const { id, what } of todo) {
              if (what === "request") await page.requestBilling(id);
              else if (what === "withdraw") await page.withdraw(id);
              else await page.write("PATCH", `/${id}`, { balance_from: what, reason: `to the ${what}` });
            }
            const { balance_changes: all, next_page } = await page.log("?per_page=150");
            assert.equal(next_page, null);
            const times = all.map(({ at }) => at);
            assert.deepEqual(times, times.toSorted().reverse());
            const paged: LogRecord[] = [];
            for (let next: string | null = `?per_page=${size}`; next !== null;) {
              const body: LogBody = await page.log(next);
              paged.push(...body.balance_changes);
              next = body.next_page && new URL(body.next_page).search;
            }
            assert.deepEqual(paged, all);
            for (const since of times) {
              const later = (await page.log(`?per_page=150&since=${since}`)).balance_changes;
              const earlier = (await page.log(`?per_page=150&until=${since}`)).balance_changes;
              assert.deepEqual([...later, ...earlier], all);
              assert.ok(later.every(({ at }) => at >= since));
            }
            logs.push(all.map(toContent));
            await page.close();
          }
          for (const log of logs.slice(1)) assert.deepEqual(log, logs[0]);
        }),
        { numRuns: 12 },
      );
    });

    it("says who, what, when and why, by the name that the account has now", async () => {
      for (const create of stores) {
        const { write, requestBilling, log, store, close } = await open(create);
        await requestBilling(7);
        await write("PATCH", "/7", { balance_from: "customer", reason: "New contract" });
        await (store as unknown as { saveAccounts(id: string, all: object[]): Promise<void> }).saveAccounts(
          reader.agencyId,
          [{ id: 7, name: "Harbor Clinics" }],
        );
        const actor = { name: reader.name };
        const account = { id: 7, name: "Harbor Clinics" };
        const unseen = { id: "", at: "" };
        const { balance_changes: entries } = await log();
        assert.deepEqual(
          entries.map((entry) => ({ ...entry, id: "", at: "" })),
          [
            { ...unseen, action: "change", actor, account, from: "agency", to: "customer", reason: "New contract" },
            { ...unseen, action: "billing_request", actor, account },
          ],
        );
        await close();
      }
    });

    it("is offered to those who may read it, and refused to all others", async () => {
      for (const create of stores) {
        const offered = await open(create);
        assert.deepEqual((await offered.list()).agency.links, { balance_changes: "balance_changes" });
        await offered.close();
        for (const canReadLog of [false, undefined]) {
          const { list, fetchLog, close } = await open(create, { visitor: { canReadLog } });
          assert.equal("links" in (await list()).agency, false);
          assert.equal((await fetchLog()).status, 403);
          await close();
        }
      }
    });

    it("has nothing of another agency", async () => {
      for (const create of stores) {
        const { change, store, close } = await open(create);
        await change(7, "customer");
        const query = { page: 1, perPage: 10, since: undefined, until: undefined };
        assert.equal((await store.listLog!(reader.agencyId, query)).rows.length, 1);
        assert.deepEqual(await store.listLog!("other", query), { rows: [], hasNext: false });
        await close();
      }
    });

    it("refuses times and pages that cannot be", async () => {
      const [create] = stores;
      const { fetchLog, close } = await open(create!);
      for (const query of ["?since=yesterday", "?until=2026-02-30", "?page=0", "?per_page=151"]) {
        assert.equal((await fetchLog(query)).status, 400, query);
      }
      for (const query of [
        "?since=",
        "?since=2026-11-01",
        "?until=2026-11-01T00:00:00%2B02:00",
        "?page=9007199254740991",
      ]) {
        assert.equal((await fetchLog(query)).status, 200, query);
      }
      await close();
    });
  });
}
