import { warnOnce } from "./warn-once.js";

/** Milliseconds for one attempt of a request, where a page says nothing else. */
export const DEFAULT_TIMEOUT = 15_000;

const CREDENTIALS: readonly string[] = ["omit", "same-origin", "include"];

/** Returns whether cookies go along, as a page has set it; the default, with a warning, where that is none of the possible values. */
export function checkCredentials(
  element: HTMLElement & { readonly credentials: RequestCredentials },
): RequestCredentials {
  if (CREDENTIALS.includes(element.credentials)) return element.credentials;
  warnOnce(element, '"credentials" must be omit, same-origin or include.');
  return "same-origin";
}

/** Returns the milliseconds for one attempt, as a page has set them; the default, with a warning, where they are no duration. */
export function checkTimeout(element: HTMLElement & { readonly timeout: number }): number {
  if (element.timeout > 0) return element.timeout;
  warnOnce(element, '"timeout" must be milliseconds above 0.');
  return DEFAULT_TIMEOUT;
}
