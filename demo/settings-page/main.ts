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
// Before the tags are registered: the first request goes out as soon as they are.
for (const element of document.querySelectorAll("ctm-accounts-billing, ctm-balance-toggle")) {
  Object.assign(element, { headers });
}
if (!server) await startMock();
// Where this fails the controls read for themselves, and say what went wrong.
await Promise.allSettled([fillKnownAccounts()]);
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
 * A host that knows its accounts hands them over, and their controls fetch nothing. Here it knows those of the first
 * page; the other controls read their account themselves, by `endpoint` and `account-id`.
 */
async function fillKnownAccounts(): Promise<void> {
  const { accounts, agency } = await createBillingApi({ endpoint, headers }).listAccounts({ page: 1, pageSize: 5 });
  for (const account of accounts) {
    const toggle = findToggle(table, account.id);
    if (toggle) Object.assign(toggle, { account, agency });
  }
}

/** One listener hears both the widget and the controls in the host's own table, and keeps the rest of the page right. */
function onBalanceChange({ target, detail: { account, to } }: BalanceChangeEvent): void {
  passOn(target, account);
  markChanged(table, account.id, new Date());
  toastChange(account.name, to);
}

function onRequestChange({ target, detail: { account } }: BillingRequestChangeEvent): void {
  passOn(target, account);
  const isOut = account.billingRequest != null;
  showToast(isOut ? `Sent. ${account.name} is asked for payment details.` : `${account.name} is no longer asked.`);
}

/** What was changed in one place is shown in the other as well. */
function passOn(target: EventTarget | null, account: Account): void {
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
