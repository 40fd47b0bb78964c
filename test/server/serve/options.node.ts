import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ConfigurationError } from "../../../server/serve/configuration.js";
import { parseCommandLine, usage } from "../../../server/serve/options.js";

/** The words for each option that `--help` names, with a value where it takes one. */
const optionWords = Array.from(usage.matchAll(/^ {2}(--[a-z-]+)( <)?/gm), ([, name = "", value]) =>
  value ? [name, "1"] : [name],
);

describe("the command line of serve", () => {
  it("takes several origins whose pages may use the API", () => {
    const { options } = parseCommandLine(["--allow-origin", "https://a.example", "--allow-origin=https://b.example"]);
    assert.deepEqual(options.allowedOrigins, ["https://a.example", "https://b.example"]);
    assert.equal(parseCommandLine([]).options.allowedOrigins, undefined);
  });

  for (const words of optionWords.filter(([name]) => name !== "--allow-origin")) {
    it(`refuses ${words[0]} given twice, of which only the last would count`, () => {
      assert.doesNotThrow(() => parseCommandLine(words));
      assert.throws(
        () => parseCommandLine([...words, ...words]),
        (error) => error instanceof ConfigurationError && error.message === `${words[0]} is given twice. Give it once.`,
      );
    });
  }
});
