import { find } from "../find.js";
import { findServer, type PageServer } from "../page-server.js";
import { trustMockWorker } from "../trusted-worker.js";
import { showTheme } from "./show-theme.js";
import { createTokens } from "./tokens.js";

/** Stands for the portal's own session endpoint. */
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
// Set before anything is awaited: the widget, whose script follows, asks for a token as soon as it is there.
window.demoSession = server ? askServer(server) : startMock();

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

function askServer(server: PageServer): DemoSession {
  document.querySelector("ctm-accounts-billing")?.setAttribute("endpoint", server.endpoint);
  find("demo-about", HTMLElement).textContent =
    "Demo: another brand, from the CDN file, with one script of the host's own.";
  find("session-about", HTMLElement).textContent =
    "The server that this page came from is its API too, and is sent a bearer token. When it refuses one, the widget " +
    "asks this page for the next.";
  return server;
}
