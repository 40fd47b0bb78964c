// The hash by which a page can insist on the very bytes of the one-file build (Subresource Integrity).
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The one-file build. */
export const cdnFile = "ctm-accounts-billing.js";

/** @param {string} file @returns {string} as the attribute `integrity` takes it */
export function readIntegrity(file) {
  return `sha384-${createHash("sha384").update(readFileSync(file)).digest("base64")}`;
}

/**
 * Writes `integrity.json` beside the built file, and says what is in it.
 * @returns {import("vite").Plugin}
 */
export function tellIntegrity() {
  return {
    name: "tell-integrity",
    writeBundle({ dir = "." }) {
      const integrity = readIntegrity(join(dir, cdnFile));
      writeFileSync(join(dir, "integrity.json"), `${JSON.stringify({ [cdnFile]: integrity }, null, 2)}\n`);
      this.info(`integrity="${integrity}"`);
    },
  };
}
