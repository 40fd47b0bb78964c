/** What a write is known by. A page may have a version as its own backend has it: as a number, or null. */
interface WriteCondition {
  readonly key: string;
  readonly version?: string | number | null | undefined;
}

/** Returns the headers by which a backend detects a repeated write, and one that is based on an outdated account. */
export function toWriteHeaders({ key, version }: WriteCondition): Record<string, string> {
  const headers = { "idempotency-key": key };
  return version === undefined || version === null ? headers : { ...headers, "if-match": toEntityTag(String(version)) };
}

/**
 * Returns a version as an entity tag: `"v7"` for `v7`. A version that is a tag already, such as `W/"v7"`, is kept.
 *
 * Characters that a tag cannot contain are percent-encoded. Such a tag may match nothing, which is safe: the write is
 * refused. Without these characters two versions could be equal, and without the header the write could overwrite
 * another user's change.
 */
function toEntityTag(version: string): string {
  if (/^(W\/)?"[\x21\x23-\x7e]*"$/.test(version)) return version;
  // Half a surrogate pair has no UTF-8 to encode.
  const text = version.replace(/\p{Cs}/gu, "\ufffd");
  return `"${text.replace(/[^\x20\x21\x23-\x7e]+/g, encodeURIComponent)}"`;
}
