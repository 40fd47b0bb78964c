// llms.txt (https://llmstxt.org): what a language model has to know to write pages with the elements, in one file.
import { readFileSync } from "node:fs";
import { listElements, listPropertiesOnly } from "./elements.mjs";

/** @typedef {import("custom-elements-manifest/schema.d.ts").Package} Package */
/** @typedef {import("./elements.mjs").Described} Described */
/** @typedef {import("./elements.mjs").Typed} Typed */

const { name: packageName, description } = JSON.parse(readFileSync("package.json", "utf8"));

/** @param {Package} manifest */
export const toLlmsText = (manifest) =>
  [introduction, ...listElements(manifest).map(describeElement), describeStyling(manifest), links].join("\n\n");

const introduction = `# ${packageName}

> ${description}.

- Register the tags once: \`import "${packageName}/define"\`, or \`<script type="module">\` with
  \`dist/cdn/${packageName}.js\`, and the folder \`dist/cdn/locales\` beside it for every language but English.
- \`endpoint\` is a URL on your own server, which answers the requests of \`openapi.yaml\`.
- Request headers, such as bearer and CSRF tokens, are set as the property \`headers\`: never put them into an attribute or
  URL.
- The element changes nothing without the user's own confirmation in its pop-up. \`preventDefault()\` on
  \`ctm-request-balance-change\` stops a change before it is sent.
- All events bubble and are composed. Types of events and details are exported by \`${packageName}\`.

\`\`\`html
<script type="module" src="/assets/${packageName}.js"></script>

<ctm-accounts-billing endpoint="/api/v1/accounts">
  <h2 slot="heading">Accounts</h2>
</ctm-accounts-billing>

<ctm-balance-toggle endpoint="/api/v1/accounts" account-id="248013"></ctm-balance-toggle>
\`\`\``;

const links = `## Files

- [openapi.yaml](openapi.yaml): the requests that your server answers, as OpenAPI 3.1
- [custom-elements.json](custom-elements.json): the same elements for tools, as a Custom Elements Manifest
- [dist/index.d.ts](dist/index.d.ts): the types of properties, events and their details
- [README.md](README.md): the introduction
- [CHANGELOG.md](CHANGELOG.md): what has changed, by version`;

/** @param {ReturnType<typeof listElements>[number]} element */
function describeElement(element) {
  const {
    tagName,
    description = "",
    attributes = [],
    events = [],
    slots = [],
    cssParts = [],
    cssStates = [],
  } = element;
  const methods = (element.members ?? []).filter(({ kind }) => kind === "method");
  return [
    `## \`<${tagName}>\`\n\n${description}`,
    toList("Attributes", attributes, toTyped),
    toList("Properties without an attribute", listPropertiesOnly(element), toTyped),
    toList("Methods", methods, ({ name }) => `\`${name}()\``),
    toList("Events", events, toEvent),
    toList("Slots", slots, ({ name }) => `\`${name}\``),
    toList("Parts", cssParts, ({ name }) => `\`::part(${name})\``),
    toList("States", cssStates, ({ name }) => `\`:state(${name})\``),
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** Both elements have the same. @param {Package} manifest */
function describeStyling(manifest) {
  const [element] = listElements(manifest);
  const properties = element?.cssProperties ?? [];
  const list = toList("Custom properties", properties, ({ name, default: value }) =>
    value ? `\`${name}\` (default \`${value}\`)` : `\`${name}\``,
  );
  return `## Styling\n\nSet these on the elements or on anything around them.\n\n${list}`;
}

/** @param {Described & Typed & { default?: string, readonly?: boolean }} item */
function toTyped({ name, type, parsedType, default: value, readonly }) {
  const facts = [`\`${(parsedType ?? type)?.text}\``];
  if (value) facts.push(`default \`${value}\``);
  if (readonly) facts.push("read only");
  return `\`${name}\` (${facts.join(", ")})`;
}

/** @param {any} event */
const toEvent = ({ name, type, detail }) => `\`${name}\` (\`${type.text}\`, \`detail\` is \`${detail.type.text}\`)`;

/** @template {Described} Item @param {string} title @param {Item[]} items @param {(item: Item) => string} toName */
const toList = (title, items, toName) =>
  items.length === 0
    ? ""
    : `### ${title}\n\n${items.map((item) => `- ${toName(item)}: ${toLine(item.description ?? "")}`).join("\n")}`;

/** @param {string} text */
const toLine = (text) => text.replaceAll(/\s*\n\s*/g, " ");
