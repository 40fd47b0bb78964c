import { expect } from "@open-wc/testing";
import { ChangePool } from "../../src/changes/change-pool.js";
import { ChangeRunner, toChange } from "../../src/changes/change-runner.js";
import type { Account, BalanceSource, BillingApi } from "../../src/index.js";
import { createDeferred } from "../helpers/deferred.js";
import { failure, fakeApi } from "../helpers/fake-api.js";
import { account } from "../model/accounts.js";

const onCustomer = account({ id: 1, balanceFrom: "customer", version: "r1" });
const onAgency = account({ id: 1, balanceFrom: "agency", version: "r2" });

interface Write {
  readonly to: BalanceSource;
  readonly key: string;
}

/** A runner whose writes and readings are answered one after the other; the last answer stays. */
function createRunner(writes: readonly (Account | Error)[], readings: readonly (Promise<Account> | Error)[]) {
  const sent: Write[] = [];
  let reads = 0;
  const api: BillingApi = fakeApi({
    changeBalance: (_, to, { key }) => {
      sent.push({ to, key });
      return answer(writes[Math.min(sent.length, writes.length) - 1]!);
    },
    getAccount: () => answer(readings[Math.min(++reads, readings.length) - 1]!),
  });
  return { sent, runner: new ChangeRunner({ api: () => api, onTransition: () => undefined }) };
}

async function answer(given: Account | Error | Promise<Account>): Promise<Account> {
  if (given instanceof Error) throw given;
  return given;
}

function createPool(runner: ChangeRunner, accountThere: Account, to: BalanceSource): ChangePool {
  return new ChangePool({
    items: [{ runner, account: accountThere }],
    command: { type: "move", to },
    onConfirm: () => true,
    onSettled: () => undefined,
    onProgress: () => undefined,
  });
}

/** Confirms a change whose answer and reading are lost. */
async function loseOutcome(runner: ChangeRunner, from: Account, to: BalanceSource): Promise<void> {
  await runner.dispatch({ type: "open", account: from });
  await runner.dispatch({ type: "confirm", change: toChange(from, { type: "move", to }) });
  expect(runner.state.status).to.equal("unknown");
}

describe("ChangePool, found by the model of the protocol", () => {
  it("waits for the reading of an earlier change, and does not take it for a failure", async () => {
    const reading = createDeferred<Account>();
    const { runner, sent } = createRunner([failure("network"), onAgency], [failure("network"), reading.promise]);
    await loseOutcome(runner, onCustomer, "agency");
    void runner.dispatch({ type: "verify" });
    const pool = createPool(runner, onCustomer, "agency");
    const run = pool.run("waiting");
    await Promise.resolve();
    expect(pool.items[0]?.status).to.equal("saving");
    expect(sent).to.have.length(1);
    reading.resolve(onCustomer);
    await run;
    expect(pool.items[0]?.status).to.equal("changed");
    expect(sent).to.have.length(2);
  });

  it("does not take the success of an earlier change in the other direction for its own", async () => {
    const { runner, sent } = createRunner(
      [failure("network"), onCustomer],
      [failure("network"), Promise.resolve(onAgency)],
    );
    await loseOutcome(runner, onCustomer, "agency");
    const pool = createPool(runner, onAgency, "customer");
    await pool.run("waiting");
    expect(sent.map(({ to }) => to)).to.deep.equal(["agency", "customer"]);
    expect(pool.items[0]).to.include({ status: "changed", account: onCustomer });
  });

  it("sends no second change where a retry finds that someone else has changed the account", async () => {
    const changed = account({ ...onCustomer, version: "r3" });
    const { runner, sent } = createRunner(
      [failure("network"), failure("conflict")],
      [failure("network"), Promise.resolve(onCustomer), failure("network"), Promise.resolve(changed)],
    );
    const pool = createPool(runner, onCustomer, "agency");
    await pool.run("waiting");
    await pool.run("failed");
    expect(runner.state.status).to.equal("unknown");
    await pool.run("failed");
    expect(runner.state).to.include({ status: "confirming", retry: undefined });
    expect(new Set(sent.map(({ key }) => key))).to.have.length(1);
    // The user has seen the conflict: this is a new change.
    await pool.run("failed");
    expect(new Set(sent.map(({ key }) => key))).to.have.length(2);
  });
});
