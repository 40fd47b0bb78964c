const form = document.querySelector("form");
const refusal = document.querySelector(".refusal");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  refusal.textContent = "";
  const message = await signIn(Object.fromEntries(new FormData(form)));
  if (message === undefined) location.assign("/index.html");
  else refusal.textContent = message;
});

/** Signs in. Returns a message if that fails. */
async function signIn(body) {
  try {
    const headers = { "Content-Type": "application/json" };
    const response = await fetch("/session", { method: "POST", headers, body: JSON.stringify(body) });
    if (response.ok) return undefined;
    return (await response.json()).detail ?? "We couldn’t sign you in. Try again in a moment.";
  } catch {
    return "We couldn’t reach the server. Check that it’s still running, then try again.";
  }
}
