import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { toOutage } from "../outage.js";
import type { Database, SecretRow } from "../sql/tables.js";
import { withoutWaiting } from "../sql/waiting-connection.js";
import type { Person } from "./people.js";

/** How long credentials are valid, in seconds. */
export interface Lifetimes {
  /** Of a session, whatever happens in it. */
  readonly session: number;
  /** Of a session in which nothing happens. */
  readonly idle: number;
  readonly token: number;
}

/** The credentials of the users: sessions, stored in a cookie, and bearer tokens, each of which ends with its session. */
export interface Credentials {
  readonly lifetimes: Lifetimes;
  readonly sessions: Secrets;
  readonly tokens: Secrets;
  /** Browsers that people have signed in with. */
  readonly browsers: Secrets;
}

/** Secrets of a kind, each of which belongs to a person and expires. */
interface Secrets {
  /** Creates a secret, which ends with a session if one is given. Only its hash is stored. */
  issue(personId: string, session?: string): Promise<string>;
  /** Returns the owner of a valid secret. */
  findPerson(secret: string): Promise<Person | undefined>;
  /** Ends a secret, and what ends with it. */
  revoke(secret: string): Promise<void>;
  revokeAll(personId: string): Promise<void>;
}

const defaultLifetimes: Lifetimes = { session: 8 * 60 * 60, idle: 30 * 60, token: 5 * 60 };

/** How long a browser is known after the last sign-in with it, in seconds. */
export const browserLifetime = 90 * 24 * 60 * 60;

/** Opens the credentials in the database. */
export function createCredentials(
  database: Database,
  chosen: Partial<Lifetimes> = {},
  now: () => number = Date.now,
): Credentials {
  const lifetimes = { ...defaultLifetimes, ...chosen };
  const { session, idle, token } = lifetimes;
  const create = (kind: SecretRow["kind"], seconds: number, idleSeconds = seconds) =>
    createSecrets(database, { kind, lifetime: seconds * 1000, idle: idleSeconds * 1000, now });
  return {
    lifetimes,
    sessions: create("session", session, Math.min(idle, session)),
    tokens: create("token", token),
    browsers: create("browser", browserLifetime),
  };
}

interface Kind {
  readonly kind: SecretRow["kind"];
  readonly lifetime: number;
  readonly idle: number;
  readonly now: () => number;
}

function createSecrets(database: Database, { kind, lifetime, idle, now }: Kind): Secrets {
  /** Moves the end of an idle session, at most sixty times in its time. A request does not fail where that cannot be. */
  async function touch(hash: string, idleAt: number): Promise<void> {
    if (idle === lifetime || idleAt - now() > idle - idle / 60) return;
    const row = withoutWaiting(database).updateTable("secrets").where("hash", "=", hash);
    await row
      .set({ idle_at: now() + idle })
      .execute()
      .catch(ignoreOutage);
  }

  return {
    async issue(personId, session) {
      const secret = randomBytes(32).toString("base64url");
      const row: SecretRow = {
        hash: hashOf(secret),
        kind,
        person_id: personId,
        session: session === undefined ? null : hashOf(session),
        expires_at: now() + lifetime,
        idle_at: now() + idle,
      };
      await database.insertInto("secrets").values(row).execute();
      return secret;
    },
    async findPerson(secret) {
      const hash = hashOf(secret);
      const found = await selectValid(database, now())
        .select(["people.id", "people.name", "people.role", "secrets.idle_at"])
        .where("secrets.kind", "=", kind)
        .where("secrets.hash", "=", hash)
        .executeTakeFirst();
      if (!found) return undefined;
      const { idle_at: idleAt, ...person } = found;
      await touch(hash, Number(idleAt));
      return person;
    },
    async revoke(secret) {
      const hash = hashOf(secret);
      await database
        .deleteFrom("secrets")
        .where((is) => is.or([is("hash", "=", hash), is("session", "=", hash)]))
        .execute();
    },
    async revokeAll(personId) {
      await database.deleteFrom("secrets").where("kind", "=", kind).where("person_id", "=", personId).execute();
    },
  };
}

/** Selects secrets that are valid, and whose session is, if they have one. */
function selectValid(database: Database, now: number) {
  return database
    .selectFrom("secrets")
    .innerJoin("people", "people.id", "secrets.person_id")
    .leftJoin("secrets as parent", "parent.hash", "secrets.session")
    .where("secrets.expires_at", ">", now)
    .where("secrets.idle_at", ">", now)
    .where((is) =>
      is.or([
        is("secrets.session", "is", null),
        is.and([is("parent.expires_at", ">", now), is("parent.idle_at", ">", now)]),
      ]),
    );
}

/** Deletes what is not valid any more. */
export async function pruneSecrets(database: Database, now: number): Promise<void> {
  await database
    .deleteFrom("secrets")
    .where((is) => is.or([is("expires_at", "<=", now), is("idle_at", "<=", now)]))
    .execute();
}

function ignoreOutage(error: unknown): void {
  if (toOutage(error) === undefined) throw error;
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
