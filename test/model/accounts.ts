import fc from "fast-check";
import type { Account } from "../../src/model/account.js";
import type { Sort } from "../../src/model/query.js";

/** Creates an account with these fields. */
export function account(fields: Partial<Account> = {}): Account {
  return {
    id: 1,
    name: "Acme Dental",
    balanceFrom: "agency",
    status: "active",
    agencyId: undefined,
    balance: null,
    paymentMethod: undefined,
    permissions: { changeBalance: true },
    version: undefined,
    updated: undefined,
    ...fields,
  };
}

/** Every sort order. */
export const sorts = ["name", "status", "balance", "balance_from", "runway"].flatMap((column) => [
  column,
  `-${column}`,
]) as Sort[];

const anyId = fc.oneof(fc.maxSafeInteger(), fc.string({ minLength: 1 }));
const anyMoney = fc.record({ cents: fc.maxSafeInteger(), currency: fc.constantFrom("USD", "EUR", "JPY") });
const anyUsage = fc.record({ perDay: anyMoney, days: fc.nat(20) });
const fewNames = fc.constantFrom("Acme", "acme 2", "ACME 10", "Élan", "Zürich Zahnarzt", "İstanbul", "");

/** Accounts with different ids, and with names that are equal or differ only in case and accents. */
export const anyAccounts: fc.Arbitrary<Account[]> = fc.uniqueArray(
  fc
    .record({
      id: anyId,
      name: fc.oneof(fewNames, fc.string({ unit: "grapheme" })),
      balanceFrom: fc.constantFrom("agency" as const, "customer" as const, undefined),
      status: fc.constantFrom("active", "paused", undefined),
      balance: fc.option(anyMoney, { nil: null }),
      usage: fc.option(anyUsage, { nil: null }),
    })
    .map(account),
  { selector: ({ id }) => String(id), maxLength: 40 },
);
