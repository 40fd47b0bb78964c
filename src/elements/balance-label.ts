import type { BalanceSource } from "../domain/balance-source.js";
import type { Localization } from "../i18n/localization.js";

/** The words of the Billing column. */
export function toBalanceLabel(localization: Localization, source: BalanceSource | undefined): string {
  return localization.text("from", { source: localization.text(source ?? "unknown") });
}
