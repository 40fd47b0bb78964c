import { expect } from "@open-wc/testing";
import { withBlindFaith, withBlindRepeats, withoutKey, withoutReadBack } from "./mutants.js";
import { runModel } from "./run.js";
import { FEW, isNightly, settings } from "./settings.js";

describe("the protocol, under random actions of people, network and server", () => {
  it("makes each confirmed change at most once, and shows the true outcome", async function () {
    this.timeout(isNightly ? 0 : 60_000);
    if (isNightly) console.log(`SEED=${settings.seed}, ${settings.runs} runs`);
    const { report } = await runModel(settings);
    if (report) throw new Error(report);
  });

  // A model that cannot fail proves nothing: each of these faults must be found.
  const mutants = [
    ["keys in its writes", withoutKey, 4, "took effect twice"],
    ["a read after an unknown outcome", withoutReadBack, 1, "failure shown despite effect"],
    ["verification of a change that was not answered", withBlindFaith, 1, "success shown without effect"],
    ["the rule that a write is never repeated", withBlindRepeats, 1, "sent again without confirmation"],
  ] as const;
  for (const [what, mutant, seed, invariant] of mutants) {
    it(`finds a client without ${what}`, async function () {
      this.timeout(60_000);
      const { broken, report } = await runModel({ runs: FEW, seed }, mutant, true);
      expect(broken, report).to.equal(invariant);
    });
  }
});
