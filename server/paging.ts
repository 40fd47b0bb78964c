/** One page of rows, with the vendor's field names. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly page: number;
  readonly per_page: number;
  readonly total_pages: number;
  readonly total_entries: number;
  readonly next_page: string | null;
  readonly previous_page: string | null;
}

/** Returns one page of all rows. A page beyond the last is empty; its totals are still right. */
export function toPage<T>(
  all: readonly T[],
  { page, perPage }: { page: number; perPage: number },
  url: string,
): Page<T> {
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  const start = (page - 1) * perPage;
  return {
    rows: all.slice(start, start + perPage),
    page,
    per_page: perPage,
    total_pages: pages,
    total_entries: all.length,
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
