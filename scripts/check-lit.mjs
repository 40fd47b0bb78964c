// Fails the build where the source asks for what lean-lit.mjs leaves out of Lit.
import { parseAst } from "vite";

/** A file of Lit's, by its path. */
export const litModule = /\/node_modules\/(?:lit|lit-html|lit-element|@lit\/[\w-]+)\//;

/** What a source file may not say: the name is that of something left out. */
const gone = new Set([
  ...["svg", "mathml", "creationScope", "handleEvent", "addInitializer", "removeController", "shouldUpdate"],
  ...["converter", "hasChanged", "noAccessor", "useDefault", "initialState", "autoRun", "argsEqual", "initialValue"],
  ...["firstUpdated", "scheduleUpdate", "getUpdateComplete", "shadowRootOptions", "unsafeCSS", "noChange"],
  ...["unsafeStatic", "renderOptions"],
]);

/** @typedef {{ type: string, name?: string, value?: unknown, [key: string]: unknown }} Node */

/** @param {unknown} node @param {(node: Node) => void} visit */
function walk(node, visit) {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) return node.forEach((child) => walk(child, visit));
  if ("type" in node && typeof node.type === "string") visit(/** @type {Node} */ (node));
  for (const child of Object.values(node)) walk(child, visit);
}

const tag = /<\/?[a-z](?:"[^"]*"|[^">])*>?/gi;
const attribute = /\s[^\s"=>]+=\0(?=[\s>])/g;

/** @param {string} template where expressions stand there are NULs @returns {string | undefined} */
function findGone(template) {
  if (/<!--(?:(?!-->)[^])*\0/.test(template)) return "in a comment";
  if (/<(script|style|textarea|title)\b[^>]*>(?:(?!<\/\1)[^])*\0/i.test(template)) return "in raw text";
  if (template.match(tag)?.some((text) => text.replaceAll(attribute, "").includes("\0")))
    return "in a tag, and not as the whole of an attribute without quotes";
  return template.replaceAll(tag, "").includes("=\0") ? "after text that ends in =" : undefined;
}

/** Fails where a module asks for a part of Lit that is left out. @param {string} id @param {string} code without types */
export function checkUseOfLit(id, code) {
  if (litModule.test(id)) {
    if (!/\/lit\/|\/development\//.test(id)) throw new Error(`${id}: of Lit the development files are made lean`);
    if (/\/(async-directive|static|static-html|decorators|polyfill-support|directives\/(?!repeat\b))/.test(id))
      throw new Error(`${id} needs what is left out of Lit: see scripts/lean-lit.mjs`);
    return;
  }
  if (id.includes("/node_modules/") || !/\/src\/.*\.ts$/.test(id)) return;
  /** @param {string} what */
  const fail = (what) => {
    throw new Error(`${id}: ${what} is left out of Lit in the one-file build: see scripts/lean-lit.mjs`);
  };
  walk(parseAst(code), (node) => {
    if (node.type === "Identifier" && node.name !== undefined && gone.has(node.name)) fail(`"${node.name}"`);
    if (node.type === "Property") {
      const { key, value } = /** @type {{ key: Node, value: Node }} */ (/** @type {unknown} */ (node));
      if (key.name === "type" && /^(Object|Array)$/.test(value.name ?? "")) fail("a property that is JSON");
      if (key.name === "state" && value.value === true) fail("a property that is state");
    }
    if (node.type === "TaggedTemplateExpression") {
      const { tag, quasi } = /** @type {{ tag: Node, quasi: { quasis: { value: { raw: string } }[] } }} */ (
        /** @type {unknown} */ (node)
      );
      const parts = quasi.quasis.map(({ value }) => value.raw);
      if (tag.name === "css" && parts.length > 1) fail("an expression in styles");
      const where = tag.name === "html" ? findGone(parts.join("\0")) : undefined;
      if (where !== undefined) fail(`an expression ${where}`);
    }
  });
}
