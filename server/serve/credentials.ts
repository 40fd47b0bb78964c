import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Database, SecretRow } from "../sql/tables.js";
import type { Person } from "./people.js";

/** How long credentials are valid, in seconds. */
export interface Lifetimes {
  readonly session: number;
  readonly token: number;
}

/** The credentials of the users: sessions, stored in a cookie, and bearer tokens. */
export interface Credentials {
  readonly lifetimes: Lifetimes;
  readonly sessions: Secrets;
  readonly tokens: Secrets;
}

/** Secrets of a kind, each of which belongs to a person and expires. */
interface Secrets {
  /** Creates a secret. Only its hash is stored. */
  issue(personId: string): Promise<string>;
  /** Returns the owner of a valid secret. */
  findPerson(secret: string): Promise<Person | undefined>;
  revoke(secret: string): Promise<void>;
  revokeAll(personId: string): Promise<void>;
}

const defaultLifetimes: Lifetimes = { session: 8 * 60 * 60, token: 5 * 60 };

/** Opens the sessions and tokens in the database. */
export function createCredentials(
  database: Database,
  lifetimes: Lifetimes = defaultLifetimes,
  now: () => number = Date.now,
): Credentials {
  return {
    lifetimes,
    sessions: createSecrets(database, "session", lifetimes.session * 1000, now),
    tokens: createSecrets(database, "token", lifetimes.token * 1000, now),
  };
}

function createSecrets(database: Database, kind: SecretRow["kind"], lifetime: number, now: () => number): Secrets {
  return {
    async issue(personId) {
      const secret = randomBytes(32).toString("base64url");
      await database.deleteFrom("secrets").where("expires_at", "<=", now()).execute();
      const row = { hash: hashOf(secret), kind, person_id: personId, expires_at: now() + lifetime };
      await database.insertInto("secrets").values(row).execute();
      return secret;
    },
    findPerson: (secret) =>
      database
        .selectFrom("secrets")
        .innerJoin("people", "people.id", "secrets.person_id")
        .select(["people.id", "people.name", "people.role"])
        .where("kind", "=", kind)
        .where("hash", "=", hashOf(secret))
        .where("expires_at", ">", now())
        .executeTakeFirst(),
    async revoke(secret) {
      await database.deleteFrom("secrets").where("hash", "=", hashOf(secret)).execute();
    },
    async revokeAll(personId) {
      await database.deleteFrom("secrets").where("kind", "=", kind).where("person_id", "=", personId).execute();
    },
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
