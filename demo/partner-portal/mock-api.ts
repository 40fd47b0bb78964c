import { startMockBackend } from "../backend/worker.js";
import { trustMockWorker } from "../trusted-worker.js";
import { showTheme } from "./show-theme.js";
import { createTokens } from "./tokens.js";

declare global {
  interface Window {
    /** Stands for the portal's own session endpoint. */
    demoSession: {
      requestToken(): Promise<string>;
      expireTokens(): void;
    };
  }
}

showTheme("ctm-accounts-billing");
trustMockWorker();
const tokens = createTokens();
const started = startMockBackend({
  base: "https://api.solstice.example/v1/accounts",
  identify: (request) => tokens.identify(request),
});

// Set before anything is awaited: the widget, whose script follows, asks for a token as soon as it is there.
window.demoSession = {
  async requestToken() {
    await started;
    return tokens.issue();
  },
  expireTokens: () => tokens.expireAll(),
};
