import { isAccountRow, toAccount, toAccountRow, toFields, type AccountRow } from "../../src/client/account-schema.js";
import type { Account } from "../../src/model/account.js";
import { findRepeated } from "../../src/model/find-repeated.js";
import type { Findings } from "../findings.js";
import type { List } from "../run.js";
import { count, toLine } from "../words.js";
import { checkCurrencies } from "./currencies.js";
import { findLifeError } from "./request-life.js";
import { rowDeviations, type ReadRow } from "./row-deviations.js";

type Fields = Readonly<Record<string, unknown>>;

/** Returns the first error of a row, if there is one. */
type FindError = (row: AccountRow) => string | undefined;

/** Checks the rows of a page. */
export function checkRows(findings: Findings, list: List): void {
  const { all } = list;
  const unreadable = all.filter((row) => !toAccountRow(row));
  if (unreadable.length > 0) {
    const what = `${count(unreadable.length, "row")} of ${all.length}: ${findMissing(unreadable[0])}`;
    findings.fail("rows.readable", what);
  } else findings.pass("rows.readable", count(all.length, "row"));
  const read = all.flatMap((sent) => toReadRow(sent));
  const rows = read.map(({ row }) => row);
  if (rows.length === 0) return;
  checkOnce(findings, rows);
  checkDeviations(findings, read, list);
  checkCurrencies(findings, list);
  findings.pass("rows.named");
  for (const id of ["rows.source", "rows.amounts", "rows.fields", "rows.names"] as const) {
    const wrong = rows.flatMap((row) => {
      const what = errorFinders[id](row);
      return what === undefined ? [] : [`${what} (id ${toLine(row.id, 40)})`];
    });
    if (wrong.length > 0) findings.fail(id, `${count(wrong.length, "row")} of ${all.length}: ${wrong[0] ?? ""}`);
    else findings.pass(id, id === "rows.source" ? describeSources(rows) : "");
  }
}

/** Returns what can be read. */
function toReadRow(value: unknown): readonly ReadRow[] {
  const row = toAccountRow(value);
  return row ? [{ sent: toFields(value) ?? {}, row }] : [];
}

/** Reports what is not as in the contract, and no harm. */
function checkDeviations(findings: Findings, read: readonly ReadRow[], { all, fields }: List): void {
  for (const { id, find, ...details } of rowDeviations(fields)) {
    const found = read.flatMap((one) => {
      const what = find(one);
      return what === undefined ? [] : [`${what} (id ${toLine(one.row.id, 40)})`];
    });
    if (found.length > 0)
      findings.tolerate(id, `${count(found.length, "row")} of ${all.length}: ${found[0] ?? ""}`, details);
  }
}

function findMissing(row: unknown): string {
  const fields = toFields(row);
  if (!fields) return `${toLine(row, 30)} is not an object`;
  const missing = ["id", "name", "balance_from"].find((name) => !isAccountRow({ ...readable, ...pick(fields, name) }));
  const name = missing ?? "";
  const meant = Object.keys(fields).find((other) => other !== name && toSnakeCase(other) === name);
  if (meant !== undefined) return `"${meant}" instead of "${name}"`;
  return name in fields ? `"${name}" is ${toLine(fields[name], 30)}` : `no "${name}"`;
}

const readable = { id: 1, name: "", balance_from: "" };

function pick(fields: Fields, name: string): Fields {
  return { [name]: fields[name] };
}

function checkOnce(findings: Findings, rows: readonly AccountRow[]): void {
  const duplicate = findRepeated(rows, ({ id }) => String(id));
  if (duplicate) findings.fail("rows.once", `id ${toLine(duplicate.id, 40)} twice`);
  else findings.pass("rows.once");
}

/** Unknown values are allowed, but not another spelling of the two known ones. */
function findSourceError({ balance_from: source }: AccountRow): string | undefined {
  const word = source.trim().toLowerCase();
  return word !== source && (word === "agency" || word === "customer") ? `"${toLine(source, 20)}"` : undefined;
}

function describeSources(rows: readonly AccountRow[]): string {
  const other = rows.filter(({ balance_from: source }) => source !== "agency" && source !== "customer").length;
  return other === 0 ? "" : `${count(other, "row")} with another value, shown as unknown`;
}

function findAmountError(row: AccountRow): string | undefined {
  const { balance, billingRequest } = toAccount(row);
  if (row.balance != null && balance === undefined) return `balance ${toLine(row.balance, 40)}`;
  const amount = toFields(row.billing_request)?.starting_balance;
  return amount != null && !billingRequest?.startingBalance ? `starting_balance ${toLine(amount, 40)}` : undefined;
}

const optional: readonly (readonly [field: string, read: keyof Account])[] = [
  ["status", "status"],
  ["agency_id", "agencyId"],
  ["payment_method", "paymentMethod"],
  ["billing_request", "billingRequest"],
  ["usage", "usage"],
  ["low_below", "lowBelow"],
  ["version", "version"],
  ["updated", "updated"],
];

const rfc3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

/** Finds an invalid optional field. `null` is the same as a missing field. */
function findFieldError(row: AccountRow): string | undefined {
  const account = toAccount(row);
  for (const [field, read] of optional) {
    if (row[field] != null && account[read] === undefined) return `${field} ${toLine(row[field], 40)}`;
  }
  if (account.updated !== undefined && !rfc3339.test(account.updated)) return `updated ${toLine(account.updated, 40)}`;
  const life = findLifeError(row);
  if (life !== undefined) return life;
  const permissions = row.permissions ?? {};
  if (!toFields(permissions)) return `permissions ${toLine(permissions, 40)}`;
  const permission = Object.entries(permissions).find(([name, value]) => known.has(name) && typeof value !== "boolean");
  return permission && `permissions.${permission[0]} ${toLine(permission[1], 30)}`;
}

const known = new Set([
  ...["id", "name", "balance_from", "balance", ...optional.map(([field]) => field)],
  ...["permissions", "change_balance", "request_billing", "view_history", "give_reason", "schedule_change"],
  ...["scheduled_change", "fall_back_until", "fall_back_days", "created_at", "created_by"],
  ...["last4", "starting_balance", "sent_at", "expires_at", "reminded_at", "can_remind", "per_day"],
]);

/** Finds an unknown field whose name is a known one in another style. */
function findNameError(row: AccountRow): string | undefined {
  const objects = [row.permissions, row.payment_method, row.billing_request, row.scheduled_change, row.usage];
  const nested = objects.flatMap((value) => Object.keys(toFields(value) ?? {}));
  const name = [...Object.keys(row), ...nested].find((one) => !known.has(one) && known.has(toSnakeCase(one)));
  return name === undefined ? undefined : `"${toLine(name, 30)}" instead of "${toSnakeCase(name)}"`;
}

function toSnakeCase(name: string): string {
  return name
    .replaceAll("-", "_")
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase();
}

const errorFinders = {
  "rows.source": findSourceError,
  "rows.amounts": findAmountError,
  "rows.fields": findFieldError,
  "rows.names": findNameError,
} satisfies Readonly<Record<string, FindError>>;
