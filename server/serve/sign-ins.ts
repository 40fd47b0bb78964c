import { Problem } from "../problem.js";
import type { Database } from "../sql/tables.js";
import { insertTrail } from "../sql/trail.js";
import type { TrailRecord } from "../wire.js";
import type { Login } from "./authenticator.js";
import type { Client } from "./client.js";
import type { Credentials } from "./credentials.js";
import { findPerson, ownAgencyId, type Person } from "./people.js";
import type { SignInLimits } from "./sign-in-limits.js";

/** Options of `createSignIns`. */
export interface SignInsOptions {
  readonly database: Database;
  /** Opens the credentials in a transaction. */
  readonly openCredentials: (database: Database) => Credentials;
  readonly limits: SignInLimits;
  readonly passwordCost: number | undefined;
  readonly now: () => number;
}

/** What a browser sends to sign in. */
interface SignInRequest {
  readonly user: string;
  readonly password: string;
  readonly client: Client;
  /** The cookies that it has. */
  readonly earlier: { readonly session: string | undefined; readonly browser: string | undefined };
}

/** What a browser gets when a person has signed in. */
interface SignedIn {
  readonly person: Person;
  readonly session: string;
  readonly browser: string;
}

/** Signs people in and out, and writes both down in the trail. */
export interface SignIns {
  signIn(request: SignInRequest): Promise<SignedIn>;
  signOut(login: Login, client: Client): Promise<void>;
}

/** Creates what signs people in and out. */
export function createSignIns(options: SignInsOptions): SignIns {
  const { database, openCredentials, limits, passwordCost, now } = options;
  const { browsers } = openCredentials(database);

  async function write(own: Database, action: TrailRecord["action"], person: Person | undefined, client: Client) {
    const actor = person ? { id: person.id, name: person.name } : null;
    const nothing = { account: null, from: null, to: null, amount: null, email: null };
    const at = new Date(now()).toISOString();
    await insertTrail(own, ownAgencyId, { at, action, actor, ...nothing, address: client.address ?? null });
  }

  /** Always a new session, to prevent session fixation; the earlier one of the same browser ends. */
  function open(person: Person, { client, earlier }: SignInRequest): Promise<SignedIn> {
    return database.transaction().execute(async (transaction) => {
      const { sessions, browsers: known } = openCredentials(transaction);
      if (earlier.session !== undefined) await sessions.revoke(earlier.session);
      if (earlier.browser !== undefined) await known.revoke(earlier.browser);
      const session = await sessions.issue(person.id);
      const browser = await known.issue(person.id);
      await write(transaction, "sign_in", person, client);
      return { person, session, browser };
    });
  }

  return {
    async signIn(request) {
      const { user, password, client, earlier } = request;
      const owner = earlier.browser === undefined ? undefined : await browsers.findPerson(earlier.browser);
      const attempt = { user, client, browser: owner?.id === user ? earlier.browser : undefined };
      await limits.take(attempt);
      const { person, isRight } = await findPerson(database, user, password, passwordCost);
      if (!person || !isRight) {
        await write(database, "failed_sign_in", person, client);
        throw new Problem(401, "That user and password don’t match. Try again.");
      }
      await limits.giveBack(attempt);
      return open(person, request);
    },
    async signOut({ person, session }, client) {
      // In development nobody has signed in.
      if (session === undefined) return;
      await database.transaction().execute(async (transaction) => {
        await openCredentials(transaction).sessions.revoke(session);
        await write(transaction, "sign_out", person, client);
      });
    },
  };
}
