// So that TypeScript knows the tags and the events of a page that only registers them.
export type * from "./index.js";
// For pages that have nothing but the one file.
export { registerLocale, setLocalesUrl } from "./localization/locale-registry.js";
import { CtmAccountsBilling } from "./components/accounts-billing/accounts-billing.js";
import { CtmBalanceToggle } from "./components/balance-toggle/balance-toggle.js";
import { defineElement } from "./components/shared/define-element.js";

defineElement("ctm-balance-toggle", CtmBalanceToggle);
defineElement("ctm-accounts-billing", CtmAccountsBilling);
