import { getConnInfo } from "@hono/node-server/conninfo";
import { Hono, type Context } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import type { DatabaseSync } from "node:sqlite";
import * as v from "valibot";
import { readBody } from "../../server/bodies.js";
import { Problem } from "../../server/problem.js";
import { csrfTokenOf, type Credentials } from "./credentials.js";
import type { Access, Doorkeeper, SignedIn } from "./identify.js";
import { findPerson } from "./people.js";
import type { CountRequest } from "./rate-limit.js";

/** What the host's own pages ask: who is signed in, by whom, until when. None of it is the widget's contract. */
export interface SessionRoutesOptions {
  readonly access: Access;
  readonly database: DatabaseSync;
  readonly credentials: Credentials;
  readonly doorkeeper: Doorkeeper;
  readonly cookie: SessionCookie;
  /** Counts attempts to sign in, by address. */
  readonly countAttempt: CountRequest;
}

/** The cookie that names a session. */
interface SessionCookie {
  readonly name: string;
  /** Whether it is for https alone: always, but on the machine's own address. */
  readonly isSecure: boolean;
}

const signInDetail = "Send a user and a password, and nothing else.";
const signInBody = v.strictObject(
  { user: v.string(signInDetail), password: v.pipe(v.string(signInDetail), v.maxLength(200, signInDetail)) },
  signInDetail,
);

/** `/session` and `/session/token`. */
export function createSessionRoutes(options: SessionRoutesOptions): Hono {
  const { access, database, credentials, doorkeeper, cookie, countAttempt } = options;
  const { sessions, tokens, lifetimes } = credentials;
  const routes = new Hono();

  routes.use(async (c, next) => {
    await next();
    c.header("Cache-Control", "no-store");
  });

  routes.get("/", (c) => c.json(describe(doorkeeper.requireSignedIn(c.req.raw), access)));

  routes.post("/", async (c) => {
    if (access === "development") throw new Problem(404, "Nobody signs in here: every visitor is the administrator.");
    countAttempt(addressOf(c));
    const { user, password } = await readBody(c.req.raw, signInBody);
    const person = await findPerson(database, user, password);
    if (!person) throw new Problem(401, "This user and this password do not belong together.");
    // Always a new session: one that someone else has put into this browser is not taken over.
    const session = sessions.issue(person.id);
    setCookie(c, cookie.name, session, {
      path: "/",
      httpOnly: true,
      sameSite: "Lax",
      secure: cookie.isSecure,
      maxAge: lifetimes.session,
    });
    return c.json(describe({ person, session }, access));
  });

  routes.delete("/", (c) => {
    const { session } = doorkeeper.requireSignedIn(c.req.raw);
    if (session !== undefined) sessions.revoke(session);
    deleteCookie(c, cookie.name, { path: "/", secure: cookie.isSecure });
    return c.body(null, 204);
  });

  routes.post("/token", (c) => {
    const { person } = doorkeeper.requireSignedIn(c.req.raw);
    return c.json({ token: tokens.issue(person.id), expires_in: lifetimes.token }, 201);
  });

  routes.delete("/token", (c) => {
    tokens.revokeAll(doorkeeper.requireSignedIn(c.req.raw).person.id);
    return c.body(null, 204);
  });

  return routes;
}

function describe({ person: { name, role }, session }: SignedIn, access: Access) {
  return { access, name, role, ...(session !== undefined && { csrf_token: csrfTokenOf(session) }) };
}

function addressOf(c: Context): string {
  return getConnInfo(c).remote.address ?? "";
}
