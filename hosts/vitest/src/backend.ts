import { createBillingServer, openSqliteStore } from "ctm-accounts-billing/server";

const agencyId = "1";
const usd = (cents: number) => ({ cents, currency: "USD" });
const agency = { id: 1, name: "Alder Street Marketing", balance: usd(5_000), minimum_starting_balance: usd(2_500) };
const card = { brand: "Visa", last4: "4242" };
const accounts = [
  { id: 7, name: "Acme Dental", balance_from: "customer", payment_method: card, version: "r1" } as const,
  { id: 8, name: "Birch Lane Veterinary", balance_from: "agency", payment_method: card, version: "r1" } as const,
];

/** The backend kit in the test's own process, and what was sent to it. */
export async function createBackend() {
  const store = await openSqliteStore(":memory:");
  await store.seed({ agency, accounts, changes: {} });
  const server = createBillingServer({ store, identify: () => ({ agencyId, name: "Dana Whitlock" }) });
  const methods: string[] = [];
  const fetch = async (...request: Parameters<typeof globalThis.fetch>) => {
    const [address, init] = request;
    // Addresses of the page are relative; those of a server are not.
    const received = new Request(address instanceof Request ? address : new URL(address, location.href), init);
    methods.push(received.method);
    return server.fetch(received);
  };
  return {
    fetch,
    changes: () => methods.filter((method) => method === "PATCH").length,
    balanceFrom: async (id: number) => (await store.findAccount(agencyId, String(id)))?.balance_from,
    close: () => store.close(),
  };
}
