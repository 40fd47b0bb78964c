// Checks that the manifest tells other tools what they need, by @wc-toolkit/cem-validator.
import { readFileSync } from "node:fs";
import { validateCem } from "@wc-toolkit/cem-validator";
import ts from "typescript";

/** @typedef {import("custom-elements-manifest/schema.d.ts").Package} Package */

const entry = "src/index.ts";
/** Those that are only warnings otherwise. @type {import("@wc-toolkit/cem-validator").Rules} */
const rules = {
  packageJson: { packageType: "error", types: "error", exports: "error" },
  manifest: { schemaVersion: "error", modulePath: "error", definitionPath: "error" },
};

/** Prints what is wrong, and throws. @param {Package} manifest */
export async function validate(manifest) {
  await validateCem(withExportedTypes(manifest), { rules });
}

/**
 * The validator looks for the types of an element beside its class; here they are exported by the entry.
 * @param {Package} manifest @returns {Package}
 */
function withExportedTypes(manifest) {
  const names = exportedNames();
  const modules = manifest.modules.map((module) => ({
    ...module,
    exports: [...(module.exports ?? []), ...names.map((name) => toExport(name, module.path))],
  }));
  return { ...manifest, modules };
}

/** @param {string} name @param {string} module @returns {import("custom-elements-manifest/schema.d.ts").JavaScriptExport} */
const toExport = (name, module) => ({ kind: "js", name, declaration: { name, module } });

/** @returns {string[]} what the entry exports, types too */
function exportedNames() {
  const source = ts.createSourceFile(entry, readFileSync(entry, "utf8"), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) =>
    ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.map(({ name }) => name.text)
      : [],
  );
}
