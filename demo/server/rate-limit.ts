import { Problem } from "../../server/problem.js";

/** So many requests at once, and the same number again over so many seconds. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** Counts a request of this visitor; throws the 429 where there were too many. */
export type CountRequest = (visitor: string) => void;

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/** More are not remembered than may matter: who has not asked for a while has a full bucket again. */
const mostBuckets = 10_000;

/** A bucket of requests for each visitor, which fills up again as time goes by. */
export function createRateLimiter({ requests, seconds }: RateLimit, now: () => number = Date.now): CountRequest {
  const buckets = new Map<string, Bucket>();
  const perMillisecond = requests / (seconds * 1000);
  const leftIn = ({ left, at }: Bucket) => Math.min(requests, left + (now() - at) * perMillisecond);

  return (visitor) => {
    const bucket = buckets.get(visitor);
    const left = bucket ? leftIn(bucket) : requests;
    if (left < 1) throw toProblem(Math.ceil((1 - left) / perMillisecond / 1000));
    if (!bucket && buckets.size >= mostBuckets) forgetFull();
    buckets.set(visitor, { left: left - 1, at: now() });
  };

  function forgetFull(): void {
    for (const [visitor, bucket] of buckets) if (leftIn(bucket) >= requests) buckets.delete(visitor);
  }
}

function toProblem(seconds: number): Problem {
  return new Problem(429, "There were too many requests. Wait a moment.", { "Retry-After": String(seconds) });
}
