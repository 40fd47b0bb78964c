import { object, parse, type InferOutput } from "valibot";
import type { AgencyChangePage, AgencyChangeRecord } from "./billing-api.js";
import { idSchema, optionalField, optionalText } from "./fields.js";
import { toBalanceChange, type historySchema } from "./history-schema.js";

const entrySchema = object({
  account: optionalField(object({ id: idSchema, name: optionalText })),
  action: optionalText,
});

/** What an entry that moves no account is about. */
const requests: ReadonlySet<string> = new Set(["billing_request", "withdrawal", "reminder"]);

/**
 * Maps an answer to the page, in the server's order. An entry is left out whose time or account cannot be read, or that is
 * neither a change nor about a request.
 */
export function toAgencyChangePage(answer: InferOutput<typeof historySchema>): AgencyChangePage {
  const changes = answer.balance_changes.flatMap((entry) => toAgencyChange(entry) ?? []);
  const unreadable = answer.balance_changes.length - changes.length;
  return { changes, unreadable, hasNext: Boolean(answer.next_page) };
}

function toAgencyChange(entry: unknown): AgencyChangeRecord | undefined {
  const change = toBalanceChange(entry);
  if (!change) return undefined;
  const { account, action = "change" } = parse(entrySchema, entry);
  if (!account) return undefined;
  const isRequest = requests.has(action);
  if (!isRequest && action !== "change" && !(change.from && change.to)) return undefined;
  return {
    ...change,
    account: { id: account.id, name: account.name ?? "" },
    action: isRequest ? (action as AgencyChangeRecord["action"]) : "change",
  };
}
