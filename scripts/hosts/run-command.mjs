import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { once } from "node:events";
import { delimiter, dirname } from "node:path";

/** Hosts have the tools that they name, and none of this project's. */
const searchPath = [
  dirname(process.execPath),
  ...(process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules")),
].join(delimiter);

/** The environment without what npm has told this script about this project. */
const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|path$)/i.test(name)));

const environment = {
  ...inherited,
  PATH: searchPath,
  CI: "true",
  NO_COLOR: "1",
  FORCE_COLOR: undefined,
  ASTRO_TELEMETRY_DISABLED: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  NG_CLI_ANALYTICS: "false",
};

/**
 * Runs npm to its end, with what it starts, and returns what was printed.
 * @param {readonly string[]} words @param {{ cwd: string, signal: AbortSignal }} options @returns {Promise<string>}
 */
export async function runNpm(words, { cwd, signal }) {
  signal.throwIfAborted();
  const npm = process.env.npm_execpath;
  if (!npm) throw new Error("Start this script by `npm run test:hosts`: it runs the same npm.");
  // A process group of its own, so that what npm starts ends with it.
  const child = spawn(process.execPath, [npm, ...words], {
    cwd,
    env: environment,
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe"],
  });
  const end = () => endGroup(child);
  signal.addEventListener("abort", end);
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  signal.removeEventListener("abort", end);
  if (signal.aborted) throw new Error(`npm ${words.join(" ")} was ended: it took too long.`, { cause: errors });
  if (code !== 0) throw new Error(`npm ${words.join(" ")} ended with ${code}.`, { cause: `${output}\n${errors}` });
  return output;
}

/** @param {import("node:child_process").ChildProcess} child */
function endGroup(child) {
  if (child.pid === undefined || child.exitCode !== null) return;
  if (process.platform === "win32") child.kill();
  else process.kill(-child.pid, "SIGKILL");
}
