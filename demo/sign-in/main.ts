import { find } from "../find.js";
import { findServer } from "../page-server.js";

/** Why a sign-in has failed. */
interface Refusal {
  readonly message: string;
  /** Whether it is the password. */
  readonly isWrong: boolean;
}

const form = find("sign-in", HTMLFormElement);
const password = find("password", HTMLInputElement);
const button = find("submit", HTMLButtonElement);
const refusalText = find("refusal", HTMLElement);

let isSending = false;

if (findServer()) form.addEventListener("submit", (event) => void onSubmit(event));
else {
  form.hidden = true;
  find("about", HTMLElement).textContent = "You don’t need to sign in here: the server is in your browser.";
}

async function onSubmit(event: SubmitEvent): Promise<void> {
  event.preventDefault();
  if (isSending) return;
  showSending(true);
  showRefusal(undefined);
  const refusal = await signIn(Object.fromEntries(new FormData(form)));
  if (refusal === undefined) {
    location.assign("./index.html");
    return;
  }
  showSending(false);
  showRefusal(refusal);
}

/** Not `disabled`: the button would lose the focus. */
function showSending(isNow: boolean): void {
  isSending = isNow;
  button.ariaDisabled = String(isNow);
  button.textContent = isNow ? "Signing in…" : "Sign in";
}

/** Says why, and leads to the password if that is wrong. */
function showRefusal(refusal: Refusal | undefined): void {
  refusalText.textContent = refusal?.message ?? "";
  password.ariaInvalid = refusal?.isWrong ? "true" : null;
  if (refusal) password.setAttribute("aria-describedby", refusalText.id);
  else password.removeAttribute("aria-describedby");
  if (refusal?.isWrong) password.select();
}

/** Signs in. Returns why that fails. */
async function signIn(body: object): Promise<Refusal | undefined> {
  try {
    const headers = { "Content-Type": "application/json" };
    const response = await fetch("/session", { method: "POST", headers, body: JSON.stringify(body) });
    if (response.ok) return undefined;
    const message = "We couldn’t sign you in. Try again in a moment.";
    const { detail = message } = (await response.json().catch(() => ({}))) as { detail?: string };
    return { message: detail, isWrong: response.status === 401 };
  } catch {
    return { message: "We couldn’t reach the server. Check that it’s still running, then try again.", isWrong: false };
  }
}
