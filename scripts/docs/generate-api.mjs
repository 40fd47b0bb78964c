// The page of the API, made from the manifest, which is made from the code.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./pages.mjs";
import { joinParts, toCell, toCodeCell, toProse, toTable } from "./text.mjs";

/**
 * What is used of the manifest.
 * @typedef {{ name: string, description?: string, type?: { text: string }, default?: string }} Item
 * @typedef {Item & { kind: string, attribute?: string, readonly?: boolean, parsedType?: { text: string }, parameters?: (Item & { optional?: boolean })[], return?: { type: { text: string } } }} Member
 * @typedef {Item & { detail?: { type: { text: string } } }} Event
 * @typedef {Item & { kind: string, tagName?: string, members?: Member[], attributes?: Item[], events?: Event[], slots?: Item[], cssParts?: Item[], cssProperties?: Item[], cssStates?: Item[], parameters?: Member["parameters"], return?: Member["return"] }} Declaration
 */

/** @returns {string} */
export function generateApi() {
  const declarations = readDeclarations();
  const elements = declarations.filter(({ tagName }) => tagName);
  const functions = declarations.filter(({ kind }) => kind === "function");
  const classes = declarations.filter(({ kind, tagName }) => kind === "class" && !tagName);
  return joinParts([
    ...elements.map(describeElement),
    "## Functions",
    ...functions.map((item) =>
      joinParts([`### \`${item.name}()\``, toCode(signatureOf(item)), toProse(item.description)]),
    ),
    "## Classes",
    "Each event has a class of its own, so that `instanceof` tells them apart.",
    toTable(
      ["class", "what it is"],
      classes.map(({ name, description }) => [toCodeCell(name), toCell(description)]),
    ),
  ]);
}

/** @returns {Declaration[]} */
function readDeclarations() {
  /** @type {{ modules: { declarations?: Declaration[] }[] }} */
  const { modules } = JSON.parse(readFileSync(join(root, "custom-elements.json"), "utf8"));
  return modules.flatMap(({ declarations = [] }) => declarations);
}

/** @param {Declaration} element */
function describeElement({ tagName, name, description, members = [], events = [], ...rest }) {
  const fields = members.filter(({ kind }) => kind === "field");
  const methods = members.filter(({ kind }) => kind === "method");
  return joinParts([
    `## \`<${tagName}>\``,
    `${toProse(description)} Its class is \`${name}\`.`,
    ...section(
      tagName,
      "Attributes and properties",
      ["property", "attribute", "what it is", "type"],
      fields.map(describeField),
    ),
    ...section(
      tagName,
      "Methods",
      ["method", "what it does"],
      methods.map((item) => [toCodeCell(signatureOf(item)), toCell(item.description)]),
    ),
    ...section(tagName, "Events", ["event", "`detail`", "when"], events.map(describeEvent)),
    ...section(tagName, "Slots", ["slot", "place"], (rest.slots ?? []).map(describeItem)),
    ...section(tagName, "Parts", ["part", "what it is"], (rest.cssParts ?? []).map(describeItem)),
    ...section(tagName, "States", ["state", "when"], (rest.cssStates ?? []).map(describeItem)),
    ...section(
      tagName,
      "Custom properties",
      ["property", "default", "for"],
      (rest.cssProperties ?? []).map((item) => [
        toCodeCell(item.name),
        toCodeCell(item.default),
        toCell(item.description),
      ]),
    ),
  ]);
}

/**
 * A chapter of an element, whose anchor no other element has; nothing where there is nothing to say.
 * @param {string | undefined} tag @param {string} title @param {string[]} names @param {string[][]} rows
 */
function section(tag, title, names, rows) {
  const anchor = `${tag}-${title.toLowerCase().replaceAll(" ", "-")}`;
  return rows.length === 0 ? [] : [`### ${title} {#${anchor}}`, toTable(names, rows)];
}

/** @param {Member} field */
function describeField({ name, attribute, type, parsedType, default: value, description, readonly }) {
  const remarks = [
    toCell(description),
    value === undefined ? "" : `Default: ${toCodeCell(value)}.`,
    readonly ? "Read only." : "",
  ];
  return [
    toCodeCell(name),
    toCodeCell(attribute),
    remarks.filter(Boolean).join(" "),
    toTypeCell(parsedType?.text ?? type?.text),
  ];
}

/** A type, in parts that can stand on lines of their own. That nothing, too, may be set is said once, above. @param {string | undefined} type */
function toTypeCell(type) {
  const parts = isUnion(type) ? type.split(" | ") : [type];
  return parts
    .filter((part) => part !== "null" && part !== "undefined")
    .map(toCodeCell)
    .join(" ");
}

/** Whether it is one at its top, and not inside of a function or of angle brackets. @param {string | undefined} type @returns {type is string} */
const isUnion = (type) => type !== undefined && !/[(<]/.test(type);

/** @param {Event} event */
function describeEvent({ name, type, detail, description }) {
  const text = detail?.type.text ?? type?.text;
  return [toCodeCell(name), text === "undefined" ? "none" : toCodeCell(text), toCell(description)];
}

/** @param {Item} item */
const describeItem = ({ name, description }) => [toCodeCell(name), toCell(description)];

/** @param {{ name: string, parameters?: Member["parameters"] | undefined, return?: Member["return"] | undefined }} item */
function signatureOf({ name, parameters = [], return: result }) {
  const list = parameters.map(
    ({ name, type, optional }) => `${name}${optional ? "?" : ""}: ${type?.text ?? "unknown"}`,
  );
  return `${name}(${list.join(", ")})${result ? `: ${result.type.text}` : ""}`;
}

/** @param {string} code */
const toCode = (code) => `\`\`\`ts\n${code}\n\`\`\``;
