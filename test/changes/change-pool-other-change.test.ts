import { expect } from "@open-wc/testing";
import type { BillingApi } from "../../src/client/billing-api.js";
import { toChange, type ChangeRunner } from "../../src/changes/change-runner.js";
import type { Account } from "../../src/model/account.js";
import { createDeferred, quiet } from "../helpers/deferred.js";
import { failure, fakeApi, inTurn } from "../helpers/fake-api.js";
import { account } from "../model/accounts.js";
import { createPool } from "./pool-backend.js";

describe("ChangePool", () => {
  describe("while another change of the same account is under way", () => {
    const toCustomer = { type: "move", to: "customer" } as const;
    const before = account({ id: 1, balanceFrom: "agency", version: "r0" });
    const paying = account({ id: 1, balanceFrom: "customer", version: "r1" });

    /** A pool of one account that another element is moving to customer billing. */
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

    it("waits until the other change has ended, and then sends its own", async () => {
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

    it("waits while the other change is verified, and sends its own when the other is not in effect", async () => {
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

    it("fails when its own change is refused, although the other change is in effect", async () => {
      const writes = inTurn<Account>(failure("timeout"), failure("conflict"));
      const reads = inTurn<Account>(failure("network"), paying, paying);
      const { pool, other, sent } = setup(writes, reads, { ...paying, version: "r0" });
      await other;
      await pool.run("waiting");
      expect(sent, "with the version that was confirmed").to.deep.equal(["customer r0", "agency r0"]);
      expect(pool.items[0]).to.include({ status: "failed", account: paying });
    });

    it("sends its own change when the other one is verified late and in effect", async () => {
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

    it("sends nothing when the account is already as requested after the other change", async () => {
      const { pool } = setup(
        () => Promise.reject(failure("conflict")),
        () => Promise.resolve({ ...before, permissions: { changeBalance: false } }),
      );
      await pool.run("waiting");
      expect(pool.items[0]).to.include({ status: "unchanged", isRead: true });
    });
  });
});
