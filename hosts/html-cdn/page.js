const billing = document.querySelector("ctm-accounts-billing");
const place = billing.parentElement;
const output = document.querySelector("output");
const [freeze, readOnly, hide] = ["#freeze", "#read-only", "#hide"].map((id) => document.querySelector(id));
const count = document.querySelector("#count");

// Before the elements are defined, so that the first request has them.
billing.headers = { "x-host": "yes" };

billing.addEventListener("ctm-request-balance-change", (event) => {
  const { account, to } = event.detail;
  if (!freeze.checked) return;
  event.preventDefault();
  output.textContent = `Stopped: ${account.name} to ${to}`;
});

billing.addEventListener("ctm-balance-change", ({ detail: { account, from, to } }) => {
  output.textContent = `${account.name}: ${from} to ${to}`;
  count.textContent = String(Number(count.textContent) + 1);
});

readOnly.addEventListener("change", () => {
  billing.readonly = readOnly.checked;
});

hide.addEventListener("change", () => {
  if (hide.checked) billing.remove();
  else place.append(billing);
});
