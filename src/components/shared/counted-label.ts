import type { BalanceSource } from "../../model/balance-source.js";
import type { Localization } from "../../localization/localize.js";

/** Returns the label of a button that moves many accounts, with how many. */
export function toCountedLabel(localization: Localization, to: BalanceSource, count: number): string {
  return localization.text(to === "agency" ? "addMany" : "removeMany", { count });
}
