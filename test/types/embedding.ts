// Code of a page that only imports the definitions. test/package.node.ts compiles it against the built types.
import {
  registerLocale,
  type AccountDetail,
  type AccountReadEvent,
  type CtmAccountsBilling,
  type CtmBalanceToggle,
  type Messages,
} from "ctm-accounts-billing";
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

/** Sets properties as frameworks do in strict TypeScript: text of attributes, and null for what is taken back. */
export function bind(billing: CtmAccountsBilling, toggle: CtmBalanceToggle, parameters: URLSearchParams): void {
  for (const element of [billing, toggle]) {
    element.endpoint = new URL("/api/v1/accounts", location.href);
    element.endpoint = null;
    element.endpoint = undefined;
    element.credentials = null;
    element.timeout = "5000";
    element.timeout = null;
    element.headers = null;
    element.fetch = null;
    element.api = null;
    element.readonly = "";
    element.readOnly = null;
  }
  billing.page = parameters.get("page");
  billing.pageSize = parameters.get("page-size");
  billing.search = parameters.get("search");
  billing.sort = null;
  billing.balanceFrom = null;
  billing.needsAttention = null;
  toggle.accountId = parameters.get("account");
  toggle.account = null;
  toggle.agency = null;
}

/** What is read back is what the element makes of it. */
export function read(billing: CtmAccountsBilling): [string, RequestCredentials, number, number, boolean] {
  return [billing.endpoint, billing.credentials, billing.timeout, billing.page, billing.readonly];
}

/** Texts of the page's own, and a language of its own. */
export function say(billing: CtmAccountsBilling, cs: Messages): void {
  registerLocale("cs", cs);
  registerLocale("en", { "payer.customer": "Client", accountCount: { one: "one account", other: "{count} accounts" } });
  billing.messages = { "bulk.moved": ({ moved, count }) => (moved < count ? "{moved} of {count}" : "All {count}") };
  billing.messages = null;
  // @ts-expect-error -- There is no such text.
  billing.messages = { cancle: "Back" };
  // @ts-expect-error -- A plural form without “other” would leave other numbers without a text.
  billing.messages = { accountCount: { one: "one account" } };
}

/** What cannot be right does not compile. */
export function mistake(billing: CtmAccountsBilling, toggle: CtmBalanceToggle): void {
  // @ts-expect-error -- There is no such column.
  billing.sort = "size";
  // @ts-expect-error -- An account has more than its id.
  toggle.account = { id: 7 };
}

/** Every type that an event refers to has a name. */
export function nameDetails(event: AccountReadEvent): AccountDetail {
  return event.detail;
}
