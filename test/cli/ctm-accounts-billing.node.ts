import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { withInterference } from "../../server/index.js";
import { command, pack, start } from "./child.js";
import { listen } from "./listen.js";
import { acme, isChange } from "./setup.js";

describe("the command in the package", () => {
  it("is executable, and prints its version", async () => {
    assert.match(readFileSync(command, "utf8"), /^#!\/usr\/bin\/env node\n/);
    assert.deepEqual(await start(["--version"]).end, { code: 0, output: `${pack.version}\n`, errors: "" });
  });

  it("exits with 0, and prints one JSON document, if all checks pass", async () => {
    const { endpoint } = await listen();
    const { code, output, errors } = await start(["verify", endpoint, "--json"]).end;
    assert.equal((JSON.parse(output) as { ok: boolean }).ok, true);
    assert.deepEqual({ code, errors }, { code: 0, errors: "" });
  });

  it("exits with 2, without changes, without a terminal and without --yes", async () => {
    const { endpoint } = await listen(withInterference(isChange, () => assert.fail("A change was sent")));
    const { code, output, errors } = await start(["verify", endpoint, "--account", acme]).end;
    assert.deepEqual({ code, output }, { code: 2, output: "" });
    assert.match(errors, /confirm with --yes/);
  });
});
