import type { BalanceSource } from "../../model/balance-source.js";
import type { Localization } from "../../localization/localize.js";

/** The words of the Billing column. */
export function toBalanceLabel(localization: Localization, source: BalanceSource | undefined): string {
  return localization.text(`from.${source ?? "unknown"}`);
}
