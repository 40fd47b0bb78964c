import type { Paging } from "./query.js";

/** The fields of a list that say which page it is, with the vendor's names. */
export interface PageFields {
  readonly page: number;
  readonly per_page: number;
  readonly total_pages: number;
  readonly total_entries: number;
  readonly next_page: string | null;
  readonly previous_page: string | null;
}

/** Returns the rows of one page; none for a page beyond the last. */
export function slicePage<T>(all: readonly T[], { page, perPage }: Paging): readonly T[] {
  const start = (page - 1) * perPage;
  return all.slice(start, start + perPage);
}

/** Describes a page. The totals of a page beyond the last are still right. */
export function toPageFields(total: number, { page, perPage }: Paging, url: string): PageFields {
  const pages = Math.max(1, Math.ceil(total / perPage));
  return {
    page,
    per_page: perPage,
    total_pages: pages,
    total_entries: total,
    next_page: page < pages ? withPage(url, page + 1) : null,
    previous_page: page > 1 ? withPage(url, Math.min(page - 1, pages)) : null,
  };
}

/** Replaces the `page` parameter of a URL. */
function withPage(url: string, page: number): string {
  const link = new URL(url);
  link.searchParams.set("page", String(page));
  return link.href;
}
