import { parseTime } from "../src/model/time.js";
import { toLogLink } from "./operation.js";
import { Problem } from "./problem.js";
import { parsePaging, perPageLimit } from "./query.js";
import type { LogQuery, Store } from "./store.js";
import type { AgencyRecord, AgencyRow, LogRecord, Visitor } from "./wire.js";

/** What is known about a request. */
interface LogContext {
  readonly store: Store;
  readonly visitor: Visitor;
}

/** The body of a page. */
interface LogBody {
  readonly balance_changes: readonly LogRecord[];
  readonly next_page: string | null;
}

/** How many entries a page has where nobody says how many. */
const usualPage = 100;

/** Returns an agency as a list has it: its log is offered to those who may read it, where there is one. */
export function toAgencyRow(agency: AgencyRecord, { store, visitor }: LogContext, url: string): AgencyRow {
  return visitor.canReadLog && store.listLog ? { ...agency, links: { balance_changes: toLogLink(url) } } : agency;
}

/** Returns the page of the log that a URL asks for. */
export async function readLog({ store, visitor }: LogContext, url: string): Promise<LogBody> {
  if (!visitor.canReadLog) throw new Problem(403, "You are not allowed to see the billing log of the agency.");
  const query = parseLogQuery(new URL(url).searchParams);
  if (!store.listLog) throw new Problem(404, "There is no log here.");
  const { rows, hasNext } = await store.listLog(visitor.agencyId, query);
  return { balance_changes: rows, next_page: hasNext ? toNextPage(url, query.page) : null };
}

/** Parses `since`, `until`, `page` and `per_page`. */
function parseLogQuery(params: URLSearchParams): LogQuery {
  const paging = parsePaging(params, usualPage);
  if (paging.perPage > perPageLimit) throw new Problem(400, `"per_page" can be ${perPageLimit} at most.`);
  return { ...paging, since: parseDate(params, "since"), until: parseDate(params, "until") };
}

function parseDate(params: URLSearchParams, name: string): string | undefined {
  const text = params.get(name);
  if (!text) return undefined;
  const time = parseTime(text);
  if (time === undefined) throw new Problem(400, `"${name}" must be a date and time, such as 2026-11-01T00:00:00Z.`);
  // As entries have it: texts of one form compare like their times.
  return new Date(time).toISOString();
}

function toNextPage(url: string, page: number): string {
  const link = new URL(url);
  link.searchParams.set("page", String(page + 1));
  return link.href;
}
