import type { AccountRow } from "../../src/client/account-schema.js";
import { hasNextPage, toList, toNumber } from "../lists.js";
import type { List, Run } from "../run.js";
import { toLine, toWords } from "../words.js";
import { checkNextLink } from "./next-page.js";

/** The rows of all pages that were read. */
export interface PagedRows {
  readonly rows: readonly AccountRow[];
  /** Whether every page was read. */
  readonly isComplete: boolean;
}

/** The maximum number of pages to read. */
const MAX_PAGES = 10;
/** The contract's limit of rows on a page. */
const MAX_ROWS = 150;

/** Reads the collection in small pages, and checks that they are consistent. */
export async function checkPaging(run: Run, first: List): Promise<PagedRows> {
  const { findings } = run;
  if (first.isWhole) {
    const reason = "the whole collection is answered; the browser pages";
    for (const id of ["sign", "numbers", "size", "pages", "rows", "totals", "next", "limit"] as const)
      findings.miss(`paging.${id}`, reason);
    return { rows: first.rows, isComplete: first.rows.length === first.length };
  }
  await checkLimit(run);
  const total = toNumber(first.fields.total_entries);
  const pages = await readPages(run, toPageSize(total ?? first.length));
  checkSize(run, pages);
  checkNext(run, pages);
  const areDistinct = checkPages(run, pages);
  const rows = pages.flatMap(({ list }) => list.rows);
  const length = pages.reduce((sum, { list }) => sum + list.length, 0);
  const isComplete = areDistinct && pages.at(-1)?.isLast === true;
  if (areDistinct) checkTotals(run, pages, { length, isComplete });
  else checkTotals(run, pages, { length: 0, isComplete: false });
  findings.skipRest("a page could not be read", "paging.");
  return { rows: areDistinct ? rows : first.rows, isComplete: isComplete && rows.length === length };
}

interface Page {
  readonly number: number;
  readonly size: number;
  readonly list: List;
  readonly isLast: boolean;
}

/** Returns a page size that makes three pages, if there are enough accounts. */
function toPageSize(total: number): number {
  return Math.min(Math.max(Math.ceil(total / 3), 1), MAX_ROWS);
}

async function readPages({ client, findings }: Run, size: number): Promise<Page[]> {
  const pages: Page[] = [];
  for (let number = 1; number <= MAX_PAGES; number++) {
    const answer = await client.list({ page: number, per_page: size });
    const list = toList(answer);
    if (!list) {
      findings.fail("paging.pages", `page ${number}: ${toWords(answer)}`);
      return pages;
    }
    const isLast = list.length === 0 || !hasNextPage(list, number, size);
    pages.push({ number, size, list, isLast });
    if (isLast || isSame(pages.at(-2), pages.at(-1))) return pages;
  }
  return pages;
}

function checkSize({ findings }: Run, [page]: readonly Page[]): void {
  if (!page) return;
  const { size, list } = page;
  const { per_page: answered } = list.fields;
  if (list.length > size) findings.fail("paging.size", `${list.length} rows where ${size} were requested`);
  else if (answered === undefined && list.hasContractPaging)
    findings.tolerate("paging.size", "per_page is missing", { widget: "takes the number that it has requested." });
  else if (answered !== undefined && toNumber(answered) !== size)
    findings.fail("paging.size", `per_page ${toLine(answered, 20)} where ${size} were requested`);
  else findings.pass("paging.size", `${list.length} of ${size}`);
}

/** Checks `next_page`. Determines the last page by its rows, because the totals may be wrong. */
function checkNext({ findings, endpoint }: Run, pages: readonly Page[]): void {
  const repeated = pages.findIndex((page, index) => isSame(pages[index - 1], page));
  const distinct = repeated < 0 ? pages : pages.slice(0, repeated);
  if (distinct.every(({ list }) => list.fields.next_page === undefined)) {
    reportNoLinks(findings, distinct);
    return;
  }
  const nonEmpty = distinct.filter(({ number, list }) => number === 1 || list.length > 0);
  const isComplete = repeated < 0 && pages.at(-1)?.isLast === true;
  for (const { number, list } of nonEmpty) {
    const isLast = isComplete && number === nonEmpty.at(-1)?.number;
    checkNextLink(findings, { endpoint, number, next: list.fields.next_page, isLast });
  }
  if (nonEmpty.length > 0) findings.pass("paging.next");
}

