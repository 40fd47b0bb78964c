// Says whether the version in package.json can be published, and if not, everything that is missing. `npm publish` runs it.
import { readFileSync } from "node:fs";
import { findProblems } from "./release/find-problems.mjs";

/** @param {string} file */
const read = (file) => readFileSync(file, "utf8");

const description = JSON.parse(read("package.json"));
const { GITHUB_REF_TYPE: type, GITHUB_REF_NAME: name } = process.env;
const problems = findProblems({
  description,
  changelog: read("CHANGELOG.md"),
  security: read("SECURITY.md"),
  tag: type === "tag" ? name : undefined,
});

if (problems.length === 0) {
  console.log(`${description.version} can be published.`);
} else {
  console.error(`${description.version} cannot be published yet:`);
  for (const problem of problems) console.error(`- ${problem}`);
  process.exitCode = 1;
}
