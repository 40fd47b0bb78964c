#!/usr/bin/env node
import process from "node:process";
import { version } from "../package.json" with { type: "json" };
import { ask } from "./ask.js";
import { runCommand } from "./command.js";
import type { Stopping } from "./stopping.js";
import { exitCodes, type Terminal } from "./terminal.js";
import { toErrorWords } from "./words.js";

const { stdin, stdout, stderr, env } = process;

const terminal: Terminal = {
  version,
  look: {
    width: stdout.columns || 80,
    hasColour: stdout.isTTY && !env.NO_COLOR && env.TERM !== "dumb",
  },
  isInteractive: stdin.isTTY && stderr.isTTY,
  print: (text) => void stdout.write(text),
  printError: (text) => void stderr.write(text),
  confirm: (question, stopping) =>
    ask(question, {
      input: stdin,
      output: stderr,
      signal: stopping.soon,
      onInterrupt: () => stopping.interrupt("you stopped it"),
    }),
  handleStops(stopping) {
    handleSignals(stopping);
    // Of a promise too that rejects with nobody waiting for it: the account may be moved at that time.
    process.on("uncaughtException", (error) =>
      stopping.fail(`a check of ours failed (${toErrorWords(error)}). Please report it`),
    );
    stdout.on("error", () => stopping.fail("the standard output was closed"));
  },
};

function handleSignals(stopping: Stopping): void {
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(name, () => {
      // Whatever is under way should have ended by now.
      if (stopping.now.aborted) process.exit(exitCodes.unusable);
      stopping.interrupt(name === "SIGINT" ? "you stopped it" : `it was told to stop (${name})`);
    });
  }
}

// There is nobody to tell.
stderr.on("error", () => undefined);
// What is written last may be refused only after the end, as in `verify … | head`.
stdout.on("error", () => (process.exitCode = exitCodes.unusable));

if (process.argv[2] === "serve") await serve();
else {
  const code = await runCommand(process.argv.slice(2), terminal);
  process.exitCode = stdout.errored ? exitCodes.unusable : code;
}

/** Runs the server, which reads the rest of the command line itself. */
async function serve(): Promise<void> {
  process.argv.splice(2, 1);
  // Beside this file in the package.
  await import(/* @vite-ignore */ new URL("../server/serve.js", import.meta.url).href);
}
