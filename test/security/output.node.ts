import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { parseSync, Visitor } from "vite";

const withoutComments = (code: string) => code.replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");
const read = (file: string) => withoutComments(readFileSync(file, "utf8"));

const cdn = "dist/cdn/ctm-accounts-billing.js";
const modules = [
  "src/**/*.ts",
  "dist/*.js",
  "dist/{changes,client,components,internal,locales,localization,model,store}/**/*.js",
];

/** What a strict policy forbids, and what could execute text from outside or render it as markup. */
const forbidden: Record<string, RegExp> = {
  eval: /\beval\s*\(|\bnew Function\b|\bFunction\s*\(|\bset(?:Timeout|Interval)\s*\(\s*["'`]/,
  "markup from strings": /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)\b/,
  "a document that is written": /\bdocument\.write|\bsrcdoc\b|\bjavascript:/,
  "an inline style": /<[^>]*\sstyle=|\.style\.cssText\b|setAttribute\(\s*["'`]style/,
  "an inline handler": /<[a-z][^>]*\son[a-z]+=/,
  storage: /\b(?:localStorage|sessionStorage|indexedDB|caches)\b|\bdocument\.cookie\b/,
  "another way to the network": /\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b|\bEventSource\b/,
  "a global": /\b(?:window|globalThis|self)(?:\.\w+|\[[^\]]+\])\s*\??\??=[^=>]/,
};

describe("the built modules and their source", () => {
  const files = modules.flatMap((pattern) => globSync(pattern));

  it("exist", () => {
    assert.ok(files.filter((file) => file.startsWith("dist")).length > 50, "npm run build makes it");
    assert.ok(files.filter((file) => file.startsWith("src")).length > 50);
  });

  for (const [what, pattern] of Object.entries(forbidden)) {
    it(`have no ${what}, in any module`, () => {
      assert.deepEqual(
        files.filter((file) => pattern.test(read(file))),
        [],
      );
    });

    it(`have no ${what} in the one-file build, except Lit's templates`, () => {
      // Lit turns the constant strings of templates into elements, by its own Trusted Types policy.
      const code = read(cdn).replace(/\.innerHTML\s*=\s*[\w$.]+(?=[,;)])/, "");
      assert.equal(pattern.exec(code)?.[0], undefined);
    });
  }

  it("create one Trusted Types policy, Lit's own, in the one-file build", () => {
    assert.deepEqual(read(cdn).match(/createPolicy\(["`][^"`]*["`]/g), ["createPolicy(`lit-html`"]);
  });

  it("import nothing but a language in the one-file build, and have no address in it that a request could go to", () => {
    const code = readFileSync(cdn, "utf8");
    const imports: string[] = [];
    const note = ({ type }: { type: string }) => void imports.push(type);
    new Visitor({ ImportDeclaration: note, ImportExpression: note, ExportAllDeclaration: note }).visit(
      parseSync(cdn, code).program,
    );
    assert.deepEqual(imports, ["ImportExpression"]);
    // ky links to its own documentation in an error. No host can have a name in ".invalid" (RFC 6761, section 6.4).
    const addresses = new Set(code.match(/\bhttps?:\/\/[\w.-]+/g)?.filter((address) => !address.endsWith(".invalid")));
    assert.deepEqual([...addresses], ["https://github.com"]);
  });
});
