// What the site does with Markdown beside what VitePress does: links by file become links between pages, `<picture>` follows
// the theme of the site, and `<!-- generated: … -->` is replaced by what a generator makes of the code.
import { posix, relative } from "node:path";
import { generators } from "./generators.mjs";
import { findTarget, root } from "./pages.mjs";

/**
 * The parts of markdown-it that are used here.
 * @typedef {{ type: string, content: string, attrs: [string, string][] | null, children: Token[] | null, hidden: boolean }} Token
 * @typedef {{ src: string, tokens: Token[], env: { path?: string, realPath?: string, frontmatter?: object } }} State
 * @typedef {{ core: { ruler: { before(name: string, own: string, rule: (state: State) => void): void, push(own: string, rule: (state: State) => void): void } } }} MarkdownIt
 */

/**
 * @param {MarkdownIt} markdown
 * @param {{ pages: ReadonlyMap<string, string>, base: string }} site
 */
export function fitPages(markdown, { pages, base }) {
  markdown.core.ruler.before("normalize", "generate", (state) => {
    state.src = expandGenerated(state.src);
    // Who searches looks for how to do something; why it is so, and since when, would stand before that.
    if (/^(docs\/decisions\/|CHANGELOG)/.test(toSource(state.env))) state.env.frontmatter = { search: false };
  });
  markdown.core.ruler.push("fit-pages", (state) => {
    const source = toSource(state.env);
    for (const token of state.tokens) {
      if (token.type === "html_block") token.content = fitPictures(token.content);
      if (!token.children) continue;
      fitLinks(token.children, (href) => toLink(source, href, pages, base));
      token.children.forEach(markLongCode);
    }
  });
}

/** @param {string} text @returns {string} */
export function expandGenerated(text) {
  return text.replaceAll(/^<!-- generated: (\S+) -->$/gm, (_, /** @type {string} */ name) => {
    const generate = generators[name];
    if (!generate) throw new Error(`Nothing generates "${name}". There are: ${Object.keys(generators).join(", ")}.`);
    return generate();
  });
}

/** @param {State["env"]} env @returns {string} the file that is rendered, from the project's folder */
const toSource = ({ realPath, path = "" }) => relative(root, realPath ?? path).replaceAll("\\", "/");

/**
 * @param {Token[]} tokens
 * @param {(href: string) => { href: string, leaves: boolean } | undefined} toNew
 */
function fitLinks(tokens, toNew) {
  let isText = false;
  for (const token of tokens) {
    const href = token.attrs?.find(([name]) => name === "href");
    if (token.type === "link_open" && href) {
      const target = toNew(href[1]);
      isText = target === undefined;
      if (target) href[1] = target.href;
      // VitePress has no page there: the browser has to go.
      if (target?.leaves) token.attrs?.push(["target", "_self"]);
    }
    if (isText && /^link_(open|close)$/.test(token.type)) drop(token);
    if (token.type === "link_close") isText = false;
  }
}

/** What is longer than a column is wide may be broken. @param {Token} token */
function markLongCode(token) {
  if (token.type === "code_inline" && token.content.length > 28)
    token.attrs = [...(token.attrs ?? []), ["class", "long"]];
}

/** @param {Token} token */
function drop(token) {
  token.type = "text";
  token.attrs = null;
  token.content = "";
}

/**
 * @param {string} source @param {string} href @param {ReadonlyMap<string, string>} pages @param {string} base
 * @returns {{ href: string, leaves: boolean } | undefined} nothing for what is no part of the site
 */
function toLink(source, href, pages, base) {
  const target = findTarget(source, href, pages);
  if (target.kind === "dead") throw new Error(`${source} links to ${href}, which is not there.`);
  if (target.kind === "page") return { href: target.path, leaves: false };
  if (target.kind === "file") return { href: posix.join(base, target.path), leaves: true };
  return target.kind === "elsewhere" ? { href, leaves: false } : undefined;
}

const picture =
  /<picture>\s*<source media="\(prefers-color-scheme: dark\)" srcset="([^"]+)" \/>\s*<img src="([^"]+)"([^>]*?)\s*\/>\s*<\/picture>/g;

/** The site has a switch for its theme, which the viewer's preference knows nothing of. @param {string} html */
const fitPictures = (html) =>
  html.replaceAll(picture, (_, /** @type {string} */ dark, /** @type {string} */ light, /** @type {string} */ rest) =>
    [
      `<img class="in-light" src="./${light}"${rest} loading="lazy" />`,
      `<img class="in-dark" src="./${dark}"${rest} loading="lazy" />`,
    ].join("\n"),
  );
