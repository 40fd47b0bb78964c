import { find } from "../find.js";
import type { PageServer } from "../page-server.js";

/** Puts what there is to say of a real server in the place of the scenarios, which only the mock backend can play. */
export function showServer(server: PageServer): void {
  for (const element of document.querySelectorAll("[data-mock]")) element.remove();
  const panel = find("server-panel", HTMLTemplateElement);
  panel.replaceWith(panel.content.cloneNode(true));
  find("side", HTMLElement).ariaLabel = "Backend";
  if (!server.hasSessions) return;
  const visitor = find("visitor", HTMLElement);
  server.describeVisitor().then(
    (text) => (visitor.textContent = `Signed in as ${text}.`),
    () => (visitor.textContent = "Not signed in any more."),
  );
  const button = find("sign-out", HTMLButtonElement);
  button.hidden = false;
  button.addEventListener("click", () => {
    // Signed out or not: the next page says which.
    void Promise.allSettled([server.signOut()]).then(() => location.assign("./sign-in.html"));
  });
}
