import { seedAccount, seedChanges } from "./seed/accounts.js";
import { edgeCases } from "./seed/edge-cases.js";
import type { Seed } from "./store.js";
import type { AccountRecord, AgencyRecord, MoneyRecord } from "./wire.js";

/** The agency whose clients the accounts are. */
export const agency: AgencyRecord = {
  id: 90_210,
  name: "Alder Street Marketing",
  balance: { cents: 128_450, currency: "USD" },
  minimum_starting_balance: { cents: 2_500, currency: "USD" },
};

/** How many accounts there are, unless something else is asked for: three pages of fifty, the last of them not full. */
export const defaultCount = 137;

/** What a seed can be given besides the number of its accounts. */
export interface SeedOptions {
  /** Replaces parts of the agency. */
  readonly agency?: Partial<AgencyRecord>;
  /** Replaces parts of each account. */
  readonly each?: (account: AccountRecord, index: number) => Partial<AccountRecord>;
}

/** So many accounts of an agency: the same each time, and the same whatever their number. */
export function seedAccounts(count = defaultCount, options: SeedOptions = {}): Seed {
  const ours = { ...agency, ...options.agency };
  const accounts = Array.from({ length: count }, (_, index) => {
    const account = seedAccount(index, Number(ours.id));
    return { ...account, ...options.each?.(account, index) };
  });
  return toSeed(accounts, ours);
}

/** What someone sees who may look at the list, and no more. */
export function seedViewer(count = defaultCount): Seed {
  const permissions = { change_balance: false, request_billing: false, view_history: false };
  return seedAccounts(count, { each: () => ({ permissions, user_role: "report_manager" }) });
}

/** The same agency and accounts in another currency: all amounts in proportion to the least that a customer starts with. */
export function seedInCurrency(minimum: MoneyRecord, count = defaultCount): Seed {
  const convert = ({ cents }: MoneyRecord): MoneyRecord => {
    const converted = Math.round((cents * minimum.cents) / agency.minimum_starting_balance.cents);
    return { cents: converted, currency: minimum.currency };
  };
  return seedAccounts(count, {
    agency: { balance: convert(agency.balance), minimum_starting_balance: minimum },
    each: ({ balance, billing_request: request }) => ({
      ...(balance && { balance: convert(balance) }),
      ...(request && { billing_request: { ...request, starting_balance: convert(request.starting_balance) } }),
    }),
  });
}

/** Accounts that try a screen: hostile, endless, foreign and incomplete. */
export function seedEdgeCases(): Seed {
  return toSeed(edgeCases, agency);
}

/** A seed of exactly these accounts, with an invented history; for tests that need their own. */
export function toSeed(accounts: readonly AccountRecord[], ours: AgencyRecord = agency): Seed {
  const changes = accounts.map((account, index) => [String(account.id), seedChanges(account, index)] as const);
  return { agency: ours, accounts, changes: Object.fromEntries(changes) };
}
