/** A random UUID (RFC 9562, version 4), also in pages without TLS, where `crypto.randomUUID` is missing. */
export function createKey(): string {
  // The types know only secure contexts.
  const secure = (crypto as Partial<Crypto>).randomUUID?.();
  if (secure) return secure;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  // 4 is the version; the variant is a digit from 8 to b.
  const variant = (8 + ((bytes[8] ?? 0) % 4)).toString(16);
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, `$1-$2-4$3-${variant}$4-$5`);
}
