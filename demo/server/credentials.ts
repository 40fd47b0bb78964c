import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { Person } from "./people.js";

/** How long things are good for, in seconds. */
export interface Lifetimes {
  readonly session: number;
  readonly token: number;
}

/** What proves who is asking: sessions, which a cookie names, and bearer tokens. */
export interface Credentials {
  readonly lifetimes: Lifetimes;
  readonly sessions: SecretTable;
  readonly tokens: SecretTable;
}

/** Secrets that were handed out, each for one person and for a while. */
interface SecretTable {
  /** A new one, which only its owner knows from now on: the database has its hash. */
  issue(personId: string): string;
  /** Whose secret this is, as long as it is good. */
  personOf(secret: string): Person | undefined;
  revoke(secret: string): void;
  revokeAll(personId: string): void;
}

const usualLifetimes: Lifetimes = { session: 8 * 60 * 60, token: 5 * 60 };

/** Sessions and tokens in the database. */
export function createCredentials(
  database: DatabaseSync,
  lifetimes: Lifetimes = usualLifetimes,
  now: () => number = Date.now,
): Credentials {
  return {
    lifetimes,
    sessions: createSecretTable(database, "sessions", lifetimes.session * 1000, now),
    tokens: createSecretTable(database, "tokens", lifetimes.token * 1000, now),
  };
}

function createSecretTable(
  database: DatabaseSync,
  table: "sessions" | "tokens",
  lifetime: number,
  now: () => number,
): SecretTable {
  const forget = database.prepare(`DELETE FROM ${table} WHERE expires_at <= ?`);
  const add = database.prepare(`INSERT INTO ${table} (hash, person_id, expires_at) VALUES (?, ?, ?)`);
  const find = database.prepare(
    `SELECT people.id, name, role FROM ${table} JOIN people ON people.id = person_id WHERE hash = ? AND expires_at > ?`,
  );
  const remove = database.prepare(`DELETE FROM ${table} WHERE hash = ?`);
  const removeAll = database.prepare(`DELETE FROM ${table} WHERE person_id = ?`);
  return {
    issue(personId) {
      const secret = randomBytes(32).toString("base64url");
      forget.run(now());
      add.run(hashOf(secret), personId, now() + lifetime);
      return secret;
    },
    personOf: (secret) => find.get(hashOf(secret), now()) as Person | undefined,
    revoke: (secret) => void remove.run(hashOf(secret)),
    revokeAll: (personId) => void removeAll.run(personId),
  };
}

/** Enough for what was random to begin with; a password needs a slow one. */
function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** The token that a page sends along with the cookie: it follows from the session, and nobody finds the session by it. */
export function csrfTokenOf(session: string): string {
  return createHmac("sha256", session).update("csrf").digest("base64url");
}

/** Compares in a time that says nothing of where two texts differ. */
export function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(one)), Buffer.from(hashOf(other)));
}
