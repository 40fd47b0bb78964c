import type { Finding } from "../../../cli/findings.js";
import { run } from "../../cli/run-in-process.js";

/** Runs `verify` on an endpoint, and returns its exit code and the checks by their status. */
export async function verify(endpoint: string, ...args: readonly string[]) {
  const { code, output, errors } = await run(["verify", endpoint, "--json", "--yes", ...args]);
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
