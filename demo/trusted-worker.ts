/** What this project needs of the Trusted Types API; TypeScript's DOM library does not describe it yet. */
interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): unknown;
}

/**
 * Lets the page register the mock backend's service worker, and no other script, under `require-trusted-types-for`.
 * Only the demo needs this: the widget itself asks for nothing but Lit's own policy.
 */
export function trustMockWorker(): void {
  const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
  factory?.createPolicy("default", { createScriptURL: (url) => (isMockWorker(url) ? url : null) });
}

function isMockWorker(url: string): boolean {
  const { origin, pathname } = new URL(url, location.href);
  return origin === location.origin && pathname.endsWith("/mockServiceWorker.js");
}
