import { expect } from "@open-wc/testing";
import { withBlindFaith, withBlindRepeats, withoutKey, withoutReadBack } from "./mutants.js";
import { runModel } from "./run.js";
import { FEW, isNightly, settings } from "./settings.js";

describe("the protocol, whatever people, network and server do", () => {
  it("does what was confirmed, once at most, and tells the truth about it", async function () {
    this.timeout(isNightly ? 0 : 60_000);
    if (isNightly) console.log(`SEED=${settings.seed}, ${settings.runs} runs`);
    const { report } = await runModel(settings);
    if (report) throw new Error(report);
  });

  // The test of the test: a model that cannot fail proves nothing.
  const mutants = [
    ["a key for its writes", withoutKey, 3, "it took effect twice"],
    ["reading back what it does not know", withoutReadBack, 1, "an error is told of what is in effect"],
    ["doubt in what was not answered", withBlindFaith, 1, "success is told of what is not in effect"],
    ["the patience not to repeat a write", withBlindRepeats, 1, "it was sent again unasked"],
  ] as const;
  for (const [what, twins, seed, invariant] of mutants) {
    it(`finds a client without ${what}`, async function () {
      this.timeout(60_000);
      const { broken, report } = await runModel({ runs: FEW, seed }, twins, true);
      expect(broken, report).to.equal(invariant);
    });
  }
});
