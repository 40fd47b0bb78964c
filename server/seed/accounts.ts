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

/** The latest time in the seed. */
const seedTime = Date.parse("2026-11-20T09:00:00.000Z");

const day = 24 * 60 * 60 * 1000;

const allPermissions: Permissions = { change_balance: true, request_billing: true, view_history: true };

/** Creates the account at an index, which is the same in every collection. */
export function seedAccount(index: number, agencyId: number): AccountRecord {
  const random = createRandom(index + 1);
  const { name, ...own } = firstDozen[index] ?? createAccount(index - firstDozen.length, random);
  const account = {
    id: 248_013 + index * 17,
    name,
    user_role: "agency_administrator",
    agency_id: agencyId,
    billing_request: null,
    permissions: allPermissions,
    version: `r${random.between(1, 40)}`,
    created: toTime(random.between(200, 2_400), random),
    updated: toTime(random.between(1, 120), random),
    canceled: null,
    ...own,
  };
  return account.status === "canceled" ? { ...account, canceled: account.updated } : account;
}

function createAccount(index: number, random: Random): Omit<AccountRecord, "id"> {
  const source: BalanceSource = random.chance(0.55) ? "agency" : "customer";
  const balance = source === "agency" ? createUnusedBalance(random) : createUsedBalance(random);
  const payment = createPaymentMethod(source, random);
  return {
    name: businessNames[index] ?? toGeneratedName(index - businessNames.length),
    balance_from: source,
    status: pickStatus(source, balance, random),
    // Some backends leave out what they do not know.
    ...(random.chance(0.95) && { balance }),
    ...(random.chance(0.95) && { payment_method: payment }),
    ...pickPermissions(random),
    ...(source === "agency" &&
      payment === null &&
      random.chance(0.15) && { billing_request: createBillingRequest(random) }),
  };
}

/** Creates the balance of a customer whose usage the agency pays for. */
function createUnusedBalance(random: Random): MoneyRecord | null {
  if (random.chance(0.45)) return null;
  if (random.chance(0.3)) return { cents: 0, currency: "USD" };
  return createAmount(random, random.chance(0.1) ? [-2_500, -1] : [100, 25_000]);
}

function createUsedBalance(random: Random): MoneyRecord {
  if (random.chance(0.06)) return { cents: 0, currency: "USD" };
  return createAmount(random, random.chance(0.1) ? [-4_000, -1] : [150, 95_000]);
}

function createAmount(random: Random, [minimum, maximum]: readonly [number, number]): MoneyRecord {
  const currency = random.chance(0.94) ? "USD" : random.pick(["CAD", "EUR", "GBP"]);
  return { cents: random.between(minimum, maximum), currency };
}

function createPaymentMethod(source: BalanceSource, random: Random): PaymentMethodRecord | null {
  if (!random.chance(source === "customer" ? 0.93 : 0.5)) return null;
  const brand = random.pick(["Visa", "Visa", "Mastercard", "Mastercard", "Amex", "Discover"]);
  return { brand, last4: String(random.between(0, 9_999)).padStart(4, "0") };
}

function pickStatus(source: BalanceSource, balance: MoneyRecord | null, random: Random): string {
  if (random.chance(0.03)) return "canceled";
  if (source === "customer" && balance !== null && balance.cents < 0) return "paused";
  return random.chance(0.02) ? "suspended" : "active";
}

function pickPermissions(random: Random): Pick<AccountRecord, "permissions"> {
  if (random.chance(0.9)) return {};
  return {
    permissions: random.pick<Partial<Permissions>>([
      { ...allPermissions, change_balance: false },
      { change_balance: true },
      {},
    ]),
  };
}

function createBillingRequest(random: Random): NonNullable<AccountRecord["billing_request"]> {
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

/** Creates the history of an account, newest first. The history of the first account has several pages. */
export function seedChanges({ id, balance_from }: AccountRecord, position: number): readonly ChangeRecord[] {
  if (balance_from !== "agency" && balance_from !== "customer") return [];
  const random = createRandom(position + 7_919);
  const count = position === 0 ? 60 : random.between(0, 3);
  return Array.from({ length: count }, (_, index) => ({
    id: `${id}-${count - index}`,
    at: new Date(seedTime - (index + 1) * 9 * day - random.between(0, 8 * day)).toISOString(),
    actor: { name: random.pick(people) },
    ...toStep(balance_from, index),
  }));
}

/** Returns a change of an alternating history, whose newest entry (index 0) led to the current source. */
function toStep(current: BalanceSource, index: number): Pick<ChangeRecord, "from" | "to"> {
  const isSame = index % 2 === 0;
  const to = isSame === (current === "agency") ? "agency" : "customer";
  return { from: to === "agency" ? "customer" : "agency", to };
}

function toTime(daysAgo: number, random: Random): string {
  return new Date(seedTime - daysAgo * day + random.between(0, day - 1)).toISOString();
}
