import type { Findings } from "../findings.js";
import { toLine } from "../words.js";

/** A link to the next page, with the page that has it. */
export interface Next {
  readonly endpoint: string;
  readonly number: number;
  readonly next: unknown;
  /** Whether this is the last page. */
  readonly isLast: boolean;
}

/** Reports an error in a link. Does not follow it, as the widget does not either. */
export function checkNextLink(findings: Findings, { endpoint, number, next, isLast }: Next): void {
  const error = isLast ? findLastLinkError(next) : findLinkError(next, endpoint, number + 1);
  if (error !== undefined) findings.fail("paging.next", `on page ${number}: ${error}`);
}

function findLastLinkError(next: unknown): string | undefined {
  return next == null ? undefined : `${toLine(next, 20)}, although it is the last`;
}

function findLinkError(next: unknown, endpoint: string, page: number): string | undefined {
  if (typeof next !== "string") return `${toLine(next ?? "none", 20)}, although page ${page} follows`;
  if (!URL.canParse(next, endpoint)) return "not a URL";
  const link = new URL(next, endpoint);
  const own = new URL(endpoint);
  if (link.origin !== own.origin) return `on another origin, ${toLine(link.origin, 40)}`;
  if (toPath(link) !== toPath(own)) return `another path, ${toLine(link.pathname, 40)}`;
  const linked = link.searchParams.get("page");
  return linked === String(page) ? undefined : `page=${toLine(linked ?? "", 10)} instead of ${page}`;
}

function toPath({ pathname }: URL): string {
  return pathname.replace(/\/+$/, "");
}
