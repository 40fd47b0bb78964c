import type { Account, ApiError, QueryChangeDetail } from "ctm-accounts-billing";
import { addDetail, addEntry } from "./log-entry.js";

/** All events of the elements, in the order in which a change fires them. */
export const eventNames = [
  "ctm-query-change",
  "ctm-accounts-load",
  "ctm-account-open",
  "ctm-account-read",
  "ctm-request-balance-change",
  "ctm-balance-change",
  "ctm-billing-request-change",
  "ctm-scheduled-change",
  "ctm-popup-close",
  "ctm-error",
] as const;

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
  const entry = addEntry(log, event.type);
  entry.dataset.event = event.type;
  if (event instanceof CustomEvent) addDetail(entry, formatJson(summarise((event.detail ?? {}) as EventDetail)));
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
  const { page, pageSize, search, sort, balanceFrom, needsAttention, runsOutWithin } = detail;
  return {
    page,
    pageSize,
    ...(search && { search }),
    ...(sort && { sort }),
    ...(balanceFrom && { balanceFrom }),
    ...(needsAttention && { needsAttention }),
    ...(runsOutWithin && { runsOutWithin }),
  };
}

/** Formats JSON on one line, with spaces where it may wrap. */
function formatJson(value: unknown): string {
  const text = JSON.stringify(value, null, 1).replaceAll(/\n\s*/g, " ");
  return text === "{}" ? "" : text;
}
