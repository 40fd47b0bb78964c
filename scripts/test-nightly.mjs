// `npm run test:nightly`: the model of the protocol, many times. `RUNS=50000` says how often; `SEED=… REPLAY=…`, as a
// failure prints them, run that one again.
import { spawn } from "node:child_process";

const { RUNS = "20000" } = process.env;
const runner = spawn("npm", ["run", "--silent", "test:browser", "--", "test/protocol/protocol.test.ts"], {
  stdio: "inherit",
  shell: process.platform === "win32",
  env: { ...process.env, RUNS },
});
runner.on("close", (code) => (process.exitCode = code ?? 1));
