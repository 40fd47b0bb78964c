import { createBillingApi, type BalanceChangeEvent, type CtmAccountsBilling } from "ctm-accounts-billing";
import { startMockBackend } from "../backend/worker.js";
import { find } from "../find.js";
import { trustMockWorker } from "../trusted-worker.js";
import { clients } from "./clients.js";
import { findToggle, markChanged, renderClients } from "./clients-table.js";

const endpoint = "/api/v1/accounts";
const table = find("clients", HTMLTableSectionElement);
const toast = find("toast", HTMLElement);

renderClients(table, clients, endpoint);
trustMockWorker();
await startMockBackend({ base: endpoint });
// Where this fails the controls read for themselves, and say what went wrong.
await Promise.allSettled([fillKnownAccounts()]);
await import("ctm-accounts-billing/define");

document.addEventListener("ctm-balance-change", onBalanceChange);
find("read-more", HTMLButtonElement).addEventListener("click", toggleHelp);

/**
 * A host that knows its accounts hands them over, and their controls fetch nothing. Here it knows those of the first
 * page; the other controls read their account themselves, by `endpoint` and `account-id`.
 */
async function fillKnownAccounts(): Promise<void> {
  const { accounts, agency } = await createBillingApi({ endpoint }).listAccounts({ page: 1, pageSize: 5 });
  for (const account of accounts) {
    const toggle = findToggle(table, account.id);
    if (toggle) Object.assign(toggle, { account, agency });
  }
}

/** One listener hears both the widget and the controls in the host's own table, and keeps the rest of the page right. */
function onBalanceChange({ target, detail: { account, to } }: BalanceChangeEvent): void {
  const billing = document.querySelector<CtmAccountsBilling>("ctm-accounts-billing");
  const toggle = findToggle(table, account.id);
  if (target === billing && toggle) toggle.account = account;
  if (target !== billing) void billing?.refresh();
  markChanged(table, account.id, new Date());
  showToast(`Saved. ${account.name} is now paid for by the ${to}.`);
}

let toastTimer: number | undefined;

function showToast(text: string): void {
  toast.textContent = text;
  clearTimeout(toastTimer);
  toastTimer = window.setTimeout(() => (toast.textContent = ""), 6000);
}

function toggleHelp({ currentTarget }: Event): void {
  const more = find("more", HTMLElement);
  more.hidden = !more.hidden;
  (currentTarget as HTMLElement).setAttribute("aria-expanded", String(!more.hidden));
}
