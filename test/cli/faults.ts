import { firstOf, withAccounts, withBody, withLists, type Fault, type Fields, type Match } from "../../server/index.js";
import { base, isChange, isList, isRead } from "./setup.js";

export type Row = Fields;

/** Matches the read of the account that should not exist. */
export const isMissing: Match = (request) => isRead(request) && request.url.endsWith("/2147483647");

/** Matches lists with a parameter. */
export function hasParameter(name: string, value?: string): Match {
  return (request) => {
    const found = new URL(request.url).searchParams.get(name);
    return isList(request) && found !== null && (value === undefined || found === value);
  };
}

/** Replaces fields of lists. */
export function withFields(change: (body: Fields) => Fields): Fault {
  return withLists(base, (body) => ({ ...body, ...change(body) }));
}

/** Replaces the rows of lists. */
export function withRows(change: (rows: Row[]) => readonly unknown[]): Fault {
  return withFields(({ accounts }) => ({ accounts: change(accounts as Row[]) }));
}

/** Replaces accounts in lists and in single responses. */
export function withEach(change: (row: Row) => Row): Fault {
  return withAccounts(base, change);
}

/** Replaces the URL of the next page. */
export function withNext(change: (next: string) => string): Fault {
  return withFields((body) => {
    const { next_page: next } = body;
    return { next_page: typeof next === "string" ? change(next) : null };
  });
}

/** Replaces the total of some lists. */
export function withTotal(match: Match, total: number): Fault {
  return withBody(match, (body) => ({ ...(body as Fields), total_entries: total }));
}

/**
 * Answers half of what the backend answers, and then nothing more.
 * @param onHalf called once there is nothing more to come
 */
export function withHalfAnswer(match: Match, onHalf: () => void = () => undefined): Fault {
  return (next) => async (request) => {
    const isHalf = match(request);
    const response = await next(request);
    if (!isHalf) return response;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const body = new ReadableStream({ start: (half) => half.enqueue(bytes.subarray(0, bytes.length / 2)) });
    onHalf();
    return new Response(body, { status: response.status, headers: { "Content-Type": "application/json" } });
  };
}

/**
 * Never answers the first change, which takes effect only right before one of the reads of the account that follow.
 * @param onChange called when the first change has come
 */
export function withLateChange(readNumber: number, onChange: () => void): Fault {
  const isFirst = firstOf(isChange);
  let late: Request | undefined;
  let reads = 0;
  return (next) => async (request) => {
    if (isFirst(request)) {
      const { url, method, headers } = request;
      // Of a request that is given up, the body cannot be read any more.
      late = new Request(url, { method, headers, body: await request.text() });
      onChange();
      return new Promise(() => undefined);
    }
    if (late && isRead(request) && ++reads === readNumber) await next(late);
    return next(request);
  };
}

/** So deep that no recursive function gets to the end of it. */
const deep = "[".repeat(20_000) + "]".repeat(20_000);

/** Adds fields to answers, known and unknown ones, that are nested very deeply. */
export function withDeepFields(match: Match): Fault {
  return (next) => async (request) => {
    const isDeep = match(request);
    const response = await next(request);
    if (!isDeep) return response;
    const body = (await response.json()) as Fields & { accounts?: Fields[] };
    const marked = {
      ...body,
      ...markFields(body),
      accounts: body.accounts?.map((row) => ({ ...row, ...markFields(row) })),
    };
    const text = JSON.stringify(marked).replaceAll('"deep"', deep);
    return new Response(text, { status: response.status, headers: { "Content-Type": "application/json" } });
  };
}

function markFields(row: Fields): Fields {
  const names = ["payment_method", "balance", "billing_request", "updated", "permissions", "agency", "other"];
  return Object.fromEntries(names.filter((name) => name in row || name === "other").map((name) => [name, "deep"]));
}

/** Answers nothing but JSON that is nested very deeply. */
export function withDeepAnswer(match: Match): Fault {
  return (next) => async (request) => {
    const isDeep = match(request);
    const response = await next(request);
    return isDeep ? new Response(deep, { headers: { "Content-Type": "application/json" } }) : response;
  };
}

/** Replaces the request that the backend gets. */
export function withRequest(change: (request: Request) => Request): Fault {
  return (next) => (request) => next(change(request));
}

/** Makes the backend ignore a parameter, with this value or any. */
export function withoutParameter(name: string, value?: string): Fault {
  return withRequest((request) => {
    const url = new URL(request.url);
    if (value === undefined || url.searchParams.get(name) === value) url.searchParams.delete(name);
    return new Request(url, request);
  });
}

/** Makes the backend ignore a header. */
export function withoutHeader(name: string): Fault {
  return withRequest((request) => {
    const copy = new Request(request);
    copy.headers.delete(name);
    return copy;
  });
}

/** Makes the backend find nothing for a search of this form. */
export function withoutSearch(form: RegExp): Fault {
  return withRequest((request) => {
    const url = new URL(request.url);
    if (form.test(url.searchParams.get("search") ?? "")) url.searchParams.set("search", "no such account");
    return new Request(url, request);
  });
}

/** Replaces the media type. */
export function withType(type: string): Fault {
  return (next) => async (request) => {
    const response = await next(request);
    const headers = new Headers(response.headers);
    headers.set("Content-Type", type);
    return new Response(await response.text(), { status: response.status, headers });
  };
}

/** Returns a problem with other fields. */
export function problemWith(fields: object): Response {
  const body = { type: "about:blank", title: "Not Found", status: 404, detail: "No such account.", ...fields };
  return Response.json(body, { status: 404, headers: { "Content-Type": "application/problem+json" } });
}

/** Renames the fields of a row to camelCase. */
export function toCamelCase(row: Row): Row {
  const rename = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [rename(name), value]));
}
