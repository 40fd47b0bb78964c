const form = document.querySelector("form");
const refusal = document.getElementById("refusal");
const button = form.querySelector("button");
const { user, password } = form.elements;

let isSending = false;

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (isSending) return;
  showSending(true);
  showRefusal(undefined);
  const outcome = await signIn({ user: user.value, password: password.value });
  if (outcome === undefined) return location.assign("/index.html");
  showSending(false);
  showRefusal(outcome);
});

/** Not `disabled`: the button would lose the focus. */
function showSending(isNow) {
  isSending = isNow;
  button.setAttribute("aria-disabled", String(isNow));
  button.textContent = isNow ? "Signing in…" : "Sign in";
}

/** Leads to what can be corrected. The fields keep what was typed. */
function showRefusal(outcome) {
  refusal.textContent = outcome?.message ?? "";
  for (const input of [user, password]) {
    if (outcome) input.setAttribute("aria-describedby", "refusal");
    else input.removeAttribute("aria-describedby");
    if (outcome?.isWrong) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }
  if (outcome?.isWrong) password.select();
}

/** Signs in. Returns what to say if that fails, and whether it is the user or the password. */
async function signIn(body) {
  const unclear = { message: "We couldn’t sign you in. Try again in a moment.", isWrong: false };
  try {
    const headers = { "Content-Type": "application/json" };
    const response = await fetch("/session", { method: "POST", headers, body: JSON.stringify(body) });
    if (response.ok) return undefined;
    const { detail = unclear.message } = await response.json().catch(() => unclear);
    return { message: detail, isWrong: response.status === 401 };
  } catch {
    return { message: "We couldn’t reach the server. Check that it’s still running, then try again.", isWrong: false };
  }
}
