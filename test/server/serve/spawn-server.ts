import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

const path = (relative: string) => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));

/** Options that let a Node process run TypeScript. */
export const typescript = ["--import", path("scripts/import-typescript.mjs")];

/** Runs the server of `npm run serve` in a child process, and waits until it listens. */
export async function spawnServer(file: string, ...options: readonly string[]) {
  const args = [...typescript, path("server/serve/main.ts")];
  const child = spawn(process.execPath, [...args, "--port", "0", "--database", file, ...options], {
    stdio: ["ignore", "pipe", "inherit"],
    // The cache halves the time to start the next one.
    env: { ...process.env, NODE_COMPILE_CACHE: path("node_modules/.cache/compile") },
  });
  // Cleans up after a failed test.
  after(() => child.kill("SIGKILL"));
  const exit = once(child, "exit") as Promise<[code: number | null, signal: string | null]>;
  const lines = createInterface(child.stdout);
  const listeners = new Map<RegExp, (line: string) => void>();
  lines.on("line", (line) => {
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

  const url = /http:\/\/\S+:\d+/.exec(await nextLine(/^Serving /))?.[0] ?? "";
  return { url, exit, nextLine, kill: (signal: "SIGTERM" | "SIGINT" | "SIGKILL") => child.kill(signal) };
}
