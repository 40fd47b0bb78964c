import { Hono, type Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import * as v from "valibot";
import { readBody } from "../bodies.js";
import { Problem } from "../problem.js";
import { browserLifetime, csrfTokenOf, type Credentials } from "./credentials.js";
import type { Access, Authenticator, Login } from "./authenticator.js";
import type { ServerEnv } from "./client.js";
import type { RateLimiter } from "./rate-limit.js";
import type { SignIns } from "./sign-ins.js";

/** Options of `createSessionRoutes`. */
export interface SessionRoutesOptions {
  readonly access: Access;
  readonly credentials: Credentials;
  readonly authenticator: Authenticator;
  readonly cookie: SessionCookie;
  readonly signIns: SignIns;
  /** Limits the tokens of a person. */
  readonly limitTokens: RateLimiter;
}

/** The session cookie, and that of a browser which a person has signed in with. */
interface SessionCookie {
  readonly name: string;
  readonly browserName: string;
  /** Whether they are sent over https only. */
  readonly isSecure: boolean;
}

const signInDetail = "Send a user and a password, and nothing else.";
const signInBody = v.strictObject(
  {
    user: v.pipe(v.string(signInDetail), v.maxLength(200, signInDetail)),
    password: v.pipe(v.string(signInDetail), v.maxLength(200, signInDetail)),
  },
  signInDetail,
);

/** Creates the routes `/session` and `/session/token`, which the pages use. They are not part of the widget's contract. */
export function createSessionRoutes(options: SessionRoutesOptions): Hono<ServerEnv> {
  const { access, credentials, authenticator, cookie, signIns, limitTokens } = options;
  const { tokens, lifetimes } = credentials;
  const routes = new Hono<ServerEnv>();

  routes.use(async (c, next) => {
    await next();
    c.header("Cache-Control", "no-store");
  });

  async function requireLogin(c: Context<ServerEnv>): Promise<Login> {
    const login = await authenticator.requireLogin(c.req.raw);
    c.get("client").person = login.person.id;
    return login;
  }

  function keepCookie(c: Context, name: string, value: string, maxAge: number): void {
    setCookie(c, name, value, { path: "/", httpOnly: true, sameSite: "Lax", secure: cookie.isSecure, maxAge });
  }

  routes.get("/", async (c) => c.json(describe(await requireLogin(c), access)));

  routes.post("/", async (c) => {
    if (access === "development")
      throw new Problem(404, "You don’t need to sign in here. Everyone is an Agency Administrator.");
    const { user, password } = await readBody(c.req.raw, signInBody);
    const client = c.get("client");
    const earlier = { session: getCookie(c, cookie.name), browser: getCookie(c, cookie.browserName) };
    const { person, session, browser } = await signIns.signIn({ user, password, client, earlier });
    client.person = person.id;
    keepCookie(c, cookie.name, session, lifetimes.session);
    keepCookie(c, cookie.browserName, browser, browserLifetime);
    return c.json(describe({ person, session }, access));
  });

  routes.delete("/", async (c) => {
    await signIns.signOut(await requireLogin(c), c.get("client"));
    deleteCookie(c, cookie.name, { path: "/", secure: cookie.isSecure });
    return c.body(null, 204);
  });

  routes.post("/token", async (c) => {
    const { person, session } = await requireLogin(c);
    await limitTokens.take(person.id);
    return c.json({ token: await tokens.issue(person.id, session), expires_in: lifetimes.token }, 201);
  });

  routes.delete("/token", async (c) => {
    const { person } = await requireLogin(c);
    await tokens.revokeAll(person.id);
    return c.body(null, 204);
  });

  return routes;
}

function describe({ person: { name, role }, session }: Login, access: Access) {
  return { access, name, role, ...(session !== undefined && { csrf_token: csrfTokenOf(session) }) };
}
