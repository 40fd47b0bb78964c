import { expect } from "@open-wc/testing";
import {
  withBlindFaith,
  withBlindRepeats,
  withoutKey,
  withoutReadBack,
  withoutReadBackOfCancellations,
  withoutReadBackOfReminders,
  withoutReadBackOfSchedules,
  withoutReason,
} from "./mutants.js";
import { runModel } from "./run.js";
import { FEW, isNightly, settings } from "./settings.js";

const commandTypes = ["move", "request", "withdraw", "remind", "schedule", "unschedule"];
const failure = "failure shown despite effect";

describe("the protocol, under random actions of people, network and server", () => {
  it("makes each confirmed change at most once, and shows the true outcome", async function () {
    this.timeout(isNightly ? 0 : 60_000);
    if (isNightly) console.log(`SEED=${settings.seed}, ${settings.runs} runs`);
    const { report, made } = await runModel(settings);
    if (report) throw new Error(report);
    // What never happened was not checked either.
    if (!settings.replay) expect([...made]).to.have.members(commandTypes);
  });

  // A model that cannot fail proves nothing: each of these faults must be found.
  const mutants = [
    ["keys in its writes", withoutKey, 4, "took effect twice"],
    ["a read after an unknown outcome", withoutReadBack, 1, "failure shown despite effect"],
    ["verification of a change that was not answered", withBlindFaith, 1, "success shown without effect"],
    ["the rule that a write is never repeated", withBlindRepeats, 1, "sent again without confirmation"],
    ["a read after a hand-over that was scheduled without an answer", withoutReadBackOfSchedules, 1, failure],
    ["a read after a cancellation without an answer", withoutReadBackOfCancellations, 1, failure],
    ["a read after a reminder without an answer", withoutReadBackOfReminders, 1, failure],
    ["the reason that was confirmed", withoutReason, 1, "sent without confirmation"],
  ] as const;
  for (const [what, mutant, seed, invariant] of mutants) {
    it(`finds a client without ${what}`, async function () {
      this.timeout(60_000);
      const { broken, report } = await runModel({ runs: FEW, seed }, mutant, true);
      expect(broken, report).to.equal(invariant);
    });
  }
});
