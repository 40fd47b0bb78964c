import { join } from "node:path";
import { installHost, readHost } from "./npm.mjs";
import { runNpm } from "./run-command.mjs";
import { visitPages } from "./visit-pages.mjs";

/** Installing, checking, building and visiting, on a machine that has much else to do. */
const maxTime = 600_000;

/** What a host may do by itself, in this order. */
const steps = ["types", "build", "test"];

/**
 * Installs, checks and builds one host, and makes changes in its pages.
 * @param {{ source: string, folder: string, tarball: string, browser: import("puppeteer-core").Browser }} options
 * @returns {Promise<string[]>} what was done
 */
export async function testHost({ source, folder, tarball, browser }) {
  const signal = AbortSignal.timeout(maxTime);
  await installHost({ source, folder, tarball, signal });
  const { scripts, host } = await readHost(folder);
  const own = steps.filter((step) => step in scripts);
  for (const step of own) await runNpm(["run", step], { cwd: folder, signal });
  if (!own.includes("build")) return own;
  const visits = await visitPages({ folder, site: join(folder, host.site ?? "dist"), host, browser });
  return [...own, ...visits];
}
