// Which Markdown file is which page of the documentation site. The files keep their places, so that they can be read where
// the code is; links between them are written by file, and become links between pages.
import { existsSync, globSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Files whose page has another name than the file. */
const named = new Map([
  ["docs/decisions/README.md", "decisions/index.md"],
  ["SECURITY.md", "reporting.md"],
  ["ARCHITECTURE.md", "architecture.md"],
  ["CHANGELOG.md", "changelog.md"],
  ["CONTRIBUTING.md", "contributing.md"],
]);

/** Of these, the site says as much. */
const home = ["README.md", "docs/README.md"];

/** @returns {Map<string, string>} the path of each page, by file */
export function findPages() {
  const files = globSync(["docs/**/*.md", "site/pages/**/*.md"], { cwd: root }).map(toPosix);
  const shown = files.filter((file) => !home.includes(file));
  return new Map([...[...shown, ...named.keys()].map(toPage)]);
}

/** @param {string} file @returns {[file: string, page: string]} */
const toPage = (file) => [file, named.get(file) ?? file.replace(/^(docs|site\/pages)\//, "")];

/** @param {string} path */
const toPosix = (path) => path.replaceAll("\\", "/");

/**
 * Where a link leads: to a page, to a file that is served as it is, or nowhere, for files that are only in the repository.
 * @typedef {{ kind: "page" | "file", path: string } | { kind: "elsewhere" } | { kind: "text" } | { kind: "dead" }} Target
 */

/** Files beside the pages. */
const served = /^(openapi\.yaml|custom-elements\.json)$|^demo\/[\w-]+\.html$/;

/**
 * Finds the target of a link.
 * @param {string} source the file with the link @param {string} href @param {ReadonlyMap<string, string>} pages
 * @returns {Target}
 */
export function findTarget(source, href, pages) {
  if (/^([a-z]+:|#)/.test(href)) return { kind: "elsewhere" };
  const [path = "", rest = ""] = splitPath(href);
  const file = posix.join(posix.dirname(source), path).replace(/\/$/, "/README.md");
  const page = pages.get(file);
  if (page !== undefined) return { kind: "page", path: `/${page.replace(/(^|\/)index\.md$|\.md$/, "$1")}${rest}` };
  if (home.includes(file)) return { kind: "page", path: `/${rest}` };
  if (!existsSync(posix.join(root, file))) return { kind: "dead" };
  return served.test(file) ? { kind: "file", path: `${file}${rest}` } : { kind: "text" };
}

/** @param {string} href @returns {[path: string, rest: string]} the rest is the query and the anchor */
function splitPath(href) {
  const end = href.search(/[?#]/);
  return end < 0 ? [href, ""] : [href.slice(0, end), href.slice(end)];
}
