import { executeServerCommand } from "@web/test-runner-commands";

afterEach(() => emulate({}));

/** Emulates what a viewer prefers, `{ "forced-colors": "active" }`, until the test ends. For `*.chromium.test.ts` alone. */
export async function emulate(features: Record<string, string>): Promise<void> {
  await executeServerCommand("emulate-features", features);
}
