// A server component that registers the tags would give a page in which nothing happens: it does not build, and says why.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";

cpSync("refused/page.tsx", "app/refused/page.tsx");
const { status, stdout, stderr } = spawnSync("npx", ["next", "build"], { encoding: "utf8" });
assert.notEqual(status, 0);
assert.match(stdout + stderr, /Import it in a file that begins with "use client"/);
