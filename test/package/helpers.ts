import { readFileSync } from "node:fs";
import type { CustomElementDeclaration, Package } from "custom-elements-manifest/schema.d.ts";

type Element = CustomElementDeclaration & { readonly tagName: string };

/** Returns the content of a file of JSON. */
export const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

export const manifest = readJson("custom-elements.json") as Package;

/** The elements of the manifest. */
export const elements = manifest.modules.flatMap(({ declarations = [] }) =>
  declarations.filter((declaration): declaration is Element => "tagName" in declaration),
);

/** Names of described things, in alphabetical order and each once. */
export const toNames = (items: readonly { readonly name: string }[] = []): string[] =>
  [...new Set(items.map(({ name }) => name))].sort();
