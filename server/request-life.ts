import { parseTime } from "../src/model/time.js";
import { Problem } from "./problem.js";
import { touch, type Effect, type WriteContext } from "./rules.js";
import type { AccountRecord, BillingRequestRecord, BillingRequestStatus } from "./wire.js";

/** How long a customer is left alone after an e-mail, in milliseconds: a day. */
const restBetweenEmails = 24 * 60 * 60 * 1000;

/** A customer who has not answered yet. */
const waiting: readonly BillingRequestStatus[] = ["requested", "opened"];

/** Returns how far a request is: one that nobody has answered has expired when its time is over. No timer does that. */
function statusAt({ status = "requested", expires_at: end }: BillingRequestRecord, now: string) {
  const time = end === undefined ? undefined : parseTime(end);
  const isOver = time !== undefined && time <= Date.parse(now);
  return isOver && waiting.includes(status) ? "expired" : status;
}

/** What an answer says of a request depends on the time, and on what the backend can do. */
export interface RequestView {
  /** The current time, as RFC 3339. */
  readonly now: string;
  /** The visitor may have customers reminded here. */
  readonly reminds: boolean;
}

/** Returns a request as it is answered: whether it has expired, and whether its customer can be reminded now. */
export function toAnsweredRequest(account: AccountRecord, { now, reminds }: RequestView): AccountRecord {
  const { billing_request: request } = account;
  if (!request) return account;
  const status = statusAt(request, now);
  const isOffered = reminds && whyNoReminder(account, now) === undefined;
  return {
    ...account,
    billing_request: {
      ...request,
      ...(status !== (request.status ?? "requested") && { status }),
      ...(isOffered && { can_remind: true }),
    },
  };
}

/** Has the customer e-mailed once more about the request that is out. */
export function remindCustomer(account: AccountRecord, _: undefined, { now }: WriteContext): Effect {
  const refusal = whyNoReminder(account, now);
  if (refusal) throw refusal;
  const { billing_request: request } = account;
  return { account: touch({ ...account, ...(request && { billing_request: { ...request, reminded_at: now } }) }, now) };
}

/** Returns why a customer cannot be reminded now; `undefined` where they can. */
function whyNoReminder(account: AccountRecord, now: string): Problem | undefined {
  const { billing_request: request, name } = account;
  if (!request || account.balance_from !== "agency")
    return new Problem(409, `${name} has no billing request to be reminded of.`);
  const status = statusAt(request, now);
  if (!waiting.includes(status)) return new Problem(409, `The billing request to ${name} is over: it is ${status}.`);
  const last = Math.max(...[request.sent_at, request.reminded_at].map((at) => parseTime(at ?? "") ?? 0));
  if (Date.parse(now) - last >= restBetweenEmails) return undefined;
  return new Problem(422, `${name} had an e-mail less than a day ago. Send the reminder tomorrow.`);
}
