import { custom, looseObject, minValue, object, parse, pipe, transform, union } from "valibot";
import type { Account, Agency } from "../model/account.js";
import { applyQuery } from "../model/apply-query.js";
import { isFiltered, type AccountQuery } from "../model/query.js";
import { toAccount, toAccountRow, toAgency, toFields, type Fields } from "./account-schema.js";
import type { AccountPage } from "./billing-api.js";
import { optionalField } from "./fields.js";
import { countSchema, toSummary, wholeNumber } from "./summary-schema.js";

/** A list as the server sends it; its rows are not checked. */
export type WireList = Fields & { readonly accounts: readonly unknown[] };

/** Not `array(unknown())`: it would copy the rows. */
const rowsSchema = custom<readonly unknown[]>((value) => Array.isArray(value));

/** A page of the collection, or a bare array. */
export const accountListSchema = union([
  pipe(
    rowsSchema,
    transform((accounts): WireList => ({ accounts })),
  ),
  pipe(
    looseObject({ accounts: rowsSchema }),
    transform((list): WireList => list),
  ),
]);

/** A list as it was answered, with what its headers say of the next page. */
export interface ListAnswer {
  readonly list: WireList;
  /** The `Link` header (RFC 8288). */
  readonly link: string | null;
}

const positiveSchema = pipe(wholeNumber, minValue(1));

/** Which page a list is, and of how many; what of it is missing or cannot be read is unknown. */
const pagingSchema = object({
  page: optionalField(positiveSchema),
  per_page: optionalField(positiveSchema),
  total_entries: optionalField(countSchema),
  total_pages: optionalField(countSchema),
});

/** Fields by which servers say that a list is one of several pages: the contract's, and those of other conventions. */
const PAGING_FIELD =
  /^(_?links|meta|pagination|paging|cursors?|count|limit|offset|page(_?(size|number|count|info))?|has_?more|(has_?)?(next|prev(ious)?)(_?(page|cursor|token|url|link))*|(current|last|next|prev(ious)?)_?page(s|_?url)?|per_?page|total(_?(pages?|entries|count|items|elements|records|results|rows|accounts))?)$/i;
const LINK_TO_NEXT = /;[^,]*\brel="?(?:[^"]* )?next\b/i;

/** Objects in which other conventions describe a page. */
const CONTAINER = /^(meta|pagination|paging|cursors?|page(_?info)?|_?links)$/i;
const LINKS = /^_?links$/i;
const NEXT_FIELD = /^(has_?more|(has_?)?next(_?(page|cursor|token|url|link))*)$/i;
const LAST_FIELD = /^(total_?pages|last_?page|pages?_?count)$/i;
const SIZE_FIELD = /^(per_?page|page_?size|limit)$/i;
const TOTAL_FIELD = /^total(_?(entries|count|items|elements|records|results|rows|accounts))?$/i;
/** Says how many there are, and not that these are only some of them. */
const COUNT_FIELD = /^(count|total(?!_?pages?$).*)$/i;

/** Whether anything in an answer says that it is one of several pages. */
export function isPaged({ list, link }: ListAnswer): boolean {
  return LINK_TO_NEXT.test(link ?? "") || Object.keys(list).some((name) => PAGING_FIELD.test(name));
}

/** Maps the page of a collection that the server pages. Where it does not say how many there are, that is not known. */
export function toAccountPage(answer: ListAnswer, query: AccountQuery): AccountPage {
  const { list, link } = answer;
  const rows = toRows(list);
  const { page = query.page, per_page, total_entries: total, total_pages } = parse(pagingSchema, list);
  const fields = pagingFieldsOf(list);
  const statedSize = per_page ?? findNumber(fields, SIZE_FIELD, positiveSchema);
  const pageSize = statedSize ?? query.pageSize;
  const last = total_pages ?? (total === undefined ? undefined : Math.ceil(total / pageSize));
  // Pages are requested by number. `next_page` is never followed, so it cannot lead to another origin.
  const next = LINK_TO_NEXT.test(link ?? "") || saysNext(fields, page);
  const position = { page, pageSize, isStated: statedSize !== undefined, count: list.accounts.length };
  const hasNext = next === true || (last === undefined ? (next ?? mayHaveNext(fields, position)) : page < last);
  const isAll = page === 1 && last !== undefined && !hasNext && rows.accounts.length >= (total ?? 0);
  const isWhole = isAll && !isFiltered(query) && rows.unreadable === 0;
  return { ...rows, page, pageSize, total, hasNext, whole: isWhole ? rows.accounts : undefined };
}

/** A field that describes a page. */
type PagingField = readonly [name: string, value: unknown];

/** Returns the fields that describe a page, those too that are in an object of their own. */
function pagingFieldsOf(fields: Fields, depth = 0): readonly PagingField[] {
  return Object.entries(fields).flatMap(([name, value]): readonly PagingField[] => {
    const inner = depth < 3 && CONTAINER.test(name) ? toFields(value) : undefined;
    if (inner) return [...pagingFieldsOf(inner, depth + 1), ...(LINKS.test(name) ? endOfLinks(inner) : [])];
    return [PAGING_FIELD, NEXT_FIELD, SIZE_FIELD].some((field) => field.test(name)) ? [[name, value]] : [];
  });
}

