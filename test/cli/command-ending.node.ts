import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Terminal } from "../../cli/terminal.js";
import { listen } from "./listen.js";
import { run } from "./run-in-process.js";
import { acme } from "./setup.js";

describe("runCommand, when it ends early", () => {
  describe("at the question", () => {
    for (const [what, reason] of [
      ["Ctrl-C", "you stopped it"],
      ["SIGTERM", "it was told to stop (SIGTERM)"],
    ] as const) {
      it(`ends by ${what} without a change, with code 2 and the findings so far`, async () => {
        const { endpoint, requests } = await listen();
        const confirm: Terminal["confirm"] = (_, stopping) => Promise.resolve((stopping.interrupt(reason), false));
        const { code, output, errors } = await run(["verify", endpoint, "--account", acme], {
          isInteractive: true,
          confirm,
        });
        assert.match(output, /✓ The list is answered[^]*9 checks: not checked +we ended early/);
        assert.ok(errors.endsWith(`We ended early, because ${reason}.\n`));
        assert.ok(requests.every(({ method }) => method === "GET"));
        assert.equal(code, 2);
      });
    }

    it("ends by Ctrl-C just after the yes without a change", async () => {
      const { endpoint, requests } = await listen();
      const confirm: Terminal["confirm"] = (_, stopping) =>
        Promise.resolve((stopping.interrupt("you stopped it"), true));
      const { code, output } = await run(["verify", endpoint, "--account", acme], { isInteractive: true, confirm });
      assert.match(output, /· The account is restored +nothing was changed/);
      assert.ok(requests.every(({ method }) => method === "GET"));
      assert.equal(code, 2);
    });
  });

  describe("an error of its own", () => {
    it("ends it with the findings so far", async () => {
      const { endpoint } = await listen();
      const confirm = () => Promise.reject(new RangeError("Maximum call stack size exceeded"));
      const { code, output, errors } = await run(["verify", endpoint, "--account", acme, "--json"], {
        isInteractive: true,
        confirm,
      });
      const { ended, counts } = JSON.parse(output) as { ended: string; counts: { passed: number } };
      assert.match(ended, /^a check of ours failed \(RangeError: Maximum call stack size exceeded\)/);
      assert.match(errors, /We ended early, because a check of ours failed/);
      assert.ok(counts.passed > 20);
      assert.equal(code, 2);
    });

    it("ends it with code 2 where the findings cannot be printed either", async () => {
      const { endpoint } = await listen();
      const print = () => assert.fail("out of paper");
      const { code, errors } = await run(["verify", endpoint], { print });
      assert.match(errors, /An error of ours ended this \(AssertionError\)/);
      assert.equal(code, 2);
    });
  });
});
