import {
  array,
  looseObject,
  minValue,
  number,
  object,
  optional,
  parse,
  pipe,
  safeInteger,
  transform,
  union,
  unknown,
  type InferOutput,
} from "valibot";
import type { Account } from "../model/account.js";
import { applyQuery } from "../model/apply-query.js";
import { isFiltered, type AccountQuery, type AccountSummary } from "../model/query.js";
import { isAccountRow, toAccount, toAgency } from "./account-schema.js";
import type { AccountPage } from "./billing-api.js";
import { optionalField } from "./fields.js";

/** A page of the collection, or a bare array that is all of it, as the server sends it; its rows are not checked. */
export const accountListSchema = union([array(unknown()), looseObject({ accounts: array(unknown()) })]);

const countSchema = pipe(number(), safeInteger(), minValue(0));
const positiveSchema = pipe(number(), safeInteger(), minValue(1));

const summarySchema = pipe(
  object({ agency: countSchema, customer: countSchema, needs_attention: optionalField(countSchema) }),
  transform(({ agency, customer, needs_attention }): AccountSummary => ({
    agency,
    customer,
    needsAttention: needs_attention,
  })),
);

/** Which page a list is, and of how many; what of it is missing or cannot be read is unknown. */
const pagingSchema = object({
  page: optionalField(positiveSchema),
  per_page: optionalField(positiveSchema),
  total_entries: optionalField(countSchema),
  total_pages: optionalField(countSchema),
  next_page: optional(unknown()),
  summary: optionalField(summarySchema),
});

/** Maps an answer to the requested page. A list without any paging field is taken as the whole collection. */
export function toAccountPage(answer: InferOutput<typeof accountListSchema>, query: AccountQuery): AccountPage {
  const list: Readonly<Record<string, unknown>> & { accounts: readonly unknown[] } =
    "accounts" in answer ? answer : { accounts: answer };
  const accounts = parseAccounts(list.accounts);
  const unreadable = list.accounts.length - accounts.length;
  const { summary, ...paging } = parse(pagingSchema, list);
  return { ...toPage(paging, accounts, unreadable, query), unreadable, agency: toAgency(list.agency), summary };
}

function toPage(
  paging: Omit<InferOutput<typeof pagingSchema>, "summary">,
  accounts: readonly Account[],
  unreadable: number,
  query: AccountQuery,
): Omit<AccountPage, "unreadable" | "agency" | "summary"> {
  const { total_entries: total, total_pages, next_page } = paging;
  if (total === undefined && total_pages === undefined && next_page === undefined) {
    // The server may have applied the search or filter already; then this is not the whole collection.
    return { ...applyQuery(accounts, query), whole: isFiltered(query) ? undefined : accounts };
  }
  const { page = query.page, per_page: pageSize = query.pageSize } = paging;
  // Pages are requested by number. `next_page` is never followed, so it cannot lead to another origin.
  const hasNext = Boolean(next_page) || page < (total_pages ?? Math.ceil((total ?? 0) / pageSize));
  const isWhole = page === 1 && !hasNext && !isFiltered(query) && unreadable === 0;
  return { accounts, page, pageSize, total, hasNext, whole: isWhole ? accounts : undefined };
}

/** Leaves out the rows that cannot be read. Of two rows with one id, the first is kept. */
function parseAccounts(rows: readonly unknown[]): readonly Account[] {
  const byId = new Map<string, Account>();
  for (const row of rows) {
    if (isAccountRow(row) && !byId.has(String(row.id))) byId.set(String(row.id), toAccount(row));
  }
  return [...byId.values()];
}
