// Compiled, never run.
import type { CtmAccountsBilling, CtmBalanceToggle } from "ctm-accounts-billing";

export function mistake(billing: CtmAccountsBilling, toggle: CtmBalanceToggle) {
  // @ts-expect-error -- There is no such column.
  billing.sort = "size";
  // @ts-expect-error -- There is no such property.
  billing.pagesize = 25;
  // @ts-expect-error -- An account has more than its id.
  toggle.account = { id: 7 };
  billing.addEventListener("ctm-balance-change", ({ detail }) => {
    // @ts-expect-error -- There is no such detail.
    return detail.amount;
  });
}
