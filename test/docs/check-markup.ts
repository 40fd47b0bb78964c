import { readFileSync } from "node:fs";
// @ts-expect-error -- It has no types.
import { JSDOM } from "jsdom";
import { format } from "prettier";

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name: string }[];
  readonly slots?: readonly { readonly name: string }[];
}

const { modules } = JSON.parse(readFileSync("custom-elements.json", "utf8")) as {
  modules: { declarations?: Declaration[] }[];
};
const elements = new Map(
  modules.flatMap(({ declarations = [] }) => declarations).map((declaration) => [declaration.tagName, declaration]),
);

/** What any element may have. */
const common = /^(id|class|lang|dir|slot|hidden|style|data-.*|aria-.*)$/;

/** Parses markup strictly, and returns what it uses of our elements and they do not have. */
export async function checkMarkup(html: string): Promise<string[]> {
  await format(html, { parser: "html" });
  const Page = JSDOM as new (html: string) => { readonly window: { readonly document: Document } };
  const { document } = new Page(html).window;
  return Array.from(document.querySelectorAll("*"))
    .filter(({ localName }) => localName.startsWith("ctm-"))
    .flatMap(checkElement);
}

function checkElement(element: Element): string[] {
  const declaration = elements.get(element.localName);
  if (!declaration) return [element.localName];
  const has = (kind: "attributes" | "slots", name: string) => declaration[kind]?.some((item) => item.name === name);
  const attributes = element.getAttributeNames().filter((name) => !common.test(name) && !has("attributes", name));
  const slots = Array.from(element.children, (child) => child.slot).filter((name) => !has("slots", toSlotName(name)));
  return [...attributes, ...slots.map((name) => `the slot ${name}`)];
}

/** Returns the name under which the manifest has a slot: cells of the page's own columns have one name for all. */
function toSlotName(name: string): string {
  return /^[a-z][\w-]*:./.test(name) ? "column:account" : name;
}
