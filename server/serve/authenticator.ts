import { Problem } from "../problem.js";
import type { Visitor } from "../wire.js";
import { csrfTokenOf, isSameSecret, type Credentials } from "./credentials.js";
import { administrator, toVisitor, type Person } from "./people.js";

/**
 * How requests are authenticated: `development` treats every visitor as an Agency Administrator, `session` uses a cookie and a
 * CSRF header, `bearer` a token. All three accept a bearer token.
 */
export type Access = "development" | "session" | "bearer";

/** The header with the CSRF token, which protects writes that are authenticated by a cookie. */
export const csrfHeader = "X-CSRF-Token";

/** The signed-in person and their session. */
export interface Login {
  readonly person: Person;
  /** Absent in development. */
  readonly session?: string;
}

/** Authenticates requests. */
export interface Authenticator {
  /** Whether a request is authenticated by a token. Others are by a cookie, or not at all. */
  usesToken(request: Request): boolean;
  /** Returns the visitor who sent a request to the API. Throws a 401, or a 403 if the CSRF token is missing. */
  identify(request: Request): Promise<Visitor>;
  /** Returns who is signed in to the pages. */
  findLogin(request: Request): Promise<Login | undefined>;
  /** Returns who is signed in to the pages. Throws a 401, or a 403 if the CSRF token of a write is missing. */
  requireLogin(request: Request): Promise<Login>;
}

/** Creates the authenticator of a configuration. */
export function createAuthenticator(access: Access, { sessions, tokens }: Credentials, cookie: string): Authenticator {
  async function findLogin(request: Request): Promise<Login | undefined> {
    if (access === "development") return { person: administrator };
    const session = readCookie(request, cookie);
    const person = session && (await sessions.findPerson(session));
    return person ? { person, session } : undefined;
  }

  async function requireLogin(request: Request): Promise<Login> {
    const login = await findLogin(request);
    if (!login) throw new Problem(401, "You’ve been signed out. Sign in again to continue.");
    if (login.session !== undefined && isWrite(request)) checkCsrf(request, login.session);
    return login;
  }

  const usesToken = ({ headers }: Request) => access === "bearer" || headers.has("Authorization");

  return {
    usesToken,
    findLogin,
    requireLogin,
    async identify(request) {
      if (!usesToken(request)) return toVisitor((await requireLogin(request)).person);
      return toVisitor(await requireBearer(request.headers.get("Authorization"), tokens));
    },
  };
}

async function requireBearer(authorization: string | null, tokens: Credentials["tokens"]): Promise<Person> {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? "")?.[1];
  const person = token && (await tokens.findPerson(token));
  if (person) return person;
  throw new Problem(401, "The token is missing or has expired. Request a new one.", { "WWW-Authenticate": "Bearer" });
}

/**
 * Checks the CSRF token, because another site can make a browser send the cookie but not the header. A token of an
 * earlier session is answered with 401, which makes the widget request fresh headers from its page.
 */
function checkCsrf({ headers }: Request, session: string): void {
  const token = headers.get(csrfHeader);
  if (token === null) throw new Problem(403, `A change needs the header ${csrfHeader}, which the page was given.`);
  if (!isSameSecret(token, csrfTokenOf(session)))
    throw new Problem(401, "You’ve signed in again elsewhere. Reload this page to continue.");
}

/** Whether a request changes something. */
export function isWrite({ method }: Request): boolean {
  return method !== "GET" && method !== "HEAD";
}

function readCookie({ headers }: Request, name: string): string | undefined {
  const pairs = (headers.get("Cookie") ?? "").split(/;\s*/);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
