// The model of the protocol, many times. `RUNS=50000` says how often; `SEED=… REPLAY=…`, as a failure prints them, run one again.
process.env["RUNS"] ??= "20000";
const { default: config } = await import("../../web-test-runner.config.mjs");

/** @type {import("@web/test-runner").TestRunnerConfig} */
export default { ...config, files: "test/protocol/protocol.test.ts" };
