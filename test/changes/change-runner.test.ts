import { expect } from "@open-wc/testing";
import type { BillingApi } from "../../src/client/billing-api.js";
import type { ChangeState } from "../../src/changes/change-machine.js";
import { ChangeRunner, toChange } from "../../src/changes/change-runner.js";
import type { Account } from "../../src/model/account.js";
import type { Change, Command } from "../../src/model/change.js";
import { account } from "../model/accounts.js";
import { createDeferred, quiet } from "../helpers/deferred.js";
import { failure, fakeApi, inTurn } from "../helpers/fake-api.js";
import { schedulable, scheduled, scheduledDraft, toSchedule, unschedule } from "./machine-states.js";

const draft = { email: "a@acme.example", startingBalance: { cents: 2_500, currency: "USD" }, message: "Pay!" };
const before = account({ id: 7, version: "r1" });
const moved: Account = { ...before, version: "r2", balanceFrom: "customer" };
const requested: Account = { ...before, version: "r2", billingRequest: { ...draft, sentAt: "2026-11-20T09:00:00Z" } };
const move: Change = { account: before, command: { type: "move", to: "customer" }, key: "key", attempt: 1 };

type Answer = Account | Error;

/** A runner over a backend whose writes and readings are answered one after the other. */
function setup(writes: readonly Answer[], reads: readonly Answer[] = []) {
  const calls: unknown[][] = [];
  const write = inTurn<Account>(...writes);
  const read = inTurn<Account>(...reads);
  const held = {
    api: fakeApi({
      changeBalance: (...args) => (calls.push(["change", ...args]), write()),
      requestBilling: (...args) => (calls.push(["request", ...args]), write()),
      withdrawBillingRequest: (...args) => (calls.push(["withdraw", ...args]), write()),
      scheduleChange: (...args) => (calls.push(["schedule", ...args]), write()),
      cancelScheduledChange: (...args) => (calls.push(["unschedule", ...args]), write()),
      getAccount: (...args) => (calls.push(["read", ...args]), read()),
    }),
  };
  const statuses: string[] = [];
  let onTransition: (state: ChangeState) => void = () => undefined;
  const runner = new ChangeRunner({
    api: () => held.api,
    onTransition: (state) => {
      statuses.push(state.status);
      onTransition(state);
    },
  });
  return {
    ...{ runner, calls, statuses, held },
    confirm: (change = move) => runner.dispatch({ type: "confirm", change }),
    /** Calls the subscriber after each transition. */
    subscribe: (subscriber: typeof onTransition) => (onTransition = subscriber),
  };
}

