import { findPart, PART_LENGTH, quotesSecret, toParts, toSecrets } from "../src/client/secrets.js";

/** Replaces what must not be shown in a text. */
export type Hide = (text: string) => string;

const HIDDEN = "[hidden]";

/** Creates a function that hides credentials: those in headers, and those in the query of the endpoint. */
export function createHide(headers: Headers, endpoint: string): Hide {
  const secrets = toSecrets([...headers, ...new URL(endpoint).searchParams]);
  const longestFirst = secrets.toSorted((one, other) => other.length - one.length);
  const parts = toParts(secrets);
  return (text) => {
    const rest = longestFirst.reduce((hidden, secret) => hidden.replaceAll(secret, HIDDEN), text);
    const hidden = hideParts(rest, parts);
    // Where in a text an encoded credential is, is not known.
    return quotesSecret(hidden, secrets) ? HIDDEN : hidden;
  };
}

function hideParts(text: string, parts: ReadonlySet<string>): string {
  let hidden = "";
  let end = 0;
  for (let at = findPart(text, parts, 0); at !== undefined; at = findPart(text, parts, end)) {
    hidden += text.slice(end, at) + HIDDEN;
    end = at + PART_LENGTH;
    // A longer quote is one of several parts, each a character further.
    while (end < text.length && parts.has(text.slice(end - PART_LENGTH + 1, end + 1))) end++;
  }
  return hidden + text.slice(end);
}

/** Returns the endpoint without its query, which may contain a token. */
export function toPlainEndpoint(endpoint: string): string {
  const { origin, pathname, search } = new URL(endpoint);
  return `${origin}${pathname}${search && "?…"}`;
}
