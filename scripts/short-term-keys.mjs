// The keys of the texts are words, for people to read. Where a key is said nowhere but in `text("key")` and
// `parts("key", …)`, the one-file build says a letter or two in its place.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst, transformWithOxc, Visitor } from "vite";

const terms = /\/src\/i18n\/(workflow\/)?en\.ts$/;

/** @typedef {{ start: number, end: number, value: string }} Piece a string, or the key of a property, in the code */

/**
 * Every string of a module: those that a text is asked for by, and all others.
 * @param {string} code without types
 */
function findStrings(code) {
  /** @type {Piece[]} */
  const asked = [];
  /** @type {Piece[]} */
  const all = [];
  /** @type {Piece[]} */
  const keys = [];
  /** @param {any} node What is given as a key: a string, or one of two. */
  const ask = (node) => {
    if (node?.type === "ConditionalExpression") [node.consequent, node.alternate].forEach(ask);
    else if (node?.type === "Literal" && typeof node.value === "string") asked.push(node);
  };
  new Visitor({
    CallExpression({ callee, arguments: [first] }) {
      const name = callee.type === "MemberExpression" && "name" in callee.property && callee.property.name;
      if (name === "text" || name === "parts") ask(first);
    },
    Literal(node) {
      if (typeof node.value === "string") all.push(/** @type {Piece} */ (node));
    },
    TemplateElement({ start, end, value }) {
      if (value.cooked !== null && /^[\w-]+$/.test(value.cooked)) all.push({ start, end, value: value.cooked });
    },
    Property({ key, computed }) {
      if (!computed && key.type === "Identifier") keys.push({ start: key.start, end: key.end, value: key.name });
    },
  }).visit(parseAst(code));
  return { asked, all, keys };
}

/** @param {string} code @param {Piece[]} pieces @param {Map<string, string>} names */
function rename(code, pieces, names) {
  let result = code;
  for (const { start, end, value } of [...pieces].sort((one, other) => other.start - one.start)) {
    const name = names.get(value);
    if (name !== undefined) result = `${result.slice(0, start)}"${name}"${result.slice(end)}`;
  }
  return result;
}

/** @param {string} file */
const readCode = async (file) => (await transformWithOxc(readFileSync(file, "utf8"), file)).code;

/** A letter, or two: `a` to `z`, `aa` to `zz`. @param {number} index @returns {string} */
const toName = (index) =>
  (index < 26 ? "" : toName(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26));

/** @param {string} root @returns {Promise<Map<string, string>>} */
async function findNames(root) {
  /** @type {string[]} */
  const keys = [];
  /** @type {Map<string, number>} */
  const unasked = new Map();
  for (const path of globSync("src/**/*.ts", { cwd: root })) {
    const file = join(root, path);
    const strings = findStrings(await readCode(file));
    if (terms.test(file)) keys.push(...strings.keys.map(({ value }) => value));
    if (path.includes("i18n/")) continue;
    for (const { value } of strings.all) unasked.set(value, (unasked.get(value) ?? 0) + 1);
    for (const { value } of strings.asked) unasked.set(value, (unasked.get(value) ?? 0) - 1);
  }
  const free = keys.filter((key) => !unasked.get(key) && unasked.has(key));
  return new Map(free.map((key, index) => [key, toName(index)]));
}

/** @param {string} root @returns {import("vite").Plugin} */
export function shortenTermKeys(root) {
  /** @type {Map<string, string>} */
  let names = new Map();
  return {
    name: "shorten-term-keys",
    async buildStart() {
      names = await findNames(root);
      if (names.size === 0) throw new Error("No keys of texts were found to shorten in src/i18n");
    },
    transform(code, id) {
      if (!id.startsWith(join(root, "src")) || !id.endsWith(".ts")) return null;
      const { asked, keys } = findStrings(code);
      return { code: rename(code, terms.test(id) ? keys : asked, names), map: null };
    },
  };
}
