import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { afterFirst, firstOf, withFailure, withInterference, type Fault, type Match } from "../../server/index.js";
import { start, startPatient, toImport } from "./child.js";
import { withDeepAnswer, withDeepFields, withHalfAnswer, withLateChange } from "./faults.js";
import { listen } from "./listen.js";
import { acme, isChange, isList, isRead } from "./setup.js";

/** Matches the requests that come after the first change. */
function afterChange(match: Match): Match {
  let isChanged = false;
  return (request) => {
    const matches = isChanged && match(request);
    isChanged ||= isChange(request);
    return matches;
  };
}

const isReadAfter = (number: number) => afterChange(firstOf(isRead, number));

describe("the account after verify, with a backend that", () => {
  type CreateFault = (timeOut: () => void) => Fault;
  const cases: readonly (readonly [does: string, createFault: CreateFault, code?: number])[] = [
    ["stalls after half an answer to the change", (timeOut) => withHalfAnswer(firstOf(isChange), timeOut)],
    ["stalls after half an answer to the read after it", (timeOut) => withHalfAnswer(isReadAfter(1), timeOut)],
    ["stalls after half an answer to two reads after it", (timeOut) => withHalfAnswer(isReadAfter(2), timeOut)],
    ["stalls after half an answer to every later change", (timeOut) => withHalfAnswer(afterFirst(isChange), timeOut)],
    ["stalls after half an answer to every change", (timeOut) => withHalfAnswer(isChange, timeOut)],
    ["answers the list with deep fields", () => withDeepFields(isList)],
    ["answers the change with deep fields", () => withDeepFields(isChange), 0],
    ["answers the reads after it with deep fields", () => withDeepFields(afterChange(isRead)), 0],
    ["answers the changes with deep JSON", () => withDeepAnswer(isChange)],
    ["answers the read after it with deep JSON", () => withDeepAnswer(isReadAfter(1))],
  ];
  for (const [does, createFault, expected = 1] of cases) {
    it(`${does}, is where it was`, async () => {
      const { endpoint, store } = await listen(createFault(() => started.timeOut()));
      const started = startPatient(["verify", endpoint, "--account", acme, "--yes"]);
      const { code, output, errors } = await started.end;
      assert.equal(store.account(acme)?.balance_from, "customer");
      assert.match(output, /✓ The account is restored/);
      assert.doesNotMatch(errors, /ended early|couldn’t put/);
      assert.equal(code, expected);
    });
  }

  it("stalls after half a list, is where it was", async () => {
    const { endpoint, store } = await listen(withHalfAnswer(isList, () => started.timeOut()));
    const started = startPatient(["verify", endpoint, "--account", acme, "--yes"]);
    const { code, output } = await started.end;
    assert.match(output, /✗ The list is answered +no complete response within 3600 s/);
    assert.deepEqual([code, store.account(acme)?.balance_from], [1, "customer"]);
  });

  it("makes a change only after the command has given up waiting for it, is where it was", async () => {
    // The account is read after the change, once more before it would be put back, and then after each pause.
    const { endpoint, store } = await listen(withLateChange(3, () => started.timeOut()));
    const earlier = store.changes(acme).length;
    const started = startPatient(["verify", endpoint, "--account", acme, "--yes"]);
    const { code, output, errors } = await started.end;
    assert.equal(store.changes(acme).length, earlier + 2);
    assert.equal(store.account(acme)?.balance_from, "customer");
    assert.match(output, /✗ A change is answered +no complete response within 3600 s[^]*✓ The account is restored/);
    assert.deepEqual([code, errors.includes("couldn’t put")], [1, false]);
  });
});

describe("verify says how the account stands, with a backend that", () => {
  const stands = "“Acme Dental” \\(248013\\) back, because the change back got [^]*";

  it("refuses to change it back", async () => {
    const { endpoint } = await listen(withFailure(afterFirst(isChange), 500, "Not now."));
    const { code, output, errors } = await start(["verify", endpoint, "--account", acme, "--yes"]).end;
    assert.match(
      errors,
      new RegExp(`${stands}500[^]*was on customer billing, active; it is on agency billing, active now`),
    );
    assert.match(output, /✓ The list is answered[^]*✗ The account is restored/);
    assert.equal(code, 2);
  });

  it("makes a change after the command has given up waiting for it, and refuses to change it back", async () => {
    const late = withLateChange(3, () => started.timeOut());
    const { endpoint } = await listen(late, withFailure(afterFirst(isChange), 503, "Not now."));
    const started = startPatient(["verify", endpoint, "--account", acme, "--yes", "--json"]);
    const { code, output, errors } = await started.end;
    assert.match(errors, new RegExp(`${stands}503[^]*it is on agency billing, active now. Look at it`));
    const { ok, unrestored } = JSON.parse(output) as { ok: boolean; unrestored: Record<string, unknown> };
    assert.equal(ok, false);
    assert.deepEqual(unrestored.now, { balance_from: "agency", status: "active" });
    assert.equal(code, 2);
  });

  it("is killed once the change took effect", async () => {
    const backend = await listen(withInterference(afterFirst(isChange), () => backend.kill()));
    const { code, output, errors } = await startPatient([
      "verify",
      backend.endpoint,
      "--account",
      acme,
      "--yes",
      "--json",
    ]).end;
    assert.match(
      errors,
      new RegExp(`${stands}ECONNREFUSED[^]*don’t know where it is now; it was last on agency billing`),
    );
    const { ok, unrestored } = JSON.parse(output) as { ok: boolean; unrestored: Record<string, unknown> };
    assert.deepEqual([ok, unrestored.now, unrestored.last_known], [false, null, "agency"]);
    assert.deepEqual(unrestored.before, { balance_from: "customer", status: "active" });
    assert.equal(code, 2);
  });
});

