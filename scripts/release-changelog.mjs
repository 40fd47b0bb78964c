// Gives what is under Unreleased in CHANGELOG.md the version of package.json and today's date. `npm version` runs it.
import { readFileSync, writeFileSync } from "node:fs";
import { parser } from "keep-a-changelog";
import { format } from "prettier";
import { findAddress, sayMissing } from "./release/addresses.mjs";

const file = "CHANGELOG.md";
const description = JSON.parse(readFileSync("package.json", "utf8"));
const changelog = parser(readFileSync(file, "utf8"));
const unreleased = changelog.findRelease();
const repository = findAddress(description, "repository");

/** @returns {string | undefined} */
function findProblem() {
  const { version } = description;
  if (repository === undefined) return sayMissing("repository");
  if (changelog.findRelease(version)) return `${file} has a section for ${version} already.`;
  if (!unreleased || unreleased.isEmpty())
    return `${file} has no changes under Unreleased: say what ${version} brings.`;
  return undefined;
}

const problem = findProblem();
if (problem !== undefined) {
  console.error(problem);
  process.exitCode = 1;
} else {
  unreleased?.setDate(new Date());
  unreleased?.setVersion(description.version);
  Object.assign(changelog, { url: repository, format: "markdownlint" });
  writeFileSync(file, await format(changelog.toString(), { parser: "markdown", printWidth: 120 }));
}
