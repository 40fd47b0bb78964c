// Compiled, never rendered: the tags themselves, which React 19 gives properties and listeners.
import type { BalanceChangeEvent } from "ctm-accounts-billing";
import "ctm-accounts-billing/define";
import "ctm-accounts-billing/types/react";

const onChange = (event: BalanceChangeEvent) => event.detail.account.name;

export const tags = [
  <ctm-accounts-billing
    endpoint="/api/v1/accounts"
    pageSize={25}
    sort="-name"
    readonly
    onctm-balance-change={onChange}
  />,
  <ctm-accounts-billing page-size="25" balance-from="agency" className="accounts" />,
  <ctm-balance-toggle endpoint="/api/v1/accounts" account-id="248013" ref={(toggle) => toggle?.show()} />,
];
