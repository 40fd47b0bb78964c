import { createSession } from "./session.js";

const access = document.querySelector('meta[name="server-access"]')?.content;
const notice = document.querySelector(".notice");
const tell = (text) => (notice.textContent = text);
const session = createSession(access, tell);

try {
  await import("/cdn/ctm-accounts-billing.js");
  document.querySelector("main").append(createBilling());
} catch {
  tell("The table couldn’t be loaded. Reload the page in a moment.");
}

function createBilling() {
  const billing = document.createElement("ctm-accounts-billing");
  billing.endpoint = "/api/v1/accounts";
  if (access === "development") return billing;
  billing.headers = session.createHeaders;
  const link = document.createElement("a");
  link.slot = "signed-out";
  link.href = "/sign-in.html";
  link.textContent = "Sign in again";
  billing.append(link);
  return billing;
}

const button = document.getElementById("sign-out");
let isSigningOut = false;
button?.addEventListener("click", async () => {
  if (isSigningOut) return;
  isSigningOut = true;
  tell("");
  if (await session.signOut()) location.assign("/sign-in.html");
  else tell("You’re still signed in, because the server didn’t sign you out. Check your connection, then try again.");
  isSigningOut = false;
});
