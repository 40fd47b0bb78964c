import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

const path = (relative: string) => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));

/** What lets Node run TypeScript in a process of its own. */
export const typescript = ["--import", path("scripts/import-typescript.mjs")];

/** `npm run serve` as a process of its own, over a file, once it listens. */
export async function spawnServer(file: string, ...options: readonly string[]) {
  const args = [...typescript, path("demo/server/main.ts")];
  const child = spawn(process.execPath, [...args, "--port", "0", "--database", file, ...options], {
    stdio: ["ignore", "pipe", "inherit"],
    // The next one starts in half the time.
    env: { ...process.env, NODE_COMPILE_CACHE: path("node_modules/.cache/compile") },
  });
  // A test that fails leaves nothing running.
  after(() => child.kill("SIGKILL"));
  const exit = once(child, "exit") as Promise<[code: number | null, signal: string | null]>;
  const lines = createInterface(child.stdout);
  const waiting = new Map<RegExp, (found: string) => void>();
  lines.on("line", (line) => {
    for (const [pattern, resolve] of waiting) if (pattern.test(line)) resolve(line);
  });

  /** The next line of this form; a server that ends instead is a failure. */
  async function nextLine(pattern: RegExp): Promise<string> {
    const found = new Promise<string>((resolve) => waiting.set(pattern, resolve));
    const line = await Promise.race([found, exit.then(([code]) => Promise.reject(new Error(`It ended: ${code}`)))]);
    waiting.delete(pattern);
    return line;
  }

  const url = /http:\/\/\S+:\d+/.exec(await nextLine(/^Serving /))?.[0] ?? "";
  return { url, exit, nextLine, kill: (signal: "SIGTERM" | "SIGINT" | "SIGKILL") => child.kill(signal) };
}
