// Reads the manifest from the code, as custom-elements-manifest.config.mjs says.
// @ts-expect-error -- It has no types.
import { cli } from "@custom-elements-manifest/analyzer/cli.js";

/** @typedef {import("custom-elements-manifest/schema.d.ts").Package} Package */

/** @returns {Promise<Package>} */
export async function analyze() {
  const { warn } = console;
  // Types that are too large to be spelled out stay as they are written, which is right.
  console.warn = (...texts) => {
    if (!texts.some((text) => String(text).includes("Skipped parsing type"))) warn(...texts);
  };
  try {
    return await cli({ argv: ["analyze", "--quiet"], noWrite: true });
  } finally {
    console.warn = warn;
  }
}
