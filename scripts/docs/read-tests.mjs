// What the tests say of themselves: names, and tables of rows that are tests. Read from their source, not by running them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { root } from "./pages.mjs";

/**
 * A value that can be read without running anything; other values are `undefined`.
 * @typedef {string | number | undefined | readonly unknown[]} Value
 */

/** @param {string} file @returns {ts.SourceFile} */
const parse = (file) => ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.ESNext, true);

/**
 * Reads the constants at the top of a module.
 * @param {string} file @returns {Map<string, Value>}
 */
export function readConstants(file) {
  /** @type {Map<string, Value>} */
  const constants = new Map();
  for (const statement of parse(file).statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations)
      if (ts.isIdentifier(name) && initializer) constants.set(name.text, evaluate(initializer, constants));
  }
  return constants;
}

/** @param {ts.Expression} node @param {ReadonlyMap<string, Value>} constants @returns {Value} */
function evaluate(node, constants) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isIdentifier(node)) return constants.get(node.text);
  if (ts.isArrayLiteralExpression(node)) return node.elements.map((element) => evaluate(element, constants));
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.map(
      ({ expression, literal }) => `${evaluate(expression, constants)}${literal.text}`,
    );
    return node.head.text + spans.join("");
  }
  return undefined;
}

/**
 * A group of tests, and the names in it as far as they are written out.
 * @typedef {{ readonly path: readonly string[], readonly names: string[] }} Group
 */

/**
 * Reads the names of a file's tests, by the `describe` that they are in. A value in a name, such as `${status}`, is "…".
 * @param {string} file @returns {Group[]}
 */
export function readTestNames(file) {
  /** @type {Group[]} */
  const groups = [];
  visit(parse(file), { path: [], names: [] });
  return groups.filter(({ names }) => names.length > 0);

  /** @param {ts.Node} node @param {Group} group */
  function visit(node, group) {
    const call = toNamedCall(node);
    if (call?.kind === "it") group.names.push(call.name);
    let inner = group;
    if (call?.kind === "describe") {
      inner = { path: [...group.path, call.name], names: [] };
      groups.push(inner);
    }
    ts.forEachChild(node, (child) => visit(child, inner));
  }
}

/** @param {ts.Node} node @returns {{ kind: string, name: string } | undefined} */
function toNamedCall(node) {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
  const [title] = node.arguments;
  const name = title && toName(title);
  return name === undefined ? undefined : { kind: node.expression.text, name };
}

/** @param {ts.Expression} title @returns {string | undefined} */
function toName(title) {
  if (ts.isStringLiteralLike(title)) return title.text;
  if (ts.isTemplateExpression(title))
    return title.head.text + title.templateSpans.map(({ literal }) => `…${literal.text}`).join("");
  return undefined;
}
