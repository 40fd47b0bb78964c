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
