import {
  createBillingApi,
  type Account,
  type BalanceChangeEvent,
  type BillingRequestChangeEvent,
  type CtmAccountsBilling,
} from "ctm-accounts-billing";
import { find } from "../find.js";
import { findServer } from "../page-server.js";
import { trustMockWorker } from "../trusted-worker.js";
import { clients } from "./clients.js";
import { findToggle, markChanged, renderClients } from "./clients-table.js";
import { showToast, toastChange } from "./toast.js";

const endpoint = "/api/v1/accounts";
const table = find("clients", HTMLTableSectionElement);
const server = findServer();
const headers = server?.headers;

renderClients(table, clients, endpoint);
// Set before the tags are registered, because the first request is sent then.
for (const element of document.querySelectorAll("ctm-accounts-billing, ctm-balance-toggle")) {
  Object.assign(element, { headers });
}
if (!server) await startMock();
// If this fails, the toggles read their accounts themselves and show the error.
await Promise.allSettled([setKnownAccounts()]);
await import("ctm-accounts-billing/define");

document.addEventListener("ctm-balance-change", onBalanceChange);
document.addEventListener("ctm-billing-request-change", onRequestChange);
find("read-more", HTMLButtonElement).addEventListener("click", toggleHelp);

async function startMock(): Promise<void> {
  trustMockWorker();
  const { startMockBackend } = await import("../../server/worker.js");
  await startMockBackend({ base: endpoint });
}

/**
 * Sets the accounts of the first page on their toggles, which then send no request. The other toggles read their accounts
 * by `endpoint` and `account-id`.
 */
async function setKnownAccounts(): Promise<void> {
  const { accounts, agency } = await createBillingApi({ endpoint, headers }).listAccounts({ page: 1, pageSize: 5 });
  for (const account of accounts) {
    const toggle = findToggle(table, account.id);
    if (toggle) Object.assign(toggle, { account, agency });
  }
}

/** Handles changes in both the widget and the toggles of the host's table. */
function onBalanceChange({ target, detail: { account, to } }: BalanceChangeEvent): void {
  syncAccount(target, account);
  markChanged(table, account.id, new Date());
  toastChange(account.name, to);
}

function onRequestChange({ target, detail: { account } }: BillingRequestChangeEvent): void {
  syncAccount(target, account);
  const { name, billingRequest } = account;
  showToast(billingRequest != null ? `Payment request sent to ${name}.` : `Payment request to ${name} withdrawn.`);
}

/** Shows a change of the widget in the host's table, and the other way round. */
function syncAccount(target: EventTarget | null, account: Account): void {
  const billing = document.querySelector<CtmAccountsBilling>("ctm-accounts-billing");
  const toggle = findToggle(table, account.id);
  if (target === billing && toggle) toggle.account = account;
  if (target !== billing) void billing?.refresh();
}

function toggleHelp({ currentTarget }: Event): void {
  const more = find("more", HTMLElement);
  more.hidden = !more.hidden;
  (currentTarget as HTMLElement).setAttribute("aria-expanded", String(!more.hidden));
}
