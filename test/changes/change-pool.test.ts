import { expect } from "@open-wc/testing";
import fc from "fast-check";
import type { BillingApi, WriteOptions } from "../../src/client/billing-api.js";
import { canRetry, ChangePool, isStale, type PoolItem } from "../../src/changes/change-pool.js";
import { ChangeRunner, toChange } from "../../src/changes/change-runner.js";
import type { Account } from "../../src/model/account.js";
import type { Move } from "../../src/model/change.js";
import { account } from "../model/accounts.js";
import { createDeferred, quiet } from "../helpers/deferred.js";
import { failure, fakeApi, inTurn } from "../helpers/fake-api.js";

/** How the backend takes one write: it may make the change or not, and answer or not. */
type Turn =
  | "answers"
  | "loses the answer"
  | "never gets it"
  | "is down"
  | "refuses"
  | "expired"
  | "too many"
  | "is gone"
  | "someone else changes it"
  | "someone else makes it"
  | "takes the right away";

const errors = {
  "never gets it": "network",
  "is down": "server",
  refuses: "validation",
  expired: "unauthorized",
  "too many": "rate-limit",
  "is gone": "not-found",
} as const;

interface Sent {
  readonly id: string;
  readonly key: string;
  readonly version: string | undefined;
}

const toAgency = { type: "move", to: "agency" } as const;

/** A backend over accounts on customer billing, with keys and versions as the contract has them. */
function createBackend(count: number, turns: readonly Turn[] = []) {
  const accounts = new Map<string, Account>();
  for (let id = 1; id <= count; id++)
    accounts.set(String(id), account({ id, name: `Account ${id}`, balanceFrom: "customer", version: "r1" }));
  const changes: string[] = [];
  /** Accounts to which someone else has made the same change before a repeat: whose change it was cannot be known. */
  const ambiguous: string[] = [];
  const tried = new Set<string>();
  const keys = new Set<string>();
  const sent: Sent[] = [];
  const flight = { now: 0, most: 0, failsReads: false };
  let turn = 0;
  const save = (id: string, fields: Partial<Account>) => {
    const known = accounts.get(id)!;
    const saved = { ...known, ...fields, version: `${known.version!}+` };
    accounts.set(id, saved);
    return saved;
  };
  const write = (id: string, { key, version }: WriteOptions): Account => {
    const kind = turns[turn++] ?? "answers";
    if (kind === "someone else makes it" && tried.has(id)) ambiguous.push(id);
    tried.add(id);
    if (kind in errors) throw failure(errors[kind as keyof typeof errors]);
    if (kind === "takes the right away") save(id, { permissions: { changeBalance: false } });
    if (kind === "someone else changes it") save(id, { status: "paused" });
    if (kind === "someone else makes it") save(id, { balanceFrom: "agency" });
    const known = accounts.get(id)!;
    if (keys.has(key)) return known;
    if (known.version !== version) throw failure("conflict");
    keys.add(key);
    changes.push(id);
    const saved = save(id, { balanceFrom: "agency" });
    if (kind === "loses the answer") throw failure("timeout");
    return saved;
  };
  const api = fakeApi({
    changeBalance: async (id, _to, options) => {
      sent.push({ id: String(id), key: options.key, version: options.version });
      flight.most = Math.max(flight.most, ++flight.now);
      await Promise.resolve();
      flight.now--;
      return write(String(id), options);
    },
    getAccount: async (id) => {
      await Promise.resolve();
      if (flight.failsReads) throw failure("network");
      return accounts.get(String(id))!;
    },
  });
  return { api, accounts, changes, ambiguous, sent, flight, all: () => [...accounts.values()] };
}

type Backend = Pick<ReturnType<typeof createBackend>, "api" | "all">;

