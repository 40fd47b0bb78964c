// The plugin that makes the demo's documentation pages of the Markdown files. Each page has the path of its file, so that
// links between the files hold.
import { globSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { Marked } from "marked";

/** The Markdown files that become pages. Of README.md, the playground says as much. */
const sources = ["docs/*.md", "docs/decisions/*.md", "{ARCHITECTURE,CHANGELOG,CONTRIBUTING,SECURITY}.md"];

/**
 * Serves the documentation in the dev server, and adds it to the built site.
 * @param {string} root the project's folder
 * @returns {import("vite").Plugin}
 */
export function docsPages(root) {
  const find = (/** @type {string[]} */ patterns) =>
    patterns.flatMap((pattern) => globSync(pattern, { cwd: root })).map((file) => file.replaceAll("\\", "/"));
  const pages = new Map(find(sources).map((file) => [toPagePath(file), file]));
  const pictures = new Set(find(["docs/images/*.png"]));
  const read = (/** @type {string} */ file) => readFileSync(join(root, file));
  const render = (/** @type {string} */ file) => {
    const { title, body } = renderMarkdown(file, String(read(file)), pages);
    const home = posix.relative(posix.dirname(file), ".") || ".";
    const parts = { title, body, home };
    return String(read("scripts/docs-page.html")).replaceAll(
      /\{(title|body|home)\}/g,
      (_, /** @type {keyof typeof parts} */ name) => parts[name],
    );
  };
  return {
    name: "docs-pages",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? "", "http://localhost").pathname.slice(1);
        const file = pages.get(path);
        if (file === undefined && !pictures.has(path)) return void next();
        response.setHeader("content-type", file === undefined ? "image/png" : "text/html; charset=utf-8");
        response.end(file === undefined ? read(path) : render(file));
      });
    },
    generateBundle() {
      for (const [fileName, file] of pages) this.emitFile({ type: "asset", fileName, source: render(file) });
      for (const fileName of pictures) this.emitFile({ type: "asset", fileName, source: read(fileName) });
    },
  };
}

/** @param {string} file */
const toPagePath = (file) => file.replace(/README\.md$/, "index.md").replace(/\.md$/, ".html");

/** The anchor that GitHub gives to a heading. @param {string} text */
const toAnchor = (text) =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/<[^>]*>|[^\p{Letter}\p{Number}\s_-]/gu, "")
    .replaceAll(/\s/g, "-");

/**
 * @param {string} file @param {string} markdown @param {ReadonlyMap<string, string>} pages
 * @returns {{ title: string, body: string }}
 */
function renderMarkdown(file, markdown, pages) {
  const marked = new Marked({
    renderer: {
      heading: (text, level) => `<h${level} id="${toAnchor(text)}">${text}</h${level}>\n`,
      link: (href, _title, text) => {
        const target = toTarget(file, href, pages);
        return target === undefined ? text : `<a href="${target}">${text}</a>`;
      },
      table: (header, body) =>
        `<div class="scroller" tabindex="0" role="group" aria-label="Table"><table><thead>${header}</thead><tbody>${body}</tbody></table></div>\n`,
      code: (text, language) =>
        `<pre tabindex="0" role="group" aria-label="Code${language ? `, ${language}` : ""}"><code>${escape(text)}</code></pre>\n`,
    },
  });
  const title = /^# (.*)$/m.exec(markdown)?.[1]?.replaceAll(/[`*_]/g, "") ?? file;
  return { title: escape(title), body: String(marked.parse(markdown)) };
}

/**
 * Returns where a link leads on the site; nothing for files that are not part of it.
 * @param {string} file @param {string} href @param {ReadonlyMap<string, string>} pages
 */
function toTarget(file, href, pages) {
  if (/^(https?:|mailto:|#)/.test(href)) return href;
  const [address = "", anchor] = href.split("#");
  const [path = "", query] = address.split("?");
  const from = posix.dirname(file);
  const wanted = posix.join(from, path).replace(/\/$/, "/README.md");
  const page = toPagePath(wanted.startsWith("demo/") ? wanted.slice("demo/".length) : wanted);
  if (!pages.has(page) && !/^demo\/[\w-]+\.html$/.test(wanted)) return undefined;
  return [posix.relative(from, page), query && `?${query}`, anchor && `#${anchor}`].filter(Boolean).join("");
}

/** @param {string} text */
const escape = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
