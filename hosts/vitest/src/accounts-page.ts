import type { CtmAccountsBilling } from "ctm-accounts-billing";
import "ctm-accounts-billing/define";

/** Puts the accounts into the page. While `isFrozen` says so, nothing is changed. */
export function showAccounts(fetch: typeof globalThis.fetch, isFrozen: () => boolean): CtmAccountsBilling {
  const billing = document.createElement("ctm-accounts-billing");
  Object.assign(billing, { endpoint: "/api/v1/accounts", fetch });
  billing.addEventListener("ctm-request-balance-change", (event) => {
    if (isFrozen()) event.preventDefault();
  });
  document.body.append(billing);
  return billing;
}
