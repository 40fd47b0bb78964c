/** Hides in a text what must not be told: the values of headers, and of the endpoint's own query. */
export function hideSecrets(text: string, headers: Headers, endpoint: string): string {
  const values = [...headers.values(), ...new URL(endpoint).searchParams.values()];
  // A token may be told without its scheme, a cookie without its name.
  const parts = values.flatMap((value) => [value, ...value.split(/[\s;,=]+/)]).filter(isSecret);
  const longestFirst = [...new Set(parts)].sort((one, other) => other.length - one.length);
  return longestFirst.reduce((hidden, secret) => hidden.replaceAll(secret, "[hidden]"), text);
}

/** Words that say how, and are no secret. */
const schemes = new Set(["basic", "bearer", "digest", "negotiate"]);

/** What is too short stands in too many other words. */
function isSecret(part: string): boolean {
  return part.length >= 6 && !schemes.has(part.toLowerCase());
}

/** The endpoint as it may be told: without its query, which can hold a token. */
export function toPlainEndpoint(endpoint: string): string {
  const { origin, pathname, search } = new URL(endpoint);
  return `${origin}${pathname}${search && "?…"}`;
}
