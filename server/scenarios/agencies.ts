import { agency, seedAccounts, seedInCurrency, seedViewer } from "../seed.js";
import type { ScenarioDefinition } from "./definition.js";

/** Scenarios that differ in the visitor's role, or in the agency's balance or currency. */
export const agencyScenarios = {
  viewer: { title: "Viewer", description: "May look at the list, and change nothing.", seed: () => seedViewer() },
  "low-agency-balance": {
    title: "Low agency balance",
    description: "The agency has $9.00 left.",
    seed: () => seedAgencyBalance(900),
  },
  "empty-agency-balance": {
    title: "Empty agency balance",
    description: "The agency has nothing left.",
    seed: () => seedAgencyBalance(0),
  },
  "foreign-currencies": {
    title: "Agency in yen",
    description: "All amounts are in a currency without decimals; customers start with ¥3,000 at least.",
    seed: () => seedInCurrency({ cents: 3_000, currency: "JPY" }),
  },
  "three-decimals": {
    title: "Agency in dinars",
    description: "All amounts are in a currency with three decimals; customers start with KWD 25.000 at least.",
    seed: () => seedInCurrency({ cents: 25_000, currency: "KWD" }),
  },
} satisfies Record<string, ScenarioDefinition>;

function seedAgencyBalance(cents: number) {
  return seedAccounts(undefined, { agency: { balance: { ...agency.balance, cents } } });
}
