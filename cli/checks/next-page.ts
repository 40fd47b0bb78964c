import type { Findings } from "../findings.js";
import { toLine } from "../words.js";

/** A link to the next page, and where it was found. */
export interface Next {
  readonly endpoint: string;
  readonly number: number;
  readonly next: unknown;
  /** Whether, by the totals, no page follows. */
  readonly isLast: boolean;
}

/** Says what is wrong with a link, if anything is. It is not requested, as the widget does not. */
export function judgeNext(findings: Findings, { endpoint, number, next, isLast }: Next): void {
  const wrong = isLast ? judgeLast(next) : judgeLink(next, endpoint, number + 1);
  if (wrong !== undefined) findings.fail("paging.next", `on page ${number}: ${wrong}`);
}

function judgeLast(next: unknown): string | undefined {
  return next == null ? undefined : `${toLine(next, 20)}, though it is the last`;
}

function judgeLink(next: unknown, endpoint: string, page: number): string | undefined {
  if (typeof next !== "string") return `${toLine(next ?? "none", 20)}, though page ${page} follows`;
  if (!URL.canParse(next, endpoint)) return "no URL";
  const link = new URL(next, endpoint);
  const own = new URL(endpoint);
  if (link.origin !== own.origin) return `on another origin, ${toLine(link.origin, 40)}`;
  if (toPath(link) !== toPath(own)) return `another path, ${toLine(link.pathname, 40)}`;
  const asked = link.searchParams.get("page");
  return asked === String(page) ? undefined : `page=${toLine(asked ?? "", 10)} in place of ${page}`;
}

function toPath({ pathname }: URL): string {
  return pathname.replace(/\/+$/, "");
}