describe("ChangeRunner", () => {
  const writes: [change: Change, answer: Account, call: unknown[]][] = [
    [move, moved, ["change", 7, "customer", { key: "key", version: "r1", account: before }]],
    [
      { ...move, command: { type: "request", draft } },
      requested,
      ["request", 7, draft, { key: "key", version: "r1", account: before }],
    ],
    [
      { ...move, account: requested, command: { type: "withdraw" } },
      before,
      ["withdraw", 7, { key: "key", version: "r2", account: requested }],
    ],
    [
      { ...move, account: schedulable, command: toSchedule },
      scheduled,
      ["schedule", 7, scheduledDraft, { key: "key", version: "r1", account: schedulable }],
    ],
    [
      { ...move, account: scheduled, command: unschedule },
      schedulable,
      ["unschedule", 7, { key: "key", version: "r2", account: scheduled }],
    ],
  ];
  for (const [change, answer, call] of writes) {
    it(`sends a ${change.command.type} once, with its key and the version of the account`, async () => {
      const { confirm, calls, statuses, runner } = setup([answer]);
      await confirm(change);
      expect(calls).to.deep.equal([call]);
      expect(statuses).to.deep.equal(["sending", "succeeded"]);
      expect(runner.state).to.deep.equal({ status: "succeeded", change, account: answer });
    });
  }

  const reads: [what: string, reads: Answer[], statuses: string[]][] = [
    ["the account shows the change", [moved], ["verifying", "succeeded"]],
    ["the account is as before", [before], ["verifying", "confirming"]],
    ["the account cannot be read", [failure("network")], ["verifying", "unknown"]],
  ];
  for (const [what, answers, statuses] of reads) {
    it(`reads the account once after a lost answer, and sends nothing again, where ${what}`, async () => {
      const page = setup([failure("timeout")], answers);
      await page.confirm();
      expect(page.statuses).to.deep.equal(["sending", ...statuses]);
      expect(page.calls.map(([name]) => name)).to.deep.equal(["change", "read"]);
    });
  }

  it("verifies an unknown outcome by reading alone", async () => {
    const { confirm, runner, calls } = setup([failure("timeout")], [failure("network"), failure("server"), moved]);
    await confirm();
    await runner.dispatch({ type: "verify" });
    expect(runner.state.status).to.equal("unknown");
    await runner.dispatch({ type: "verify" });
    expect(runner.state.status).to.equal("succeeded");
    expect(calls.map(([name]) => name)).to.deep.equal(["change", "read", "read", "read"]);
  });

  it("sends once, whatever is dispatched while it is sending", async () => {
    const answer = createDeferred<Account>();
    const page = setup([]);
    const sent: string[] = [];
    page.held.api = fakeApi({ changeBalance: (_id, _to, { key }) => (sent.push(key), answer.promise) });
    const all = [
      page.confirm(),
      page.confirm({ ...move, key: "other" }),
      page.runner.dispatch({ type: "close" }),
      page.runner.dispatch({ type: "open", account: moved }),
      page.runner.dispatch({ type: "verify" }),
    ];
    expect(page.runner.state.status).to.equal("sending");
    answer.resolve(moved);
    await Promise.all(all);
    expect(sent).to.deep.equal(["key"]);
    expect(page.statuses).to.deep.equal(["sending", "succeeded"]);
  });

  it("uses the api of the moment for each request", async () => {
    const { confirm, held, subscribe, runner, calls } = setup([failure("network")]);
    const replacement = fakeApi({ getAccount: () => Promise.resolve(moved) });
    subscribe(({ status }) => {
      if (status === "verifying") held.api = replacement;
    });
    await confirm();
    expect(runner.state.status).to.equal("succeeded");
    expect(calls).to.have.lengthOf(1);
  });

  it("passes on the previous state, and nothing where the state stays", async () => {
    const seen: [string, string][] = [];
    const runner = new ChangeRunner({
      api: () => fakeApi({}),
      onTransition: (state, previous) => seen.push([previous.status, state.status]),
    });
    await runner.dispatch({ type: "close" });
    await runner.dispatch({ type: "open", account: before });
    await runner.dispatch({ type: "open", account: before });
    await runner.dispatch({ type: "close" });
    expect(seen).to.deep.equal([
      ["idle", "confirming"],
      ["confirming", "idle"],
    ]);
  });

  it("sends once where a subscriber dispatches the same event again", async () => {
    const { confirm, subscribe, calls, runner } = setup([moved]);
    subscribe(({ status }) => {
      if (status === "sending") void confirm();
    });
    await confirm();
    expect(calls).to.have.lengthOf(1);
    expect(runner.state.status).to.equal("succeeded");
  });

  it("follows a subscriber that closes what has ended, and one that verifies what is unknown", async () => {
    const closing = setup([moved]);
    closing.subscribe(({ status }) => {
      if (status === "succeeded") void closing.runner.dispatch({ type: "close" });
    });
    await closing.confirm();
    expect(closing.statuses).to.deep.equal(["sending", "succeeded", "idle"]);

    const verifying = setup([failure("timeout")], [failure("network"), moved]);
    const done = createDeferred();
    verifying.subscribe(({ status }) => {
      if (status === "unknown") void verifying.runner.dispatch({ type: "verify" });
      if (status === "succeeded") done.resolve();
    });
    await verifying.confirm();
    await done.promise;
    expect(verifying.calls.map(([name]) => name)).to.deep.equal(["change", "read", "read"]);
  });

  it("resolves when nothing is under way, and never rejects, whatever the api of a page throws", async () => {
    for (const thrown of [new TypeError("undefined is not a function"), new DOMException("", "AbortError")]) {
      const { confirm, runner } = setup([thrown], [thrown]);
      await confirm();
      expect(runner.state.status).to.equal("unknown");
      expect(runner.state).to.have.nested.property("cause.kind", "invalid-response");
    }
    const throwing: BillingApi = fakeApi({
      changeBalance: () => {
        throw new TypeError("not a promise");
      },
    });
    const page = setup([]);
    page.held.api = throwing;
    await page.confirm();
    expect(page.runner.state.status).to.equal("unknown");
  });

  for (const [status, methods] of [
    ["sending", (answer) => ({ changeBalance: () => answer })],
    ["verifying", (answer) => ({ changeBalance: () => Promise.reject(failure("timeout")), getAccount: () => answer })],
  ] satisfies [string, (answer: Promise<Account>) => Partial<BillingApi>][]) {
    it(`resolves only then for every event that is dispatched while it is ${status}`, async () => {
      const answer = createDeferred<Account>();
      const { confirm, runner, held } = setup([]);
      held.api = fakeApi(methods(answer.promise));
      const ended: string[] = [];
      const all = [confirm(), confirm(), runner.dispatch({ type: "close" })];
      for (const one of all) void one.then(() => ended.push(runner.state.status));
      await quiet();
      expect(runner.state.status).to.equal(status);
      expect(ended).to.be.empty;
      answer.resolve(moved);
      await Promise.all(all);
      expect(ended).to.deep.equal(["succeeded", "succeeded", "succeeded"]);
    });
  }

  for (const command of [{ type: "request", draft }, { type: "withdraw" }] satisfies Command[]) {
    it(`reads the account back where the api of a page offers no ${command.type}`, async () => {
      const page = setup([]);
      page.held.api = fakeApi({ getAccount: () => Promise.resolve(command.type === "request" ? before : requested) });
      await page.confirm({ ...move, account: command.type === "request" ? before : requested, command });
      expect(page.runner.state.status).to.equal("rejected");
      expect(page.runner.state).to.have.nested.property("error.kind", "invalid-response");
    });
  }
});

describe("toChange", () => {
  const retry: Change = { ...move, attempt: 2 };

  it("repeats what has failed as long as the command is the same, with its key", () => {
    expect(toChange(moved, { type: "move", to: "customer" }, retry)).to.equal(retry);
    const request: Change = { ...retry, command: { type: "request", draft } };
    expect(toChange(before, { type: "request", draft: structuredClone(draft) }, request)).to.equal(request);
  });

  const others: [what: string, command: Command, retry?: Change][] = [
    ["nothing is to be repeated", { type: "move", to: "customer" }],
    ["it goes the other way", { type: "move", to: "agency" }, retry],
    ["it withdraws instead", { type: "withdraw" }, { ...retry, command: { type: "request", draft } }],
    [
      "the message is another",
      { type: "request", draft: { ...draft, message: "Pay, please!" } },
      { ...retry, command: { type: "request", draft } },
    ],
  ];
  for (const [what, command, earlier] of others) {
    it(`takes a new key where ${what}`, () => {
      const change = toChange(moved, command, earlier);
      expect(change).to.deep.equal({ account: moved, command, key: change.key, attempt: 1 });
      expect(change.key).not.to.equal(move.key);
      expect(toChange(moved, command, earlier).key).not.to.equal(change.key);
    });
  }
});
