import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Ajv, type AnySchemaObject } from "ajv";
import { elements, manifest, readJson, toNames } from "./helpers.ts";

interface Named {
  readonly name: string;
}

interface WebTypesElement extends Named {
  readonly attributes: readonly (Named & { readonly value: { readonly type: string } })[];
  readonly slots?: readonly Named[];
  readonly js: {
    readonly properties: readonly (Named & { readonly "read-only"?: boolean })[];
    readonly events: readonly Named[];
  };
}

interface WebTypes extends Named {
  readonly version: string;
  readonly contributions: {
    readonly html: { readonly elements: readonly WebTypesElement[] };
    readonly css: Readonly<Record<"properties" | "pseudo-elements" | "pseudo-classes", readonly Named[]>>;
  };
}

const files = ["custom-elements.json", "web-types.json", "vscode.html-custom-data.json", "vscode.css-custom-data.json"];
const webTypes = readJson("web-types.json") as WebTypes;

/** Files with the schemas that their readers publish. */
const schemas: Readonly<Record<string, string>> = {
  "custom-elements.json": "node_modules/custom-elements-manifest/schema.json",
  "vscode.html-custom-data.json": "node_modules/vscode-html-languageservice/docs/customData.schema.json",
  "vscode.css-custom-data.json": "node_modules/vscode-css-languageservice/docs/customData.schema.json",
};

describe("what editors read", () => {
  for (const [file, schemaFile] of Object.entries(schemas)) {
    it(`is as its schema says: ${file}`, () => {
      // Those of Visual Studio Code name a draft that Ajv does not know, and use nothing that has changed since.
      const { $schema, ...schema } = readJson(schemaFile) as AnySchemaObject;
      assert.match(String($schema), /json-schema\.org/);
      const ajv = new Ajv({ strict: false, logger: false });
      assert.ok(ajv.validate(schema, readJson(file)), ajv.errorsText());
    });
  }

  for (const file of files) {
    it(`has words for everything it names: ${file}`, () => {
      const text = JSON.stringify(readJson(file));
      assert.doesNotMatch(text, /"description":""|"description":"undefined|- undefined|default: undefined|\[object/);
    });
  }
});

describe("the manifest", () => {
  const attributes = elements.flatMap((element) => element.attributes ?? []);
  const toType = (item: { type?: { text: string }; parsedType?: { text: string } }) =>
    (item.parsedType ?? item.type)?.text;

  it("spells out what an attribute can be", () => {
    assert.equal(toType(attributes.find(({ name }) => name === "balance-from")!), "'agency' | 'customer'");
    const names = attributes.flatMap(
      (attribute) =>
        toType(attribute)
          ?.replaceAll(/'[^']*'/g, "")
          .match(/\w+/g) ?? [],
    );
    assert.deepEqual([...new Set(names)].sort(), ["boolean", "number", "string"]);
  });

  it("says the same in every run", () => {
    // What the compiler numbers anew each time.
    assert.doesNotMatch(JSON.stringify(manifest), /__@/);
  });

  it("names nothing internal", () => {
    const names = elements.flatMap(({ members = [] }) => toNames(members));
    assert.deepEqual(
      names.filter((name) => /^[#_]/.test(name) || ["table", "change", "ownMessages"].includes(name)),
      [],
    );
  });
});

describe("web-types.json", () => {
  it("is of this package", () => {
    const { name, version } = readJson("package.json") as { name: string; version: string };
    assert.deepEqual([webTypes.name, webTypes.version], [name, version]);
  });

  for (const { tagName, attributes, members = [], events, slots } of elements) {
    const described = webTypes.contributions.html.elements.find(({ name }) => name === tagName);

    it(`has every attribute, property, event and slot of <${tagName}>`, () => {
      const fields = members.filter(({ kind, static: isStatic }) => kind === "field" && !isStatic);
      assert.deepEqual(toNames(described?.attributes), toNames(attributes));
      assert.deepEqual(toNames(described?.js.properties), toNames(fields));
      assert.deepEqual(toNames(described?.js.events), toNames(events));
      assert.deepEqual(toNames(described?.slots), toNames(slots));
    });

    it(`says which properties of <${tagName}> are read only`, () => {
      const readOnly = members.filter((member) => member.kind === "field" && member.readonly);
      assert.deepEqual(
        toNames(described?.js.properties.filter((property) => property["read-only"])),
        toNames(readOnly),
      );
    });
  }

  it("has every custom property, part and state, once", () => {
    const { css } = webTypes.contributions;
    const listAll = (kind: "cssProperties" | "cssParts" | "cssStates") =>
      toNames(elements.flatMap((element) => element[kind] ?? []));
    const sorted = (items: readonly Named[]) => items.map(({ name }) => name).sort();
    assert.deepEqual(sorted(css.properties), listAll("cssProperties"));
    assert.deepEqual(
      sorted(css["pseudo-elements"]),
      listAll("cssParts").map((name) => `part(${name})`),
    );
    assert.deepEqual(
      sorted(css["pseudo-classes"]),
      listAll("cssStates").map((name) => `state(${name})`),
    );
  });
});
