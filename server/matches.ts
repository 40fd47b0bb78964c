import type { Match } from "./faults.js";
import { operationOf, type Operation } from "./operation.js";

/** Every request. */
export const isAny: Match = () => true;

/** Requests that change something. */
export const isWrite: Match = ({ method }) => method !== "GET" && method !== "HEAD";

/** Requests that only read. */
export const isRead: Match = (request) => !isWrite(request);

/** The named requests of the contract. */
export function isOperation(base: string, ...operations: readonly Operation[]): Match {
  return (request) => {
    const operation = operationOf(request, base);
    return operation !== undefined && operations.includes(operation);
  };
}

/** Of the requests that match, the first few. */
export function firstOf(match: Match, count = 1): Match {
  let seen = 0;
  return (request) => match(request) && ++seen <= count;
}

/** Of the requests that match, all but the first few. */
export function afterFirst(match: Match, count = 1): Match {
  let seen = 0;
  return (request) => match(request) && ++seen > count;
}

/** Of the requests that match, the first few to each URL with each method. */
export function firstOfEach(match: Match, count = 1): Match {
  const seen = new Map<string, number>();
  return (request) => {
    if (!match(request)) return false;
    const target = `${request.method} ${request.url}`;
    seen.set(target, (seen.get(target) ?? 0) + 1);
    return (seen.get(target) ?? 0) <= count;
  };
}
