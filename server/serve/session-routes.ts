import { getConnInfo } from "@hono/node-server/conninfo";
import { Hono, type Context } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import * as v from "valibot";
import { readBody } from "../bodies.js";
import { Problem } from "../problem.js";
import type { Database } from "../sql/tables.js";
import { csrfTokenOf, type Credentials } from "./credentials.js";
import type { Access, Authenticator, Login } from "./authenticator.js";
import { findPerson } from "./people.js";
import type { RateLimiter } from "./rate-limit.js";

/** Options of `createSessionRoutes`. */
export interface SessionRoutesOptions {
  readonly access: Access;
  readonly database: Database;
  readonly credentials: Credentials;
  readonly authenticator: Authenticator;
  readonly cookie: SessionCookie;
  /** Limits the attempts to sign in, by IP address. */
  readonly limitSignIns: RateLimiter;
  readonly passwordCost?: number | undefined;
}

/** The session cookie. */
interface SessionCookie {
  readonly name: string;
  /** Whether it is sent over https only. */
  readonly isSecure: boolean;
}

const signInDetail = "Send a user and a password, and nothing else.";
const signInBody = v.strictObject(
  { user: v.string(signInDetail), password: v.pipe(v.string(signInDetail), v.maxLength(200, signInDetail)) },
  signInDetail,
);

/** Creates the routes `/session` and `/session/token` of the demo pages, which are not part of the widget's contract. */
export function createSessionRoutes(options: SessionRoutesOptions): Hono {
  const { access, database, credentials, authenticator, cookie, limitSignIns, passwordCost } = options;
  const { sessions, tokens, lifetimes } = credentials;
  const routes = new Hono();

  routes.use(async (c, next) => {
    await next();
    c.header("Cache-Control", "no-store");
  });

  routes.get("/", async (c) => c.json(describe(await authenticator.requireLogin(c.req.raw), access)));

  routes.post("/", async (c) => {
    if (access === "development")
      throw new Problem(404, "You don’t need to sign in here. Everyone is an Agency Administrator.");
    limitSignIns(addressOf(c));
    const { user, password } = await readBody(c.req.raw, signInBody);
    const person = await findPerson(database, user, password, passwordCost);
    if (!person) throw new Problem(401, "That user and password don’t match. Try again.");
    // Always a new session, to prevent session fixation.
    const session = await sessions.issue(person.id);
    setCookie(c, cookie.name, session, {
      path: "/",
      httpOnly: true,
      sameSite: "Lax",
      secure: cookie.isSecure,
      maxAge: lifetimes.session,
    });
    return c.json(describe({ person, session }, access));
  });

  routes.delete("/", async (c) => {
    const { session } = await authenticator.requireLogin(c.req.raw);
    if (session !== undefined) await sessions.revoke(session);
    deleteCookie(c, cookie.name, { path: "/", secure: cookie.isSecure });
    return c.body(null, 204);
  });

  routes.post("/token", async (c) => {
    const { person } = await authenticator.requireLogin(c.req.raw);
    return c.json({ token: await tokens.issue(person.id), expires_in: lifetimes.token }, 201);
  });

  routes.delete("/token", async (c) => {
    const { person } = await authenticator.requireLogin(c.req.raw);
    await tokens.revokeAll(person.id);
    return c.body(null, 204);
  });

  return routes;
}

function describe({ person: { name, role }, session }: Login, access: Access) {
  return { access, name, role, ...(session !== undefined && { csrf_token: csrfTokenOf(session) }) };
}

function addressOf(c: Context): string {
  return getConnInfo(c).remote.address ?? "";
}
