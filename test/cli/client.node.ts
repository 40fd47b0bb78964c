import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Client } from "../../cli/client.js";
import { Stopping } from "../../cli/stopping.js";
import { afterFirst, firstOf, isAny, withFailure, withInterference, withNetworkError } from "../../server/index.js";
import { acme, isChange, setup, type SetupOptions } from "./setup.js";

describe("a client for putting an account back", () => {
  for (const [timeout, seconds] of [
    [3_600_000, 30],
    [5_000, 5],
  ] as const) {
    it(`waits ${seconds} s for an answer where the timeout is ${timeout / 1000} s`, () => {
      const client = new Client({
        endpoint: "https://host.example/",
        headers: new Headers(),
        timeout,
        stop: new Stopping(),
      });
      assert.equal(client.forRestoring().seconds, seconds);
    });
  }
});

describe("verify", () => {
  /** Verifies changes, and returns how long it has waited each time, in milliseconds, beside the verdict. */
  async function verifyWaiting({
    faults = [],
    stop = new Stopping(),
  }: {
    faults: SetupOptions["faults"];
    stop?: Stopping;
  }) {
    const waits: number[] = [];
    const told: string[] = [];
    const wait = (milliseconds: number) => Promise.resolve(void waits.push(milliseconds));
    const { run, store } = setup({ faults });
    const verdict = await run({ account: acme, wait, stop, tell: (text) => void told.push(text) });
    return { ...verdict, waits, told, source: store.account(acme)?.balance_from };
  }

  for (const [retryAfter, expected] of [
    ["30", [30_000]],
    ["31", []],
  ] as const) {
    it(`${expected.length > 0 ? "waits" : "does not wait"} for a Retry-After of ${retryAfter} s`, async () => {
      const limit = withFailure(firstOf(isAny), 429, "Slowly.", { "Retry-After": retryAfter });
      const { waits } = await verifyWaiting({ faults: [limit] });
      assert.deepEqual(waits, expected);
    });
  }

  it("waits for Retry-After for five minutes in all, however many requests are limited", async () => {
    const limit = withFailure(afterFirst(isAny), 429, "Slowly.", { "Retry-After": "30" });
    assert.deepEqual((await verifyWaiting({ faults: [limit] })).waits, Array(10).fill(30_000));
  });

  it("does not wait where nothing is left open", async () => {
    assert.deepEqual((await verifyWaiting({ faults: [] })).waits, []);
  });

  it("looks at the account for half a minute where a change may come late, and says to check again", async () => {
    const lost = withNetworkError(firstOf(isChange));
    const { waits, found, unrestored } = await verifyWaiting({ faults: [lost] });
    assert.deepEqual(waits, [1000, 2000, 4000, 8000, 15_000]);
    assert.match(found("account.restored"), /may still take effect, so check again later/);
    assert.equal(unrestored, undefined);
  });

  it("waits for Retry-After for 30 s in all while it puts the account back, and says so", async () => {
    const stop = new Stopping();
    const { waits, told, unrestored } = await verifyWaiting({
      faults: [
        withInterference(firstOf(isChange), () => stop.interrupt("you stopped it")),
        withFailure(afterFirst(isChange), 429, "Slowly.", { "Retry-After": "20" }),
      ],
      stop,
    });
    assert.deepEqual(waits, [20_000, 1000, 2000, 4000]);
    assert.deepEqual(told, ["The server asks us to wait 20 s."]);
    assert.match(unrestored?.reason ?? "", /got 429, .*“Slowly.”, and we wait 30 s for it at most/);
  });

  it("does not end a change that was sent by the first Ctrl-C", async () => {
    const stop = new Stopping();
    const { run, fetch } = setup({
      faults: [withInterference(firstOf(isChange), () => stop.interrupt("you stopped it"))],
    });
    const signals: (AbortSignal | null | undefined)[] = [];
    const record: typeof globalThis.fetch = (input, init) => {
      if (init?.method === "PATCH") signals.push(init.signal);
      return fetch(input, init);
    };
    await run({ account: acme, stop, fetch: record });
    assert.equal(signals[0]?.aborted, false);
  });
});
