import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createMemoryStore, toSeed, type AccountRecord } from "../../server/index.js";
import { acceptBillingRequest, openSqliteStore, Problem, type Store } from "../../server/kit.js";
import { billingRequest, clinic, setupStore } from "./setup.js";

const own = "90210";
const asked: AccountRecord = {
  ...clinic,
  balance: { cents: -100, currency: "USD" },
  payment_method: null,
  status: "paused",
  billing_request: { ...billingRequest, sent_at: "2026-11-22T09:00:00.000Z" },
};
const paid = {
  agencyId: own,
  accountId: "7",
  paymentId: "pi_1",
  paymentMethod: { brand: "Visa", last4: "1881" },
  balance: { cents: 2_400, currency: "USD" },
  at: new Date("2026-11-22T10:00:00.000Z"),
};

async function openSqlite(): Promise<Store> {
  const store = await openSqliteStore(":memory:");
  await store.seed({ ...toSeed([asked, { ...asked, id: 8 }]), changes: {} });
  return store;
}

const stores: Readonly<Record<string, () => Promise<Store>>> = {
  memory: async () => createMemoryStore({ ...toSeed([asked, { ...asked, id: 8 }]), changes: {} }),
  SQLite: openSqlite,
};

const isProblem = (status: number) => (error: unknown) => error instanceof Problem && error.status === status;

for (const [name, open] of Object.entries(stores)) {
  describe(`a billing request in ${name} whose customer has paid`, () => {
    it("is completed: the customer pays from now on, with the card and the balance that there are", async () => {
      const store = await open();
      const account = await acceptBillingRequest(store, paid);
      const { balance_from: source, balance, payment_method: card, billing_request: request } = account;
      assert.deepEqual([source, balance, card, request], ["customer", paid.balance, paid.paymentMethod, null]);
      assert.deepEqual([account.status, account.version], ["active", "r2"]);
      assert.deepEqual(await store.findAccount(own, "7"), account);
    });

    it("is completed once, however often the payment is reported", async () => {
      const store = await open();
      const all = await Promise.all(Array.from({ length: 20 }, () => acceptBillingRequest(store, paid)));
      for (const account of all) assert.deepEqual(account, all[0]);
      assert.equal((await setupStore(store).change(7, "agency")).status, 200);
      await acceptBillingRequest(store, paid);
      assert.equal((await store.findAccount(own, "7"))?.balance_from, "agency");
    });

    it("may be named by the number or the text of its id, and of its agency's", async () => {
      const store = await open();
      const found = await store.findAccount(own, "7");
      const completed = await acceptBillingRequest(store, { ...paid, accountId: found!.id });
      assert.equal(completed.balance_from, "customer");
      for (const ids of [{}, { accountId: 7 }, { accountId: 7, agencyId: Number(own) }])
        assert.deepEqual(await acceptBillingRequest(store, { ...paid, ...ids }), completed);
    });

    it("is in the history and in the trail, as done by the customer", async () => {
      const store = await open();
      await acceptBillingRequest(store, paid);
      const { rows } = await store.listChanges(own, "7", { page: 1, perPage: 9 });
      assert.deepEqual(rows, [
        {
          id: "7-1",
          at: "2026-11-22T10:00:00.000Z",
          actor: { name: "Harbor Clinic" },
          from: "agency",
          to: "customer",
        },
      ]);
      const trail = await store.listTrail!(own, { before: undefined, perPage: 9 });
      assert.deepEqual(
        trail.rows.map(({ action, actor, amount, email }) => [action, actor?.name, amount?.cents, email]),
        [["change", "Harbor Clinic", 2_500, billingRequest.email]],
      );
    });

    it("is refused where it was withdrawn meanwhile, is of another agency, or was paid for another account", async () => {
      const store = await open();
      await setupStore(store).withdraw(8);
      await assert.rejects(acceptBillingRequest(store, { ...paid, accountId: "8", paymentId: "pi_2" }), isProblem(409));
      await assert.rejects(acceptBillingRequest(store, { ...paid, agencyId: "2" }), isProblem(404));
      await acceptBillingRequest(store, paid);
      await assert.rejects(acceptBillingRequest(store, { ...paid, accountId: "8" }), isProblem(409));
      assert.equal((await store.findAccount(own, "8"))?.balance_from, "agency");
    });

    it("cannot be reported with an amount that is none", async () => {
      const store = await open();
      const broken = { ...paid, balance: { cents: 1.5, currency: "USD" } };
      await assert.rejects(acceptBillingRequest(store, broken), /Change its "balance.cents"/);
    });
  });
}
