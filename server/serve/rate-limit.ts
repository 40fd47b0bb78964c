import { Problem } from "../problem.js";

/** The capacity of a token bucket, and the seconds in which it refills. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** Counts a request of a client. Throws a 429 if the client has sent too many. */
export type RateLimiter = (client: string) => void;

interface Bucket {
  readonly tokens: number;
  readonly updatedAt: number;
}

/** Above this number, full buckets are deleted. */
const maxBuckets = 10_000;

/** Creates a rate limiter with a token bucket per client. */
export function createRateLimiter({ requests, seconds }: RateLimit, now: () => number = Date.now): RateLimiter {
  const buckets = new Map<string, Bucket>();
  const perMillisecond = requests / (seconds * 1000);
  const tokensOf = ({ tokens, updatedAt }: Bucket) => Math.min(requests, tokens + (now() - updatedAt) * perMillisecond);

  return (client) => {
    const bucket = buckets.get(client);
    const tokens = bucket ? tokensOf(bucket) : requests;
    if (tokens < 1) throw toProblem(Math.ceil((1 - tokens) / perMillisecond / 1000));
    if (!bucket && buckets.size >= maxBuckets) deleteFullBuckets();
    buckets.set(client, { tokens: tokens - 1, updatedAt: now() });
  };

  function deleteFullBuckets(): void {
    for (const [client, bucket] of buckets) if (tokensOf(bucket) >= requests) buckets.delete(client);
  }
}

function toProblem(seconds: number): Problem {
  return new Problem(429, "You’ve sent too many requests. Try again in a moment.", { "Retry-After": String(seconds) });
}
