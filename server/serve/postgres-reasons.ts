const unreachable = "Nothing listens there. Start PostgreSQL, or correct the host and the port in the URL.";
const unknownHost = "There is no host of that name. Correct it in the URL.";
const noAnswer = "It does not answer. See to the network, or correct the host in the URL.";

/** Why a PostgreSQL cannot be used, by the code of the error: Node's, or `SQLSTATE`. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: unreachable,
  ENOENT: unreachable,
  ENOTFOUND: unknownHost,
  EAI_AGAIN: unknownHost,
  ETIMEDOUT: noAnswer,
  EHOSTUNREACH: noAnswer,
  ENETUNREACH: noAnswer,
  ECONNRESET: "It has closed the connection. See what its log says.",
  ERR_INVALID_URL: "Its URL cannot be read. Write it like postgres://user:password@host/database.",
  "28P01": "The user or the password is wrong. Correct them in the URL.",
  "28000": "It does not let this user in. Correct the URL, or its pg_hba.conf.",
  "3D000": "There is no database of that name. Create it, or correct the URL.",
  "42501": "Its user may not create tables. Grant that: GRANT CREATE ON SCHEMA public.",
  "53300": "It has no connection left. Close some, or raise its max_connections.",
  "57P03": "It is starting or stopping. Start this server once it has.",
};

/** Returns in a sentence why a PostgreSQL cannot be used, without the URL, which has a password. */
export function toPostgresReason(error: unknown): string {
  if (!(error instanceof Error)) return "The error is not known.";
  const { message } = error;
  const reason = "code" in error ? reasons[String(error.code)] : undefined;
  if (reason !== undefined) return reason;
  if (message.includes("timeout")) return noAnswer;
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
