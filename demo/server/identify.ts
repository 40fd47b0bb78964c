import { Problem } from "../../server/problem.js";
import type { Visitor } from "../../server/wire.js";
import { csrfTokenOf, isSame, type Credentials } from "./credentials.js";
import { administrator, toVisitor, type Person } from "./people.js";

/**
 * How the API tells who is asking. `development`: it does not, and takes everyone for the administrator; `session`: by a
 * cookie, with a header against forged writes; `bearer`: by a token. A token that was sent counts in all three.
 */
export type Access = "development" | "session" | "bearer";

/** The name of the header that writes carry where a cookie says who asks. */
export const csrfHeader = "X-CSRF-Token";

/** Who signed in, and by which session. */
export interface SignedIn {
  readonly person: Person;
  /** Absent in development, where nobody signs in. */
  readonly session?: string;
}

/** Tells who is asking. */
export interface Doorkeeper {
  /** Who asks the API; throws the 401 or 403 where that is nobody, or not certain. */
  identify(request: Request): Visitor;
  /** Who signed in to the pages, in this configuration's way. */
  findSignedIn(request: Request): SignedIn | undefined;
  /** The same, for a request that changes something: throws where it is nobody, or where it may be forged. */
  requireSignedIn(request: Request): SignedIn;
}

/** A doorkeeper for one configuration. */
export function createDoorkeeper(access: Access, { sessions, tokens }: Credentials, cookie: string): Doorkeeper {
  function findSignedIn(request: Request): SignedIn | undefined {
    if (access === "development") return { person: administrator };
    const session = readCookie(request, cookie);
    const person = session && sessions.personOf(session);
    return person ? { person, session } : undefined;
  }

  function requireSignedIn(request: Request): SignedIn {
    const found = findSignedIn(request);
    if (!found) throw new Problem(401, "Your session has expired. Sign in again.");
    if (found.session !== undefined && isWrite(request)) checkCsrf(request, found.session);
    return found;
  }

  return {
    findSignedIn,
    requireSignedIn,
    identify(request) {
      const authorization = request.headers.get("Authorization");
      const isByToken = authorization !== null || access === "bearer";
      return toVisitor(isByToken ? requireBearer(authorization, tokens) : requireSignedIn(request).person);
    },
  };
}

function requireBearer(authorization: string | null, tokens: Credentials["tokens"]): Person {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? "")?.[1];
  const person = token && tokens.personOf(token);
  if (person) return person;
  throw new Problem(401, "The token is missing or has expired.", { "WWW-Authenticate": "Bearer" });
}

/**
 * Another site can make a browser send our cookie, but not our header. One that is missing is refused for good; one of an
 * earlier session is no forgery but out of date, like the session itself: with a 401 the widget asks its page for another.
 */
function checkCsrf({ headers }: Request, session: string): void {
  const token = headers.get(csrfHeader);
  if (token === null) throw new Problem(403, `A change needs the page's ${csrfHeader}.`);
  if (!isSame(token, csrfTokenOf(session))) throw new Problem(401, "You have signed in anew. Reload the page.");
}

function isWrite({ method }: Request): boolean {
  return method !== "GET" && method !== "HEAD";
}

function readCookie({ headers }: Request, name: string): string | undefined {
  const pairs = (headers.get("Cookie") ?? "").split(/;\s*/);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
