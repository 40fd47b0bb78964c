// Angular's own checker: the application passes, and each line that says `data-is="wrong"` fails, and no other.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

const wrong = "src/types-wrong/types-wrong.ts";

/** Returns the lines in which the checker finds a mistake, with what it says. */
function check(project) {
  const checker = "node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js";
  const { stdout, stderr } = spawnSync(process.execPath, [checker, "-p", project, "--noEmit"], { encoding: "utf8" });
  // It colours what it says, whoever reads it.
  const output = stripVTControlCharacters(stdout + stderr);
  const errors = output.matchAll(/^(\S+):(\d+):\d+ - error/gm);
  return { output, found: Array.from(errors, ([, file, line]) => `${file}:${line}`) };
}

const right = check("tsconfig.json");
assert.equal(right.output, "");

const marked = readFileSync(wrong, "utf8")
  .split("\n")
  .flatMap((line, index) => (line.includes('data-is="wrong"') ? [`${wrong}:${index + 1}`] : []));
assert.ok(marked.length > 0);
const { output, found } = check("tsconfig.wrong.json");
assert.deepEqual(found.sort(), marked.sort(), output);
