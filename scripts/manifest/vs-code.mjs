// The custom data that Visual Studio Code reads: for markup, and for styles.
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from "custom-element-vs-code-integration";
import { describeMore, listElements, listStates, mergeByName, options } from "./elements.mjs";

/** @typedef {import("custom-elements-manifest/schema.d.ts").Package} Package */

/** @param {Package} manifest @returns {object} */
export function toHtmlData(manifest) {
  const described = /** @type {any} */ (describeMore(manifest));
  const data = JSON.parse(getVsCodeHtmlCustomData(described, options));
  for (const tag of data.tags) sayFlags(tag, manifest);
  return { ...data, globalAttributes: [toSlotAttribute(manifest)] };
}

/** An attribute that is true by being there is completed without a value. @param {any} tag @param {Package} manifest */
function sayFlags(tag, manifest) {
  const element = listElements(manifest).find(({ tagName }) => tagName === tag.name);
  const flags = (element?.attributes ?? []).flatMap(({ name, type }) => (type?.text === "boolean" ? [name] : []));
  for (const attribute of tag.attributes) if (flags.includes(attribute.name)) attribute.valueSet = "v";
}

/** Whatever is put into an element can name its place. @param {Package} manifest */
function toSlotAttribute(manifest) {
  const values = listElements(manifest).flatMap(({ tagName, slots = [] }) =>
    slots.map(({ name, description }) => ({ name, description: `In \`<${tagName}>\`: ${description}` })),
  );
  return { name: "slot", values };
}

/** @param {Package} manifest @returns {object} */
export function toCssData(manifest) {
  const data = JSON.parse(getVsCodeCssCustomData(/** @type {any} */ (manifest), options));
  return {
    ...data,
    properties: mergeByName(data.properties),
    pseudoElements: mergeByName(data.pseudoElements),
    pseudoClasses: listStates(manifest).map(({ name, description }) => ({ name: `:${name}`, description })),
  };
}
