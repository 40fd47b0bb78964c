/** A random UUID (RFC 9562, version 4), also in pages without TLS, where `crypto.randomUUID` is missing. */
export function createKey(): string {
  // The types know only secure contexts.
  const secure = (crypto as Partial<Crypto>).randomUUID?.();
  if (secure) return secure;
  // The File API ends the URL of a blob in a fresh UUID.
  const url = URL.createObjectURL(new Blob());
  URL.revokeObjectURL(url);
  return url.slice(-36);
}