/** Links to other pages have none to the next where there is none. */
function endOfLinks(links: Fields): readonly PagingField[] {
  const isEnd = !("next" in links) && ["first", "prev", "previous", "last"].some((name) => name in links);
  return isEnd ? [["next", null]] : [];
}

/** Whether fields say that another page follows; `undefined` where they say nothing of it. */
function saysNext(fields: readonly PagingField[], page: number): boolean | undefined {
  const said = fields.filter(([name]) => NEXT_FIELD.test(name)).map(([, value]) => Boolean(toTarget(value)));
  const last = findNumber(fields, LAST_FIELD, countSchema);
  if (last !== undefined) said.push(page < last);
  return said.length === 0 ? undefined : said.includes(true);
}

/** Returns what a field leads to; HAL has links in objects. */
function toTarget(value: unknown): unknown {
  const fields = toFields(value);
  return fields && "href" in fields ? fields.href : value;
}

/** Where a page is in its collection, as far as that is known. */
interface Position {
  readonly page: number;
  readonly pageSize: number;
  /** The server has stated its page size. */
  readonly isStated: boolean;
  /** Its rows. */
  readonly count: number;
}

/**
 * Whether a page may have a next one, where nothing says so. A server may have fewer rows a page than were requested: a
 * page that is not full is the last only of a server that has stated its page size.
 */
function mayHaveNext(fields: readonly PagingField[], { page, pageSize, isStated, count }: Position): boolean {
  if (count === 0) return false;
  const total = findNumber(fields, TOTAL_FIELD, countSchema);
  const seen = (page - 1) * pageSize + count;
  if (total !== undefined && (isStated || page === 1 ? seen >= total : seen === total)) return false;
  const isSomePage = total !== undefined || fields.some(([name]) => !COUNT_FIELD.test(name));
  return count >= pageSize || (!isStated && isSomePage);
}

/** Returns the first number that can be read of the fields with such a name. */
function findNumber(
  fields: readonly PagingField[],
  name: RegExp,
  schema: typeof positiveSchema | typeof countSchema,
): number | undefined {
  const numbers = fields.filter(([field]) => name.test(field)).map(([, value]) => parse(optionalField(schema), value));
  return numbers.find((number) => number !== undefined);
}

/** A list of more rows is long: of it, those that come first are shown before the others are read. */
const MANY = 1000;
/** How many rows are read between two looks at the clock. */
const STEP = 100;

/** Maps a list that is all there is, with pauses: the requested page is taken from it. */
export function* readWholePage({ list }: ListAnswer, query: AccountQuery): Generator<undefined, AccountPage> {
  const { accounts, ...rest } = yield* readRows(list);
  // The server may have applied the search or filter already; then this is not the whole collection.
  return { ...rest, ...applyQuery(accounts, query), whole: isFiltered(query) ? undefined : accounts };
}

/**
 * Maps the first page of a long list that is all there is. How many there are, and how many of them cannot be read, is not known
 * before all are read. `undefined` where the list is short, or which rows come first depends on all of them.
 */
export function toFirstPage({ list }: ListAnswer, query: AccountQuery): AccountPage | undefined {
  const { page, pageSize, sort } = query;
  if (list.accounts.length <= MANY || page > 1 || sort || isFiltered(query)) return undefined;
  const { accounts, agency } = toRows({ ...list, accounts: list.accounts.slice(0, pageSize) });
  return { accounts, agency, page, pageSize, total: undefined, hasNext: true, unreadable: 0, isPart: true };
}

/** Returns the ids of an answer's rows, of those too that cannot be read otherwise. */
export function idsOf({ list }: ListAnswer): readonly string[] {
  return list.accounts.map((row) => String(toFields(row)?.id));
}

type Rows = Pick<AccountPage, "accounts" | "unreadable" | "agency" | "summary">;

/** The rows that can be read, and what comes with them. */
function toRows(list: WireList): Rows {
  const steps = readRows(list);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, with pauses. Of two rows with one id, the first is kept. */
function* readRows(list: WireList): Generator<undefined, Rows> {
  const agency = toAgency(list.agency);
  const currency = currencyOf(agency);
  const ids = new Set<string>();
  const accounts: Account[] = [];
  for (const [index, value] of list.accounts.entries()) {
    if (index % STEP === STEP - 1) yield;
    const row = toAccountRow(value);
    const id = String(row?.id);
    if (!row || ids.has(id)) continue;
    ids.add(id);
    accounts.push(toAccount(row, currency));
  }
  return { accounts, unreadable: list.accounts.length - accounts.length, agency, summary: toSummary(list) };
}

/** Returns the currency of an agency's balance. */
export function currencyOf(agency: Agency | undefined): string | undefined {
  return agency?.balance?.currency;
}
