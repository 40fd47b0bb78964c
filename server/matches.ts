import type { Match } from "./faults.js";
import { operationOf, type Operation } from "./operation.js";

/** Matches every request. */
export const isAny: Match = () => true;

/** Matches requests that may change something. */
export const isWrite: Match = ({ method }) => method !== "GET" && method !== "HEAD";

/** Matches requests that only read. */
export const isRead: Match = (request) => !isWrite(request);

/** Matches these operations of the contract. */
export function isOperation(base: string, ...operations: readonly Operation[]): Match {
  return (request) => {
    const operation = operationOf(request, base);
    return operation !== undefined && operations.includes(operation);
  };
}

/** Matches the first `count` of the requests that match. */
export function firstOf(match: Match, count = 1): Match {
  let seen = 0;
  return (request) => match(request) && ++seen <= count;
}

/** Matches all but the first `count` of the requests that match. */
export function afterFirst(match: Match, count = 1): Match {
  let seen = 0;
  return (request) => match(request) && ++seen > count;
}

/** Matches the first `count` of the requests that match, for each method and URL. */
export function firstOfEach(match: Match, count = 1): Match {
  const seen = new Map<string, number>();
  return (request) => {
    if (!match(request)) return false;
    const target = `${request.method} ${request.url}`;
    seen.set(target, (seen.get(target) ?? 0) + 1);
    return (seen.get(target) ?? 0) <= count;
  };
}
