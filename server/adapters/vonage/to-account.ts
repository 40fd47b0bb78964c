import * as v from "valibot";
import { minorDigitsOf } from "../../../src/model/money.js";
import type { AccountRecord, MoneyRecord } from "../../wire.js";

const key = v.pipe(v.string(), v.nonEmpty());
const text = v.fallback(v.string(), "");
const amount = v.fallback(v.nullish(v.pipe(v.number(), v.finite())), undefined);

const accountSchema = v.object({
  api_key: key,
  name: text,
  use_primary_account_balance: v.fallback(v.optional(v.boolean()), undefined),
  suspended: v.fallback(v.optional(v.boolean()), undefined),
  balance: amount,
});

/** Schema of the list. An account that cannot be read is passed on as it is. */
export const listSchema = v.object({
  _embedded: v.object({
    primary_account: v.fallback(v.optional(v.object({ name: text, balance: amount })), undefined),
    subaccounts: v.array(v.unknown()),
  }),
});

/** What the adapter was told. */
export interface VonageTerms {
  readonly currency: string;
  /** Whether an account with a balance of its own can go back to the shared one. */
  readonly sharesAgain: boolean;
}

const oneWay = "Vonage does not take an account with a balance of its own back to the balance of the primary account.";
const unknown = "Vonage does not say whose balance this account uses.";

/** Maps a subaccount; `undefined` if it has no key. Fields that are not named here stay behind. */
export function toAccount(value: unknown, { currency, sharesAgain }: VonageTerms): AccountRecord | undefined {
  const parsed = v.safeParse(accountSchema, value);
  if (!parsed.success) return undefined;
  const { api_key, name, use_primary_account_balance: isShared, suspended, balance } = parsed.output;
  const source = isShared === undefined ? "unknown" : isShared ? "agency" : "customer";
  const status = suspended === undefined ? undefined : suspended ? "suspended" : "active";
  const reason = { agency: undefined, customer: sharesAgain ? undefined : oneWay, unknown }[source];
  return {
    id: api_key,
    name,
    balance_from: source,
    ...(status !== undefined && { status }),
    ...toBalance(balance, currency),
    permissions: { change_balance: reason === undefined, ...(reason !== undefined && { reason }) },
    version: toVersion(source, status),
  };
}

/**
 * Vonage has no versions. This one is what a person decides by: who pays, and whether the account is in use. An account
 * that is changed and changed back has its old version again, and is again what the person has seen.
 */
function toVersion(source: string, status = "unknown"): string {
  return `${source}.${status}`;
}

/** `null` where the balance is shared: the account has none of its own. */
function toBalance(balance: number | null | undefined, currency: string): Pick<AccountRecord, "balance"> {
  if (balance === null) return { balance };
  const money = balance === undefined ? undefined : toMoney(balance, currency);
  return money ? { balance: money } : {};
}

/** Maps a decimal amount. Less than the smallest unit does not count: a balance is never shown as more than it is. */
export function toMoney(decimal: number, currency: string): MoneyRecord | undefined {
  const digits = minorDigitsOf(currency);
  const text = String(decimal);
  // Shifts the decimal point in the text, because 1.15 * 100 is less than 115.
  const cents = Math.floor(text.includes("e") ? decimal * 10 ** digits : Number(`${text}e${digits}`));
  return Number.isSafeInteger(cents) ? { cents, currency } : undefined;
}
