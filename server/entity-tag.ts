/**
 * Returns a version as the entity tag that `If-Match` names it by: `"r7"` for `r7`. What a tag cannot contain is
 * percent-encoded, and a version that is a tag already is kept, as the widget does it.
 */
export function toEntityTag(version: string): string {
  if (/^(W\/)?"[!#-~]*"$/.test(version)) return version;
  const text = version.replace(/\p{Surrogate}/gu, "\ufffd");
  return `"${text.replace(/[^ !#-~]+/g, encodeURIComponent)}"`;
}

/** Whether `If-Match` names a version, strongly (RFC 9110): a weak tag never matches, unless it is the version itself. */
export function matchesVersion(ifMatch: string, version: string): boolean {
  const tags: readonly string[] = ifMatch.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return tags.includes(toEntityTag(version));
}
