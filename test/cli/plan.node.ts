import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { describe, it } from "node:test";
import { firstOf, withDelay, withFailure, withInterference, withLostAnswer, type Fault } from "../../server/index.js";
import { createDeferred } from "../helpers/deferred.js";
import { start } from "./child.js";
import { listen } from "./listen.js";
import { run } from "./run-in-process.js";
import { setupPlan, six } from "./setup-plan.js";
import { isChange, isList, isRead } from "./setup.js";

const secret = "s3cr3t-t0ken";

describe("plan", () => {
  it("shows what would change, with hazards, and what stays, and changes nothing", async () => {
    const list =
      "name,balance_from\nAcme Dental,agency\nArroyo Family Law,customer\nAbbot Lane Veterinary,agency\nNobody,agency\nAcme Dental,agency\n";
    const { plan, read, requests } = await setupPlan(list);
    const { code, output } = await plan();
    assert.match(output, /Add to agency billing \(1\)\n +Acme Dental \(248013\)/);
    assert.match(
      output,
      /Left out \(1\)\n +Arroyo Family Law \(\d+\) to customer: its calls may stop; --include-danger/,
    );
    assert.match(output, /Not found \(1\)\n +line 5: Nobody/);
    assert.match(output, /Repeated lines \(1\)\n +line 6/);
    assert.match(output, /1 change; 1 account need no change/);
    assert.equal(code, 1);
    assert.ok(requests.every(({ method }) => method === "GET"));
    const { changes } = JSON.parse(read("plan.json")) as { changes: Record<string, unknown>[] };
    assert.equal(changes.length, 1);
    assert.match(String(changes[0]?.key), /^[\da-f-]{36}$/);
    assert.match(String(changes[0]?.version), /^r\d+$/);
  });

  it("moves accounts whose calls may stop only where that is said", async () => {
    const { plan } = await setupPlan("Arroyo Family Law");
    const { code, output } = await plan("--to", "customer", "--include-danger");
    assert.match(output, /! Arroyo Family Law \(\d+\) +calls may stop: nothing left to pay from/);
    assert.equal(code, 0);
  });

  it("says that it has to be told who is to pay", async () => {
    const { plan } = await setupPlan();
    const { code, output } = await plan();
    assert.match(output, /say it with --to/);
    assert.equal(code, 1);
  });

  it("prints one document with --json", async () => {
    const { plan } = await setupPlan();
    const { output } = await plan("--to", "agency", "--json");
    const { changes, not_found: missing, needs_to: needsTo } = JSON.parse(output) as Record<string, unknown[]>;
    assert.deepEqual([changes?.length, missing, needsTo], [6, [], false]);
  });

  it("hides credentials, whoever repeats them", async () => {
    const { path, endpoint } = await setupPlan(`${secret}\n`);
    const header = ["--header", `Authorization: Bearer ${secret}`];
    const { output, errors } = await run([
      "plan",
      path("wanted.csv"),
      "--endpoint",
      `${endpoint}?key=${secret}`,
      ...header,
    ]);
    assert.equal((output + errors).includes(secret), false);
  });

  it("does not write over a plan, which may be half applied", async () => {
    const { plan } = await setupPlan();
    await plan("--to", "agency");
    const { code, errors } = await plan("--to", "agency");
    assert.match(errors, /is there already/);
    assert.equal(code, 2);
  });

  it("is 2 where the accounts cannot be read", async () => {
    const { plan } = await setupPlan(six, withFailure(isList, 403));
    assert.equal((await plan("--to", "agency")).code, 2);
  });
});

