import type {
  AccountRecord,
  BalanceSource,
  ChangeRecord,
  MoneyRecord,
  PaymentMethodRecord,
  Permissions,
} from "../wire.js";
import { firstDozen } from "./first-dozen.js";
import { businessNames, toGeneratedName } from "./names.js";
import { createRandom, type Random } from "./random.js";

/** The moment at which the seed was "taken": nothing in it is younger. */
export const seedTime = Date.parse("2026-11-20T09:00:00.000Z");

const day = 24 * 60 * 60 * 1000;

const everything: Permissions = { change_balance: true, request_billing: true, view_history: true };

/** The account at one place of the collection; always the same, however many there are. */
export function seedAccount(index: number, agencyId: number): AccountRecord {
  const random = createRandom(index + 1);
  const { name, ...own } = firstDozen[index] ?? inventAccount(index - firstDozen.length, random);
  const account = {
    id: 248_013 + index * 17,
    name,
    user_role: "admin",
    agency_id: agencyId,
    billing_request: null,
    permissions: everything,
    version: `r${random.between(1, 40)}`,
    created: toTime(random.between(200, 2_400), random),
    updated: toTime(random.between(1, 120), random),
    canceled: null,
    ...own,
  };
  return account.status === "canceled" ? { ...account, canceled: account.updated } : account;
}

function inventAccount(index: number, random: Random): Omit<AccountRecord, "id"> {
  const source: BalanceSource = random.chance(0.55) ? "agency" : "customer";
  const balance = source === "agency" ? inventIdleBalance(random) : inventUsedBalance(random);
  const payment = inventPayment(source, random);
  return {
    name: businessNames[index] ?? toGeneratedName(index - businessNames.length),
    balance_from: source,
    status: inventStatus(source, balance, random),
    // A few backends leave out what they do not know.
    ...(random.chance(0.95) && { balance }),
    ...(random.chance(0.95) && { payment_method: payment }),
    ...inventPermissions(random),
    ...(source === "agency" && payment === null && random.chance(0.15) && { billing_request: inventRequest(random) }),
  };
}

/** What a customer left on a balance that nothing draws from. */
function inventIdleBalance(random: Random): MoneyRecord | null {
  if (random.chance(0.45)) return null;
  if (random.chance(0.3)) return { cents: 0, currency: "USD" };
  return inventAmount(random, random.chance(0.1) ? [-2_500, -1] : [100, 25_000]);
}

function inventUsedBalance(random: Random): MoneyRecord {
  if (random.chance(0.06)) return { cents: 0, currency: "USD" };
  return inventAmount(random, random.chance(0.1) ? [-4_000, -1] : [150, 95_000]);
}

function inventAmount(random: Random, [least, most]: readonly [number, number]): MoneyRecord {
  const currency = random.chance(0.94) ? "USD" : random.pick(["CAD", "EUR", "GBP"]);
  return { cents: random.between(least, most), currency };
}

function inventPayment(source: BalanceSource, random: Random): PaymentMethodRecord | null {
  if (!random.chance(source === "customer" ? 0.93 : 0.5)) return null;
  const brand = random.pick(["Visa", "Visa", "Mastercard", "Mastercard", "Amex", "Discover"]);
  return { brand, last4: String(random.between(0, 9_999)).padStart(4, "0") };
}

function inventStatus(source: BalanceSource, balance: MoneyRecord | null, random: Random): string {
  if (random.chance(0.03)) return "canceled";
  if (source === "customer" && balance !== null && balance.cents < 0) return "paused";
  return random.chance(0.02) ? "suspended" : "active";
}

function inventPermissions(random: Random): Pick<AccountRecord, "permissions"> {
  if (random.chance(0.9)) return {};
  return {
    permissions: random.pick<Partial<Permissions>>([
      { ...everything, change_balance: false },
      { change_balance: true },
      {},
    ]),
  };
}

function inventRequest(random: Random): NonNullable<AccountRecord["billing_request"]> {
  return {
    email: random.pick(["office@client.example", "billing@client.example", "owner@client.example"]),
    starting_balance: { cents: random.between(25, 100) * 100, currency: "USD" },
    message: "Please add a card, so that your account can be billed to you directly. Thank you!",
    sent_at: toTime(random.between(1, 20), random),
  };
}

const people = [
  "Dana Whitlock",
  "Priya Raman",
  "Tomás Herrera",
  "Noa Ben-Ami",
  "Jun Sato",
  "Automatic billing",
] as const;

/** How an account came to the source that it has now, newest first; Acme Dental's history has several pages. */
export function seedChanges({ id, balance_from }: AccountRecord, index: number): readonly ChangeRecord[] {
  if (balance_from !== "agency" && balance_from !== "customer") return [];
  const random = createRandom(index + 7_919);
  const count = index === 0 ? 60 : random.between(0, 3);
  return Array.from({ length: count }, (_, back) => ({
    id: `${id}-${count - back}`,
    at: new Date(seedTime - (back + 1) * 9 * day - random.between(0, 8 * day)).toISOString(),
    actor: { name: random.pick(people) },
    ...toStep(balance_from, back),
  }));
}

/** The change that lies a number of changes back: they go to and fro, and the last led to where the account is. */
function toStep(current: BalanceSource, back: number): Pick<ChangeRecord, "from" | "to"> {
  const isSame = back % 2 === 0;
  const to = isSame === (current === "agency") ? "agency" : "customer";
  return { from: to === "agency" ? "customer" : "agency", to };
}

function toTime(daysAgo: number, random: Random): string {
  return new Date(seedTime - daysAgo * day + random.between(0, day - 1)).toISOString();
}
