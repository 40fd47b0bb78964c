import { Hono } from "hono";
import type { Intercept } from "./setup.js";

/** A row of the vendor's list. Newer lists have neither `shared_billing` nor `balance`. */
export interface CtmRow {
  readonly id: number;
  readonly name: string;
  readonly status?: string | readonly string[];
  readonly shared_billing?: boolean;
  readonly balance?: { readonly cents: number };
  readonly [field: string]: unknown;
}

export const ctmKey = "ctm-access-key";
export const ctmSecret = "ctm-s3cr3t-key";

/** The vendor's API, as far as its public clients show it: Basic authentication, and the list of accounts in pages. */
export function createFakeCtm(rows: readonly CtmRow[] = createCtmRows(12)) {
  const fake = {
    rows,
    /** Answers in place of the vendor, where it returns a response. */
    intercept: undefined as Intercept | undefined,
    handle: async (request: Request): Promise<Response> =>
      (await fake.intercept?.(request)) ?? (await app.fetch(request)),
  };
  const app = new Hono();
  app.use(async (c, next) => {
    const authorization = c.req.header("Authorization");
    if (authorization === `Basic ${btoa(`${ctmKey}:${ctmSecret}`)}`) return next();
    return c.json({ authentication: "failed", authorization }, 401);
  });
  app.get("/api/v1/accounts.json", (c) => {
    const { page = "1", per_page: perPage = "10", status = "active" } = c.req.query();
    if (Number(perPage) > 150) return c.json({ error: "per_page limit is 150" }, 400);
    const found = fake.rows.filter((row) => status === "all" || [row.status].flat().includes(status));
    return c.json(toCtmPage(found, { page: Number(page), perPage: Number(perPage), url: c.req.url }));
  });
  return fake;
}

/** Returns a page as the vendor answers it. */
export function toCtmPage(
  rows: readonly CtmRow[],
  { page, perPage, url }: { readonly page: number; readonly perPage: number; readonly url: string },
) {
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const link = new URL(url);
  link.searchParams.set("page", String(page + 1));
  return {
    accounts: rows.slice((page - 1) * perPage, page * perPage),
    page,
    per_page: perPage,
    total_pages: pages,
    total_entries: rows.length,
    next_page: page < pages ? link.href : null,
    previous_page: null,
  };
}

/** Creates rows with ids from 1. */
export function createCtmRows(count: number): readonly CtmRow[] {
  const statuses = ["active", ["active"], "paused", ["canceled", "archived"]];
  return Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    name: `Client ${(index * 7) % count}`,
    status: statuses[index % 4]!,
    agency_id: 90,
    shared_billing: index % 3 === 0,
    balance: { cents: index * 250 - 500 },
    created: "2019-03-01 10:00 AM",
    // The vendor's rows have more than a browser may know.
    auth_token: "account-t0ken",
  }));
}
