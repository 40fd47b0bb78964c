import {
  array,
  check,
  looseObject,
  object,
  pipe,
  safeParse,
  string,
  transform,
  unknown,
  type InferOutput,
} from "valibot";
import { parseTime } from "../model/time.js";
import type { BalanceChangePage, BalanceChangeRecord } from "./billing-api.js";
import { optionalBalanceSource, optionalField, optionalId, optionalText } from "./fields.js";

/** One page of an account's history as the server sends it; its entries are not checked. */
export const historySchema = looseObject({ balance_changes: array(unknown()) });

const entrySchema = pipe(
  object({
    id: optionalId,
    at: pipe(
      string(),
      check((text) => parseTime(text) !== undefined),
    ),
    actor: optionalField(object({ name: string() })),
    from: optionalBalanceSource,
    to: optionalBalanceSource,
    reason: optionalText,
  }),
  transform(({ id, at, actor, from, to, reason }): BalanceChangeRecord => ({
    id,
    at,
    actor: actor?.name,
    from,
    to,
    ...(reason !== undefined && { reason }),
  })),
);

/** Maps an answer to the page, in the server's order. An entry whose time cannot be read is left out. */
export function toBalanceChangePage(answer: InferOutput<typeof historySchema>): BalanceChangePage {
  const changes = answer.balance_changes.flatMap((entry) => toBalanceChange(entry) ?? []);
  return { changes, hasNext: Boolean(answer.next_page) };
}

/** Maps one entry; `undefined` where its time cannot be read. */
export function toBalanceChange(entry: unknown): BalanceChangeRecord | undefined {
  const { success, output } = safeParse(entrySchema, entry);
  return success ? output : undefined;
}
