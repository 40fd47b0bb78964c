import { isHTTPError, isNetworkError, isTimeoutError } from "ky";
import { toDisplayText } from "../model/untrusted-text.js";

/** The kinds of failure between the widget and its backend; `outdated`: a part of the widget is not where the page expects it. */
export type ApiErrorKind =
  | "network"
  | "timeout"
  | "unauthorized"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "validation"
  | "rate-limit"
  | "server"
  | "invalid-response"
  | "outdated";

/** Details of a failure. */
export interface ApiErrorDetails {
  /** The HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** The `detail` of the backend's problem+json. */
  readonly detail?: string | undefined;
}

/** A failed request. It has no reference to the request, whose token must not get into a log. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  /** What went wrong. */
  readonly kind: ApiErrorKind;
  /** The HTTP status, where there was an answer. */
  readonly status: number | undefined;
  /** The backend's explanation for the user: untrusted plain text, 500 characters at most. */
  readonly detail: string | undefined;

  constructor(kind: ApiErrorKind, message: string, { status, detail }: ApiErrorDetails = {}) {
    super(message);
    this.kind = kind;
    this.status = status;
    this.detail = detail;
  }
}

const kindOfStatus: Readonly<Record<number, ApiErrorKind>> = {
  400: "validation",
  401: "unauthorized",
  402: "validation",
  403: "forbidden",
  404: "not-found",
  408: "timeout",
  409: "conflict",
  410: "not-found",
  412: "conflict",
  422: "validation",
  423: "validation",
  428: "conflict",
  429: "rate-limit",
  451: "not-found",
};

/**
 * Maps any error of a request to an `ApiError`. The error itself is not kept: ky's errors have the request. An abort is
 * not a failure; check the signal first.
 *
 * @param status that of an answer which could not be read
 */
export function toApiError(error: unknown, status?: number): ApiError {
  if (error instanceof ApiError) return error;
  if (isTimeoutError(error)) return new ApiError("timeout", "The backend did not answer in time");
  if (isNetworkError(error)) return new ApiError("network", "The backend could not be reached");
  if (isHTTPError(error)) return toStatusError(error.response.status, error.data);
  return new ApiError("invalid-response", "The answer was not expected", { status });
}

function toStatusError(status: number, body: unknown): ApiError {
  const kind = kindOfStatus[status] ?? (status >= 500 ? "server" : "invalid-response");
  return new ApiError(kind, `The backend answered ${status}`, { status, detail: parseDetail(body) });
}

/** Reads a problem's `detail`. ky has parsed the body only if its content type is JSON. */
function parseDetail(body: unknown): string | undefined {
  const detail = typeof body === "object" && body !== null && "detail" in body ? body.detail : undefined;
  return (typeof detail === "string" && toDisplayText(detail.trim())) || undefined;
}
