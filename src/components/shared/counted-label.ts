import type { BalanceSource } from "../../model/balance-source.js";
import type { FilledMessage, Localization } from "../../localization/localize.js";

/** Returns the label of a button that moves many accounts, with how many. */
export function toCountedLabel(localization: Localization, to: BalanceSource, count: number): FilledMessage {
  return localization.message(to === "agency" ? "addMany" : "removeMany", { count });
}