describe("apply", () => {
  it("makes each change once, with its key and version, and writes a report", async () => {
    const { plan, apply, writes, read, onAgency } = await setupPlan();
    await plan("--to", "agency");
    const before = onAgency();
    const { code, output } = await apply();
    assert.equal(output, "6 accounts changed.\n");
    assert.deepEqual([code, onAgency() - before, writes().length], [0, 6, 6]);
    const { changes } = JSON.parse(read("plan.json")) as { changes: { key: string }[] };
    assert.deepEqual(new Set(writes().map(({ key }) => key)), new Set(changes.map(({ key }) => key)));
    assert.ok(writes().every(({ headers }) => /^"r\d+"$/.test(headers.get("If-Match") ?? "")));
    const report = read("plan.json.report.csv").trim().split("\r\n");
    assert.equal(report.length, 7);
    assert.match(report[1] ?? "", /,"Acme Dental","customer","agency","changed",""$/);
  });

  it("sends nothing when it is run again", async () => {
    const { plan, apply, writes } = await setupPlan();
    await plan("--to", "agency");
    await apply();
    const { code, output } = await apply("--report", "/dev/null");
    assert.deepEqual([code, output, writes().length], [0, "6 accounts changed.\n", 6]);
  });

  it("sends nothing without a terminal and without --yes, and asks where there is one", async () => {
    const { plan, path, endpoint, writes } = await setupPlan();
    await plan("--to", "agency");
    const args = ["apply", path("plan.json"), "--endpoint", endpoint];
    assert.match((await run(args)).errors, /confirm with --yes/);
    const { code, errors } = await run(args, { isInteractive: true });
    assert.match(errors, /We’ll make 6 changes:\n {2}6 accounts to agency billing\nContinue\? \[y\/N\]/);
    assert.deepEqual([code, writes().length], [2, 0]);
  });

  it("does not overwrite what someone else has changed since the plan", async () => {
    const { plan, apply, store, writes, read } = await setupPlan();
    await plan("--to", "agency");
    const acme = store.account("248013")!;
    store.saveAccount({ ...acme, status: "paused", version: "r99" });
    const { code, output } = await apply("--report", "/dev/null");
    assert.equal(output, "5 accounts changed, 1 account changed by someone else.\n");
    assert.deepEqual([code, writes().length, store.account("248013")?.balance_from], [1, 5, "customer"]);
    assert.match(read("plan.json.journal"), /"outcome":"conflict"/);
  });

  it("does not overwrite what someone else changes just before", async () => {
    const { store, ...page } = await setupPlan(
      "Acme Dental",
      withInterference(firstOf(isChange), () => {
        const acme = store.account("248013")!;
        store.saveAccount({ ...acme, status: "paused", version: "r99" });
      }),
    );
    await page.plan("--to", "agency");
    const { code } = await page.apply();
    assert.deepEqual([code, store.account("248013")?.balance_from], [1, "customer"]);
  });

  it("leaves an account alone whose calls may stop by now", async () => {
    const { plan, apply, store, writes } = await setupPlan("Abbot Lane Veterinary");
    await plan("--to", "customer");
    const before = store.account("248030")!;
    store.saveAccount({ ...before, balance: { cents: 0, currency: "USD" } });
    const { code, output } = await apply();
    assert.match(output, /calls may stop now/);
    assert.deepEqual([code, writes().length], [1, 0]);
  });

  it("reads back what the answer to a change does not say", async () => {
    const { plan, apply, writes, onAgency } = await setupPlan(six, withLostAnswer(firstOf(isChange, 2)));
    await plan("--to", "agency");
    const before = onAgency();
    const { code, output } = await apply();
    assert.deepEqual([code, output, onAgency() - before, writes().length], [0, "6 accounts changed.\n", 6, 6]);
  });

  it("goes on later with what has failed, with the same keys", async () => {
    const { plan, apply, writes } = await setupPlan(six, withFailure(firstOf(isChange, 2), 503));
    await plan("--to", "agency");
    assert.equal((await apply()).code, 1);
    const { code, output } = await apply();
    assert.deepEqual([code, output], [0, "6 accounts changed.\n"]);
    assert.equal(new Set(writes().map(({ key }) => key)).size, 6);
    assert.equal(writes().length, 8);
  });

  it("refuses a plan for another endpoint, a journal of another plan, and what is no plan", async () => {
    const { plan, path, apply, writes } = await setupPlan();
    await plan("--to", "agency");
    const other = await listen();
    assert.match(
      (await run(["apply", path("plan.json"), "--endpoint", other.endpoint, "--yes"])).errors,
      /another endpoint/,
    );
    writeFileSync(path("plan.json.journal"), '{"plan":"other"}\n');
    assert.match((await apply()).errors, /journal .* another plan/);
    writeFileSync(path("plan.json"), "{}");
    const { code, errors } = await apply();
    assert.match(errors, /This is no plan/);
    assert.deepEqual([code, writes().length], [2, 0]);
  });

  it("goes on after SIGKILL: sends nothing twice, and reads what may have taken effect", async () => {
    const hang = new Promise<never>(() => undefined);
    let sent = 0;
    let isKilled = false;
    const hung = createDeferred();
    /** Of the first four changes, two are answered; of the others one takes effect, and neither is answered. */
    const fault: Fault = (handle) => async (request) => {
      const number = isChange(request) && !isKilled ? ++sent : 0;
      if (number === 4) return await hang;
      const response = await handle(request);
      if (number !== 3) return response;
      hung.resolve();
      return await hang;
    };
    const { plan, applyArguments, writes, onAgency, read, store } = await setupPlan(six, fault);
    await plan("--to", "agency");
    const countChanges = () => store.accounts().flatMap(({ id }) => store.changes(String(id))).length;
    const [before, changes] = [onAgency(), countChanges()];
    const { child, end } = start(applyArguments);
    await hung.promise;
    while (writes().length < 6) await new Promise((resolve) => setImmediate(resolve));
    child.kill("SIGKILL");
    await end;
    isKilled = true;
    const first = writes().length;
    const { code, output } = await start(applyArguments).end;
    assert.equal(output, "6 accounts changed.\n");
    assert.deepEqual([code, onAgency() - before], [0, 6]);
    // Only the one is sent again that has had no effect.
    assert.equal(writes().length - first, 1);
    assert.equal(new Set(writes().map(({ key }) => key)).size, 6);
    assert.equal(countChanges() - changes, 6);
    assert.equal(read("plan.json.journal").match(/"outcome":"changed"/g)?.length, 6);
  });

  it("ends with Ctrl-C when what is under way has ended, and goes on later", async () => {
    let isStopped = false;
    const { plan, applyArguments, writes } = await setupPlan(
      six,
      withDelay(isChange, async () => {
        if (isStopped) return;
        started.child.kill("SIGINT");
        await started.says("Stopping");
      }),
    );
    await plan("--to", "agency");
    const started = start(applyArguments);
    const { code, errors } = await started.end;
    assert.match(errors, /ended early, because you stopped it/);
    assert.ok(code === 2 && writes().length < 6);
    isStopped = true;
    const again = await start(applyArguments).end;
    assert.deepEqual([again.code, again.output, writes().length], [0, "6 accounts changed.\n", 6]);
  });

  it("says that nobody knows what came of a change, where it cannot be read either", async () => {
    const { plan, apply } = await setupPlan("Acme Dental", withLostAnswer(isChange), withFailure(isRead, 403));
    await plan("--to", "agency");
    const { code, output } = await apply();
    assert.deepEqual([code, output], [1, "1 account failed.\n"]);
  });
});
