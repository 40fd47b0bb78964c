import type { WriteOptions } from "./billing-api.js";

/** The headers that let a backend tell a repeat from a new intent, and a stale view from a current one. */
export function toWriteHeaders({ key, version }: Pick<WriteOptions, "key" | "version">): Record<string, string> {
  const headers = { "idempotency-key": key };
  return version === undefined ? headers : { ...headers, "if-match": toEntityTag(version) };
}

/**
 * A version as an entity tag: `v7` becomes `"v7"`; one that is a tag already, `W/"v7"` too, stays as it is.
 *
 * What a header cannot carry inside the quotes is percent-encoded. Leaving it out would let two versions pass for one,
 * leaving out the header would overwrite someone else's change: a tag that matches nothing is the safe way to be wrong.
 */
function toEntityTag(version: string): string {
  if (/^(W\/)?"[\x21\x23-\x7e]*"$/.test(version)) return version;
  // Half a surrogate pair has no UTF-8 to encode.
  const text = version.replace(/\p{Cs}/gu, "\ufffd");
  return `"${text.replace(/[^\x20\x21\x23-\x7e]+/g, encodeURIComponent)}"`;
}
