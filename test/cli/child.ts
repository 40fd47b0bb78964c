import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);
export const pack = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as {
  version: string;
  bin: Record<string, string>;
};
export const command = fileURLToPath(new URL(pack.bin["ctm-accounts-billing"] ?? "", root));

/** How a command was started, and what came of it. */
interface Started {
  readonly child: ReturnType<typeof spawnCommand>;
  /** Resolves once a text has been written to the standard error. */
  readonly says: (text: string) => Promise<void>;
  readonly end: Promise<{ code: number | null; output: string; errors: string }>;
}

function spawnCommand(args: readonly string[], env: NodeJS.ProcessEnv) {
  return spawn(process.execPath, [command, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
}

/** Runs the built command without a terminal. */
export function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): Started {
  const child = spawnCommand(args, env);
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const says = async (text: string) => {
    while (!errors.includes(text)) await once(child.stderr, "data");
  };
  const end = once(child, "close").then(([code]) => ({ code: code as number | null, output, errors }));
  return { child, says, end };
}

/** A module that lets SIGUSR2 end the timeouts of 30 s or longer, and shortens pauses that are long. */
const clock = `
  import { syncBuiltinESMExports } from "node:module";
  import timers from "node:timers/promises";
  const pause = timers.setTimeout;
  timers.setTimeout = (delay, ...args) => pause(delay >= 8000 ? 1 : delay, ...args);
  syncBuiltinESMExports();
  const { setTimeout, clearTimeout } = globalThis;
  const running = new Map();
  globalThis.setTimeout = (callback, delay, ...args) => {
    const timer = setTimeout(callback, delay, ...args);
    if (delay >= 30_000) running.set(timer, callback);
    return timer;
  };
  globalThis.clearTimeout = (timer) => {
    running.delete(timer);
    clearTimeout(timer);
  };
  process.on("SIGUSR2", () => {
    for (const callback of running.values()) callback();
  });`;

/**
 * Runs the built command with a timeout of an hour, which `timeOut` ends: a short one would end other requests too, where the
 * machine is slow.
 */
export function startPatient(args: readonly string[]) {
  const started = start([...args, "--timeout", "3600"], { NODE_OPTIONS: toImport(clock) });
  return { ...started, timeOut: () => void started.child.kill("SIGUSR2") };
}

/** Returns an option of Node that runs a module before the command. */
export function toImport(module: string): string {
  return `--import=data:text/javascript,${encodeURIComponent(module)}`;
}
