import type { Account, ApiError, QueryChangeDetail } from "ctm-accounts-billing";

/** All events of the elements, in the order in which a change fires them. */
export const eventNames = [
  "ctm-query-change",
  "ctm-accounts-load",
  "ctm-account-read",
  "ctm-request-balance-change",
  "ctm-balance-change",
  "ctm-billing-request-change",
  "ctm-popup-close",
  "ctm-error",
] as const;

const maxEntries = 200;
const timeFormat = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" });

/** The fields that the details of the events can have. */
interface EventDetail extends Partial<QueryChangeDetail> {
  readonly account?: Account;
  readonly accounts?: readonly Account[];
  readonly total?: number;
  readonly from?: string;
  readonly to?: string;
  readonly error?: ApiError;
  readonly operation?: string;
}

/** Adds an event at the top of the log. */
export function logEvent(log: HTMLElement, event: Event): void {
  log.prepend(createEntry(event));
  while (log.childElementCount > maxEntries) log.lastElementChild?.remove();
}

/** Returns the fields of an event's detail to log. Leaves out everything that may be personal. */
function summarise(detail: EventDetail): Record<string, unknown> {
  const { account, accounts, total, page, from, to, error, operation } = detail;
  return {
    ...(account && { account: summariseAccount(account) }),
    ...(accounts && { accounts: accounts.length, total, page }),
    ...(from && { from, to }),
    ...(error && { kind: error.kind, status: error.status }),
    ...(operation && { operation }),
    ...(detail.pageSize !== undefined && summariseQuery(detail)),
  };
}

/** Logs only the time of a billing request, because its address and message are personal. */
function summariseAccount({ id, name, balanceFrom, billingRequest }: Account): Record<string, unknown> {
  return { id, name, balanceFrom, ...(billingRequest && { requestSentAt: billingRequest.sentAt }) };
}

function summariseQuery(detail: EventDetail): Record<string, unknown> {
  const { page, pageSize, search, sort, balanceFrom, needsAttention } = detail;
  return {
    page,
    pageSize,
    ...(search && { search }),
    ...(sort && { sort }),
    ...(balanceFrom && { balanceFrom }),
    ...(needsAttention && { needsAttention }),
  };
}

function createEntry(event: Event): HTMLElement {
  const entry = document.createElement("li");
  entry.dataset.event = event.type;
  const time = document.createElement("time");
  const now = new Date();
  time.dateTime = now.toISOString();
  time.textContent = timeFormat.format(now);
  const name = document.createElement("strong");
  name.textContent = event.type;
  const detail = document.createElement("code");
  detail.textContent = event instanceof CustomEvent ? formatJson(summarise((event.detail ?? {}) as EventDetail)) : "";
  entry.append(time, name, detail);
  return entry;
}

/** Formats JSON on one line, with spaces where it may wrap. */
function formatJson(value: unknown): string {
  const text = JSON.stringify(value, null, 1).replaceAll(/\n\s*/g, " ");
  return text === "{}" ? "" : text;
}
