import { administrator } from "../../server/app.js";
import { Problem } from "../../server/problem.js";
import type { Visitor } from "../../server/wire.js";

/** Bearer tokens that the mock API issues and accepts. */
export interface Tokens {
  issue(): string;
  expireAll(): void;
  /** Returns the owner of the request's token. Throws a 401 if it is not valid. */
  identify(request: Request): Visitor;
}

const lifetime = 5 * 60 * 1000;

/** Creates tokens that are valid for five minutes, or until `expireAll` is called. */
export function createTokens(now: () => number = Date.now): Tokens {
  const expiries = new Map<string, number>();
  return {
    issue() {
      const token = crypto.randomUUID();
      expiries.set(token, now() + lifetime);
      return token;
    },
    expireAll() {
      expiries.clear();
    },
    identify({ headers }) {
      const token = /^Bearer (.+)$/.exec(headers.get("Authorization") ?? "")?.[1] ?? "";
      if ((expiries.get(token) ?? 0) > now()) return administrator;
      throw new Problem(401, "The token has expired.", { "WWW-Authenticate": "Bearer" });
    },
  };
}
