import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { msw } from "msw/vite";
import { defineConfig, type UserConfig } from "vite";
import { leanLibraries } from "./scripts/lean-libraries.mjs";
import { cdnFile, minifyAgain, minifyTemplates } from "./scripts/vite-plugins.mjs";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** What npm users get: one module a source file, beside its types, so that they read and tree-shake it as written. */
const library: UserConfig = {
  build: {
    target: "es2022",
    minify: false,
    lib: { entry: [path("src/index.ts"), path("src/define.ts")], formats: ["es"] },
    rolldownOptions: {
      external: [/^lit($|\/)/, /^@lit\//, "ky", "valibot"],
      output: {
        preserveModules: true,
        preserveModulesRoot: path("src"),
        // The compiler's own helper would be named after the compiler and its version.
        entryFileNames: ({ name }) => (name.startsWith("_virtual/") ? "internal/decorate.js" : "[name].js"),
      },
    },
  },
};

/** One file for `<script type="module">`. */
const cdn: UserConfig = {
  plugins: [leanLibraries(), minifyTemplates(), minifyAgain()],
  build: {
    target: "es2022",
    outDir: "dist/cdn",
    lib: { entry: path("src/define.ts"), formats: ["es"], fileName: "ctm-accounts-billing" },
    // Library mode keeps white space unless `minify` is said here.
    rolldownOptions: {
      output: { codeSplitting: false, minify: true },
      checks: { bundlerTimings: false },
    },
  },
};

/** The demo pages write the imports that a stranger would; here they mean the source. */
const demo: UserConfig = {
  root: path("demo"),
  base: "./",
  plugins: [msw({ mode: "worker-only" }), cdnFile(path("dist/cdn"))],
  resolve: {
    alias: [
      { find: /^ctm-accounts-billing$/, replacement: path("src/index.ts") },
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

export default defineConfig(({ mode }) => {
  if (mode === "lib") return library;
  if (mode === "cdn") return cdn;
  return demo;
});
