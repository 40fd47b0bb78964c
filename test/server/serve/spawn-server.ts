import { spawn, spawnSync, type SpawnSyncOptions } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

const path = (relative: string) => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));

/** Options that let a Node process run TypeScript. */
export const typescript = ["--import", path("scripts/import-typescript.mjs")];

/** The cache halves the time to start the next one. */
const env = { ...process.env, DEMO_PASSWORD: undefined, NODE_COMPILE_CACHE: path("node_modules/.cache/compile") };
const command = [...typescript, path("server/serve/main.ts")];

/** Runs the command of `npm run serve` with options that let it end by itself. */
export function runToEnd(...options: readonly string[]) {
  return run([...command, ...options]);
}

/** Does the same with options of Node's. */
export function runToEndWithFlags(flags: readonly string[], ...options: readonly string[]) {
  return run([...flags, ...command, ...options]);
}

/** Does the same in a folder. */
export function runToEndIn(cwd: string, ...options: readonly string[]) {
  return run([...command, ...options], { cwd });
}

/** Does the same with variables of the environment, such as the keys of an adapter. */
export function runToEndWith(variables: NodeJS.ProcessEnv, ...options: readonly string[]) {
  return run([...command, ...options], { env: { ...env, ...variables } });
}

function run(words: readonly string[], options: SpawnSyncOptions = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { env, ...options, encoding: "utf8" });
  return { status, stdout, stderr };
}

/** Runs the server of `npm run serve` in a child process, and waits until it listens. */
export async function spawnServer(file: string, ...options: readonly string[]) {
  return spawnServerWith({}, file, ...options);
}

/** Does the same with variables of the environment, such as the password. */
export async function spawnServerWith(variables: NodeJS.ProcessEnv, file: string, ...options: readonly string[]) {
  const args = [...command, "--port", "0", "--database", file, ...options];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"], env: { ...env, ...variables } });
  // Cleans up after a failed test.
  after(() => child.kill("SIGKILL"));
  const exit = once(child, "exit") as Promise<[code: number | null, signal: string | null]>;
  const lines = createInterface(child.stdout);
  const listeners = new Map<RegExp, (line: string) => void>();
  const output: string[] = [];
  lines.on("line", (line) => {
    output.push(line);
    for (const [pattern, resolve] of listeners) if (pattern.test(line)) resolve(line);
  });

  /** Returns the next line of output that matches. Rejects if the server ends. */
  async function nextLine(pattern: RegExp): Promise<string> {
    const found = new Promise<string>((resolve) => listeners.set(pattern, resolve));
    const line = await Promise.race([
      found,
      exit.then(([code]) => Promise.reject(new Error(`The server ended with ${code}`))),
    ]);
    listeners.delete(pattern);
    return line;
  }

  await nextLine(/^Press Ctrl/);
  const url = /http:\/\/\S+:\d+/.exec(output.find((line) => line.startsWith("Serving ")) ?? "")?.[0] ?? "";
  return { url, exit, output, nextLine, kill: (signal: "SIGTERM" | "SIGINT" | "SIGKILL") => child.kill(signal) };
}
