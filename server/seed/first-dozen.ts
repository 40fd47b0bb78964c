import type { AccountRecord, PaymentMethodRecord } from "../wire.js";

type FirstAccount = Pick<AccountRecord, "name" | "balance_from" | "status" | "balance" | "payment_method"> &
  Pick<AccountRecord, "billing_request" | "permissions">;

const visa: PaymentMethodRecord = { brand: "Visa", last4: "4242" };
const mastercard: PaymentMethodRecord = { brand: "Mastercard", last4: "4444" };
const usd = (cents: number) => ({ cents, currency: "USD" });

/**
 * The hand-written accounts, which come first by name: one of each kind that the widget distinguishes, so that the first
 * page of the demo shows every kind and tests can refer to them by name. A collection of one account is Acme Dental.
 */
export const firstDozen: readonly FirstAccount[] = [
  { name: "Acme Dental", balance_from: "customer", status: "active", balance: usd(18_240), payment_method: visa },
  {
    name: "Abbot Lane Veterinary",
    balance_from: "agency",
    status: "active",
    balance: usd(4_500),
    payment_method: visa,
  },
  { name: "Aïcha Pâtisserie & Café", balance_from: "agency", status: "active", balance: usd(0), payment_method: null },
  {
    name: "Alder & Finch Realty",
    balance_from: "customer",
    status: "paused",
    balance: usd(-1_275),
    payment_method: visa,
  },
  { name: "Álvarez Plomería", balance_from: "agency", status: "active", balance: null, payment_method: null },
  {
    name: "Amberly Home Care",
    balance_from: "agency",
    status: "active",
    balance: usd(-350),
    payment_method: null,
    billing_request: {
      email: "office@amberlyhomecare.example",
      starting_balance: usd(5_000),
      message: "Hello Amberly Home Care,\n\nplease add a card, so that your account can be billed to you directly.",
      sent_at: "2026-11-19T15:42:00.000Z",
    },
  },
  {
    name: "Apex Roofing & Gutters",
    balance_from: "customer",
    status: "active",
    balance: usd(96_015),
    payment_method: mastercard,
  },
  { name: "Arroyo Family Law", balance_from: "agency", status: "active", balance: usd(0), payment_method: mastercard },
  { name: "Åström Optik", balance_from: "customer", status: "active", balance: usd(3_999), payment_method: mastercard },
  { name: "Atlas Moving & Storage", balance_from: "customer", status: "paused", balance: usd(0), payment_method: null },
  {
    name: "Aurora Dermatology",
    balance_from: "agency",
    status: "active",
    balance: usd(121_000),
    payment_method: visa,
    permissions: { change_balance: false, request_billing: false, view_history: false },
  },
  { name: "Avondale Auto Glass", balance_from: "customer", status: "canceled", balance: null, payment_method: null },
];
