import type { AccountQuery } from "../model/query.js";
import type { AccountPage, ReadOptions } from "./billing-api.js";
import { idsOf, isPaged, toAccountPage, toWholePage, type ListAnswer } from "./list-schema.js";

/** Reads one page as the server answers it. */
type ReadList = (query: AccountQuery, options: ReadOptions) => Promise<ListAnswer>;

/**
 * Reads pages of the collection. A list with no sign of paging may still be a page: where it could be, another page is
 * requested before it is taken for all there is. Nothing is shown as missing that was only on another page.
 */
export function createListReader(read: ReadList): (query: AccountQuery, options: ReadOptions) => Promise<AccountPage> {
  /** The server has been seen to page without saying so. */
  let pagesSilently = false;

  /** Whether another page holds other rows: then the server pages. */
  async function hasOtherPage(answer: ListAnswer, query: AccountQuery, options: ReadOptions): Promise<boolean> {
    const other = await read({ ...query, page: query.page === 1 ? 2 : 1 }, options);
    if (isPaged(other)) return true;
    const known = new Set(idsOf(answer));
    return idsOf(other).some((id) => !known.has(id));
  }

  return async (query, options) => {
    const answer = await read(query, options);
    const { length } = answer.list.accounts;
    const mayBePage = query.page > 1 ? length <= query.pageSize : length === query.pageSize;
    if (!isPaged(answer) && mayBePage) pagesSilently ||= await hasOtherPage(answer, query, options);
    const isPage = isPaged(answer) || (pagesSilently && length <= query.pageSize);
    return isPage ? toAccountPage(answer, query) : toWholePage(answer, query);
  };
}
