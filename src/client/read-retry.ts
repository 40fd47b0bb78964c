import { isHTTPError, type RetryOptions, type ShouldRetryState } from "ky";

const MAX_RETRY_AFTER = 30_000;
const STATUS_CODES = [408, 429, 500, 502, 503, 504];

/**
 * Retries of a read: two at most, after 0.2 to 0.4 s and 0.4 to 0.8 s, or when the server says, if that is within 30 s.
 *
 * A write is never retried: one whose answer was lost may have taken effect.
 */
export const readRetry = {
  limit: 2,
  methods: ["get"],
  statusCodes: STATUS_CODES,
  afterStatusCodes: STATUS_CODES,
  delay: (attempt: number) => 200 * 2 ** attempt,
  jitter: (delay: number) => delay * (0.5 + Math.random() / 2),
  retryOnTimeout: true,
  // ky also reads headers such as RateLimit-Reset.
  maxRetryAfter: MAX_RETRY_AFTER,
  // ky would shorten a longer Retry-After, and retry before the server permits it.
  shouldRetry: ({ error }: ShouldRetryState) =>
    isHTTPError(error) && isTooLong(error.response.headers.get("retry-after")) ? false : undefined,
} satisfies RetryOptions;

/** Whether a `Retry-After`, in seconds or as a date, is beyond 30 s. One that cannot be read is not. */
function isTooLong(retryAfter: string | null): boolean {
  const seconds = Number(retryAfter);
  const delay = Number.isNaN(seconds) ? Date.parse(retryAfter ?? "") - Date.now() : seconds * 1000;
  return delay > MAX_RETRY_AFTER;
}
