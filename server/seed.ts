import { seedAccount, seedChanges } from "./seed/accounts.js";
import { withUsage } from "./seed/usage.js";
import { edgeCases } from "./seed/edge-cases.js";
import type { Seed } from "./store.js";
import type { AccountRecord, AgencyRecord, MoneyRecord } from "./wire.js";

/** The agency of the seeded accounts. */
export const agency: AgencyRecord = {
  id: 90_210,
  name: "Alder Street Marketing",
  balance: { cents: 128_450, currency: "USD" },
  minimum_starting_balance: { cents: 2_500, currency: "USD" },
};

/** Default number of accounts: three pages of fifty, the last one not full. */
const defaultCount = 137;

/** Options of `seedAccounts`. */
export interface SeedOptions {
  /** Overrides fields of the agency. */
  readonly agency?: Partial<AgencyRecord>;
  /** Overrides fields of each account. */
  readonly each?: (account: AccountRecord, index: number) => Partial<AccountRecord>;
}

/** Creates `count` accounts of an agency. The account at an index is always the same. */
export function seedAccounts(count = defaultCount, options: SeedOptions = {}): Seed {
  const record = { ...agency, ...options.agency };
  const accounts = Array.from({ length: count }, (_, index) => {
    const account = seedAccount(index, Number(record.id));
    return { ...account, ...options.each?.(account, index) };
  });
  return toSeed(accounts, record);
}

/** Creates accounts that the visitor may only view. */
export function seedViewer(count = defaultCount): Seed {
  const permissions = { change_balance: false, request_billing: false, view_history: false };
  return seedAccounts(count, { each: () => ({ permissions, user_role: "billing_manager" }) });
}

/** Creates the same agency and accounts in another currency, with amounts in proportion to the minimum starting balance. */
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

/** Creates accounts of which it is known what is charged each day, of an agency that pays for about half of them. */
export function seedWithUsage(count = defaultCount): Seed {
  return withUsage(seedAccounts(count));
}

/** Creates accounts with unusual values, such as hostile, very long or incomplete ones. */
export function seedEdgeCases(): Seed {
  return toSeed(edgeCases, agency);
}

/** Creates a seed of these accounts, with a generated history. */
export function toSeed(accounts: readonly AccountRecord[], owner: AgencyRecord = agency): Seed {
  const changes = accounts.map((account, index) => [String(account.id), seedChanges(account, index)] as const);
  return { agency: owner, accounts, changes: Object.fromEntries(changes) };
}