function reportNoLinks(findings: Run["findings"], [page]: readonly Page[]): void {
  if (page?.list.hasContractPaging)
    findings.tolerate("paging.next", "next_page is missing", { widget: "goes by total_pages and total_entries." });
  else findings.skip("paging.next", "there is no next_page");
}

/** Returns whether the pages have different rows. */
function checkPages({ findings }: Run, pages: readonly Page[]): boolean {
  const [one, two] = pages;
  if (!one) return false;
  if (!two) {
    findings.skip("paging.pages", "too few accounts for a second page");
    findings.skip("paging.rows", "too few accounts for a second page");
    return true;
  }
  const same = pages.find((page, index) => isSame(pages[index - 1], page));
  if (same) {
    findings.fail("paging.pages", `page ${same.number} has the rows of page ${same.number - 1}`);
    findings.skip("paging.rows", "there is only one page");
    return false;
  }
  const wrong = pages.find(({ number, list: { fields } }) => toNumber(fields.page ?? number) !== number);
  if (wrong)
    findings.fail(
      "paging.pages",
      `page ${wrong.number} is answered as page ${toLine(wrong.list.fields.page ?? "none", 20)}`,
    );
  else findings.pass("paging.pages", `${pages.length} pages`);
  return checkOverlap(findings, pages);
}

function checkOverlap(findings: Run["findings"], pages: readonly Page[]): boolean {
  const pageOf = new Map<string, number>();
  for (const { number, list } of pages) {
    for (const { id } of list.rows) {
      const before = pageOf.get(String(id));
      if (before !== undefined) {
        findings.fail("paging.rows", `id ${toLine(id, 40)} on page ${before} and on page ${number}`);
        return false;
      }
      pageOf.set(String(id), number);
    }
  }
  findings.pass("paging.rows");
  return true;
}

function isSame(one: Page | undefined, other: Page | undefined): boolean {
  if (!one || !other || other.list.rows.length === 0) return false;
  return String(one.list.rows.map(({ id }) => id)) === String(other.list.rows.map(({ id }) => id));
}

/** The number of rows, which is a minimum if not all pages were read. */
interface RowCount {
  readonly length: number;
  readonly isComplete: boolean;
}

function checkTotals({ findings }: Run, [page]: readonly Page[], { length, isComplete }: RowCount): void {
  if (!page) return;
  const { total_entries, total_pages, per_page } = page.list.fields;
  const total = toNumber(total_entries);
  const count = toNumber(total_pages);
  const size = toNumber(per_page) ?? page.size;
  if (!page.list.hasContractPaging) findings.skip("paging.totals", "there is no total under the contract's names");
  else if (total === undefined)
    findings.tolerate("paging.totals", `total_entries is ${toLine(total_entries ?? "missing", 20)}`);
  else if (length > total || (isComplete && length < total))
    findings.fail("paging.totals", `total_entries ${total}, but ${length} rows`);
  else if (count === undefined)
    findings.tolerate("paging.totals", `total_pages is ${toLine(total_pages ?? "missing", 20)}`, {
      widget: "divides total_entries by the rows of a page.",
    });
  else if (count !== Math.ceil(total / size) && !(total === 0 && count === 1))
    findings.fail("paging.totals", `total_pages ${count} for ${total} rows, ${size} a page`);
  else findings.pass("paging.totals", `${total} on ${count}`);
}

async function checkLimit({ client, findings }: Run): Promise<void> {
  const answer = await client.list({ page: 1, per_page: MAX_ROWS + 1 });
  if (answer.status === 400 || answer.status === 422) findings.pass("paging.limit", String(answer.status));
  else findings.fail("paging.limit", toWords(answer));
}
