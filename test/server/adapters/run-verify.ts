import { runCommand } from "../../../cli/command.js";
import type { Finding } from "../../../cli/findings.js";

/** Runs `verify` on an endpoint, and returns its exit code and the checks by their status. */
export async function verify(endpoint: string, ...args: readonly string[]) {
  let output = "";
  let errors = "";
  const code = await runCommand(["verify", endpoint, "--json", "--yes", ...args], {
    version: "1.2.3",
    look: { width: 80, hasColour: false },
    isInteractive: false,
    print: (text) => void (output += text),
    printError: (text) => void (errors += text),
    confirm: () => Promise.resolve(true),
    handleStop: () => new AbortController().signal,
  });
  const { checks } = JSON.parse(output) as { checks: readonly Finding[] };
  const withStatus = (status: string) => checks.filter((check) => check.status === status).map(({ id }) => id);
  return {
    code,
    errors,
    failed: withStatus("failed"),
    tolerated: withStatus("tolerated"),
    passed: withStatus("passed"),
  };
}
