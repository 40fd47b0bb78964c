import { find } from "../find.js";
import type { PageServer } from "../page-server.js";

/** Replaces the scenarios, which only the mock backend has, with information about the reference server. */
export function showServer(server: PageServer): void {
  for (const element of document.querySelectorAll("[data-mock]")) element.remove();
  const panel = find("server-panel", HTMLTemplateElement);
  panel.replaceWith(panel.content.cloneNode(true));
  find("situation-title", HTMLElement).textContent = "Server";
  find("about", HTMLElement).textContent = "A drop-in billing table for agencies. Use it: all accounts are made up.";
  if (!server.hasSessions) return;
  const visitor = find("visitor", HTMLElement);
  const button = find("sign-out", HTMLButtonElement);
  button.hidden = false;
  server.describeVisitor().then(
    (text) => (visitor.textContent = `You’re signed in as ${text}.`),
    () => {
      visitor.textContent = "You’ve been signed out. Sign in again to continue.";
      button.textContent = "Sign in";
    },
  );
  button.addEventListener("click", () => {
    // The sign-in page opens even if signing out failed.
    void Promise.allSettled([server.signOut()]).then(() => location.assign("./sign-in.html"));
  });
}
