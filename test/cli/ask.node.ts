import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { describe, it } from "node:test";
import { ask } from "../../cli/ask.js";
import { Stopping } from "../../cli/stopping.js";

/** Asks in a terminal that sends keys as they are typed. */
function setup() {
  const stopping = new Stopping();
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const output = Object.assign(new PassThrough(), { isTTY: true });
  const answer = ask("Continue? ", {
    input,
    output,
    signal: stopping.soon,
    onInterrupt: () => stopping.interrupt("you stopped it"),
  });
  return { stopping, input, answer };
}

describe("ask", () => {
  for (const [keys, expected] of [
    ["y\n", true],
    ["YES \n", true],
    ["n\n", false],
    ["\n", false],
    ["yesterday\n", false],
  ] as const) {
    it(`takes ${JSON.stringify(keys)} for ${expected ? "yes" : "no"}`, async () => {
      const { input, answer } = setup();
      input.write(keys);
      assert.equal(await answer, expected);
    });
  }

  it("takes Ctrl-C for an interruption", async () => {
    const { input, answer, stopping } = setup();
    input.write("y\u0003");
    assert.equal(await answer, false);
    assert.equal(stopping.soon.aborted, true);
  });

  it("takes Ctrl-D, and an input that ends, for no", async () => {
    for (const end of [(input: PassThrough) => input.write("\u0004"), (input: PassThrough) => input.end()]) {
      const { input, answer, stopping } = setup();
      end(input);
      assert.equal(await answer, false);
      assert.equal(stopping.soon.aborted, false);
    }
  });

  it("takes a stop from elsewhere for no, during the question and before", async () => {
    const { answer, stopping } = setup();
    stopping.fail("it was told to stop (SIGTERM)");
    assert.equal(await answer, false);
    const options = { input: new PassThrough(), output: new PassThrough(), signal: stopping.soon };
    assert.equal(await ask("Continue? ", { ...options, onInterrupt: () => undefined }), false);
  });
});
