import { expect } from "@open-wc/testing";
import { canRetry, isStale } from "../../src/changes/change-pool.js";
import type { Account } from "../../src/model/account.js";
import { failure, fakeApi, inTurn } from "../helpers/fake-api.js";
import { account } from "../model/accounts.js";
import { createBackend, createPool, idsOf, type Turn } from "./pool-backend.js";

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

describe("ChangePool", () => {
  describe("retrying", () => {
    it("sends only failed changes, without another confirmation", async () => {
      const backend = createBackend(3, ["success", "other change by someone else", "server error"]);
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
      "server error": true,
      "network error": true,
      "expired session": true,
      "validation error": false,
      "other change by someone else": false,
    };
    for (const [turn, isSame] of Object.entries(keys)) {
      it(`${turn}: retries with ${isSame ? "the same key" : "a new key"}`, async () => {
        const [first, second] = await retryOne(turn as Turn);
        expect(first!.key === second!.key).to.equal(isSame);
      });
    }

    it("reads an account whose outcome is unknown before it sends again, and does not send a change that is in effect", async () => {
      const backend = createBackend(2, ["lost response", "network error"]);
      const { pool, runners } = createPool(backend);
      backend.flight.failsReads = true;
      await pool.run("waiting");
      expect(runners.map(({ state }) => state.status)).to.deep.equal(["unknown", "unknown"]);
      expect(pool.items.map(isStale)).to.deep.equal([true, true]);
      await pool.run("failed");
      expect(backend.sent, "while the accounts cannot be read").to.have.lengthOf(2);
      backend.flight.failsReads = false;
      await pool.run("failed");
      const [, lost, again] = backend.sent;
      expect(backend.sent).to.have.lengthOf(3);
      expect(again).to.deep.equal(lost);
      expect(backend.changes.sort()).to.deep.equal(["1", "2"]);
      expect(pool.of("changed")).to.have.lengthOf(2);
    });

    it("sends no new change when the account that is read back was changed by someone else", async () => {
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
      // The user has seen the conflict, and retries: this is a new change.
      await pool.run("failed");
      expect(new Set(sent).size).to.equal(2);
    });

    it("does not send a change that is no longer possible, whether that is known before or after the account is read", async () => {
      const backend = createBackend(3, ["permission removed", "deleted account", "network error"]);
      const { pool } = createPool(backend);
      await pool.run("waiting");
      expect(pool.items.map(canRetry)).to.deep.equal([false, false, true]);
      expect(pool.items.map(isStale)).to.deep.equal([true, true, false]);
      expect(idsOf(await pool.run("failed"))).to.deep.equal([3]);

      const later = createBackend(1, ["network error"]);
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
});
