// Code of a page that only imports the definitions. test/package.node.ts compiles it against the built types.
import "ctm-accounts-billing/define";

/** Uses the elements and their properties. */
export function embed(): void {
  const billing = document.createElement("ctm-accounts-billing");
  billing.endpoint = "/api/v1/accounts";
  document.body.append(billing);
  document.createElement("ctm-balance-toggle").accountId = 248013;
}

/** Uses the events and their details. */
export function listen(log: (text: string) => void): void {
  document.addEventListener("ctm-balance-change", ({ detail: { account, from, to } }) => {
    log(`${account.name}: ${from} to ${to}`);
  });
}
