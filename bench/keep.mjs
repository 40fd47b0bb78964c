// Where figures are kept for the docs.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = fileURLToPath(new URL("../docs/peers.json", import.meta.url));

/** Keeps figures beside those that others have measured. @param {Readonly<Record<string, unknown>>} figures */
export function keep(figures) {
  const kept = JSON.parse(readFileSync(path, "utf8"));
  writeFileSync(path, `${JSON.stringify({ ...kept, ...figures }, null, 2)}\n`);
  console.log("docs/peers.json is written. Look at it, and commit it.");
}

/** The day of a measurement, in UTC. */
export const today = () => new Date().toISOString().slice(0, 10);
