import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Stopping } from "../../cli/stopping.js";

/** Returns which of the signals are aborted after interruptions at these times. */
function interruptAt(...times: readonly number[]) {
  const { soon, now, ...stopping } = createStopping();
  for (const time of times) stopping.interrupt(time);
  return { soon: soon.aborted, now: now.aborted };
}

function createStopping() {
  const stopping = new Stopping();
  const { soon, now } = stopping;
  return { soon, now, interrupt: (time: number) => stopping.interrupt("you stopped it", time) };
}

describe("Stopping", () => {
  it("stops soon at the first interruption, and now at the second", () => {
    assert.deepEqual(interruptAt(5_000), { soon: true, now: false });
    assert.deepEqual(interruptAt(5_000, 7_000), { soon: true, now: true });
  });

  it("takes interruptions within a second for one", () => {
    assert.deepEqual(interruptAt(5_000, 5_002, 5_999), { soon: true, now: false });
    assert.deepEqual(interruptAt(5_000, 5_002, 6_000), { soon: true, now: true });
  });

  it("never stops now by failures, however many, and keeps the first reason", () => {
    const stopping = new Stopping();
    stopping.fail("of a failure");
    stopping.fail("of another");
    stopping.interrupt("you stopped it", 5_000);
    const { soon, now, reason } = stopping;
    assert.deepEqual([soon.aborted, now.aborted, reason], [true, false, "of a failure"]);
  });
});
