// What the manifest says of the elements, put together for those who describe them.

/** @typedef {import("custom-elements-manifest/schema.d.ts").Package} Package */
/** @typedef {import("custom-elements-manifest/schema.d.ts").CustomElementDeclaration} Element */
/** @typedef {import("custom-elements-manifest/schema.d.ts").ClassMember} Member */
/** @typedef {{ name: string, description?: string }} Described */
/** @typedef {{ type?: { text: string }, parsedType?: { text: string } }} Typed */

/** For both generators: types as the type parser spells them out, and no list of the custom properties at each element. */
export const options = { typesSrc: "parsedType", hideCssPropertiesDocs: true };

/** @param {Package} manifest @returns {(Element & { tagName: string })[]} */
export const listElements = ({ modules }) =>
  modules.flatMap(({ declarations = [] }) =>
    declarations.flatMap((/** @type {any} */ declaration) => (declaration.tagName ? [declaration] : [])),
  );

/** @param {Element} element @returns {any[]} what a page can set or read that has no attribute */
export const listPropertiesOnly = ({ members = [] }) =>
  members.filter(
    (/** @type {any} */ { kind, static: isStatic, attribute }) => kind === "field" && !isStatic && !attribute,
  );

/**
 * The manifest with all that a description can hold in it: editors show no states, and no properties beside the attributes.
 * @param {Package} manifest @returns {Package}
 */
export function describeMore(manifest) {
  const copy = structuredClone(manifest);
  for (const element of listElements(copy)) {
    const properties = listPropertiesOnly(element);
    const states = (element.cssStates ?? []).map(({ name, description = "" }) => ({
      name: `:state(${name})`,
      description,
    }));
    element.description += toSection("Properties without an attribute", properties) + toSection("States", states);
  }
  return copy;
}

/** @param {string} title @param {Described[]} items */
const toSection = (title, items) =>
  items.length === 0
    ? ""
    : `\n\n### **${title}:**\n${items.map(({ name, description }) => `- **${name}** - ${description}`).join("\n")}`;

/**
 * Both elements have the same properties for CSS, and parts and states of the same name: each is listed once, with all that
 * is said of it.
 * @template {Described} Item @param {Item[]} items @returns {Item[]}
 */
export function mergeByName(items) {
  /** @type {Map<string, Item>} */
  const merged = new Map();
  for (const item of items) {
    const before = merged.get(item.name);
    if (!before) merged.set(item.name, { ...item });
    else if (before.description !== item.description) before.description += `\n\n${item.description}`;
  }
  return [...merged.values()];
}

/** @param {Package} manifest @returns {Described[]} the custom states as selectors */
export const listStates = (manifest) =>
  mergeByName(
    listElements(manifest).flatMap(({ cssStates = [] }) =>
      cssStates.map(({ name, description = "" }) => ({ name: `state(${name})`, description })),
    ),
  );
