import { isHTTPError, type RetryOptions, type ShouldRetryState } from "ky";
import { parseRetryAfter } from "../model/retry-after.js";

/** The longest `Retry-After` that is waited for, in milliseconds. */
const MAX_RETRY_AFTER = 30_000;
const STATUS_CODES = [408, 429, 500, 502, 503, 504];

/**
 * Retries of a read: two at most, after 0.2 to 0.4 s and 0.4 to 0.8 s, or when the server says, if that is within 30 s.
 *
 * A write is never retried: one whose answer was lost may have taken effect.
 */
export const readRetry = createReadRetry(MAX_RETRY_AFTER);

/**
 * Creates the retries of a read.
 * @param longest the longest `Retry-After` that is waited for, in milliseconds
 */
export function createReadRetry(longest: number) {
  return {
    limit: 2,
    methods: ["get"],
    statusCodes: STATUS_CODES,
    afterStatusCodes: STATUS_CODES,
    delay: (attempt: number) => 200 * 2 ** attempt,
    jitter: (delay: number) => delay * (0.5 + Math.random() / 2),
    retryOnTimeout: true,
    // ky also reads headers such as RateLimit-Reset.
    maxRetryAfter: MAX_RETRY_AFTER,
    // ky would shorten a longer Retry-After, and retry before the server permits it. One that cannot be read is not longer.
    shouldRetry: ({ error }: ShouldRetryState) =>
      isHTTPError(error) && (parseRetryAfter(error.response.headers.get("retry-after")) ?? 0) > longest
        ? false
        : undefined,
  } satisfies RetryOptions;
}
