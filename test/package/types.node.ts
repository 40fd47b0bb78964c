import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, it } from "node:test";
import ts from "typescript";
import { elements, toNames } from "./helpers.ts";

const entry = resolve("dist/index.d.ts");
const program = ts.createProgram([entry], {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  skipLibCheck: true,
});
const checker = program.getTypeChecker();

/** A class that the package exports, by its name. */
function findClass(name: string): ts.Symbol {
  const exports = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)!)!);
  const symbol = exports.find((candidate) => candidate.name === name)!;
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

const isOwn = (declaration: ts.Declaration): boolean =>
  declaration.getSourceFile().fileName.startsWith(resolve("dist"));

const isHidden = (declaration: ts.Declaration): boolean =>
  Boolean(ts.getCombinedModifierFlags(declaration) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) ||
  (ts.isPropertyDeclaration(declaration) && ts.isPrivateIdentifier(declaration.name));

/** What the browser and Lit call, whatever the element is. */
const platform = new Set(["connectedCallback", "disconnectedCallback", "attributeChangedCallback"]);

describe("the published types", () => {
  it("have no member that is internal, in any file", () => {
    const files = globSync("dist/**/*.d.ts");
    assert.ok(files.length > 50, "npm run build makes them");
    assert.deepEqual(
      files.filter((file) => readFileSync(file, "utf8").includes("@internal")),
      [],
    );
  });

  for (const { name, tagName, members } of elements) {
    it(`have those public members of <${tagName}> that the manifest describes, and no others`, () => {
      const declared = checker.getDeclaredTypeOfSymbol(findClass(name)).getProperties();
      const own = declared.filter(
        ({ name: member, declarations = [] }) =>
          declarations.some((declaration) => isOwn(declaration) && !isHidden(declaration)) && !platform.has(member),
      );
      assert.deepEqual(toNames(own), toNames(members));
    });
  }
});
