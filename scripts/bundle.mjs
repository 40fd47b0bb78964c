// The widget's source, the mock backend and a few lines of one's own, as one script for a page without a server.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const entry = "virtual:script";

/** @param {string} script may import `/src/…` and `/demo/…` @returns {Promise<string>} */
export async function bundleScript(script) {
  const built = await build({
    configFile: false,
    root,
    logLevel: "warn",
    plugins: [
      {
        name: "script",
        resolveId(id) {
          if (id === entry) return entry;
          return /^\/(src|demo)\//.test(id) ? join(root, id) : null;
        },
        load: (id) => (id === entry ? script : null),
      },
    ],
    build: {
      target: "es2022",
      write: false,
      modulePreload: false,
      rolldownOptions: { input: entry, output: { codeSplitting: false } },
    },
  });
  if (!("output" in built)) throw new Error("One build gives one bundle");
  return built.output[0].code;
}
