import { globSync } from "node:fs";
import { basename, dirname } from "node:path/posix";

const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html",
].join("; ");

/**
 * Pages under `test/pages/strict-csp/` are served as the strictest host would serve them.
 * @type {import("@web/dev-server-core").Middleware}
 */
export async function strictCsp(context, next) {
  if (context.path.startsWith("/test/pages/strict-csp/")) context.set("Content-Security-Policy", strictPolicy);
  await next();
}

/**
 * Serves `/every-module.js`, which imports all of src: coverage leaves out what no test imports.
 * @returns {import("@web/test-runner-core").TestRunnerPlugin}
 */
export function everyModule() {
  const path = "/every-module.js";
  return {
    name: "every-module",
    resolveImport: ({ source }) => (source === path ? path : undefined),
    serve(context) {
      if (context.path !== path) return;
      const imports = globSync("src/**/*.ts").map((file) => `import "/${file.replaceAll("\\", "/")}";`);
      return { body: imports.join("\n"), type: "js" };
    },
  };
}

/** A folder with an `all.ts` runs in one page; every other test file has a page to itself. */
const wholeFolders = globSync("test/*/all.ts");

export const testPages = [
  "test/**/*.test.ts",
  ...wholeFolders,
  ...wholeFolders.map((file) => `!${dirname(file)}/*.test.ts`),
].map((file) => file.replaceAll("\\", "/"));

/**
 * Serves `every-test.js` in each folder, which imports all tests there.
 * @returns {import("@web/test-runner-core").TestRunnerPlugin}
 */
export function everyTest() {
  const name = "every-test.js";
  return {
    name: "every-test",
    resolveImport: ({ source }) => (source === `./${name}` ? source : undefined),
    serve(context) {
      if (basename(context.path) !== name) return;
      const files = globSync(`${dirname(context.path).slice(1)}/*.test.ts`).sort();
      return { body: files.map((file) => `import "./${basename(file)}";`).join("\n"), type: "js" };
    },
  };
}

/**
 * Serves `/protocol-settings.js`: how often the model of the protocol is run, and which run of it is wanted again.
 * @returns {import("@web/test-runner-core").TestRunnerPlugin}
 */
export function protocolSettings() {
  const path = "/protocol-settings.js";
  const { RUNS, SEED, REPLAY } = process.env;
  const settings = { runs: RUNS && Number(RUNS), seed: SEED && Number(SEED), replay: REPLAY };
  return {
    name: "protocol-settings",
    resolveImport: ({ source }) => (source === path ? path : undefined),
    serve: (context) =>
      context.path === path ? { body: `export default ${JSON.stringify(settings)}`, type: "js" } : undefined,
  };
}