/** A module that leaves a rejected promise behind at the first change, as a library might. */
const stray = `
  const { fetch } = globalThis;
  let isDone = false;
  globalThis.fetch = async (url, init) => {
    const response = await fetch(url, init);
    if (init.method === "PATCH" && !isDone) {
      isDone = true;
      Promise.reject(new RangeError("stray"));
    }
    return response;
  };`;

describe("verify ends early, with its findings and the account as it was,", () => {
  async function assertEnds(end: Promise<{ code: number | null; output: string; errors: string }>, reason: RegExp) {
    const { code, output, errors } = await end;
    assert.match(errors, reason);
    assert.match(output, /✓ The list is answered[^]*✓ The account is restored/);
    assert.equal(code, 2);
  }

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    it(`by ${signal} during the changes`, async () => {
      const { endpoint, store } = await listen(withInterference(firstOf(isChange), () => started.child.kill(signal)));
      const started = start(["verify", endpoint, "--account", acme, "--yes"]);
      await assertEnds(
        started.end,
        /Stopping as soon as the account is restored[^]*ended early, because (you|it was told)/,
      );
      assert.equal(store.account(acme)?.balance_from, "customer");
    });
  }

  it("by a Ctrl-C that npx passes on too, so that it comes twice", async () => {
    const interrupt = () => [1, 2].map(() => started.child.kill("SIGINT"));
    const { endpoint, store } = await listen(withInterference(firstOf(isChange), interrupt));
    const started = start(["verify", endpoint, "--account", acme, "--yes"]);
    await assertEnds(started.end, /ended early, because you stopped it/);
    assert.equal(store.account(acme)?.balance_from, "customer");
  });

  it("by a Ctrl-C while an answer does not come", async () => {
    const interrupt = withInterference(isReadAfter(1), () => started.child.kill("SIGINT"));
    const { endpoint, store } = await listen(interrupt, withHalfAnswer(isReadAfter(1)));
    const started = start(["verify", endpoint, "--account", acme, "--yes", "--timeout", "3600"]);
    await assertEnds(started.end, /ended early, because you stopped it/);
    assert.equal(store.account(acme)?.balance_from, "customer");
  });

  it("by a rejection that nothing handles", async () => {
    const { endpoint, store } = await listen();
    const { end } = start(["verify", endpoint, "--account", acme, "--yes"], { NODE_OPTIONS: toImport(stray) });
    await assertEnds(end, /ended early, because a check of ours failed \(RangeError: stray\)/);
    assert.equal(store.account(acme)?.balance_from, "customer");
  });

  it("by a standard output that is closed during the changes", async () => {
    const close = withInterference(firstOf(isChange), () => void started.child.stdout.destroy());
    const { endpoint, store } = await listen(close);
    const started = start(["verify", endpoint, "--account", acme, "--yes"]);
    assert.equal((await started.end).code, 2);
    assert.equal(store.account(acme)?.balance_from, "customer");
  });

  it("by a standard output that is closed at once", async () => {
    const { endpoint, store } = await listen(withInterference(isChange, () => assert.fail("A change was sent")));
    const started = start(["verify", endpoint, "--account", acme, "--yes"]);
    started.child.stdout.destroy();
    const { code, errors } = await started.end;
    assert.match(errors, /ended early, because the standard output was closed/);
    assert.deepEqual([code, store.account(acme)?.balance_from], [2, "customer"]);
  });
});

describe("a second Ctrl-C while the account is put back", () => {
  it("ends at once, and says how the account stands", async () => {
    const pressAt = (match: Match) => withInterference(match, () => started.child.kill("SIGINT"));
    // The first attempt to put it back fails; the second comes a second later, and is another press.
    const press = [pressAt(firstOf(isChange)), pressAt(afterFirst(isChange, 2))];
    const { endpoint } = await listen(
      ...press,
      withHalfAnswer(afterFirst(isChange, 2)),
      withFailure(afterFirst(isChange), 503),
    );
    const started = start(["verify", endpoint, "--account", acme, "--yes", "--timeout", "3600"]);
    const { code, output, errors } = await started.end;
    assert.match(errors, /press Ctrl-C again[^]*“Acme Dental” \(248013\) back, because you stopped us/);
    assert.match(errors, /was on customer billing, active; we don’t know where it is now; it was last on agency/);
    assert.match(output, /✓ The list is answered[^]*✗ The account is restored/);
    assert.equal(code, 2);
  });
});
