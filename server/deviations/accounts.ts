import { withAccounts, type Fields } from "../rewrites.js";
import type { Fault } from "../faults.js";
import type { Deviation } from "./deviation.js";

/** Deviations of the fields of an account. */
export const accountDeviations = {
  "integer-versions": {
    title: "Integer versions",
    description: "Each account’s version is a number.",
    createFault: withIntegerVersions,
  },
  "shared-billing": {
    title: "The vendor’s shared_billing",
    description: "The server says who pays in shared_billing, as the vendor’s own API does.",
    createFault: (base) =>
      withAccounts(base, ({ balance_from: source, ...account }) => ({
        ...account,
        shared_billing: source === "agency",
      })),
  },
  "statuses-in-arrays": {
    title: "Statuses in arrays",
    description: "Each account’s status is an array of texts.",
    createFault: (base) => withAccounts(base, (account) => ({ ...account, status: [account.status] })),
  },
  "no-currencies": {
    title: "No currencies",
    description: "Balances come in cents, without a currency.",
    createFault: (base) => withBalances(base, ({ cents }) => ({ cents })),
  },
  "unknown-currencies": {
    title: "Unknown currencies",
    description: "Balances are in USX, a currency that ISO 4217 doesn’t have.",
    createFault: (base) => withBalances(base, ({ cents }) => ({ cents, currency: "USX" })),
  },
  "yen-in-hundredths": {
    title: "Yen in hundredths",
    description: "The server multiplies yen by 100, as if they had cents.",
    createFault: (base) => withBalances(base, ({ cents }) => ({ cents: Number(cents) * 100, currency: "JPY" })),
  },
  "amounts-beyond-2-53": {
    title: "Amounts beyond 2^53",
    description: "Balances are larger than a number holds exactly.",
    createFault: (base) => withBalances(base, ({ currency }) => ({ cents: 2 ** 53, currency })),
  },
  "blank-names": {
    title: "Blank names",
    description: "Accounts have blank names.",
    createFault: (base) => withAccounts(base, (account) => ({ ...account, name: " " })),
  },
  "unreadable-billing-requests": {
    title: "Unreadable payment requests",
    description: "The server says that a payment request is out, but not to whom or when.",
    createFault: (base) =>
      withAccounts(base, (account) => ({ ...account, billing_request: account.billing_request ? "sent" : null })),
  },
  "unreadable-scheduled-changes": {
    title: "Unreadable scheduled changes",
    description: "The server says that a change is scheduled, but not what or when.",
    createFault: (base) =>
      withAccounts(base, (account) => ({
        ...account,
        scheduled_change: account.billing_request ? "scheduled" : null,
      })),
  },
  "dates-that-do-not-exist": {
    title: "Dates that do not exist",
    description: "Accounts were last updated on 30 February.",
    createFault: (base) => withAccounts(base, (account) => ({ ...account, updated: "2026-02-30T09:00:00Z" })),
  },
} satisfies Readonly<Record<string, Deviation>>;

function withBalances(base: string, rewrite: (balance: Fields) => unknown): Fault {
  return withAccounts(base, (account) => {
    const { balance } = account;
    return balance ? { ...account, balance: rewrite(balance as Fields) } : account;
  });
}

/** Counts versions instead of naming them: "r7" is 7, in `If-Match` too. */
function withIntegerVersions(base: string): Fault {
  const rewrite = withAccounts(base, (account) => ({
    ...account,
    version: Number(String(account.version).slice(1)),
  }));
  return (next) =>
    rewrite((request) => {
      const tag = request.headers.get("If-Match");
      if (tag === null) return next(request);
      const named = new Request(request);
      named.headers.set("If-Match", tag.replace(/\d+/, "r$&"));
      return next(named);
    });
}
