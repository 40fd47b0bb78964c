import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DeadlineError, withDeadline } from "../../cli/deadline.js";
import { StoppedError } from "../../cli/stopping.js";

const never = () => new Promise<never>(() => undefined);

describe("withDeadline", () => {
  it("resolves and rejects as the work does", async () => {
    const ends = { timeout: 60_000, signals: [new AbortController().signal] };
    assert.equal(await withDeadline(ends, () => Promise.resolve(7)), 7);
    await assert.rejects(
      withDeadline(ends, () => Promise.reject(new RangeError("x"))),
      RangeError,
    );
  });

  it("ends work that heeds no signal", async () => {
    await assert.rejects(withDeadline({ timeout: 1, signals: [] }, never), DeadlineError);
    const controller = new AbortController();
    const work = withDeadline({ signals: [controller.signal] }, never);
    controller.abort();
    await assert.rejects(work, StoppedError);
  });

  it("aborts the signal of the work, whose later rejection ends nothing", async () => {
    let work: Promise<never> | undefined;
    const ended = withDeadline({ timeout: 1, signals: [] }, (signal) => {
      work = new Promise<never>((_, reject) =>
        signal.addEventListener("abort", () => setImmediate(() => reject(new Error("late")))),
      );
      return work;
    });
    await assert.rejects(ended, DeadlineError);
    await assert.rejects(work ?? Promise.resolve(), /late/);
  });

  it("does not start work that was stopped before", async () => {
    const start = () => assert.fail("It was started");
    await assert.rejects(withDeadline({ signals: [AbortSignal.abort()] }, start), StoppedError);
  });
});
