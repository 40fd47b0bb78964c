import { toFields, type AccountRow } from "../../src/client/account-schema.js";
import { toBillingRequest } from "../../src/client/billing-request-schema.js";
import { toLine } from "../words.js";

/** By field of a request on the wire, what it is called in the widget, which leaves out what it cannot read. */
const optional = {
  status: "status",
  expires_at: "expiresAt",
  reminded_at: "remindedAt",
  link: "link",
  can_remind: "canRemind",
} as const;

/** Finds what is said of how far a request is, and cannot be read. `null` is the same as a missing field. */
export function findLifeError({ billing_request: value }: AccountRow): string | undefined {
  const fields = toFields(value) ?? {};
  const request = toBillingRequest(value);
  const wrong = Object.entries(optional).find(([name, read]) => fields[name] != null && request?.[read] === undefined);
  return wrong && `billing_request.${wrong[0]} ${toLine(fields[wrong[0]], 30)}`;
}
