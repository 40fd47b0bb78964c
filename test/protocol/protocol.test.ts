import { expect } from "@open-wc/testing";
import { withBlindFaith, withBlindRepeats, withoutKey, withoutReadBack } from "./mutants.js";
import { runModel } from "./run.js";
import { FEW, isNightly, settings } from "./settings.js";

describe("the protocol, whatever people, network and server do", () => {
  it("makes each confirmed change once at most, and shows what is true", async function () {
    this.timeout(isNightly ? 0 : 60_000);
    if (isNightly) console.log(`SEED=${settings.seed}, ${settings.runs} runs`);
    const { report } = await runModel(settings);
    if (report) throw new Error(report);
  });

  // A model that cannot fail proves nothing: each of these faults must be found.
  const mutants = [
    ["a key for its writes", withoutKey, 4, "took effect twice"],
    ["reading back an unknown outcome", withoutReadBack, 1, "failure shown despite effect"],
    ["doubt about what was not answered", withBlindFaith, 1, "success shown without effect"],
    ["the rule never to repeat a write", withBlindRepeats, 1, "sent again without confirmation"],
  ] as const;
  for (const [what, mutant, seed, invariant] of mutants) {
    it(`finds a client without ${what}`, async function () {
      this.timeout(60_000);
      const { broken, report } = await runModel({ runs: FEW, seed }, mutant, true);
      expect(broken, report).to.equal(invariant);
    });
  }
});
