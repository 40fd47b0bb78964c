const busy = "The database is busy. Nothing was changed; try again.";
const away = "The database does not answer. Try again in a moment.";

/**
 * What PostgreSQL says of others that use it, and of a standby that does not write (`SQLSTATE`): serialization, deadlock, a
 * row that stays locked. The transaction has had no effect.
 */
const busyStates: readonly string[] = ["40001", "40P01", "55P03"];

/** It ends, starts, stops what takes too long, or only reads; or it has lost the connection (08), or has no more (53). */
const awayStates = /^(08\w{3}|53\w{3}|57014|57P0[1-5]|25006)$/;

/** Codes of Node for a server that cannot be reached. */
const networkCodes: readonly string[] = [
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
];

/** What the package pg says without a code. */
const lostConnection =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout)/;

/** Returns why a database cannot answer for now, as a sentence; nothing where an error says anything else. */
export function toOutage(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = "code" in error ? String(error.code) : "";
  if (isLocked(error) || busyStates.includes(code)) return busy;
  if (awayStates.test(code) || networkCodes.includes(code) || lostConnection.test(error.message)) return away;
  // A socket that is not there.
  return code === "ENOENT" && "syscall" in error && error.syscall === "connect" ? away : undefined;
}

/** `SQLITE_BUSY`: another process has locked the file. `SQLITE_LOCKED`: another connection of this one has. */
const lockedCodes: readonly number[] = [5, 6];

/** Whether an error says that a SQLite file is locked, in any of its extended forms. */
export function isLocked(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && lockedCodes.includes(Number(error.errcode) & 0xff);
}
