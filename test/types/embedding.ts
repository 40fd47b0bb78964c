// What a page writes that only registers the tags, as README shows it. test/package.node.ts compiles it against the
// built types; here among the source it would compile whatever they say.
import "ctm-accounts-billing/define";

/** Knows the tags and their properties. */
export function embed(): void {
  const billing = document.createElement("ctm-accounts-billing");
  billing.endpoint = "/api/v1/accounts";
  document.body.append(billing);
  document.createElement("ctm-balance-toggle").accountId = 248013;
}

/** Knows the events and their details. */
export function listen(tell: (text: string) => void): void {
  document.addEventListener("ctm-balance-change", ({ detail: { account, from, to } }) => {
    tell(`${account.name}: ${from} to ${to}`);
  });
}
