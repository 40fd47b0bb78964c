// The manifest tells of what a partner can reach: what src/index.ts exports, at the paths of the published package.
import { posix, resolve } from "node:path";
import { getTsProgram, typeParserPlugin } from "@wc-toolkit/type-parser";

/** @import { Module, Package } from "custom-elements-manifest/schema.d.ts" */
/** @typedef {{ customElementsManifest: Package }} LinkArguments */

const entry = "src/index.ts";
const definitions = "src/define.ts";

/** @param {{ name?: string, privacy?: string }} member */
const isPublic = ({ name, privacy = "public" }) => name !== undefined && !/^[#_]/.test(name) && privacy === "public";

/** @param {string} path */
const toPublished = (path) => path.replace(/^\/?src\//, "dist/").replace(/\.ts$/, ".js");

/** The analyzer leaves what `export … from` names relative to the file that says so. @param {string} module */
const toSource = (module) => posix.join("src", module).replace(/\.js$/, ".ts");

/** @param {Module[]} modules @returns {Set<string>} `module name` of all that the entry exports */
function exportedFrom(modules) {
  const exports = modules.find(({ path }) => path === entry)?.exports ?? [];
  return new Set(exports.map(({ declaration }) => `${toSource(declaration.module ?? "")} ${declaration.name}`));
}

/** @param {any} declaration */
function keepPublicMembers(declaration) {
  for (const kind of ["members", "attributes", "events"]) {
    if (!declaration[kind]) continue;
    declaration[kind] = declaration[kind].filter(isPublic);
    // The base class is no part of the package's surface.
    for (const member of declaration[kind]) delete member.inheritedFrom;
  }
}

/** @param {Module[]} modules */
function keepExported(modules) {
  const exported = exportedFrom(modules);
  for (const module of modules) {
    const isKept = (/** @type {string} */ name) => exported.has(`${module.path} ${name}`);
    module.declarations = (module.declarations ?? []).filter(({ name }) => isKept(name));
    module.declarations.forEach(keepPublicMembers);
    if (module.path !== entry) module.exports = (module.exports ?? []).filter(({ name }) => isKept(name));
  }
}

/** Types are exported as well, but there is nothing of them to declare here. @param {Module[]} modules */
function keepDeclaredExports(modules) {
  const declared = modules.flatMap(
    ({ path, declarations }) => declarations?.map(({ name }) => `${path} ${name}`) ?? [],
  );
  const index = modules.find(({ path }) => path === entry);
  if (!index) return;
  index.exports = (index.exports ?? []).map((item) => ({
    ...item,
    declaration: { ...item.declaration, module: toSource(item.declaration.module ?? "") },
  }));
  index.exports = index.exports.filter(({ declaration }) =>
    declared.includes(`${declaration.module} ${declaration.name}`),
  );
}

/** The analyzer cannot see which tags a helper function defines; the classes say it themselves. @param {Module[]} modules */
function sayDefinitions(modules) {
  const define = modules.find(({ path }) => path === definitions);
  if (!define) return;
  define.exports = modules.flatMap(({ path, declarations = [] }) =>
    declarations.flatMap((/** @type {any} */ { name, tagName }) =>
      tagName === undefined
        ? []
        : [{ kind: "custom-element-definition", name: tagName, declaration: { name, module: path } }],
    ),
  );
}

/** The platform's own classes are taken for this package's. @param {any} declaration @param {Module} module */
function sayGlobalSuperclass({ superclass }, module) {
  if (superclass?.module !== module.path) return;
  delete superclass.module;
  superclass.package = "global:";
}

/** @param {Module[]} modules */
const kept = (modules) =>
  modules.filter(({ path, declarations }) => [entry, definitions].includes(path) || (declarations?.length ?? 0) > 0);

/** @param {unknown} node */
function publishPaths(node) {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    const isPath = (key === "path" || key === "module") && typeof value === "string";
    if (isPath) Object.assign(node, { [key]: toPublished(value) });
    else publishPaths(value);
  }
}

/** `class X extends CustomEvent<Detail>`: the analyzer does not tell the detail. */
function eventDetails() {
  /** @type {Map<string, string>} */
  const details = new Map();
  return {
    name: "event-details",
    /** @param {{ ts: typeof import("typescript"), node: import("typescript").Node }} phase */
    analyzePhase({ ts, node }) {
      if (!ts.isClassDeclaration(node) || !node.name) return;
      const [base] = node.heritageClauses?.[0]?.types ?? [];
      const [detail] = base?.typeArguments ?? [];
      if (base?.expression.getText().endsWith("Event") && detail) details.set(node.name.text, detail.getText());
    },
    /** @param {LinkArguments} phase */
    packageLinkPhase({ customElementsManifest: { modules } }) {
      for (const declaration of modules.flatMap(({ declarations = [] }) => declarations)) {
        sayDetails(/** @type {any} */ (declaration), details);
      }
    },
  };
}

/** @param {any} declaration @param {Map<string, string>} details */
function sayDetails(declaration, details) {
  const own = details.get(declaration.name);
  if (own) (declaration.members ??= []).unshift({ kind: "field", name: "detail", type: { text: own }, readonly: true });
  for (const event of declaration.events ?? []) {
    const text = details.get(event.type?.text);
    if (text) event.detail = { type: { text } };
  }
}

/** The type parser loses functions, and numbers symbols anew in each run: then the type as it is written says more. */
const unfaithful = /\{ {2}\}|__@/;

/** @param {any} declaration */
function keepSpelledTypes({ members = [], attributes = [] }) {
  for (const member of members) if (unfaithful.test(member.parsedType?.text)) delete member.parsedType;
  for (const attribute of attributes) {
    // Markup has no way to write these.
    const text = (attribute.parsedType ?? attribute.type).text.replaceAll(/null \| | \| (?:null|undefined)/g, "");
    if (text !== attribute.type.text) attribute.parsedType = { text };
  }
}

const publicSurface = {
  name: "public-surface",
  /** @param {LinkArguments} phase */
  packageLinkPhase({ customElementsManifest }) {
    const { modules } = customElementsManifest;
    // What the analyzer writes is in this version, too; its own is older than custom states.
    customElementsManifest.schemaVersion = "2.1.0";
    keepExported(modules);
    keepDeclaredExports(modules);
    sayDefinitions(modules);
    for (const module of modules) module.declarations?.forEach((item) => sayGlobalSuperclass(item, module));
    for (const module of modules) module.declarations?.forEach(keepSpelledTypes);
    customElementsManifest.modules = kept(modules);
    publishPaths(customElementsManifest.modules);
  },
};

/** Types are spelled out by a compiler that has read them. @param {{ ts: typeof import("typescript"), globs: string[] }} options */
function readModules({ ts, globs }) {
  const program = getTsProgram(ts, globs, "tsconfig.build.json");
  return globs.flatMap((path) => program.getSourceFile(resolve(path)) ?? []);
}

export default {
  globs: ["src/**/*.ts"],
  litelement: true,
  overrideModuleCreation: readModules,
  plugins: [typeParserPlugin(), eventDetails(), publicSurface],
};
