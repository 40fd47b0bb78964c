import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Terminal } from "../../cli/terminal.js";
import { firstOf, withFailure, type Fault, type Match } from "../../server/index.js";
import { start, startPatient } from "./child.js";
import { run } from "./run-in-process.js";
import { setupPlan } from "./setup-plan.js";
import { isChange, isList, isRead } from "./setup.js";

/** Sets up a plan, and runs `apply` with a clock that goes on as soon as it is waited for. */
async function setup(...faults: readonly Fault[]) {
  const page = await setupPlan(undefined, ...faults);
  const waits: number[] = [];
  const wait: Terminal["wait"] = (milliseconds) => Promise.resolve(void waits.push(milliseconds));
  const apply = (terminal: Partial<Terminal> = {}) => run(page.applyArguments, { wait, ...terminal });
  return { ...page, apply, waits, wait };
}

function limit(match: Match, seconds: number, status = 429): Fault {
  return withFailure(match, status, "Slowly.", { "Retry-After": String(seconds) });
}

const until =
  /We ended early, because the server asks us to wait until \d{4}-\d\d-\d\dT[\d:]+Z\. Run apply again to go on/;

describe("apply, where the server asks to wait", () => {
  for (const status of [429, 503]) {
    it(`waits after a ${status} to a change, says so, and sends it again with its key`, async () => {
      const { plan, apply, waits, writes, onAgency } = await setup(limit(firstOf(isChange), 60, status));
      await plan("--to", "agency");
      const before = onAgency();
      const { code, output, errors } = await apply();
      assert.match(errors, /\nThe server asks us to wait 60 s\.\n/);
      assert.deepEqual([code, output, onAgency() - before], [0, "6 accounts changed.\n", 6]);
      assert.deepEqual([waits, writes().length], [[60_000], 7]);
      assert.equal(new Set(writes().map(({ key }) => key)).size, 6);
    });
  }

  it("waits before it reads again, for less than 30 s too", async () => {
    let isLimited = false;
    const { plan, apply, waits } = await setup(
      limit(
        firstOf((request) => isLimited && isList(request)),
        20,
        503,
      ),
    );
    await plan("--to", "agency");
    isLimited = true;
    const { code, errors } = await apply();
    assert.match(errors, /The server asks us to wait 20 s/);
    assert.deepEqual([code, waits], [0, [20_000]]);
  });

  it("waits for five minutes in all, then says when to run it again, and goes on then", async () => {
    let isLimited = true;
    const { plan, apply, waits, read, onAgency, writes } = await setup(
      limit((request) => isLimited && isChange(request), 150),
    );
    await plan("--to", "agency");
    const before = onAgency();
    const { code, errors } = await apply();
    assert.match(errors, until);
    assert.deepEqual([code, waits, onAgency()], [2, [150_000, 150_000], before]);
    assert.ok(!read("plan.json.journal").includes('"outcome":"changed"'));
    isLimited = false;
    assert.deepEqual([(await apply()).code, onAgency() - before], [0, 6]);
    assert.equal(new Set(writes().map(({ key }) => key)).size, 6);
  });

  it("says at once when to run it again, where that is more than five minutes away", async () => {
    const { plan, apply, waits, writes } = await setup(limit(isChange, 301));
    await plan("--to", "agency");
    const { code, errors } = await apply();
    assert.match(errors, until);
    assert.ok(code === 2 && waits.length === 0 && writes().length <= 4);
  });

  it("says so of the reads before it too, and of those of plan", async () => {
    let isLimited = true;
    const { plan, apply, writes } = await setup(limit((request) => isLimited && isList(request), 7200));
    const planned = await plan("--to", "agency");
    assert.match(planned.errors, /We ended early, because the server asks us to wait until/);
    isLimited = false;
    await plan("--to", "agency");
    isLimited = true;
    const applied = await apply();
    assert.match(applied.errors, until);
    assert.deepEqual([planned.code, applied.code, writes().length], [2, 2, 0]);
  });

  it("stops waiting at Ctrl-C, and goes on later", async () => {
    let isLimited = true;
    const { plan, apply, read, onAgency } = await setup(
      limit((request) => isLimited && (isChange(request) || isRead(request)), 60),
    );
    await plan("--to", "agency");
    const before = onAgency();
    let interrupt = (): void => assert.fail("nothing to stop");
    const { code, errors } = await apply({
      handleStops: (stopping) => (interrupt = () => stopping.interrupt("you stopped it")),
      wait: () => (interrupt(), new Promise(() => undefined)),
    });
    assert.match(errors, /ended early, because you stopped it\. Run apply again to go on/);
    assert.deepEqual([code, onAgency()], [2, before]);
    assert.ok(read("plan.json.journal").endsWith("\n"));
    isLimited = false;
    assert.deepEqual([(await apply()).code, onAgency() - before], [0, 6]);
  });

  it("does both as a command", async () => {
    let isLimited = true;
    const { plan, applyArguments, onAgency } = await setupPlan(
      undefined,
      limit((request) => isLimited && isChange(request), 60),
    );
    await plan("--to", "agency");
    const before = onAgency();
    const stopped = start(applyArguments);
    await stopped.says("The server asks us to wait 60 s.");
    stopped.child.kill("SIGINT");
    const { code, errors } = await stopped.end;
    assert.match(errors, /ended early, because you stopped it/);
    assert.deepEqual([code, onAgency()], [2, before]);
    const patient = startPatient(applyArguments);
    await patient.says("The server asks us to wait 60 s.");
    isLimited = false;
    assert.deepEqual([(await patient.end).code, onAgency() - before], [0, 6]);
  });
});
