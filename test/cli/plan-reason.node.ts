import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { describe, it } from "node:test";
import { firstOf, withFailure } from "../../server/index.js";
import { setupPlan } from "./setup-plan.js";
import { isChange } from "./setup.js";

describe("plan --reason", () => {
  it("gives the reason to each change whose account takes one, and says which go without", async () => {
    const { plan, read, permitReason } = await setupPlan();
    permitReason("248013", "248064");
    const { code, output } = await plan("--to", "agency", "--reason", "New contract: “Winter”");
    assert.match(
      output,
      /\nReason of 2 changes: New contract: “Winter”\nWithout the reason, .* takes none: 4 changes\n/,
    );
    assert.equal(code, 0);
    const { changes } = JSON.parse(read("plan.json")) as { changes: { id: unknown; reason?: string }[] };
    const withReason = changes.filter(({ reason }) => reason === "New contract: “Winter”");
    assert.deepEqual(
      withReason.map(({ id }) => String(id)),
      ["248013", "248064"],
    );
    assert.equal(changes.filter(({ reason }) => reason === undefined).length, 4);
  });

  it("sends nothing for a reason that cannot be shown", async () => {
    const { plan, requests } = await setupPlan();
    const { code, errors } = await plan("--to", "agency", "--reason", "two\nlines");
    assert.match(errors, /--reason has a character that cannot be shown, such as a line break/);
    assert.deepEqual([code, requests.length], [2, 0]);
  });
});

describe("apply, of a plan with a reason", () => {
  it("sends the reason of the plan, and of no other change", async () => {
    const { plan, apply, store, permitReason } = await setupPlan("Acme Dental\nAlder & Finch Realty\n");
    permitReason("248013");
    await plan("--to", "agency", "--reason", "New contract");
    const { code, errors } = await apply();
    assert.match(
      errors,
      /We’ll make 2 changes:\n {2}2 accounts to agency billing\n {2}Reason of 1 change: New contract\n/,
    );
    const reasonOf = (id: string) => store.changes(id)[0]?.reason;
    assert.deepEqual([code, reasonOf("248013"), reasonOf("248064")], [0, "New contract", undefined]);
  });

  it("repeats a change of an earlier run with its reason", async () => {
    const { plan, apply, store, permitReason } = await setupPlan("Acme Dental", withFailure(firstOf(isChange), 503));
    permitReason("248013");
    await plan("--to", "agency", "--reason", "New contract");
    assert.equal((await apply()).code, 1);
    assert.equal((await apply()).code, 0);
    assert.equal(store.changes("248013")[0]?.reason, "New contract");
  });

  it("does not drop a reason that an account takes no more: it leaves the account alone", async () => {
    const { plan, apply, store, writes, read, permitReason } = await setupPlan("Acme Dental");
    const before = store.account("248013")!;
    permitReason("248013");
    await plan("--to", "agency", "--reason", "New contract");
    store.saveAccount(before);
    assert.deepEqual([(await apply()).code, writes().length], [1, 0]);
    assert.match(read("plan.json.report.csv"), /"refused","It takes no reason now. Make a new plan"/);
  });

  it("refuses a plan whose reason was edited to what cannot be sent", async () => {
    const { plan, apply, path, read, requests, permitReason } = await setupPlan("Acme Dental");
    permitReason("248013");
    await plan("--to", "agency", "--reason", "New contract");
    writeFileSync(path("plan.json"), read("plan.json").replace("New contract", "x".repeat(501)));
    const before = requests.length;
    const { code, errors } = await apply();
    assert.match(errors, /This is no plan/);
    assert.deepEqual([code, requests.length], [2, before]);
  });
});
