#!/usr/bin/env node
import process from "node:process";
import { createInterface } from "node:readline/promises";
import { version } from "../package.json" with { type: "json" };
import { runCommand, type Terminal } from "./command.js";

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
  async confirm(question) {
    const lines = createInterface({ input: stdin, output: stderr });
    try {
      return /^y(es)?$/i.test((await lines.question(question)).trim());
    } finally {
      lines.close();
    }
  },
  handleStop() {
    const controller = new AbortController();
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(name, () => {
        stderr.write("\nStopping as soon as the account is restored. This takes a moment.\n");
        controller.abort();
      });
    }
    return controller.signal;
  },
};

process.exitCode = await runCommand(process.argv.slice(2), terminal);
