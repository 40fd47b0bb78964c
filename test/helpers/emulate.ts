import { executeServerCommand } from "@web/test-runner-commands";

afterEach(() => emulate({}));

/** Emulates media features, `{ "forced-colors": "active" }`, until the test ends. Only for `*.chromium.test.ts`. */
export async function emulate(features: Record<string, string>): Promise<void> {
  await executeServerCommand("emulate-features", features);
}
