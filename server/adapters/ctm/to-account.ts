import * as v from "valibot";
import type { AccountRecord } from "../../wire.js";

/** What the adapter adds to each account. */
export type OwnFields = Pick<AccountRecord, "permissions" | "links">;

const rowSchema = v.object({
  id: v.union([v.pipe(v.number(), v.safeInteger()), v.pipe(v.string(), v.nonEmpty())]),
  name: v.fallback(v.string(), ""),
  agency_id: v.fallback(v.optional(v.union([v.pipe(v.number(), v.safeInteger()), v.string()])), undefined),
  shared_billing: v.fallback(v.optional(v.boolean()), undefined),
  status: v.fallback(v.optional(v.union([v.string(), v.array(v.string())])), undefined),
  balance: v.fallback(v.optional(v.object({ cents: v.pipe(v.number(), v.safeInteger()) })), undefined),
});

/** Maps a row of the vendor's list; `undefined` if it has no id. Fields that are not named here stay behind. */
export function toAccount(row: unknown, own: OwnFields): AccountRecord | undefined {
  const parsed = v.safeParse(rowSchema, row);
  if (!parsed.success) return undefined;
  const { id, name, agency_id, shared_billing, status: statuses, balance } = parsed.output;
  const status = typeof statuses === "string" ? statuses : statuses?.[0];
  return {
    id,
    name,
    balance_from: toSource(shared_billing),
    ...(status !== undefined && { status }),
    ...(agency_id !== undefined && { agency_id }),
    // The vendor's amounts are in US cents.
    ...(balance && { balance: { cents: balance.cents, currency: "USD" } }),
    ...own,
  };
}

/** Newer lists do not say who pays: a word that the contract does not have is shown as unknown. */
function toSource(isShared: boolean | undefined): string {
  if (isShared === undefined) return "unknown";
  return isShared ? "agency" : "customer";
}
