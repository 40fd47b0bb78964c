import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { administrator, toSeed, type AccountRecord, type Seed, type Store } from "../../../server/index.js";
import { acceptBillingRequest, declineCard, runScheduledChanges, type Updates } from "../../../server/kit.js";
import { clinic, readJson, readProblem, setupStore } from "../setup.js";

const own = administrator.agencyId;
const dana = { id: "dana", name: "Dana Whitlock" };
const permissions = { ...clinic.permissions, schedule_change: true };
const usd = (cents: number) => ({ cents, currency: "USD" });
/** Accounts of which the first could be handed over at once, and the second once its customer has paid in. */
const accounts: readonly AccountRecord[] = [
  { ...clinic, permissions },
  { ...clinic, id: 8, name: "Bay Dental", balance: usd(0), payment_method: null, permissions },
];
const december = "2026-12-01T00:00:00+01:00";
const atDecember = { to: "customer", at: december, fall_back_until: "2026-12-15T00:00:00+01:00", reason: "Trial ends" };
const whenPaid = { to: "customer", when: "funded", fall_back_days: 14 };

/** Opens a store that a host could have, with this content. */
export type OpenHostStore = (seed: Seed) => Promise<{ store: HostStore; close: () => Promise<void> }>;

type HostStore = Store & Updates;

