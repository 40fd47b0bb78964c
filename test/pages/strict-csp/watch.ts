// Runs before all other scripts. Records policy violations, messages to other tabs, and the initial globals.
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
