// Checks what would be published: the packed file, not the working folder.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** @param {string} command @param {string[]} options `npm run` has put the tools on the path */
function run(command, ...options) {
  // npm and the tools beside it are shell scripts on Windows.
  const shell = process.platform === "win32";
  return spawnSync(command, options, { stdio: ["ignore", "inherit", "inherit"], shell }).status === 0;
}

/** @param {string} folder */
function check(folder) {
  if (!run("npm", "pack", "--silent", "--pack-destination", folder)) return false;
  const [name = ""] = readdirSync(folder);
  const packed = join(folder, name);
  const isPublishable = run("publint", "--strict", packed);
  // Both are data: there are no types for them.
  const excluded = ["--exclude-entrypoints", "./custom-elements.json", "./openapi.yaml"];
  const hasRightTypes = run(
    "attw",
    "--profile",
    "esm-only",
    "--format",
    "table-flipped",
    "--no-color",
    ...excluded,
    "--",
    packed,
  );
  return isPublishable && hasRightTypes;
}

const folder = mkdtempSync(join(tmpdir(), "package-"));
try {
  process.exitCode = check(folder) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
