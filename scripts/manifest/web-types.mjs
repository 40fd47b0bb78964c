// web-types.json: what JetBrains editors know of the elements.
import { readFileSync } from "node:fs";
import { getWebTypesData } from "custom-element-jet-brains-integration";
import { describeMore, listElements, listStates, mergeByName, options } from "./elements.mjs";

const { name: packageName } = JSON.parse(readFileSync("package.json", "utf8"));

/** @param {import("custom-elements-manifest/schema.d.ts").Package} manifest @returns {object} */
export function toWebTypes(manifest) {
  const described = /** @type {any} */ (describeMore(manifest));
  const webTypes = JSON.parse(getWebTypesData(described, { ...options, modulePathTemplate: () => packageName }));
  const { html, css } = webTypes.contributions;
  for (const element of html.elements) {
    // There is no page about it.
    delete element["doc-url"];
    sayReadOnly(element, manifest);
  }
  css.properties = mergeByName(css.properties);
  css["pseudo-elements"] = mergeByName(css["pseudo-elements"]);
  css["pseudo-classes"] = listStates(manifest);
  return webTypes;
}

/** @param {any} webType @param {import("custom-elements-manifest/schema.d.ts").Package} manifest */
function sayReadOnly(webType, manifest) {
  const members = listElements(manifest).find(({ tagName }) => tagName === webType.name)?.members ?? [];
  const readOnly = members.flatMap((member) => (member.kind === "field" && member.readonly ? [member.name] : []));
  for (const property of webType.js.properties) if (readOnly.includes(property.name)) property["read-only"] = true;
}
