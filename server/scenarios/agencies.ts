import { agency, seedAccounts, seedInCurrency, seedViewer } from "../seed.js";
import type { ScenarioDefinition } from "./definition.js";

/** Scenarios that differ in the visitor's role, or in the agency's balance or currency. */
export const agencyScenarios = {
  viewer: { title: "View only", description: "You can see who pays, but not change it.", seed: () => seedViewer() },
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

function seedAgencyBalance(cents: number) {
  return seedAccounts(undefined, { agency: { balance: { ...agency.balance, cents } } });
}
