import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { Person } from "./people.js";

/** How long credentials are valid, in seconds. */
export interface Lifetimes {
  readonly session: number;
  readonly token: number;
}

/** The credentials of the users: sessions, stored in a cookie, and bearer tokens. */
export interface Credentials {
  readonly lifetimes: Lifetimes;
  readonly sessions: SecretTable;
  readonly tokens: SecretTable;
}

/** A table of secrets, each of which belongs to a person and expires. */
interface SecretTable {
  /** Creates a secret. Only its hash is stored. */
  issue(personId: string): string;
  /** Returns the owner of a valid secret. */
  personOf(secret: string): Person | undefined;
  revoke(secret: string): void;
  revokeAll(personId: string): void;
}

const defaultLifetimes: Lifetimes = { session: 8 * 60 * 60, token: 5 * 60 };

/** Opens the sessions and tokens in the database. */
export function createCredentials(
  database: DatabaseSync,
  lifetimes: Lifetimes = defaultLifetimes,
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
  const deleteExpired = database.prepare(`DELETE FROM ${table} WHERE expires_at <= ?`);
  const add = database.prepare(`INSERT INTO ${table} (hash, person_id, expires_at) VALUES (?, ?, ?)`);
  const find = database.prepare(
    `SELECT people.id, name, role FROM ${table} JOIN people ON people.id = person_id WHERE hash = ? AND expires_at > ?`,
  );
  const remove = database.prepare(`DELETE FROM ${table} WHERE hash = ?`);
  const removeAll = database.prepare(`DELETE FROM ${table} WHERE person_id = ?`);
  return {
    issue(personId) {
      const secret = randomBytes(32).toString("base64url");
      deleteExpired.run(now());
      add.run(hashOf(secret), personId, now() + lifetime);
      return secret;
    },
    personOf: (secret) => find.get(hashOf(secret), now()) as Person | undefined,
    revoke: (secret) => void remove.run(hashOf(secret)),
    revokeAll: (personId) => void removeAll.run(personId),
  };
}

/** A fast hash is enough for random secrets; passwords need a slow one. */
function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Derives the CSRF token of a session. The session cannot be derived from it. */
export function csrfTokenOf(session: string): string {
  return createHmac("sha256", session).update("csrf").digest("base64url");
}

/** Compares two secrets in constant time. */
export function isSameSecret(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(one)), Buffer.from(hashOf(other)));
}
