import { expect } from "@open-wc/testing";
import { runInSlices } from "../../src/client/run-in-slices.js";

const never = new AbortController().signal;

describe("runInSlices", () => {
  it("lets the page draw before long work is over", async () => {
    let hasDrawn = false;
    requestAnimationFrame(() => (hasDrawn = true));
    function* work(): Generator<undefined, boolean> {
      for (let step = 0; step < 20_000_000 && !hasDrawn; step++) yield undefined;
      return hasDrawn;
    }
    expect(await runInSlices(work(), never)).to.equal(true);
  });

  it("does not wait for the slow timers of a tab that is hidden, where there is no scheduler", async () => {
    const { scheduler } = globalThis as { scheduler?: unknown };
    Object.defineProperty(globalThis, "scheduler", { configurable: true, value: undefined });
    Object.defineProperty(document, "hidden", { configurable: true, value: true });
    try {
      let hasFired = false;
      setTimeout(() => (hasFired = true));
      const end = performance.now() + 40;
      function* work(): Generator<undefined, boolean> {
        while (performance.now() < end) yield undefined;
        return hasFired;
      }
      expect(await runInSlices(work(), never)).to.equal(false);
    } finally {
      Reflect.deleteProperty(document, "hidden");
      Object.defineProperty(globalThis, "scheduler", { configurable: true, writable: true, value: scheduler });
    }
  });

  it("returns what the work comes to", async () => {
    function* work(): Generator<undefined, string> {
      yield undefined;
      return "done";
    }
    expect(await runInSlices(work(), never)).to.equal("done");
  });

  it("ends long work with the reason of a signal that is aborted", async () => {
    const controller = new AbortController();
    const reason = new Error("Closed");
    function* work(): Generator<undefined, void> {
      controller.abort(reason);
      for (let step = 0; step < 50_000_000; step++) yield undefined;
    }
    const error: unknown = await runInSlices(work(), controller.signal).catch((thrown: unknown) => thrown);
    expect(error).to.equal(reason);
  });
});
