import { toCsvFile } from "./csv.js";
import type { PayerDays } from "./who-paid.js";

/** What is written of an entry of a log. */
interface LoggedEntry {
  readonly at: string;
  readonly actor: string | undefined;
  readonly account: { readonly id: number | string; readonly name: string };
  readonly action: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly reason?: string | undefined;
}

/** What is written of an account. */
interface NamedAccount {
  readonly id: number | string;
  readonly name: string;
}

/** Returns entries of a log as CSV. */
export function toLogCsv(entries: readonly LoggedEntry[]): string {
  return toCsvFile(
    "at,actor,action,account_id,account_name,from,to,reason",
    entries.map(({ at, actor, action, account, from, to, reason }) => [
      at,
      actor,
      action,
      account.id,
      account.name,
      from,
      to,
      reason,
    ]),
  );
}

/** Returns how many days each has paid in a month, such as 2026-03, as CSV. */
export function toDaysCsv(month: string, accounts: readonly (readonly [NamedAccount, PayerDays])[]): string {
  return toCsvFile(
    "month,account_id,account_name,agency_days,customer_days,unknown_days",
    accounts.map(([{ id, name }, days]) => [month, id, name, days.agency, days.customer, days.unknown]),
  );
}

/** Returns who paid at the end of a day, such as 2026-03-18, as CSV. */
export function toPayersCsv(day: string, accounts: readonly (readonly [NamedAccount, string])[]): string {
  return toCsvFile(
    "date,account_id,account_name,balance_from",
    accounts.map(([{ id, name }, payer]) => [day, id, name, payer]),
  );
}
