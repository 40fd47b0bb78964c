// Parts of an OpenAPI document as text.
import { joinParts, toCell, toCodeCell, toProse, toTable } from "./text.mjs";

/** A part of the document, which the linters of the project know to be valid. @typedef {Record<string, any>} Node */

/** Follows a reference to another part of the document. @param {Node} document @param {any} node @returns {Node} */
export function resolve(document, node) {
  if (!node?.$ref) return node;
  const path = String(node.$ref).slice(2).split("/");
  return resolve(
    document,
    path.reduce((/** @type {Node} */ at, key) => at[key], document),
  );
}

/** The type of a schema, with a link to where it is described. @param {Node | undefined} schema @returns {string} */
export function typeOf(schema) {
  if (!schema) return "";
  if (schema.$ref) return toTypeLink(String(schema.$ref).split("/").at(-1) ?? "");
  const union = schema.anyOf ?? schema.oneOf;
  if (union) return [...new Set(union.map(typeOf))].join(" or ");
  if (schema.const !== undefined) return toCodeCell(JSON.stringify(schema.const));
  if (schema.enum)
    return schema.enum.map((/** @type {unknown} */ value) => toCodeCell(JSON.stringify(value))).join(", ");
  const types = [schema.type ?? "any"].flat();
  return types
    .map((type) => (type === "array" && schema.items ? `array of ${typeOf(schema.items)}` : type))
    .join(" or ");
}

/** @param {string} name */
const toTypeLink = (name) => `[${name}](#type-${name.toLowerCase()})`;

/** @param {Node} document @param {readonly Node[]} parameters */
export function describeParameters(document, parameters) {
  const rows = parameters.map((parameter) => {
    const { name, in: place, required, description, schema, example } = resolve(document, parameter);
    const shown = example === undefined ? "" : `Such as ${toCodeCell(example)}.`;
    return [
      `${toCodeCell(name)}<br>${place}${required ? ", always" : ""}`,
      joinSentences([toCell(description), describeLimits(schema), shown]),
      typeOf(schema),
    ];
  });
  return toTable(["parameter", "what it is", "type"], rows);
}

/** @param {string} name @param {Node} schema */
export function describeSchema(name, schema) {
  const { properties, required = [] } = schema;
  const rows = Object.entries(properties ?? {}).map(([field, /** @type {Node} */ value]) => {
    const text = joinSentences([toCell(describe(value)), describeLimits(value)]);
    return [`${toCodeCell(field)}${required.includes(field) ? "<br>needed" : ""}`, text, typeOf(value)];
  });
  return joinParts([
    `### ${name} {#type-${name.toLowerCase()}}`,
    toProse(schema.description),
    rows.length > 0 ? toTable(["field", "what it is", "type"], rows) : `It is ${typeOf(schema)}.`,
  ]);
}

/** What is said of a field here; of a type that has a chapter of its own, the chapter says it. @param {Node} schema */
function describe(schema) {
  if (schema.description) return schema.description;
  return (schema.anyOf ?? [])
    .map((/** @type {Node} */ one) => one.description)
    .filter(Boolean)
    .join(" ");
}

/** @param {Node | undefined} schema */
function describeLimits(schema) {
  if (!schema) return "";
  const { minimum, maximum, maxLength, default: value } = schema;
  // Beyond these, JSON's numbers are no longer exact: no limit of the contract's own.
  const isOwn = (/** @type {number | undefined} */ limit) =>
    limit !== undefined && Math.abs(limit) !== Number.MAX_SAFE_INTEGER;
  const limits = [
    isOwn(minimum) && isOwn(maximum) ? `From ${minimum} to ${maximum}.` : isOwn(minimum) ? `At least ${minimum}.` : "",
    maxLength === undefined ? "" : `At most ${maxLength} characters.`,
    value === undefined ? "" : `Without it, ${toCodeCell(value)}.`,
  ];
  return joinSentences(limits);
}

/** @param {readonly string[]} sentences */
const joinSentences = (sentences) => sentences.filter(Boolean).join(" ");
