import type { Fault } from "../faults.js";
import { isOperation } from "../matches.js";
import { withLists, type Fields } from "../rewrites.js";
import type { Deviation } from "./deviation.js";

/** Deviations of the list's pages. */
export const pagingDeviations = {
  "totals-as-texts": {
    title: "Totals as texts",
    description: "Page numbers and counts arrive as texts.",
    createFault: (base) =>
      withLists(base, ({ summary, ...list }) => ({ ...mapNumbers(list), summary: mapNumbers(summary as Fields) })),
  },
  "no-totals": {
    title: "No totals",
    description: "A page says that another follows, but not how many there are.",
    createFault: (base) => withLists(base, (list) => ({ ...list, total_entries: undefined, total_pages: undefined })),
  },
  "totals-in-camel-case": {
    title: "Totals in camelCase",
    description: "Pages say perPage, totalPages and totalEntries.",
    createFault: (base) =>
      withLists(base, (list) => {
        const { page, per_page: perPage, total_pages: totalPages, total_entries: totalEntries } = list;
        return { ...withoutPaging(list), page, perPage, totalPages, totalEntries };
      }),
  },
  "totals-in-meta": {
    title: "Totals in meta",
    description: "Pages keep their numbers in an object called meta.",
    createFault: (base) =>
      withLists(base, (list) => {
        const { page, per_page, total_pages, total_entries: total } = list;
        return { ...withoutPaging(list), meta: { page, per_page, total_pages, total } };
      }),
  },
  "link-header": {
    title: "Link header",
    description: "Only a Link header says that another page follows.",
    createFault: withLinkHeader,
  },
  "pages-without-a-sign": {
    title: "Pages without a sign",
    description: "Each page is a bare array, and nothing says that there are more.",
    createFault: (base) => withLists(base, ({ accounts }) => accounts),
  },
  "repeating-pages": {
    title: "Pages that repeat",
    description: "Every page has the rows of the first one.",
    createFault: withFirstPage,
  },
  "endless-next-page": {
    title: "Endless next_page",
    description: "Every page links to the next, even the last one.",
    createFault: withEndlessLinks,
  },
  "oversized-list": {
    title: "Oversized list",
    description: "The list is over 32 MiB, more than the widget reads.",
    createFault: (base) => withLists(base, (list) => ({ ...list, padding: " ".repeat(2 ** 25) })),
  },
} satisfies Readonly<Record<string, Deviation>>;

/** Keeps the accounts and what comes with them. */
function withoutPaging({ accounts, agency, summary }: Fields): Fields {
  return { accounts, agency, summary };
}

function mapNumbers(fields: Fields): Fields {
  const toText = (value: unknown) => (typeof value === "number" ? String(value) : value);
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, toText(value)]));
}

function withLinkHeader(base: string): Fault {
  const isList = isOperation(base, "list");
  return (next) => async (request) => {
    const response = await next(request);
    if (!isList(request) || !response.ok) return response;
    const { accounts, agency, next_page: link } = (await response.json()) as Fields;
    const headers = typeof link === "string" ? { Link: `<${link}>; rel="next"` } : undefined;
    return Response.json({ accounts, agency }, headers && { headers });
  };
}

/** Ignores the page that is requested. */
function withFirstPage(base: string): Fault {
  const isList = isOperation(base, "list");
  return (next) => (request) => {
    if (!isList(request)) return next(request);
    const url = new URL(request.url);
    url.searchParams.delete("page");
    return next(new Request(url, request));
  };
}

function withEndlessLinks(base: string): Fault {
  const isList = isOperation(base, "list");
  return (next) => async (request) => {
    const response = await next(request);
    if (!isList(request) || !response.ok) return response;
    const list = (await response.json()) as Fields;
    const link = new URL(request.url);
    link.searchParams.set("page", String(Number(list.page) + 1));
    return Response.json({ ...list, next_page: link.href });
  };
}
