import { agency, seedAccounts, seedInCurrency, seedViewer } from "../seed.js";
import { withReasons } from "../seed/reasons.js";
import type { ScenarioDefinition } from "./definition.js";

/** Scenarios that differ in the visitor's role, or in the agency's balance or currency. */
export const agencyScenarios = {
  viewer: { title: "View only", description: "You can see who pays, but not change it.", seed: () => seedViewer() },
  elsewhere: {
    title: "Changed elsewhere",
    description: "The vendor’s own portal changes who pays. Each row says so, and leads there.",
    seed: seedElsewhere,
  },
  "billing-log": {
    title: "Who paid when",
    description: "A log of all accounts: who moved which one, when and why. A change may have a reason.",
    seed: () => withReasons(seedAccounts()),
    visitor: { canReadLog: true },
  },
  "low-agency-balance": {
    title: "Low agency balance",
    description: "The agency has $9.00 left.",
    seed: () => seedAgencyBalance(900),
  },
  "empty-agency-balance": {
    title: "No agency balance left",
    description: "The agency has nothing left to pay with.",
    seed: () => seedAgencyBalance(0),
  },
  "foreign-currencies": {
    title: "Agency in yen",
    description: "Amounts have no decimals. Customers start with at least ¥3,000.",
    seed: () => seedInCurrency({ cents: 3_000, currency: "JPY" }),
  },
  "three-decimals": {
    title: "Agency in dinars",
    description: "Amounts have three decimals. Customers start with at least KWD 25.000.",
    seed: () => seedInCurrency({ cents: 25_000, currency: "KWD" }),
  },
} satisfies Record<string, ScenarioDefinition>;

/** Every third account can be changed here. */
function seedElsewhere() {
  const seed = seedAccounts();
  const accounts = seed.accounts.map((account, index) => {
    const links = { open: `#account-${account.id}`, billing: `#billing-${account.id}` };
    if (index % 3 === 0) return { ...account, links };
    const reason = "Changed in the vendor’s portal";
    return {
      ...account,
      links,
      permissions: { ...account.permissions, change_balance: false, request_billing: false, reason },
    };
  });
  return { ...seed, accounts };
}

function seedAgencyBalance(cents: number) {
  return seedAccounts(undefined, { agency: { balance: { ...agency.balance, cents } } });
}
