import "ctm-accounts-billing/define";

const find = <Type extends HTMLElement>(selector: string): Type => {
  const found = document.querySelector<Type>(selector);
  if (!found) throw new Error(`There is no ${selector} in the page.`);
  return found;
};

const billing = find<HTMLElementTagNameMap["ctm-accounts-billing"]>("ctm-accounts-billing");
const place = find("main");
const output = find("output");
const count = find("#count");
const [freeze, readOnly, hide] = ["#freeze", "#read-only", "#hide"].map((id) => find<HTMLInputElement>(id));

billing.headers = { "x-host": "yes" };

billing.addEventListener("ctm-request-balance-change", (event) => {
  const { account, to } = event.detail;
  if (!freeze?.checked) return;
  event.preventDefault();
  output.textContent = `Stopped: ${account.name} to ${to}`;
});

billing.addEventListener("ctm-balance-change", ({ detail: { account, from, to } }) => {
  output.textContent = `${account.name}: ${from} to ${to}`;
  count.textContent = String(Number(count.textContent) + 1);
});

readOnly?.addEventListener("change", () => {
  billing.readonly = readOnly.checked;
});

hide?.addEventListener("change", () => {
  if (hide.checked) billing.remove();
  else place.append(billing);
});
