import { toSearchParams, type AccountQuery } from "../model/query.js";
import { ApiError, type ApiErrorKind } from "./api-error.js";
import type { AccountPage, ListReadOptions, ReadOptions } from "./billing-api.js";
import { idsOf, isPaged, readWholePage, toAccountPage, toFirstPage, type ListAnswer } from "./list-schema.js";
import { runInSlices, yieldToPage } from "./run-in-slices.js";

/** Reads one page as the server answers it. */
type ReadList = (query: AccountQuery, options: ReadOptions) => Promise<ListAnswer>;

/**
 * Reads pages of the collection. A list with no sign of paging may still be a page: where it could be, another page is
 * requested before it is taken for all there is. Nothing is shown as missing that was only on another page.
 */
export function createListReader(
  read: ReadList,
): (query: AccountQuery, options: ListReadOptions) => Promise<AccountPage> {
  /** The server has been seen to page without saying so. */
  let pagesSilently = false;
  /** The most rows of any answer: a server that pages without saying so may have fewer a page than are requested. */
  let mostRows = 0;
  /** Pages after those that may have been the last: where one is not found, there is none. */
  const mayBeMissing = new Set<string>();

  async function readCounted(query: AccountQuery, options: ReadOptions): Promise<ListAnswer> {
    const answer = await read(query, options);
    mostRows = Math.max(mostRows, answer.list.accounts.length);
    return answer;
  }

  /** Whether another page holds other rows: then the server pages. */
  async function hasOtherPage(answer: ListAnswer, query: AccountQuery, options: ReadOptions): Promise<boolean> {
    const isFirst = query.page === 1;
    const other = await readCounted({ ...query, page: isFirst ? 2 : 1 }, options).catch((error: unknown) => {
      if (isFirst && isOfKind(error, "not-found", "validation")) return undefined;
      throw error;
    });
    if (!other) return false;
    if (isPaged(other)) return true;
    const known = new Set(idsOf(answer));
    return idsOf(other).some((id) => !known.has(id));
  }

  async function readPage(query: AccountQuery, options: ListReadOptions): Promise<AccountPage> {
    const { signal } = options;
    const answer = await readCounted(query, { signal });
    const { length } = answer.list.accounts;
    const mayBePage = query.page > 1 ? length <= query.pageSize : length === query.pageSize;
    if (!isPaged(answer) && mayBePage) pagesSilently ||= await hasOtherPage(answer, query, { signal });
    if (isPaged(answer)) return withoutWrongTotal(toAccountPage(answer, query));
    if (!pagesSilently || length > query.pageSize) return readWhole(answer, query, options);
    return toAccountPage(answer, { ...query, pageSize: Math.min(query.pageSize, Math.max(mostRows, 1)) });
  }

  return async (query, options) => {
    try {
      const page = await readPage(query, options);
      if (page.hasNext && page.total === undefined) mayBeMissing.add(keyOf({ ...query, page: query.page + 1 }));
      return page;
    } catch (error) {
      if (!isOfKind(error, "not-found") || !mayBeMissing.has(keyOf(query))) throw error;
      const { page, pageSize } = query;
      return { accounts: [], page, pageSize, total: undefined, hasNext: false, unreadable: 0, agency: undefined };
    }
  };
}

async function readWhole(answer: ListAnswer, query: AccountQuery, options: ListReadOptions): Promise<AccountPage> {
  const { signal, onFirst } = options;
  const first = onFirst && toFirstPage(answer, query);
  if (first) {
    // Its text has just been parsed.
    await yieldToPage();
    await onFirst(first);
  }
  signal?.throwIfAborted();
  return runInSlices(readWholePage(answer, query), signal);
}

function isOfKind(error: unknown, ...kinds: readonly ApiErrorKind[]): boolean {
  return error instanceof ApiError && kinds.includes(error.kind);
}

function keyOf(query: AccountQuery): string {
  return String(toSearchParams(query));
}

/**
 * A total that does not go beyond a page which another one follows is not the total. But where the rows end with it, on
 * a page that is not full, it is the next page that is not there.
 */
function withoutWrongTotal(answer: AccountPage): AccountPage {
  const { page, pageSize, total, hasNext, accounts, unreadable } = answer;
  if (!hasNext || total === undefined || total > page * pageSize) return answer;
  const count = accounts.length + unreadable;
  const isEnd = count < pageSize && (page - 1) * pageSize + count === total;
  return isEnd ? answer : { ...answer, total: undefined };
}
