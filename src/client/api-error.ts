import { isHTTPError, isNetworkError, isTimeoutError } from "ky";
import { toShown } from "../model/untrusted-text.js";

/** Everything that can go wrong between the widget and its backend. */
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
  | "invalid-response";

/** What is known of a failure besides its kind. */
export interface ApiErrorDetails {
  /** The HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** The `detail` of the backend's problem+json: text for people, from outside. */
  readonly detail?: string | undefined;
}

/** A request that failed. It never holds the request: a token must not travel with an error into a log. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  /** What went wrong, as one of a closed set. */
  readonly kind: ApiErrorKind;
  /** The HTTP status, where there was an answer. */
  readonly status: number | undefined;
  /** What the backend says about it, for people: plain text from outside, 500 characters at most. */
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
  403: "forbidden",
  404: "not-found",
  408: "timeout",
  409: "conflict",
  410: "not-found",
  412: "conflict",
  422: "validation",
  428: "conflict",
  429: "rate-limit",
};

/**
 * Says what any failure of a request was, once and for all. Nothing of the cause is kept: ky's errors hold the request.
 * Aborts are not failures; ask the signal before this.
 */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (isTimeoutError(error)) return new ApiError("timeout", "No answer in time");
  if (isNetworkError(error)) return new ApiError("network", "No answer");
  if (isHTTPError(error)) return toStatusError(error.response.status, error.data);
  return new ApiError("invalid-response", "Unexpected answer");
}

function toStatusError(status: number, body: unknown): ApiError {
  const kind = kindOfStatus[status] ?? (status >= 500 ? "server" : "invalid-response");
  return new ApiError(kind, `Answer ${status}`, { status, detail: parseDetail(body) });
}

/** Reads a problem's `detail`, which ky leaves in a parsed body only where the content type is JSON's. */
function parseDetail(body: unknown): string | undefined {
  const detail = typeof body === "object" && body !== null && "detail" in body ? body.detail : undefined;
  return (typeof detail === "string" && toShown(detail.trim())) || undefined;
}
