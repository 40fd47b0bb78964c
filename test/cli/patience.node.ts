import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Patience, type Wait } from "../../cli/patience.js";
import { Stopping } from "../../cli/stopping.js";
import { createDeferred } from "../helpers/deferred.js";

/** Creates patience for 60 s each and 100 s in all. */
function setup(wait: Wait = () => Promise.resolve()) {
  const waits: number[] = [];
  const told: string[] = [];
  const stop = new Stopping();
  const patience = new Patience({
    wait: (milliseconds, signal) => (waits.push(milliseconds), wait(milliseconds, signal)),
    tell: (text) => void told.push(text),
    stop,
    longest: 60_000,
    total: 100_000,
  });
  return { patience, waits, told, stop };
}

describe("Patience", () => {
  it("waits as long as is asked, and says so where that is long", async () => {
    const { patience, waits, told } = setup();
    assert.ok((await patience.waitFor("4")) && (await patience.waitFor("5")));
    assert.deepEqual([waits, told], [[4_000, 5_000], ["The server asks us to wait 5 s."]]);
  });

  it("does not wait where the server does not say how long, or too long, or all together would be", async () => {
    const { patience, waits } = setup();
    for (const retryAfter of [null, "soon", "61"]) assert.equal(await patience.waitFor(retryAfter), false);
    assert.deepEqual([await patience.waitFor("60"), await patience.waitFor("60")], [true, false]);
    assert.deepEqual(waits, [60_000]);
  });

  it("waits once for all that are refused meanwhile", async () => {
    const time = createDeferred();
    const { patience, waits } = setup(() => time.promise);
    const all = [patience.waitFor("30"), patience.waitFor("30"), patience.waitFor("29")];
    time.resolve();
    assert.deepEqual([await Promise.all(all), waits], [[true, true, true], [30_000]]);
  });

  it("does not wait forever for a server that always says 0", async () => {
    const { patience, waits } = setup();
    while (await patience.waitFor("0"));
    assert.equal(waits.length, 101);
  });

  it("stops waiting at once", async () => {
    const { patience, stop } = setup(() => new Promise(() => undefined));
    const waiting = patience.waitFor("30");
    stop.interrupt("you stopped it");
    await assert.rejects(waiting, { name: "StoppedError" });
  });
});
