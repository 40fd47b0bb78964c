// Writes the hash of the one-file build into README; with --check, says whether README has that of the file that is
// there, and whether the same source gives the same file in another folder.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { cdnFile, readIntegrity } from "./integrity.mjs";

const readme = "README.md";
const written = /(?<=\bintegrity=")sha384-[\w+/=]*(?=")/g;
const sources = ["src", "scripts", "package.json", "tsconfig.json", "tsconfig.build.json", "vite.config.ts"];

/** @returns {Promise<string>} the hash of what is built from a copy of the source */
async function buildElsewhere() {
  const folder = mkdtempSync(join(tmpdir(), "elsewhere-"));
  try {
    for (const source of sources) cpSync(source, join(folder, source), { recursive: true });
    symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"), "junction");
    const configFile = join(folder, "vite.config.ts");
    await build({ root: folder, configFile, mode: "cdn", logLevel: "error" });
    return readIntegrity(join(folder, "dist/cdn", cdnFile));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} integrity @returns {Promise<string | undefined>} what is wrong */
async function findFault(integrity) {
  const named = readFileSync(readme, "utf8").match(written) ?? [];
  if (named.length === 0) return `${readme} names no hash of the one-file build.`;
  if (named.some((hash) => hash !== integrity))
    return `${readme} names another hash than that of dist/cdn/${cdnFile}. Run \`npm run build:cdn && npm run sri\`.`;
  if ((await buildElsewhere()) !== integrity) return "Built in another folder, the one-file build is another one.";
  return undefined;
}

const integrity = readIntegrity(join("dist/cdn", cdnFile));
if (process.argv.includes("--check")) {
  const fault = await findFault(integrity);
  if (fault !== undefined) {
    console.error(fault);
    process.exit(1);
  }
} else {
  writeFileSync(readme, readFileSync(readme, "utf8").replace(written, integrity));
  console.log(integrity);
}
