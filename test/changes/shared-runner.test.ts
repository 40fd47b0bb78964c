import { expect } from "@open-wc/testing";
import { ChangePool } from "../../src/changes/change-pool.js";
import { ChangeRunner, toChange } from "../../src/changes/change-runner.js";
import type { Account, BalanceSource } from "../../src/index.js";
import { account } from "../model/accounts.js";
import { createDeferred } from "../helpers/deferred.js";
import { failure, fakeApi } from "../helpers/fake-api.js";

const onCustomer = account({ id: 7, balanceFrom: "customer", version: "r1" });
const onAgency = account({ id: 7, balanceFrom: "agency", version: "r2" });

/** A runner whose first change, to the agency, has an unknown outcome: its dialog was closed. */
async function setupUnknown() {
  const writes: string[] = [];
  const reads: (() => Promise<Account>)[] = [() => Promise.reject(failure("network"))];
  const answers = [() => Promise.reject(failure("timeout"))] as (() => Promise<Account>)[];
  const api = fakeApi({
    changeBalance: (_, to, { version }) => (writes.push(`${to} ${String(version)}`), answers.shift()!()),
    getAccount: () => reads.shift()!(),
  });
  const runner = new ChangeRunner({ api: () => api, onTransition: () => undefined });
  const change = toChange(onCustomer, { type: "move", to: "agency" });
  await runner.dispatch({ type: "confirm", change });
  expect(runner.state.status).to.equal("unknown");
  writes.length = 0;
  return { runner, writes, reads, answers };
}

function poolOf(runner: ChangeRunner, one: Account, to: BalanceSource) {
  return new ChangePool({
    items: [{ runner, account: one }],
    command: { type: "move", to },
    onConfirm: () => true,
    onSettled: () => undefined,
    onProgress: () => undefined,
  });
}

describe("a change of an account of which an earlier change has not ended", () => {
  it("is not reported as changed because the earlier one has turned out to be in effect", async () => {
    const { runner, writes, reads, answers } = await setupUnknown();
    reads.push(
      () => Promise.resolve(onAgency),
      () => Promise.resolve(onAgency),
    );
    answers.push(() => Promise.reject(failure("conflict")));
    const pool = poolOf(runner, onCustomer, "customer");
    await pool.run("waiting");
    expect(writes, "a change of its own, with the version that was confirmed").to.deep.equal(["customer r1"]);
    expect(pool.items[0]).to.include({ status: "failed", account: onAgency });
  });

  it("waits for the earlier one while it is being read back, and is then sent", async () => {
    const { runner, writes, reads, answers } = await setupUnknown();
    const reading = createDeferred<Account>();
    reads.push(() => reading.promise);
    answers.push(() => Promise.resolve(onAgency));
    const verified = runner.dispatch({ type: "verify" });
    const pool = poolOf(runner, onCustomer, "agency");
    const run = pool.run("waiting");
    expect(pool.items[0]!.status).to.equal("saving");
    expect(writes).to.deep.equal([]);
    reading.resolve(onCustomer);
    await Promise.all([verified, run]);
    expect(writes).to.deep.equal(["agency r1"]);
    expect(pool.items[0]!.status).to.equal("changed");
  });
});

describe("ChangeRunner", () => {
  it("resolves for everyone when nothing is under way any more", async () => {
    const { runner, reads } = await setupUnknown();
    const reading = createDeferred<Account>();
    reads.push(() => reading.promise);
    const verified = runner.dispatch({ type: "verify" });
    const ended: string[] = [];
    void runner.dispatch({ type: "close" }).then(() => ended.push(runner.state.status));
    await Promise.resolve();
    expect(ended).to.deep.equal([]);
    reading.resolve(onAgency);
    await verified;
    await Promise.resolve();
    expect(ended).to.deep.equal(["succeeded"]);
  });
});
