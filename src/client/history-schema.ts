import { custom } from "valibot";
import { parseBalanceSource } from "../model/balance-source.js";
import type { BalanceChangePage, BalanceChangeRecord } from "./billing-api.js";
import { isId, isText, toFields } from "./account-schema.js";

type History = Readonly<Record<string, unknown>> & { readonly balance_changes: readonly unknown[] };

/** One page of an account's history. */
export const historySchema = custom<History>((answer) => Array.isArray(toFields(answer)?.balance_changes));

/** The page, newest first as the server has it. An entry without a time says nothing of use and is left out. */
export function toBalanceChangePage({ balance_changes, next_page }: History): BalanceChangePage {
  return { changes: balance_changes.flatMap(toRecord), hasNext: Boolean(next_page) };
}

function toRecord(value: unknown): BalanceChangeRecord[] {
  const { id, at, actor, from, to } = toFields(value) ?? {};
  if (!isText(at) || Number.isNaN(Date.parse(at))) return [];
  const name = toFields(actor)?.name;
  return [
    {
      id: isId(id) ? id : undefined,
      at,
      actor: isText(name) ? name : undefined,
      from: parseBalanceSource(from),
      to: parseBalanceSource(to),
    },
  ];
}
