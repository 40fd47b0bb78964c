import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { ConfigurationError } from "./configuration.js";

/**
 * Writes a copy of a SQLite file, as it is at one moment, while a server may be using it. Overwrites nothing. The copy has
 * its name only once it is whole and on the disk.
 */
export function backUp(file: string, copy: string): void {
  if (!existsSync(file)) throw new ConfigurationError(`There is no database ${file}. Name it with --database.`);
  if (existsSync(copy)) throw new ConfigurationError(`${copy} is there already. Name a new file with --backup.`);
  // For its owner alone: it has the hashes of passwords.
  process.umask(0o077);
  const part = `${copy}.part`;
  try {
    // Of a backup that was cut short.
    rmSync(part, { force: true });
    writeCopy(file, part);
    renameSync(part, copy);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new ConfigurationError(`The backup ${copy} cannot be written: ${error.message.replace(/\.$/, "")}.`);
  }
}

function writeCopy(file: string, copy: string): void {
  const database = new DatabaseSync(file, { timeout: 5_000 });
  try {
    database.prepare("VACUUM INTO ?").run(copy);
  } finally {
    database.close();
  }
  // SQLite does not wait for the disk.
  const written = openSync(copy, "r+");
  fsyncSync(written);
  closeSync(written);
}