/** What becomes of scheduled changes in a store, with a clock that the test drives. */
export function describeSchedules(name: string, open: OpenHostStore): void {
  async function setup(use: (kit: ReturnType<typeof toKit>) => Promise<void>): Promise<void> {
    const { store, close } = await open({ ...toSeed(accounts), changes: {} });
    try {
      await use(toKit(store));
    } finally {
      await close();
    }
  }

  describe(`a scheduled change in ${name}`, () => {
    it("is kept and shown until its time, and then made once, as by who has scheduled it", () =>
      setup(async ({ store, schedule, read, run, setTime, history, trail }) => {
        const answer = await schedule(7, atDecember, { version: "r1" });
        assert.equal(answer.status, 201);
        const body = await readJson(answer);
        const expected = { ...atDecember, created_at: "2026-11-22T10:00:00.000Z", created_by: { name: dana.name } };
        assert.deepEqual([body.balance_from, body.version, body.scheduled_change], ["agency", "r2", expected]);
        assert.deepEqual(await read(7), body);
        setTime("2026-11-30T22:59:59.999Z");
        assert.equal(await run(), 0);
        setTime("2026-11-30T23:00:00Z");
        assert.deepEqual(await Promise.all([run(), run(), run()]).then((counts) => counts.toSorted()), [0, 0, 1]);
        assert.equal(await run(), 0);
        const after = await read(7);
        assert.deepEqual([after.balance_from, after.version], ["customer", "r3"]);
        assert.equal(after.scheduled_change?.fall_back_until, atDecember.fall_back_until);
        const entry = { at: "2026-11-30T23:00:00.000Z", actor: { name: dana.name }, from: "agency", to: "customer" };
        assert.deepEqual(await history(7), [{ id: "7-1", ...entry, reason: atDecember.reason }]);
        assert.deepEqual(
          (await trail()).map(({ action, actor, from, to }) => [action, actor, from, to]),
          [
            ["change", dana, "agency", "customer"],
            ["schedule", dana, "agency", "customer"],
          ],
        );
        assert.equal((await store.findAccount(own, "8"))?.balance_from, "agency");
      }));

    it("is made by the next request where no scheduler runs", () =>
      setup(async ({ schedule, read, setTime }) => {
        await schedule(7, { to: "customer", at: december });
        setTime("2026-12-01T08:00:00Z");
        const { balance_from: source, scheduled_change: scheduled } = await read(7);
        assert.deepEqual([source, scheduled ?? null], ["customer", null]);
      }));

    it("is replaced by another one, and canceled", () =>
      setup(async ({ schedule, unschedule, setTime, run, read }) => {
        await schedule(7, atDecember);
        const later = await readJson(await schedule(7, { to: "customer", at: "2027-01-01T00:00:00Z" }));
        assert.equal(later.scheduled_change?.at, "2027-01-01T00:00:00Z");
        setTime("2026-12-02T00:00:00Z");
        assert.equal(await run(), 0);
        const canceled = await unschedule(7);
        assert.deepEqual([canceled.status, (await readJson(canceled)).scheduled_change], [200, null]);
        assert.equal((await unschedule(7)).status, 200);
        setTime("2027-01-02T00:00:00Z");
        assert.deepEqual([await run(), (await read(7)).balance_from], [0, "agency"]);
      }));

    it("is dropped when somebody moves the account by hand, or the host does", () =>
      setup(async ({ store, schedule, change, setTime, run, read }) => {
        await schedule(7, atDecember);
        assert.equal((await readJson(await change(7, "customer"))).scheduled_change, null);
        await change(7, "agency");
        await schedule(7, atDecember);
        await store.saveAccounts(own, [{ id: 7, balance_from: "customer" }]);
        await store.saveAccounts(own, [{ id: 7, balance_from: "agency" }]);
        setTime("2026-12-02T00:00:00Z");
        assert.deepEqual([await run(), (await read(7)).balance_from], [0, "agency"]);
      }));

    it("ends a billing request that is out, and pauses or activates the account as any move does", () =>
      setup(async ({ store, schedule, setTime, run, read }) => {
        const request = { email: "a@b.example", starting_balance: usd(2_500), message: "Pay", sent_at: december };
        await store.saveAccounts(own, [{ id: 7, balance: usd(-100), billing_request: request }]);
        await schedule(7, atDecember);
        setTime("2026-12-02T00:00:00Z");
        await run();
        const { status, billing_request: left } = await read(7);
        assert.deepEqual([status, left], ["paused", null]);
      }));

    it("waits for a payment method that is gone when its time has come", () =>
      setup(async ({ store, schedule, setTime, run, read }) => {
        await schedule(7, { to: "customer", at: december });
        await store.saveAccounts(own, [{ id: 7, payment_method: null }]);
        setTime("2026-12-02T00:00:00Z");
        assert.deepEqual([await run(), (await read(7)).balance_from], [0, "agency"]);
        await store.saveAccounts(own, [{ id: 7, payment_method: { brand: "Visa", last4: "1111" } }]);
        assert.deepEqual([await run(), (await read(7)).balance_from], [1, "customer"]);
      }));

    it("can hand an account to the agency", () =>
      setup(async ({ schedule, change, setTime, run, read }) => {
        await change(7, "customer");
        assert.equal((await schedule(7, { to: "agency", at: december })).status, 201);
        setTime("2026-12-02T00:00:00Z");
        assert.deepEqual([await run(), (await read(7)).balance_from], [1, "agency"]);
      }));

    it("has one effect however often it is sent with one key", () =>
      setup(async ({ schedule, unschedule, read }) => {
        const [first, again] = [
          await schedule(7, atDecember, { key: "k" }),
          await schedule(7, atDecember, { key: "k" }),
        ];
        assert.equal(await first.text(), await again.text());
        await unschedule(7);
        assert.equal((await schedule(7, atDecember, { key: "k" })).status, 201);
        assert.equal((await read(7)).scheduled_change ?? null, null);
      }));

    const refused: Record<string, [id: number, body: unknown, status: number, detail: RegExp]> = {
      "is of the past": [7, { to: "customer", at: "2026-11-22T09:59:59Z" }, 422, /yet to come/],
      "is years ahead": [7, { to: "customer", at: "2029-01-01T00:00:00Z" }, 422, /two years/],
      "has no offset": [7, { to: "customer", at: "2026-12-01T00:00:00" }, 422, /RFC 3339/],
      "is at a day that does not exist": [7, { to: "customer", at: "2027-02-30T00:00:00Z" }, 422, /RFC 3339/],
      "has neither a time nor a condition": [7, { to: "customer" }, 422, /either an "at" or a "when"/],
      "has both": [7, { to: "customer", at: december, when: "funded" }, 422, /either an "at" or a "when"/],
      "leaves the way back open before it begins": [7, { ...atDecember, fall_back_until: december }, 422, /after/],
      "leaves the way back open for years": [
        7,
        { ...atDecember, fall_back_until: "2028-06-01T00:00:00Z" },
        422,
        /year/,
      ],
      "has a long reason": [7, { ...atDecember, reason: "a".repeat(501) }, 422, /500/],
      "is on that balance already": [7, { to: "agency", at: december }, 409, /already/],
      "waits for what is there": [7, whenPaid, 409, /has a balance already/],
      "has no payment method": [8, { to: "customer", at: december }, 422, /no payment method/],
    };
    for (const [what, [id, body, status, detail]] of Object.entries(refused)) {
      it(`is refused where it ${what}`, () =>
        setup(async ({ schedule, read }) => {
          const answer = await schedule(id, body);
          assert.equal(answer.status, status);
          assert.match((await readProblem(answer)).detail, detail);
          assert.equal((await read(id)).scheduled_change ?? null, null);
        }));
    }

    it("is refused to who may not schedule, or not change", () =>
      setup(async ({ store }) => {
        for (const denied of [{ schedule_change: false }, { change_balance: false }]) {
          const visitor = { ...administrator, permissions: denied };
          const { schedule, unschedule } = setupStore(store, { identify: () => visitor });
          assert.deepEqual([(await schedule(7, atDecember)).status, (await unschedule(7)).status], [403, 403]);
        }
        await store.saveAccounts(own, [{ id: 7, permissions: { change_balance: true } }]);
        assert.equal((await setupStore(store).schedule(7, atDecember)).status, 403);
      }));
  });

  describe(`a hand-over in ${name} that waits until the customer has paid in`, () => {
    it("is made once the host saves a balance and a payment method", () =>
      setup(async ({ store, schedule, run, read, setTime, history }) => {
        assert.equal((await schedule(8, whenPaid)).status, 201);
        await store.saveAccounts(own, [{ id: 8, balance: usd(2_500) }]);
        assert.equal(await run(), 0);
        await store.saveAccounts(own, [{ id: 8, payment_method: { brand: "Visa", last4: "1881" } }]);
        setTime("2026-11-25T12:00:00Z");
        assert.equal(await run(), 1);
        const { balance_from: source, scheduled_change: net } = await read(8);
        assert.deepEqual([source, net?.fall_back_until], ["customer", "2026-12-09T12:00:00.000Z"]);
        assert.equal((await history(8))[0]?.actor.name, dana.name);
      }));

    it("is made when the host reports the payment, which opens the way back", () =>
      setup(async ({ store, schedule, read, history }) => {
        await schedule(8, whenPaid);
        const paid = {
          ...{ agencyId: own, accountId: 8, paymentId: "pi_1", at: new Date("2026-11-23T00:00:00Z") },
          ...{ paymentMethod: { brand: "Visa", last4: "1881" }, balance: usd(2_500) },
        };
        await acceptBillingRequest(store, paid);
        const { balance_from: source, scheduled_change: net } = await read(8);
        assert.deepEqual([source, net?.fall_back_until], ["customer", "2026-12-07T00:00:00.000Z"]);
        assert.equal((await history(8))[0]?.actor.name, dana.name);
      }));
  });

  describe(`the way back in ${name}`, () => {
    const decline = (store: Store, at: string, declineId = "dp_1") =>
      declineCard(store, { agencyId: own, accountId: "7", declineId, at: new Date(at) });

    it("returns the account to the agency when the card is declined in time, once", () =>
      setup(async ({ store, schedule, change, setTime, run, read, history }) => {
        await schedule(7, atDecember);
        setTime("2026-12-01T00:00:00Z");
        await run();
        const answers = await Promise.all([1, 2, 3].map(() => decline(store, "2026-12-14T22:59:59Z")));
        for (const { balance_from: source } of answers) assert.equal(source, "agency");
        assert.equal((await read(7)).scheduled_change ?? null, null);
        assert.deepEqual(
          (await history(7)).map(({ to, actor, reason }) => [to, actor.name, reason]),
          [
            ["agency", dana.name, "The customer’s card was declined."],
            ["customer", dana.name, atDecember.reason],
          ],
        );
        await change(7, "customer");
        await decline(store, "2026-12-14T22:59:59Z");
        assert.equal((await read(7)).balance_from, "customer");
      }));

    it("is closed before the hand-over, after its time, and once it is canceled", () =>
      setup(async ({ store, schedule, unschedule, setTime, run, read }) => {
        await schedule(7, atDecember);
        await decline(store, "2026-11-25T00:00:00Z", "early");
        assert.ok((await read(7)).scheduled_change);
        setTime("2026-12-01T00:00:00Z");
        await run();
        await decline(store, "2026-12-14T23:00:00Z", "late");
        assert.equal((await read(7)).balance_from, "customer");
        await unschedule(7);
        await decline(store, "2026-12-02T00:00:00Z", "canceled");
        assert.equal((await read(7)).balance_from, "customer");
      }));

    it("ends at its time", () =>
      setup(async ({ schedule, setTime, run, read, history }) => {
        await schedule(7, atDecember);
        setTime("2026-12-01T00:00:00Z");
        await run();
        setTime("2026-12-14T23:00:00Z");
        assert.equal(await run(), 0);
        assert.deepEqual([(await read(7)).scheduled_change ?? null, (await history(7)).length], [null, 1]);
      }));
  });
}

function toKit(store: HostStore) {
  let time = new Date("2026-11-22T10:00:00Z");
  const now = () => time;
  const requests = setupStore(store, { now, identify: () => ({ ...administrator, ...dana }) });
  return {
    ...requests,
    store,
    setTime: (text: string) => (time = new Date(text)),
    run: () => runScheduledChanges(store, { now }),
    read: async (id: number) => readJson(await requests.get(`/${id}`)),
    history: async (id: number) => (await store.listChanges(own, String(id), { page: 1, perPage: 9 })).rows,
    trail: async () => (await store.listTrail!(own, { before: undefined, perPage: 9 })).rows,
  };
}
