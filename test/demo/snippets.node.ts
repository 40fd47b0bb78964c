import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { runInNewContext } from "node:vm";
import ts from "typescript";
import { partExamples } from "../../demo/playground/anatomy/parts.js";
import { slotExamples } from "../../demo/playground/anatomy/slots.js";
import { columnsCode, exampleColumns } from "../../demo/playground/columns.js";
import { codeKinds, createSnippet, type CodeKind } from "../../demo/playground/code/snippets.js";
import type { Account } from "../../src/model/account.js";
import type { AccountColumn } from "../../src/components/accounts-billing/custom-columns.js";

const account = { id: 7, name: "Acme Dental", created: "2024-05-19T15:50:49.579Z" } as Account;

/** All that a snippet can have, with what an embedder's search may contain. */
const everything = {
  tag: "ctm-accounts-billing",
  attributes: new Map([
    ["endpoint", "/api/v1/accounts"],
    ["search", '"O\'Brien" & <Söhne> {{x}} `${y}` \\'],
    ["readonly", ""],
  ]),
  children: slotExamples,
  columns: columnsCode,
  css: "ctm-accounts-billing {\n  --ctm-radius: 4px;\n}",
};
const codeOf = (kind: CodeKind, snippet = everything) =>
  createSnippet(kind, snippet)
    .map(([, text]) => text)
    .join("");
/** The code without the style sheet, which is a file of its own. */
const scriptOf = (kind: CodeKind) => codeOf(kind).split("/* In your style sheet */")[0] ?? "";

/** What the compiler says of a file's syntax. */
function syntaxErrorsOf(code: string, fileName: string): string[] {
  const compilerOptions = { jsx: ts.JsxEmit.ReactJSX, experimentalDecorators: true };
  const { diagnostics = [] } = ts.transpileModule(code, { fileName, compilerOptions, reportDiagnostics: true });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

/** The manifest's names of one kind. */
function namesInManifest(kind: "slots" | "cssParts"): string[] {
  const { modules } = JSON.parse(readFileSync("custom-elements.json", "utf8")) as {
    modules: { declarations?: { tagName?: string; slots?: { name: string }[]; cssParts?: { name: string }[] }[] }[];
  };
  const table = modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === "ctm-accounts-billing");
  return (table?.[kind] ?? []).map(({ name }) => name);
}

describe("code to paste", () => {
  for (const [kind, fileName] of [
    ["npm", "billing.ts"],
    ["react", "billing.tsx"],
    ["angular", "billing.ts"],
  ] as const) {
    it(`is without errors: ${kind}`, () => assert.deepEqual(syntaxErrorsOf(scriptOf(kind), fileName), []));
  }

  for (const kind of ["vue", "svelte"] as const) {
    it(`is without errors: the script in ${kind}`, () => {
      const script = /<script(?: setup)?>(.*?)<\/script>/s.exec(codeOf(kind))?.[1] ?? "";
      assert.match(script, /import/);
      assert.deepEqual(syntaxErrorsOf(script, "billing.ts"), []);
    });
  }

  it("is without errors: the script in html, which adds the column that the playground shows", () => {
    const script = /<script>(.*?)<\/script>/s.exec(codeOf("html"))?.[1] ?? "";
    const billing: { columns?: AccountColumn[] } = {};
    runInNewContext(script, { document: { querySelector: () => billing } });
    const toRow = ({ name, heading, text }: AccountColumn) => [name, heading, text?.(account)];
    assert.deepEqual(JSON.stringify(billing.columns?.map(toRow)), JSON.stringify(exampleColumns.map(toRow)));
    assert.equal(exampleColumns[0]?.text?.(account), "2024");
  });

  it("gives React the component with properties, not the tag with attributes", () => {
    const attributes = new Map([["page-size", "25"]]);
    const code = codeOf("react", { ...everything, attributes, children: [], columns: "" });
    assert.match(code, /import \{ CtmAccountsBilling \} from "ctm-accounts-billing\/react";/);
    assert.match(code, /<CtmAccountsBilling\s+pageSize="25"\s+\/>/);
  });

  it("gives Angular a template whose braces begin no expression of the visitor's", () => {
    const template = /template: (`.*`),\n}\)/s.exec(scriptOf("angular"))?.[1] ?? "";
    const html = ts.transpileModule(`export const html = ${template}`, {}).outputText;
    assert.match(html, /\{\{ '\{\{' \}\}x\}\}/);
    assert.equal(html.match(/\{\{/g)?.length, 2);
  });

  for (const kind of codeKinds) {
    it(`has an element for each slot: ${kind}`, () => {
      for (const { name, text } of slotExamples) {
        assert.ok(codeOf(kind).includes(`"${name}"`), name);
        assert.ok(codeOf(kind).includes(text), text);
      }
    });
  }
});

describe("slots and parts of the playground", () => {
  it("include every slot that the table has, but for cells of columns, which only a script adds", () => {
    const names = [...slotExamples.map(({ name }) => name), "column:account"];
    assert.deepEqual(
      namesInManifest("slots").filter((name) => !names.includes(name)),
      [],
    );
  });

  it("are the parts that the table has", () => {
    const names = partExamples.map(({ name }) => name);
    assert.deepEqual(names.toSorted(), namesInManifest("cssParts").toSorted());
  });
});
