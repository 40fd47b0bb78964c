import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { msw } from "msw/vite";
import { defineConfig, type Plugin, type UserConfig } from "vite";
import { docsPages } from "./scripts/docs-pages.mjs";
import { demoLinks } from "./scripts/docs/demo-links.mjs";
import { writeIntegrity } from "./scripts/integrity.mjs";
import { cdnFile, compileHint, minifyTemplates } from "./scripts/vite-plugins.mjs";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** What npm users get: one module a source file, beside its types, so that they read and tree-shake it as written. */
const library: UserConfig = {
  // What stands in templates no bundler makes smaller.
  plugins: [minifyTemplates()],
  build: {
    target: "es2022",
    minify: false,
    lib: {
      entry: [
        path("src/index.ts"),
        path("src/define.ts"),
        ...globSync(path("src/locales/*.ts")),
        ...globSync(path("src/frameworks/{react,react-server,types/*}.ts")),
      ],
      formats: ["es"],
    },
    rolldownOptions: {
      external: [/^lit($|\/)/, /^@lit\//, "ky", "valibot", "react"],
      output: {
        preserveModules: true,
        preserveModulesRoot: path("src"),
        // The compiler's own helper would be named after the compiler and its version.
        entryFileNames: ({ name }) => (name.startsWith("_virtual/") ? "internal/decorate.js" : "[name].js"),
      },
    },
  },
};

/** In the one file no import can fail, so none is repeated. */
const nothingToImport: Plugin = {
  name: "nothing-to-import",
  load: (id) =>
    id === path("src/components/import-again.ts") ? "export const importAgain = () => Promise.reject()" : undefined,
};

/** The one file has the languages beside it. */
const localesBeside: Plugin = {
  name: "locales-beside",
  enforce: "pre",
  resolveId: (id) =>
    id.endsWith("/built-in-locales.js") ? path("src/localization/built-in-locales-beside.ts") : undefined,
};

/** One file for `<script type="module">`: what loads on demand elsewhere is in it, but for the languages. */
const cdn: UserConfig = {
  plugins: [minifyTemplates(), writeIntegrity(), nothingToImport, localesBeside],
  build: {
    target: "es2022",
    outDir: "dist/cdn",
    // With the source in it, so that a page that is debugged needs nothing else.
    sourcemap: true,
    license: { fileName: "LICENSES.md" },
    lib: { entry: path("src/define.ts"), formats: ["es"], fileName: "ctm-accounts-billing" },
    // Library mode keeps white space unless `minify` is said here.
    rolldownOptions: {
      output: { codeSplitting: false, minify: true, postBanner: compileHint },
      checks: { bundlerTimings: false },
    },
  },
};

/** The languages beside the one file: each is requested by a page in it. */
const locales: UserConfig = {
  plugins: [writeIntegrity()],
  build: {
    target: "es2022",
    outDir: "dist/cdn/locales",
    lib: { entry: globSync(path("src/locales/*.ts")), formats: ["es"] },
    rolldownOptions: { output: { preserveModules: true, entryFileNames: "[name].js", minify: true } },
  },
};

/** The command, one file for the oldest Node that the package is for. */
const cli: UserConfig = {
  ssr: { noExternal: true },
  build: {
    target: "node20",
    ssr: path("cli/ctm-accounts-billing.ts"),
    outDir: "dist/cli",
    license: { fileName: "LICENSES.md" },
  },
};

/**
 * The backend kit and the server that runs it. What they need is in the files, but for `pg`, which only those install who
 * have a PostgreSQL; databases are loaded when they are opened.
 */
const server: UserConfig = {
  ssr: { noExternal: true, external: ["pg"] },
  // The pages of the server.
  publicDir: path("server/serve/public"),
  build: {
    target: "node20",
    outDir: "dist/server",
    ssr: true,
    copyPublicDir: true,
    license: { fileName: "LICENSES.md" },
    rolldownOptions: {
      input: { index: path("server/kit.ts"), node: path("server/node.ts"), serve: path("server/serve/main.ts") },
      output: { entryFileNames: "[name].js", chunkFileNames: "parts/[name].js" },
    },
  },
};

/** What a bundler would load before the first rows, to weigh it (`npm run size`): without what loads on demand. */
const first: UserConfig = {
  plugins: [
    minifyTemplates(),
    { name: "leave-out-dynamic-imports", resolveDynamicImport: (id) => ({ id, external: true }) },
  ],
  build: {
    target: "es2022",
    // Nothing to publish.
    outDir: "node_modules/.cache/first-rows",
    lib: { entry: path("src/define.ts"), formats: ["es"], fileName: "first-rows" },
    rolldownOptions: { output: { minify: true } },
  },
};

/** The demo pages write the imports that a stranger would; here they mean the source. */
const demo: UserConfig = {
  root: path("demo"),
  base: "./",
  plugins: [msw({ mode: "worker-only" }), cdnFile(path("dist/cdn")), docsPages(path("."))],
  resolve: {
    alias: [
      { find: /^ctm-accounts-billing$/, replacement: path("src/index.ts") },
      { find: /^ctm-accounts-billing\/locales\/([\w-]+)\.js$/, replacement: path("src/locales/$1.ts") },
      { find: /^ctm-accounts-billing\/define$/, replacement: path("src/define.ts") },
    ],
  },
  server: { port: 5173, fs: { allow: [path(".")] } },
  preview: { port: 4173 },
  build: {
    target: "es2022",
    outDir: path("dist-demo"),
    emptyOutDir: true,
    rolldownOptions: { input: globSync(path("demo/*.html")) },
  },
};

/** The demo as a part of the documentation site, which has the pages of the documentation itself. */
const demoOfDocs: UserConfig = {
  ...demo,
  plugins: [msw({ mode: "worker-only" }), cdnFile(path("dist/cdn")), demoLinks()],
  build: { ...demo.build, outDir: path("node_modules/.cache/docs-public/demo") },
};

export default defineConfig(({ mode }) => {
  if (mode === "lib") return library;
  if (mode === "cdn") return cdn;
  if (mode === "locales") return locales;
  if (mode === "cli") return cli;
  if (mode === "server") return server;
  if (mode === "first") return first;
  if (mode === "docs") return demoOfDocs;
  return demo;
});
