import { runCommand } from "../../cli/command.js";
import type { Terminal } from "../../cli/terminal.js";

export const version = "1.2.3";

/** Runs a command line in this process. */
export async function run(args: readonly string[], options: Partial<Terminal> & { isConfirmed?: boolean } = {}) {
  const { isConfirmed = false, ...terminal } = options;
  let output = "";
  let errors = "";
  const code = await runCommand(args, {
    version,
    look: { width: 80, hasColour: false },
    isInteractive: false,
    print: (text) => void (output += text),
    printError: (text) => void (errors += text),
    confirm: (question) => Promise.resolve(((errors += question), isConfirmed)),
    handleStops: () => undefined,
    ...terminal,
  });
  return { code, output, errors };
}
