import { isOperation, withBody, type Fault, type Match } from "../../server/index.js";
import { base, isList, isRead, withRequest } from "./setup.js";

type Row = Record<string, unknown>;

interface Body {
  readonly accounts: Row[];
  readonly next_page: string | null;
}

export const isHistory = isOperation(base, "history");

/** The account that is looked for where none is. */
export const isMissing: Match = (request) => isRead(request) && request.url.endsWith("/2147483647");

/** Lists that are asked for with a parameter. */
export function asks(name: string, value?: string): Match {
  return (request) => {
    const found = new URL(request.url).searchParams.get(name);
    return isList(request) && found !== null && (value === undefined || found === value);
  };
}

/** A problem that is not quite one. */
export function problemWith(parts: object): Response {
  const body = { type: "about:blank", title: "Not Found", status: 404, detail: "No such account.", ...parts };
  return Response.json(body, { status: 404, headers: { "Content-Type": "application/problem+json" } });
}

export function toCamelCase(row: Row): Row {
  const rename = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [rename(name), value]));
}

export function reverseHistory(body: unknown): unknown {
  const { balance_changes: changes, ...rest } = body as { balance_changes: unknown[] };
  return { ...rest, balance_changes: [...changes].reverse() };
}

/** Answers 150 rows where more are asked for. */
export const withBoundedPages: Fault = withRequest((request) => {
  const url = new URL(request.url);
  if (Number(url.searchParams.get("per_page")) > 150) url.searchParams.set("per_page", "150");
  return new Request(url, request);
});

/** Links on in another way. */
export function withNext(change: (next: string) => string): Fault {
  return withBody(isList, (body) => {
    const { next_page: next } = body as Body;
    return { ...(body as Body), next_page: next === null ? null : change(next) };
  });
}

/** Does not find what is searched for in this form. */
export function withoutSearch(form: RegExp): Fault {
  return withRequest((request) => {
    const url = new URL(request.url);
    if (form.test(url.searchParams.get("search") ?? "")) url.searchParams.set("search", "nobody is called this");
    return new Request(url, request);
  });
}

/** Has the first row of all on each later page as well, in another's place. */
export const withRowTwice: Fault = (next) => {
  let first: Row | undefined;
  const remember = withBody(isList, (body) => ((first ??= (body as Body).accounts[0]), body));
  const isLater: Match = (request) => isList(request) && !asks("page", "1")(request);
  const repeat = withBody(isLater, (body) => {
    const { accounts, ...rest } = body as Body;
    return { ...rest, accounts: [first, ...accounts.slice(1)] };
  });
  return repeat(remember(next));
};

/** Compares amounts as texts. */
export const withTextSort: Fault = withBody(asks("sort", "balance"), (body) => {
  const toText = ({ balance }: Row) => JSON.stringify(balance ?? "~");
  const accounts = [...(body as Body).accounts].sort((one, other) => (toText(one) < toText(other) ? -1 : 1));
  return { ...(body as Body), accounts };
});

/** Says another total to some lists. */
export function withTotal(match: Match, total: number): Fault {
  return withBody(match, (body) => ({ ...(body as Body), total_entries: total }));
}
