import type { AccountRecord } from "../wire.js";

const all = { change_balance: true, request_billing: true, view_history: true };
const visa = { brand: "Visa", last4: "0007" };

/** Accounts with unusual values that the contract allows. */
export const edgeCases: readonly AccountRecord[] = [
  {
    id: "long/words?&#%",
    name: `The ${"Extraordinarily ".repeat(12)}Long-Winded Family Practice for Dentistry, Orthodontics and Oral Surgery of Greater Springfield`,
    balance_from: "agency",
    balance: { cents: 123_456, currency: "USD" },
  },
  { id: 2, name: "Unbreakable".repeat(20), balance_from: "customer", balance: { cents: 50, currency: "USD" } },
  // An unrealistic amount of forty digits must not break anything.
  {
    id: 3,
    name: "Ninety Trillion Holding",
    balance_from: "customer",
    balance: { cents: 9_007_199_254_740_991, currency: "USD" },
  },
  {
    id: 4,
    name: "Ninety Trillion in Debt",
    balance_from: "customer",
    balance: { cents: -9_007_199_254_740_991, currency: "USD" },
  },
  { id: 5, name: "Yen without Decimals", balance_from: "customer", balance: { cents: 125_000, currency: "JPY" } },
  { id: 6, name: "Dinar with Three", balance_from: "customer", balance: { cents: 12_345_678, currency: "KWD" } },
  { id: 7, name: "Currency Nobody Knows", balance_from: "customer", balance: { cents: 990, currency: "XQZ" } },
  { id: 8, name: "<img src=x onerror=alert(1)>", balance_from: "agency", balance: { cents: 100, currency: "USD" } },
  { id: 9, name: "</td></tr><script>alert(1)</script>", balance_from: "customer" },
  { id: 10, name: '=HYPERLINK("https://evil.example","Refund")', balance_from: "customer" },
  { id: 11, name: "\u202EgnihtyreveesreveR\u202C Overridden", balance_from: "agency" },
  { id: 12, name: "\u2067Isolate that never ends", balance_from: "agency" },
  { id: 13, name: `Zalgo ${"e\u0301\u0327\u0323\u0330".repeat(40)}`, balance_from: "customer" },
  { id: 14, name: "Zero\u200B\u200D\uFEFFwidth\u0000NUL", balance_from: "customer" },
  { id: 15, name: "\uD83D lone surrogate", balance_from: "customer" },
  { id: 16, name: "👩‍⚕️ Family 👨‍👩‍👧‍👦 Practice 🦷", balance_from: "customer", balance: { cents: 4_200, currency: "EUR" } },
  { id: 17, name: "Managed by a Reseller", balance_from: "reseller", balance: { cents: 4_200, currency: "USD" } },
  {
    id: 18,
    name: "مركز الشفاء الطبي (Al-Shifa) 24/7",
    balance_from: "agency",
    balance: { cents: -75, currency: "SAR" },
  },
  { id: 19, name: "קליניקת ד״ר כהן, 3 סניפים", balance_from: "customer", balance: { cents: 900_050, currency: "ILS" } },
  { id: 20, name: " Leading and trailing white space ", balance_from: "customer" },
  { id: 21, name: "Same Name", balance_from: "agency" },
  { id: 22, name: "Same Name", balance_from: "customer" },
  { id: "0x1F", name: "Same name", balance_from: "customer", status: "awaiting_manual_underwriting_review" },
  { id: 24, name: "Nothing Else Is Known", balance_from: "agency" },
  {
    id: 25,
    name: "Status in Capitals",
    balance_from: "agency",
    status: "ACTIVE",
    payment_method: visa,
    permissions: all,
  },
];

/** Rows that are not valid accounts. */
export const unreadableRows: readonly unknown[] = [
  { name: "No id", balance_from: "agency" },
  { id: 901, balance_from: "customer" },
  { id: 902, name: "No balance source" },
  { id: 903, name: 903, balance_from: "agency" },
  null,
  "not even an object",
];
