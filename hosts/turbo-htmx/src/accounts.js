// Whatever is put into the page later: events of all elements arrive at the document.
import "ctm-accounts-billing/define";

const find = (selector) => document.querySelector(selector);
const isTicked = (name) => find(`[data-does="${name}"]`)?.checked ?? false;

/** Gives every table what markup cannot say. */
export function sendHeaders(root) {
  for (const billing of root.querySelectorAll("ctm-accounts-billing")) billing.headers = { "x-host": "yes" };
}

document.addEventListener("ctm-request-balance-change", (event) => {
  const { account, to } = event.detail;
  if (!isTicked("freeze")) return;
  event.preventDefault();
  find("output").textContent = `Stopped: ${account.name} to ${to}`;
});

document.addEventListener("ctm-balance-change", ({ detail: { account, from, to } }) => {
  find("output").textContent = `${account.name}: ${from} to ${to}`;
  find("#count").textContent = String(Number(find("#count").textContent) + 1);
});

let hidden;

document.addEventListener("change", ({ target }) => {
  const does = target.dataset?.does;
  if (does === "read-only") find("ctm-accounts-billing").readonly = target.checked;
  if (does !== "hide") return;
  if (target.checked) {
    hidden = find("ctm-accounts-billing");
    hidden.remove();
  } else find("#place").append(hidden);
});
