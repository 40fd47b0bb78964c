// Checks the built site: every link, picture and script leads to a file that is there, and every anchor to an element.
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";

/**
 * @param {string} folder the built site @param {string} base where it is mounted
 * @returns {number} how many pages were checked
 */
export function checkLinks(folder, base) {
  const files = globSync("**/*.html", { cwd: folder }).map((file) => file.replaceAll("\\", "/"));
  const pages = new Map(files.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
  const dead = [...pages].flatMap(([page, html]) =>
    [...new Set(findTargets(html))]
      .filter((target) => !leadsSomewhere(target, page, { folder, base, pages }))
      .map((target) => `${page} links to ${target}`),
  );
  if (dead.length > 0) throw new Error(`Dead links of the site:\n${dead.join("\n")}`);
  return pages.size;
}

/** @param {string} html */
function findTargets(html) {
  const tags = Array.from(html.matchAll(/<[a-z][^<>]*>/gi), ([tag]) => tag);
  const targets = tags.flatMap((tag) =>
    Array.from(tag.matchAll(/\s(?:href|src|srcset)="([^"]*)"/g), ([, target = ""]) => target),
  );
  return targets.map((target) => target.replaceAll("&amp;", "&"));
}

/**
 * @param {string} target @param {string} page
 * @param {{ folder: string, base: string, pages: ReadonlyMap<string, string> }} site
 */
function leadsSomewhere(target, page, { folder, base, pages }) {
  // Nothing outside is asked: a build has to succeed without a network.
  if (/^(https?|mailto|data):/.test(target)) return true;
  const { pathname, hash } = new URL(target, `http://site${base}${page}`);
  if (!pathname.startsWith(base)) return false;
  const path = decodeURIComponent(pathname.slice(base.length));
  const file = path === "" || path.endsWith("/") ? posix.join(path, "index.html") : path;
  if (!existsSync(join(folder, file)) || !statSync(join(folder, file)).isFile()) return false;
  const id = decodeURIComponent(hash.slice(1));
  return id === "" || !pages.has(file) || hasAnchor(pages.get(file) ?? "", id);
}

/** @param {string} html @param {string} id */
const hasAnchor = (html, id) => html.includes(` id="${id.replaceAll("&", "&amp;")}"`);
