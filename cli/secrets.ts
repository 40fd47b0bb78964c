import { hideSecrets, toSecrets } from "../src/client/secrets.js";

/** Returns a function that replaces secrets in a text: the values of headers and of the endpoint's query. */
export function createHide(headers: Headers, endpoint: string): (text: string) => string {
  const secrets = toSecrets([...headers, ...new URL(endpoint).searchParams]);
  return (text) => hideSecrets(text, secrets, "[hidden]");
}

/** Returns the endpoint without its query, which may contain a token. */
export function toPlainEndpoint(endpoint: string): string {
  const { origin, pathname, search } = new URL(endpoint);
  return `${origin}${pathname}${search && "?…"}`;
}
