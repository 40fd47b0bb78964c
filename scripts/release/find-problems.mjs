// What keeps a version from being published.
import { parser } from "keep-a-changelog";
import { addressNames, findAddress, findEmail, hasAddress, sayMissing } from "./addresses.mjs";

/** @typedef {{ description: Record<string, any>, changelog: string, security: string, tag: string | undefined }} Project */

/** @param {Project} project @returns {string[]} a sentence for each */
export const findProblems = ({ description, changelog, security, tag }) => [
  ...addressNames.filter((name) => !hasAddress(description, name)).map(sayMissing),
  ...findChangelogProblems(changelog, description["version"]),
  ...findSecurityProblems(security, description),
  ...(tag === undefined || tag === `v${description["version"]}`
    ? []
    : [`The tag is ${tag}, and package.json is at ${description["version"]}.`]),
];

/** @param {string} text @param {string} version @returns {string[]} */
function findChangelogProblems(text, version) {
  const changelog = readChangelog(text);
  if (!changelog) return ["CHANGELOG.md is not in the format of https://keepachangelog.com."];
  const problems = [];
  const release = changelog.findRelease(version);
  const newest = changelog.releases.find((candidate) => candidate.version)?.version;
  if (!release) problems.push(`CHANGELOG.md has no section for ${version}: \`npm version\` gives it one.`);
  else if (newest !== version) problems.push(`CHANGELOG.md is at ${newest} already, and package.json at ${version}.`);
  else if (release.isEmpty()) problems.push(`The section for ${version} in CHANGELOG.md is empty.`);
  const unreleased = changelog.findRelease();
  if (unreleased && !unreleased.isEmpty()) {
    problems.push("CHANGELOG.md has changes under Unreleased, which are in no version: `npm version` gives them one.");
  }
  return problems;
}

/** @param {string} text */
function readChangelog(text) {
  try {
    return parser(text);
  } catch {
    return undefined;
  }
}

/** @param {string} security @param {Record<string, any>} description @returns {string[]} */
function findSecurityProblems(security, description) {
  const repository = findAddress(description, "repository");
  const form = repository && `${repository}/security`;
  const places = [findEmail(description), form].filter((place) => place !== undefined);
  if (places.some((place) => security.includes(place))) return [];
  const advice = form ? `name ${form}/advisories/new, or the e-mail address in "bugs"` : "name an address";
  return [`SECURITY.md does not say where to report: ${advice}.`];
}
