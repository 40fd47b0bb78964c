// Before anything else in the page: what its policy objects to, what is told to other tabs, and what the window had.
{
  const violations: string[] = [];
  const messages: unknown[] = [];
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) => {
    violations.push(`${effectiveDirective} ${blockedURI} ${sample}`);
  });
  BroadcastChannel.prototype.postMessage = (message: unknown) => void messages.push(message);
  Object.assign(window, {
    watched: { violations, messages, globals: ["watched", "__coverage__", ...Object.getOwnPropertyNames(window)] },
  });
}
