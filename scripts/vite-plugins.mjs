import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { minifyHTMLLiterals } from "minify-literals";
import { minify } from "terser";
import { parseAst, transformWithOxc, Visitor } from "vite";
import { findNamesToShorten } from "./internal-names.mjs";

/**
 * Line breaks and indentation become one space, never none: it may stand between words, and an HTML minifier that sees
 * a template without its surroundings cannot know (and some unclose the elements of `svg` templates).
 * @param {string} html
 */
const collapseIndentation = (html) => html.replaceAll(/\s*\n\s*/g, " ");

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

const privateProperty = /--_([a-z][\w-]*)/g;

/**
 * Shortens the custom properties that only the styles themselves know: `--_accent` becomes `--_a`.
 * @param {string} styles all of them
 * @returns {(code: string) => string}
 */
function shortenCustomProperties(styles) {
  /** @type {Map<string, number>} */
  const uses = new Map();
  for (const [name] of styles.matchAll(privateProperty)) uses.set(name, (uses.get(name) ?? 0) + 1);
  const unset = [...uses.keys()].filter((name) => !styles.includes(`${name}:`));
  if (unset.length > 0) throw new Error(`Custom properties that no style sets: ${unset.join(", ")}`);
  const names = [...uses.keys()].sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0));
  if (names.length > 26) throw new Error("There are more private custom properties than letters");
  const short = new Map(names.map((name, index) => [name, `--_${String.fromCharCode(97 + index)}`]));
  return (code) => code.replaceAll(privateProperty, (name) => short.get(name) ?? name);
}

/**
 * A second pass over what the bundler has minified. It also shortens the names of properties that nobody else knows:
 * they are long so that people can read them.
 * @param {{ tsconfig: string, libraryNames: string[] }} names
 * @returns {import("vite").Plugin}
 */
export function minifyAgain({ tsconfig, libraryNames }) {
  return {
    name: "minify-again",
    async generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
      const names = findNamesToShorten(
        chunks.map(({ code }) => code),
        tsconfig,
        libraryNames,
      );
      const regex = new RegExp(`^(${[...names].join("|").replaceAll("$", "\\$")})$`);
      const shortenStyles = shortenCustomProperties(chunks.map(({ code }) => code).join("\n"));
      // One name is shortened to the same in all chunks.
      const nameCache = {};
      for (const chunk of chunks) {
        const { code } = await minify(chunk.code, {
          module: true,
          ecma: 2020,
          compress: { passes: 3, keep_fargs: false, unsafe_arrows: true, lhs_constants: false },
          mangle: { properties: { regex } },
          nameCache,
        });
        chunk.code = shortenStyles(code ?? chunk.code);
      }
    },
  };
}

/** @param {string} file @returns {Promise<string[]>} what a module of the source exports */
async function readExports(file) {
  const { code } = await transformWithOxc(await readFile(file, "utf8"), file);
  return parseAst(code).body.flatMap((statement) => {
    if (statement.type !== "ExportNamedDeclaration" || !statement.declaration) {
      if (statement.type.startsWith("Export")) throw new Error(`${file} is loaded on demand: export what it declares`);
      return [];
    }
    const { declaration } = statement;
    const declared = declaration.type === "VariableDeclaration" ? declaration.declarations : [declaration];
    return declared.map(({ id }) => (id?.type === "Identifier" ? id.name : ""));
  });
}

/**
 * Makes what loads on demand a part of the file. The bundler can do that too, but wraps all modules concerned, for the
 * order in which they run: here they run at once.
 * @returns {import("vite").Plugin}
 */
export function loadAtOnce() {
  return {
    name: "load-at-once",
    async transform(code, id) {
      if (!id.endsWith(".ts") || !code.includes("import(")) return null;
      /** @type {{ start: number, end: number, source: string }[]} */
      const found = [];
      new Visitor({
        ImportExpression({ start, end, source }) {
          if (source.type !== "Literal" || typeof source.value !== "string")
            throw new Error(`${id}: what loads on demand is named by a string`);
          found.push({ start, end, source: source.value });
        },
      }).visit(parseAst(code));
      let result = code;
      for (const [index, { start, end, source }] of [...found.entries()].reverse()) {
        const exports = await readExports(join(dirname(id), source.replace(/\.js$/, ".ts")));
        const module = exports.map((name) => `${name}: onDemand${index}.${name}`).join(", ");
        result = `${result.slice(0, start)}Promise.resolve({ ${module} })${result.slice(end)}`;
      }
      const imports = found.map(
        ({ source }, index) => `import * as onDemand${index} from ${JSON.stringify(source)};\n`,
      );
      return { code: imports.join("") + result, map: null };
    },
  };
}

/**
 * Puts into one chunk what an entry needs at once.
 * @param {string} entry
 * @returns {(id: string, context: { getModuleInfo(id: string): { importedIds: string[] } | null }) => string | null}
 */
export function nameFirst(entry) {
  /** @type {Set<string> | undefined} */
  let first;
  return (id, context) => {
    if (!first) {
      const known = (first = new Set([entry]));
      // A set also goes over what is added meanwhile.
      for (const one of known) context.getModuleInfo(one)?.importedIds.forEach((imported) => known.add(imported));
    }
    return first.has(id) ? "first" : null;
  };
}

/**
 * Leaves out the chunks that are loaded on demand.
 * @returns {import("vite").Plugin}
 */
export function keepFirst() {
  return {
    name: "keep-first",
    generateBundle(_options, bundle) {
      /** @type {Set<string>} */
      const first = new Set();
      /** @param {string} name */
      const keep = (name) => {
        const file = bundle[name];
        if (first.has(name) || file?.type !== "chunk") return;
        first.add(name);
        file.imports.forEach(keep);
      };
      for (const file of Object.values(bundle)) if (file.type === "chunk" && file.isEntry) keep(file.fileName);
      for (const name of Object.keys(bundle)) if (!first.has(name)) Reflect.deleteProperty(bundle, name);
    },
  };
}

const cdnUrl = /^\/cdn\/([\w-]+\.js)(\?|$)/;

/**
 * Lets a demo page load the CDN file as `./cdn/<name>.js`, in the dev server and in the built site.
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
        response.setHeader("content-type", "text/javascript; charset=utf-8");
        response.end(readFileSync(join(folder, name)));
      });
    },
    // Otherwise the build would take the file apart as one of its own modules.
    transformIndexHtml: {
      order: "pre",
      handler: (html) => html.replaceAll(/(<script\b[^>]*\bsrc="\.\/cdn\/[^"]*")/g, "$1 vite-ignore"),
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: `cdn/${file}`, source: readFileSync(join(folder, file), "utf8") });
    },
  };
}
