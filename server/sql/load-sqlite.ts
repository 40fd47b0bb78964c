import type * as Sqlite from "./sqlite.js";

/** What is used of `node:sqlite` that its first versions lack. */
const features = ["columns", "setReturnArrays"];

/**
 * Loads what opens SQLite files.
 * @param user what needs it, for the error
 * @param instead what can be done without it
 * @throws {Error} where Node has no `node:sqlite`, or one that is too old
 */
export async function loadSqlite(user: string, instead = "use PostgreSQL"): Promise<typeof Sqlite> {
  const sqlite = await import("node:sqlite").catch(() => undefined);
  const isEnough = features.every((name) => sqlite !== undefined && name in sqlite.StatementSync.prototype);
  if (!isEnough) {
    throw new Error(
      `${user} needs the SQLite of Node 22.16 or 24 and newer; this is Node ${process.versions.node}. Update Node, or ${instead}.`,
    );
  }
  return import("./sqlite.js");
}
