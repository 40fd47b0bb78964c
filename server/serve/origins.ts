import { Problem } from "../problem.js";
import { isWrite } from "./authenticator.js";

/**
 * Refuses a write that a page of another origin has sent with this server's cookie. Browsers say the origin with every
 * write; programs, which have no cookies of a person, need not.
 */
export function checkOrigin(request: Request, allowed: readonly string[]): void {
  const origin = request.headers.get("Origin");
  if (origin === null || !isWrite(request) || allowed.includes(origin)) return;
  throw new Problem(403, "A page of another site cannot do this.");
}
