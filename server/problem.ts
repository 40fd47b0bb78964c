import { logError } from "./log-error.js";
import { toOutage } from "./outage.js";

const titles: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  408: "Request Timeout",
  409: "Conflict",
  412: "Precondition Failed",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  421: "Misdirected Request",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  499: "Client Closed Request",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

/** An error that is answered as `application/problem+json`. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly status: number;
  /** The message for the user. */
  readonly detail: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.status = status;
    this.detail = detail;
    this.headers = headers;
  }
}

/**
 * Returns the problem to answer an error with: 503 where the database does not answer for now. What was not expected is
 * reported, and nothing is said of it.
 */
export function toProblem(error: unknown, report: (error: unknown) => void = logError): Problem {
  if (error instanceof Problem) return error;
  report(error);
  const outage = toOutage(error);
  if (outage !== undefined) return new Problem(503, outage, { "Retry-After": "1" });
  return new Problem(500, "Something went wrong on the server.");
}

/** Returns the response for a problem (RFC 9457). With the type `about:blank`, the title is the phrase of the status. */
export function toProblemResponse({ status, detail, headers }: Problem): Response {
  const body = { type: "about:blank", title: titles[status] ?? "Error", status, detail };
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, "Content-Type": "application/problem+json", "Cache-Control": "no-store" },
  });
}
