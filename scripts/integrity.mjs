// Writes `integrity.json` beside the one-file build: the hash by which a page insists on these bytes (Subresource Integrity).
import { createHash } from "node:crypto";

/** @returns {import("vite").Plugin} */
export function writeIntegrity() {
  return {
    name: "write-integrity",
    // After the file is as it will be written.
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const hashes = Object.values(bundle).flatMap((output) =>
          output.type === "chunk" ? [[output.fileName, toIntegrity(output.code)]] : [],
        );
        const source = `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`;
        this.emitFile({ type: "asset", fileName: "integrity.json", source });
      },
    },
  };
}

/** @param {string} code */
const toIntegrity = (code) => `sha384-${createHash("sha384").update(code).digest("base64")}`;
