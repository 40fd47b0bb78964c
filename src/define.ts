// So that TypeScript knows the tags and the events of a page that only registers them.
export type * from "./index.js";
import { CtmAccountsBilling } from "./components/accounts-billing/accounts-billing.js";
import { CtmBalanceToggle } from "./components/balance-toggle/balance-toggle.js";

/** Registers a tag, unless another copy of this package has done so already. */
function define(tag: string, constructor: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, constructor);
}

define("ctm-balance-toggle", CtmBalanceToggle);
define("ctm-accounts-billing", CtmAccountsBilling);
