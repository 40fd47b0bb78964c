// The page of the contract: openapi.yaml as text and tables.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { describeParameters, describeSchema, resolve, typeOf } from "./openapi-text.mjs";
import { root } from "./pages.mjs";
import { joinParts, toCell, toProse, toTable } from "./text.mjs";

/** @typedef {import("./openapi-text.mjs").Node} Node */

const methods = ["get", "post", "patch", "put", "delete"];

/** @returns {string} */
export function generateContract() {
  /** @type {Node} */
  const document = parse(readFileSync(join(root, "openapi.yaml"), "utf8"));
  const operations = Object.entries(document.paths)
    // Those are the same where the collection's path ends in `.json`.
    .filter(([path]) => !path.endsWith(".json"))
    .flatMap(([path, item]) => methods.flatMap((method) => (item[method] ? { path, method, item } : [])));
  return joinParts([
    toProse(document.info.description),
    "## Who is asking",
    toTable(["how", "where", "what"], Object.entries(document.components.securitySchemes).map(describeScheme)),
    ...document.tags.flatMap((/** @type {Node} */ tag) => [
      `## ${tag.name}`,
      toProse(tag.description),
      ...operations
        .filter(({ item, method }) => item[method].tags.includes(tag.name))
        .map((operation) => describeOperation(document, operation)),
    ]),
    "## Types",
    ...Object.entries(document.components.schemas).map(([name, schema]) => describeSchema(name, schema)),
  ]);
}

/** @param {[string, Node]} scheme */
const describeScheme = ([, { type, in: place, name, description }]) =>
  type === "http"
    ? ["`Authorization: Bearer …`", "header", toCell(description)]
    : [`\`${name}\``, place, toCell(description)];

/** @param {Node} document @param {{ path: string, method: string, item: Node }} operation */
function describeOperation(document, { path, method, item }) {
  const operation = item[method];
  const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
  return joinParts([
    `### ${method.toUpperCase()} ${path} {#${operation.operationId}}`,
    `**${toProse(operation.summary)}**`,
    toProse(operation.description),
    describeParameters(document, parameters),
    ...describeBody(document, operation.requestBody),
    describeResponses(document, operation.responses),
    ...describeExample(document, operation.responses),
  ]);
}

/** @param {Node} document @param {Node | undefined} body */
function describeBody(document, body) {
  if (!body) return [];
  const content = resolve(document, body).content["application/json"];
  const [example] = Object.values(content.examples ?? {});
  return [`The body is ${typeOf(content.schema)}:`, toJson(resolve(document, example).value)];
}

/** @param {Node} document @param {Node} responses */
function describeResponses(document, responses) {
  const rows = Object.entries(responses).map(([status, response]) => {
    const { description, content = {} } = resolve(document, response);
    const types = Object.values(content).map(({ schema }) => typeOf(schema));
    return [status === "default" ? "any other" : status, toCell(description), [...new Set(types)].join(", ")];
  });
  return toTable(["answer", "meaning", "body"], rows);
}

/** The first example of success. @param {Node} document @param {Node} responses */
function describeExample(document, responses) {
  const success = Object.keys(responses).find((status) => status.startsWith("2"));
  const response = success ? resolve(document, responses[success]) : undefined;
  const [example] = Object.values(response?.content?.["application/json"]?.examples ?? {});
  if (!example) return [];
  const { summary, value } = resolve(document, example);
  return [`An answer with ${success}${summary ? ` (${lowerFirst(toProse(summary))})` : ""}:`, toJson(value)];
}

/** @param {string} text */
const lowerFirst = (text) => (/^[A-Z][a-z]* [a-z]/.test(text) ? text[0]?.toLowerCase() + text.slice(1) : text);

/** @param {unknown} value */
const toJson = (value) => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;
