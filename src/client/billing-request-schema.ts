import { boolean, check, fallback, object, parse, picklist, pipe, string } from "valibot";
import type { BillingRequest } from "../model/account.js";
import { REQUEST_STATUSES, type BillingRequestDraft } from "../model/billing-request.js";
import { parseTime } from "../model/time.js";
import { isWebAddress } from "../model/web-link.js";
import { optionalField, optionalMoney, optionalText } from "./fields.js";

const optionalTime = optionalField(
  pipe(
    string(),
    check((text) => parseTime(text) !== undefined),
  ),
);

/** Anything that is there is a request: one that is no object has none of these. */
const requestSchema = fallback(
  object({
    email: optionalText,
    starting_balance: optionalMoney,
    message: optionalText,
    sent_at: optionalText,
    status: optionalField(picklist(REQUEST_STATUSES)),
    expires_at: optionalTime,
    reminded_at: optionalTime,
    link: optionalField(pipe(string(), check(isWebAddress))),
    can_remind: optionalField(boolean()),
  }),
  { email: undefined, starting_balance: undefined, message: undefined, sent_at: undefined },
);

/**
 * Maps a request. One that is there but cannot be read is out all the same: none of its details is known. A status that this
 * version does not know is as if there were none.
 */
export function toBillingRequest(value: unknown): BillingRequest | null | undefined {
  if (value === undefined) return undefined;
  if (value === null || value === false) return null;
  const request = parse(requestSchema, value);
  const { status, expires_at: expiresAt, reminded_at: remindedAt, link, can_remind: canRemind } = request;
  return {
    email: request.email,
    startingBalance: request.starting_balance,
    message: request.message,
    sentAt: request.sent_at,
    ...(status !== undefined && { status }),
    ...(expiresAt !== undefined && { expiresAt }),
    ...(remindedAt !== undefined && { remindedAt }),
    ...(link !== undefined && { link }),
    ...(canRemind !== undefined && { canRemind }),
  };
}

/** Maps a draft to the body of a billing request. */
export function toBillingRequestBody({ email, startingBalance, message }: BillingRequestDraft): object {
  return { email, starting_balance: startingBalance, message };
}
