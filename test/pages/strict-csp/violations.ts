/** What the page's policy has objected to; listened to before anything else is loaded. */
export const violations: string[] = [];

document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) => {
  violations.push(`${effectiveDirective} ${blockedURI} ${sample}`);
});
