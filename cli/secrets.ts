/** Replaces secrets in a text: the values of headers and of the endpoint's query. */
export function hideSecrets(text: string, headers: Headers, endpoint: string): string {
  const values = [...headers.values(), ...new URL(endpoint).searchParams.values()];
  // A backend may repeat a token without its scheme, or a cookie without its name.
  const parts = values.flatMap((value) => [value, ...value.split(/[\s;,=]+/)]).filter(isSecret);
  const longestFirst = [...new Set(parts)].sort((one, other) => other.length - one.length);
  return longestFirst.reduce((hidden, secret) => hidden.replaceAll(secret, "[hidden]"), text);
}

/** Authentication schemes, which are not secret. */
const schemes = new Set(["basic", "bearer", "digest", "negotiate"]);

/** Short values are not hidden, because they occur in other words. */
function isSecret(part: string): boolean {
  return part.length >= 6 && !schemes.has(part.toLowerCase());
}

/** Returns the endpoint without its query, which may contain a token. */
export function toPlainEndpoint(endpoint: string): string {
  const { origin, pathname, search } = new URL(endpoint);
  return `${origin}${pathname}${search && "?…"}`;
}
