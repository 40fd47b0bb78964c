import type { ChangePool, PoolItem } from "../../changes/change-pool.js";
import type { Localization } from "../../localization/localize.js";
import type { RequestCommand } from "../../model/bulk-request.js";
import { describeFailure, describeOthers, isChangedByOthers, NOT_STARTED } from "../bulk-dialog/bulk-outcome.js";

/** Returns what came of requests to many customers. */
export function describeSent(localization: Localization, pool: ChangePool<RequestCommand>): string {
  const sent = localization.text("askMany.sent", { sent: pool.of("changed").length, count: pool.items.length });
  return localization.sentences([sent, ...describeOthers(localization, pool, "askMany")]);
}

/** Returns why one of many customers was not asked; `undefined` where they were. */
export function describeUnsent(localization: Localization, item: PoolItem<RequestCommand>): string | undefined {
  if (item.status === "changed") return undefined;
  if (item.status === "waiting") return NOT_STARTED;
  // The agency pays as before: that is not what someone else has changed.
  const isAgencys = item.account.balanceFrom !== "customer";
  if (isAgencys && isChangedByOthers(item)) return localization.text("askMany.conflict");
  return describeFailure(localization, item);
}
