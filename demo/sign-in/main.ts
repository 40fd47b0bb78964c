import { find } from "../find.js";
import { findServer } from "../page-server.js";

const form = find("sign-in", HTMLFormElement);
const refusal = find("refusal", HTMLElement);

if (findServer()) form.addEventListener("submit", (event) => void onSubmit(event));
else {
  form.hidden = true;
  find("about", HTMLElement).textContent = "You don’t need to sign in here: the server is in your browser.";
}

async function onSubmit(event: SubmitEvent): Promise<void> {
  event.preventDefault();
  refusal.textContent = "";
  const message = await signIn(Object.fromEntries(new FormData(form)));
  if (message === undefined) location.assign("./index.html");
  else refusal.textContent = message;
}

/** Signs in. Returns a message if that fails. */
async function signIn(body: object): Promise<string | undefined> {
  try {
    const headers = { "Content-Type": "application/json" };
    const response = await fetch("/session", { method: "POST", headers, body: JSON.stringify(body) });
    if (response.ok) return undefined;
    const { detail } = (await response.json()) as { detail?: string };
    return detail ?? "We couldn’t sign you in. Try again in a moment.";
  } catch {
    return "We couldn’t reach the server. Check that it’s still running, then try again.";
  }
}
