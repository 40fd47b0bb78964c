import { find } from "../find.js";
import { findServer, type PageServer } from "../page-server.js";
import { trustMockWorker } from "../trusted-worker.js";
import { showTheme } from "./show-theme.js";
import { createTokens } from "./tokens.js";

/** Simulates the portal's session endpoint. */
interface DemoSession {
  requestToken(): Promise<string>;
  expireTokens(): Promise<void>;
}

declare global {
  interface Window {
    demoSession: DemoSession;
  }
}

showTheme("ctm-accounts-billing");
const server = findServer();
// Set before the first `await`, because the portal's script follows and requests a token at once.
window.demoSession = server ? useServer(server) : startMock();

function startMock(): DemoSession {
  trustMockWorker();
  const tokens = createTokens();
  const started = import("../../server/worker.js").then(({ startMockBackend }) =>
    startMockBackend({
      base: "https://api.solstice.example/v1/accounts",
      identify: (request) => tokens.identify(request),
    }),
  );
  return {
    async requestToken() {
      await started;
      return tokens.issue();
    },
    expireTokens() {
      tokens.expireAll();
      return Promise.resolve();
    },
  };
}

function useServer(server: PageServer): DemoSession {
  document.querySelector("ctm-accounts-billing")?.setAttribute("endpoint", server.endpoint);
  find("demo-about", HTMLElement).textContent = "Demo · Another brand: one script tag and 13 CSS variables.";
  return server;
}
