/** The part of the Trusted Types API that is used here. TypeScript's DOM library does not include it. */
interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): unknown;
}

/**
 * Allows the page to register the mock backend's service worker, and no other script, under `require-trusted-types-for`.
 * The widget itself needs only Lit's policy.
 */
export function trustMockWorker(): void {
  const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
  factory?.createPolicy("default", { createScriptURL: (url) => (isMockWorker(url) ? url : null) });
}

function isMockWorker(url: string): boolean {
  const { origin, pathname } = new URL(url, location.href);
  return origin === location.origin && pathname.endsWith("/mockServiceWorker.js");
}
