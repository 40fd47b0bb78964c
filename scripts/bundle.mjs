// Bundles a few lines with the source of the widget and of the backend, for pages without a server (bench, screenshot).
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { minifyTemplates } from "./vite-plugins.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const entry = "virtual:script";

/** @param {string} script may import `/src/…`, `/server/…` and `/bench/…` @returns {Promise<string>} */
export async function bundleScript(script) {
  const [code = ""] = (await bundleFiles(script, false)).values();
  return code;
}

/**
 * The same, by file name, the first of which imports the others.
 * @param {string} script
 * @param {boolean} isSplit what is imported on demand is a file of its own
 * @returns {Promise<ReadonlyMap<string, string>>}
 */
export async function bundleFiles(script, isSplit) {
  const built = await build({
    configFile: false,
    root,
    logLevel: "warn",
    plugins: [
      // As in what is published: what stands in templates costs nodes in every row.
      minifyTemplates(),
      {
        name: "script",
        resolveId(id) {
          if (id === entry) return entry;
          return /^\/(src|server|bench)\//.test(id) ? join(root, id) : null;
        },
        load: (id) => (id === entry ? script : null),
      },
    ],
    build: {
      target: "es2022",
      write: false,
      modulePreload: false,
      rolldownOptions: { input: entry, output: { codeSplitting: isSplit } },
    },
  });
  if (!("output" in built)) throw new Error("One build gives one bundle");
  return new Map(built.output.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file.code]] : [])));
}
