// What the builds share: smaller templates, a hint to the browser, and the one-file build on the demo's pages.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { minifyHTMLLiterals } from "minify-literals";

/** Indentation before or after a tag of a table, and at either end of a button or label. */
const unseenIndentation = [
  /\n\s*(?=<\/?(?:table|thead|tbody|tr|th|td)\b|<\/(?:button|label)>)/g,
  /(?<=<(?:\/?(?:table|thead|tbody|tr|th|td)|button|label)\b[^<>]*>)\s*\n\s*/g,
];

/**
 * Line breaks and indentation become nothing where no text could be laid out: there, each would be one more node in
 * every row. Elsewhere they become one space: it may stand between words, and an HTML minifier that sees a template
 * without its surroundings cannot know.
 * @param {string} html
 */
const collapseIndentation = (html) =>
  unseenIndentation.reduce((text, pattern) => text.replaceAll(pattern, ""), html).replaceAll(/\s*\n\s*/g, " ");

/**
 * Minifies the CSS and the white space of the HTML inside the project's own tagged templates.
 * @returns {import("vite").Plugin}
 */
export function minifyTemplates() {
  return {
    name: "minify-templates",
    enforce: "pre",
    async transform(code, id) {
      if (!id.endsWith(".ts") || id.includes("node_modules") || !/\b(html|svg|css)`/.test(code)) return null;
      return await minifyHTMLLiterals(code, { fileName: id, html: collapseIndentation });
    },
  };
}

/**
 * Stands first in a file, and has Chromium compile all of its functions while the file arrives, outside the page's own
 * thread: nearly all are called for the first rows, and would be compiled one by one meanwhile. Others read a comment.
 * Source: https://github.com/WICG/explicit-javascript-compile-hints-file-based
 */
export const compileHint = "//# allFunctionsCalledOnLoad";

const cdnUrl = /^\/cdn\/((?:locales\/)?[\w-]+\.js(?:\.map)?)(\?|$)/;

/**
 * Lets a demo page load the CDN file and its languages as `./cdn/<name>.js`, in the dev server and in the built site.
 * @param {string} folder where the CDN file was built to
 * @returns {import("vite").Plugin}
 */
export function cdnFile(folder) {
  const file = "ctm-accounts-billing.js";
  return {
    name: "cdn-file",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = cdnUrl.exec(request.url ?? "")?.[1];
        if (name === undefined || !existsSync(join(folder, name))) {
          next();
          return;
        }
        const type = name.endsWith(".map") ? "application/json" : "text/javascript; charset=utf-8";
        response.setHeader("content-type", type);
        response.end(readFileSync(join(folder, name)));
      });
    },
    // Otherwise the build would take the file apart as one of its own modules.
    transformIndexHtml: {
      order: "pre",
      handler: (html) => html.replaceAll(/(<script\b[^>]*\bsrc="\.\/cdn\/[^"]*")/g, "$1 vite-ignore"),
    },
    generateBundle() {
      const locales = readdirSync(join(folder, "locales")).map((name) => `locales/${name}`);
      for (const name of [file, `${file}.map`, ...locales]) {
        this.emitFile({ type: "asset", fileName: `cdn/${name}`, source: readFileSync(join(folder, name), "utf8") });
      }
    },
  };
}