function createPool(
  { api, all }: Backend,
  onConfirm: (account: Account) => boolean = () => true,
  command: Move["command"] = toAgency,
) {
  const log: string[] = [];
  const items = all().map((account) => ({
    account,
    runner: new ChangeRunner({ api: () => api, onTransition: () => undefined }),
  }));
  const pool = new ChangePool({
    items,
    command,
    onConfirm: (account) => {
      log.push(`confirm ${account.id}`);
      return onConfirm(account);
    },
    onSettled: ({ account: { id, version }, status }, before) =>
      log.push(`${status} ${id} ${before.version!} to ${version!}`),
    onProgress: () => undefined,
  });
  return { pool, log, runners: items.map(({ runner }) => runner) };
}

/** Runs a pool of one account, then retries; returns what was sent. */
async function retryOne(...turns: Turn[]) {
  const backend = createBackend(1, turns);
  const { pool } = createPool(backend);
  await pool.run("waiting");
  expect(pool.items[0]!.status).to.equal("failed");
  await pool.run("failed");
  expect(pool.items[0]!.status).to.equal("changed");
  return backend.sent;
}

const idsOf = (items: readonly PoolItem[]) => items.map(({ account }) => Number(account.id));

describe("ChangePool", () => {
  it("confirms and sends each change, with a key and a version of its own", async () => {
    const backend = createBackend(2);
    const { pool, log } = createPool(backend);
    await pool.run("waiting");
    expect(log).to.deep.equal(["confirm 1", "confirm 2", "changed 1 r1 to r1+", "changed 2 r1 to r1+"]);
    expect(backend.sent.map(({ id, version }) => [id, version])).to.deep.equal([
      ["1", "r1"],
      ["2", "r1"],
    ]);
    expect(new Set(backend.sent.map(({ key }) => key)).size).to.equal(2);
    expect(pool.items.map(({ status, isRead }) => [status, isRead])).to.deep.equal([
      ["changed", true],
      ["changed", true],
    ]);
  });

  it("has four under way, begins the next when one has ended, and counts", async () => {
    const gates = Array.from({ length: 6 }, () => createDeferred());
    const backend = createBackend(6);
    const api = fakeApi({
      changeBalance: async (id, ...rest) => {
        await gates[Number(id) - 1]!.promise;
        return backend.api.changeBalance(id, ...rest);
      },
    });
    const { pool } = createPool({ api, all: backend.all });
    const ended = pool.run("waiting");
    await quiet();
    expect(idsOf(pool.of("saving"))).to.deep.equal([1, 2, 3, 4]);
    expect(pool.current?.name).to.equal("Account 4");
    gates[2]!.resolve();
    await quiet();
    expect(idsOf(pool.of("saving"))).to.deep.equal([1, 2, 4, 5]);
    expect([pool.ended, pool.total, pool.running]).to.deep.equal([1, 6, true]);
    for (const gate of gates) gate.resolve();
    await ended;
    expect([pool.ended, pool.total, pool.running]).to.deep.equal([6, 6, false]);
  });

  it("ends after what is under way when it is stopped, and can go on with the rest", async () => {
    const gate = createDeferred();
    const backend = createBackend(9);
    const api = fakeApi({ changeBalance: async (...sent) => (await gate.promise, backend.api.changeBalance(...sent)) });
    const { pool, log } = createPool({ api, all: backend.all });
    const ended = pool.run("waiting");
    await quiet();
    pool.stop();
    expect([pool.running, pool.stopped]).to.deep.equal([true, true]);
    gate.resolve();
    await ended;
    expect(idsOf(pool.of("changed"))).to.deep.equal([1, 2, 3, 4]);
    expect(idsOf(pool.of("waiting"))).to.deep.equal([5, 6, 7, 8, 9]);
    expect(log.filter((line) => line.startsWith("confirm"))).to.have.lengthOf(4);
    expect(idsOf(await pool.run("waiting"))).to.deep.equal([5, 6, 7, 8, 9]);
    expect(backend.sent).to.have.lengthOf(9);
  });

  it("does not run twice at once", async () => {
    const backend = createBackend(3);
    const { pool } = createPool(backend);
    const both = await Promise.all([pool.run("waiting"), pool.run("waiting")]);
    expect(both.map((items) => items.length)).to.deep.equal([3, 0]);
    expect(backend.sent).to.have.lengthOf(3);
  });

  it("leaves out a change that the page stops, and does not send it", async () => {
    const backend = createBackend(3);
    const { pool, log } = createPool(backend, ({ id }) => id !== 2);
    await pool.run("waiting");
    expect(idsOf(pool.of("unchanged"))).to.deep.equal([2]);
    expect(pool.items[1]!.isRead).to.equal(false);
    expect(backend.sent.map(({ id }) => id)).to.deep.equal(["1", "3"]);
    expect(log.filter((line) => line.includes(" 2 "))).to.be.empty;
  });

  it("counts as unchanged where someone else has made the same change", async () => {
    const { pool, log } = createPool(createBackend(1, ["someone else makes it"]));
    await pool.run("waiting");
    expect(pool.items[0]).to.include({ status: "unchanged", isRead: true });
    expect(log).to.deep.equal(["confirm 1", "unchanged 1 r1 to r1+"]);
  });

  describe("retrying", () => {
    it("sends only what has failed, without another confirmation", async () => {
      const backend = createBackend(3, ["answers", "someone else changes it", "is down"]);
      const { pool, log } = createPool(backend);
      await pool.run("waiting");
      expect(idsOf(pool.of("failed"))).to.deep.equal([2, 3]);
      backend.sent.length = log.length = 0;
      await pool.run("failed");
      expect(backend.sent.map(({ id, version }) => [id, version])).to.deep.equal([
        ["2", "r1+"],
        ["3", "r1"],
      ]);
      expect(log).to.deep.equal(["changed 2 r1+ to r1++", "changed 3 r1 to r1+"]);
    });

    const keys: Partial<Record<Turn, boolean>> = {
      "is down": true,
      "never gets it": true,
      expired: true,
      refuses: false,
      "someone else changes it": false,
    };
    for (const [turn, isSame] of Object.entries(keys)) {
      it(`takes ${isSame ? "the same key" : "a new key"} where the backend ${turn}`, async () => {
        const [first, second] = await retryOne(turn as Turn);
        expect(first!.key === second!.key).to.equal(isSame);
      });
    }

    it("verifies an unknown outcome before it sends again, and sends nothing that is in effect", async () => {
      const backend = createBackend(2, ["loses the answer", "never gets it"]);
      const { pool, runners } = createPool(backend);
      backend.flight.failsReads = true;
      await pool.run("waiting");
      expect(runners.map(({ state }) => state.status)).to.deep.equal(["unknown", "unknown"]);
      expect(pool.items.map(isStale)).to.deep.equal([true, true]);
      await pool.run("failed");
      expect(backend.sent, "nothing while it cannot be read").to.have.lengthOf(2);
      backend.flight.failsReads = false;
      await pool.run("failed");
      const [, lost, again] = backend.sent;
      expect(backend.sent).to.have.lengthOf(3);
      expect(again).to.deep.equal(lost);
      expect(backend.changes.sort()).to.deep.equal(["1", "2"]);
      expect(pool.of("changed")).to.have.lengthOf(2);
    });

    it("sends no new change where verifying shows that someone else has changed the account", async () => {
      const known = account({ id: 1, balanceFrom: "customer", version: "r1" });
      const sent: string[] = [];
      const write = inTurn<Account>(failure("network"), failure("conflict"), failure("conflict"));
      const reads = [failure("network"), known, failure("network"), { ...known, version: "r3" }];
      const api = fakeApi({
        changeBalance: (_id, _to, { key }) => (sent.push(key), write()),
        getAccount: inTurn<Account>(...reads),
      });
      const { pool, runners } = createPool({ api, all: () => [known] });
      await pool.run("waiting");
      await pool.run("failed");
      expect(runners[0]!.state.status).to.equal("unknown");
      await pool.run("failed");
      expect(runners[0]!.state).to.include({ status: "confirming", retry: undefined });
      expect(new Set(sent).size).to.equal(1);
      // The user has seen the conflict: this is a new change.
      await pool.run("failed");
      expect(new Set(sent).size).to.equal(2);
    });

    it("does not send what cannot be moved any more, whether that is known at once or after verifying", async () => {
      const backend = createBackend(3, ["takes the right away", "is gone", "never gets it"]);
      const { pool } = createPool(backend);
      await pool.run("waiting");
      expect(pool.items.map((item) => canRetry(item, toAgency))).to.deep.equal([false, false, true]);
      expect(pool.items.map(isStale)).to.deep.equal([true, true, false]);
      expect(idsOf(await pool.run("failed"))).to.deep.equal([3]);

      const later = createBackend(1, ["never gets it"]);
      const { pool: unknown } = createPool(later);
      later.flight.failsReads = true;
      await unknown.run("waiting");
      later.flight.failsReads = false;
      later.accounts.set("1", { ...later.all()[0]!, permissions: { changeBalance: false } });
      await unknown.run("failed");
      expect(later.sent).to.have.lengthOf(1);
      expect(unknown.items[0]!.status).to.equal("failed");
    });
  });

  for (const [what, turn, failsReads] of [
    ["the session has expired", "expired", false],
    ["there are too many requests", "too many", false],
    ["the network is gone", "never gets it", true],
  ] as const) {
    it(`begins nothing new once ${what}, and can go on with the rest`, async () => {
      const backend = createBackend(6, [turn, turn, turn, turn]);
      backend.flight.failsReads = failsReads;
      const { pool } = createPool(backend);
      await pool.run("waiting");
      expect(idsOf(pool.of("failed"))).to.deep.equal([1, 2, 3, 4]);
      expect(idsOf(pool.of("waiting"))).to.deep.equal([5, 6]);
      expect(pool.stopped).to.equal(true);
      await pool.run("waiting");
      expect(idsOf(pool.of("changed"))).to.deep.equal([5, 6]);
    });
  }

  describe("with another change of the same account", () => {
    const toCustomer = { type: "move", to: "customer" } as const;
    const before = account({ id: 1, balanceFrom: "agency", version: "r0" });
    const paying = account({ id: 1, balanceFrom: "customer", version: "r1" });

    /** A pool of one account that another element is moving to the customer's balance. */
    function setup(changeBalance: BillingApi["changeBalance"], getAccount: BillingApi["getAccount"], known = paying) {
      const sent: string[] = [];
      const api = fakeApi({
        changeBalance: (id, to, options) => {
          sent.push(`${to} ${options.version!}`);
          return changeBalance(id, to, options);
        },
        getAccount,
      });
      const { pool, runners } = createPool({ api, all: () => [known] }, () => true, {
        type: "move",
        to: known.balanceFrom === "customer" ? "agency" : "customer",
      });
      const [runner] = runners as [ChangeRunner];
      const other = runner.dispatch({ type: "confirm", change: toChange(before, toCustomer) });
      return { pool, runner, other, sent };
    }

    it("waits until that has ended, and then makes its own", async () => {
      const answer = createDeferred<Account>();
      const moved = { ...paying, balanceFrom: "agency", version: "r2" } as const;
      const { pool, sent } = setup(
        (_id, to) => (to === "customer" ? answer.promise : Promise.resolve(moved)),
        () => Promise.reject(failure("network")),
      );
      const ended = pool.run("waiting");
      await quiet();
      expect(pool.items[0]!.status).to.equal("saving");
      answer.resolve(paying);
      await ended;
      expect(sent).to.deep.equal(["customer r0", "agency r1"]);
      expect(pool.items[0]).to.include({ status: "changed", account: moved });
    });

    it("waits while that is being verified, and sends its own where that is not in effect", async () => {
      const reading = createDeferred<Account>();
      const writes = inTurn<Account>(failure("timeout"), paying);
      const reads = [() => Promise.reject(failure("network")), () => reading.promise];
      const { pool, runner, other, sent } = setup(writes, () => reads.shift()!(), before);
      await other;
      const verified = runner.dispatch({ type: "verify" });
      const ended = pool.run("waiting");
      await quiet();
      expect(pool.items[0]!.status).to.equal("saving");
      expect(sent).to.deep.equal(["customer r0"]);
      reading.resolve(before);
      await Promise.all([verified, ended]);
      expect(sent).to.deep.equal(["customer r0", "customer r0"]);
      expect(pool.items[0]).to.include({ status: "changed", account: paying });
    });

    it("does not report its own change as made because that one is in effect", async () => {
      const writes = inTurn<Account>(failure("timeout"), failure("conflict"));
      const reads = inTurn<Account>(failure("network"), paying, paying);
      const { pool, other, sent } = setup(writes, reads, { ...paying, version: "r0" });
      await other;
      await pool.run("waiting");
      expect(sent, "with the version that was confirmed").to.deep.equal(["customer r0", "agency r0"]);
      expect(pool.items[0]).to.include({ status: "failed", account: paying });
    });

    it("does not take the success of that one, which is verified late, for its own", async () => {
      let reads = 0;
      const moved = { ...paying, balanceFrom: "agency", version: "r2" } as const;
      const { pool, other, sent } = setup(
        (_id, to) => (to === "customer" ? Promise.reject(failure("timeout")) : Promise.resolve(moved)),
        () => (reads++ ? Promise.resolve(paying) : Promise.reject(failure("network"))),
      );
      await other;
      await pool.run("waiting");
      expect(sent).to.deep.equal(["customer r0", "agency r1"]);
      expect(pool.items[0]).to.include({ status: "changed", account: moved });
    });

    it("sends nothing where that leaves the account as the pool is to change it", async () => {
      const { pool } = setup(
        () => Promise.reject(failure("conflict")),
        () => Promise.resolve({ ...before, permissions: { changeBalance: false } }),
      );
      await pool.run("waiting");
      expect(pool.items[0]).to.include({ status: "unchanged", isRead: true });
    });
  });

  describe("under random answers of the backend", () => {
    const anyTurns = fc.array(
      fc.constantFrom<Turn>(
        ...(["answers", "loses the answer", "never gets it", "is down", "refuses"] as const),
        ...(["someone else changes it", "someone else makes it"] as const),
      ),
      { maxLength: 40 },
    );
    const anyCount = fc.integer({ min: 0, max: 12 });

    it("has at most four under way, changes each account at most once, and reports truly which were changed", async () => {
      await fc.assert(
        fc.asyncProperty(anyCount, anyTurns, fc.integer({ min: 0, max: 3 }), async (count, turns, repeats) => {
          const backend = createBackend(count, turns);
          const { pool } = createPool(backend);
          await pool.run("waiting");
          for (let time = 0; time < repeats; time++) await pool.run("failed");
          expect(backend.flight.most).to.be.at.most(4);
          expect(new Set(backend.changes).size, "each once").to.equal(backend.changes.length);
          const changed = idsOf(pool.of("changed")).map(String);
          expect(changed).to.include.members(backend.changes);
          expect([...backend.changes, ...backend.ambiguous]).to.include.members(changed);
          expect(pool.of("waiting", "saving")).to.be.empty;
        }),
      );
    });

    it("begins nothing after a stop, wherever it comes", async () => {
      await fc.assert(
        fc.asyncProperty(anyCount, anyTurns, fc.nat({ max: 12 }), async (count, turns, stopAt) => {
          const backend = createBackend(count, turns);
          let begun = 0;
          const { pool } = createPool(backend, () => {
            if (++begun === stopAt) pool.stop();
            return true;
          });
          await pool.run("waiting");
          const untouched = idsOf(pool.of("waiting")).map(String);
          expect(backend.sent.filter(({ id }) => untouched.includes(id))).to.be.empty;
          if (stopAt > 0) expect(untouched).to.have.lengthOf(Math.max(0, count - stopAt));
        }),
      );
    });
  });
});
