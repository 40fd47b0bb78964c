// Writes custom-elements.json from the code; with --check, says whether the file that is there is still the one.
import { readFile, writeFile } from "node:fs/promises";
// @ts-expect-error -- It has no types.
import { cli } from "@custom-elements-manifest/analyzer/cli.js";
import { format } from "prettier";

const file = "custom-elements.json";
/** @type {import("custom-elements-manifest/schema.d.ts").Package} */
const manifest = await cli({ argv: ["analyze", "--quiet"], noWrite: true });
const expected = await format(JSON.stringify(manifest), { parser: "json", printWidth: 120 });

if (!process.argv.includes("--check")) {
  await writeFile(file, expected);
} else if ((await readFile(file, "utf8").catch(() => "")) !== expected) {
  console.error(`${file} does not match the code. Run \`npm run manifest\` and commit the file.`);
  process.exit(1);
}
