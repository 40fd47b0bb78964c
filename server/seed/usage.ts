import type { Seed } from "../store.js";
import type { AccountRecord, AgencyRecord, UsageRecord } from "../wire.js";
import { createRandom, type Random } from "./random.js";

/** The days of a mean, as a rule. */
const month = 30;

/** By name, what is charged each day to accounts that are there to show something. */
const own: Readonly<Record<string, number>> = {
  "Acme Dental": 1_980,
  "Abbot Lane Veterinary": 240,
  "Apex Roofing & Gutters": 200,
  "Åström Optik": 920,
};

/** Gives accounts what is charged each day, and the agency the sum of those that it pays for. */
export function withUsage(seed: Seed): Seed {
  const accounts = seed.accounts.map(addUsage);
  const agency = {
    ...seed.agency,
    balance: { cents: 352_000, currency: "USD" },
    low_below: { cents: 50_000, currency: "USD" },
  };
  return { ...seed, agency: withSummedUsage(agency, accounts), accounts };
}

/** Returns the agency with the sum of what is charged to the accounts that it pays for, in its currency. */
export function withSummedUsage(agency: AgencyRecord, accounts: readonly AccountRecord[]): AgencyRecord {
  const { currency } = agency.balance;
  const paid = accounts.filter(({ balance_from: source }) => source === "agency");
  const cents = paid.reduce(
    (sum, { usage }) => sum + (usage?.per_day.currency === currency ? usage.per_day.cents : 0),
    0,
  );
  return { ...agency, usage: { per_day: { cents, currency }, days: month } };
}

function addUsage(account: AccountRecord, index: number): AccountRecord {
  const random = createRandom(index + 104_729);
  const usage = createUsage(account, random);
  const isHeavy = (usage?.per_day.cents ?? 0) > 1_000 && random.chance(0.7);
  const { currency = "USD" } = usage?.per_day ?? {};
  return { ...account, usage, ...(isHeavy && { low_below: { cents: 10_000, currency } }) };
}

/** Of some, nothing is known; of others, not enough. */
function createUsage({ name, balance, balance_from: source }: AccountRecord, random: Random): UsageRecord | null {
  const known = own[name];
  if (known !== undefined) return { per_day: { cents: known, currency: "USD" }, days: month };
  if (random.chance(0.05)) return null;
  const cents = source === "agency" ? random.between(20, 190) : random.between(60, 2_400);
  const days = random.chance(0.06) ? random.between(1, 6) : month;
  return { per_day: { cents, currency: balance?.currency ?? "USD" }, days };
}
