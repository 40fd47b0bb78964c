import {
  array,
  looseObject,
  minValue,
  number,
  object,
  optional,
  parse,
  pipe,
  regex,
  safeInteger,
  string,
  transform,
  union,
  unknown,
} from "valibot";
import type { Account, Agency } from "../model/account.js";
import { applyQuery } from "../model/apply-query.js";
import { isFiltered, type AccountQuery, type AccountSummary } from "../model/query.js";
import { toAccount, toAccountRow, toAgency, toFields, type Fields } from "./account-schema.js";
import type { AccountPage } from "./billing-api.js";
import { optionalField } from "./fields.js";

/** A list as the server sends it; its rows are not checked. */
export type WireList = Fields & { readonly accounts: readonly unknown[] };

/** A page of the collection, or a bare array. */
export const accountListSchema = union([
  pipe(
    array(unknown()),
    transform((accounts): WireList => ({ accounts })),
  ),
  pipe(
    looseObject({ accounts: array(unknown()) }),
    transform((list): WireList => list),
  ),
]);

/** A list as it was answered, with what its headers say of the next page. */
export interface ListAnswer {
  readonly list: WireList;
  /** The `Link` header (RFC 8288). */
  readonly link: string | null;
}

/** A whole number; some servers write it as a text. */
const wholeNumber = union([
  pipe(number(), safeInteger()),
  pipe(string(), regex(/^\d+$/), transform(Number), number(), safeInteger()),
]);
const countSchema = pipe(wholeNumber, minValue(0));
const positiveSchema = pipe(wholeNumber, minValue(1));

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
});

/** Fields by which servers say that a list is one of several pages: the contract's, and those of other conventions. */
const PAGING_FIELD =
  /^(_?links|meta|pagination|paging|cursor|has_?more|count|page(_?(size|number|count))?|(current|last|next|prev(ious)?|total)_?page(s|_url)?|per_?page|total(_?(entries|count|items))?)$/i;
const LINK_TO_NEXT = /;[^,]*\brel="?(?:[^"]* )?next\b/i;

/** Whether anything in an answer says that it is one of several pages. */
export function isPaged({ list, link }: ListAnswer): boolean {
  return LINK_TO_NEXT.test(link ?? "") || Object.keys(list).some((name) => PAGING_FIELD.test(name));
}

/** Maps the page of a collection that the server pages. Where it does not say how many there are, that is not known. */
export function toAccountPage(answer: ListAnswer, query: AccountQuery): AccountPage {
  const { list, link } = answer;
  const rows = toRows(list);
  const { page = query.page, per_page, total_entries: total, total_pages, next_page } = parse(pagingSchema, list);
  const pageSize = per_page ?? findPageSize(list) ?? query.pageSize;
  const last = total_pages ?? (total === undefined ? undefined : Math.ceil(total / pageSize));
  // Pages are requested by number. `next_page` is never followed, so it cannot lead to another origin.
  const hasNext =
    Boolean(next_page) ||
    LINK_TO_NEXT.test(link ?? "") ||
    (last === undefined ? next_page === undefined && list.accounts.length >= pageSize : page < last);
  const isWhole = page === 1 && last !== undefined && !hasNext && !isFiltered(query) && rows.unreadable === 0;
  return { ...rows, page, pageSize, total, hasNext, whole: isWhole ? rows.accounts : undefined };
}

/** Maps a list that is all there is: the requested page is taken from it. */
export function toWholePage({ list }: ListAnswer, query: AccountQuery): AccountPage {
  const { accounts, ...rest } = toRows(list);
  // The server may have applied the search or filter already; then this is not the whole collection.
  return { ...rest, ...applyQuery(accounts, query), whole: isFiltered(query) ? undefined : accounts };
}

/** Returns the ids of an answer's rows, of those too that cannot be read otherwise. */
export function idsOf({ list }: ListAnswer): readonly string[] {
  return list.accounts.map((row) => String(toFields(row)?.id));
}

/** The rows that can be read, and what comes with them. Of two rows with one id, the first is kept. */
function toRows(list: WireList): Pick<AccountPage, "accounts" | "unreadable" | "agency" | "summary"> {
  const agency = toAgency(list.agency);
  const byId = new Map<string, Account>();
  for (const value of list.accounts) {
    const row = toAccountRow(value);
    if (row && !byId.has(String(row.id))) byId.set(String(row.id), toAccount(row, currencyOf(agency)));
  }
  const accounts = [...byId.values()];
  const { summary } = parse(object({ summary: optionalField(summarySchema) }), list);
  return { accounts, unreadable: list.accounts.length - accounts.length, agency, summary };
}

/** Returns the currency of an agency's balance. */
export function currencyOf(agency: Agency | undefined): string | undefined {
  return agency?.balance?.currency;
}

/** Returns the rows a page that a server of another convention has. */
function findPageSize(list: Fields): number | undefined {
  for (const fields of [list, toFields(list.meta), toFields(list.pagination)]) {
    const { per_page, perPage, page_size, pageSize } = fields ?? {};
    const size = parse(optionalField(positiveSchema), per_page ?? perPage ?? page_size ?? pageSize);
    if (size !== undefined) return size;
  }
  return undefined;
}
