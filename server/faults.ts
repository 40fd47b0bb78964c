import type { RequestHandler } from "./app.js";
import { Problem, toProblemResponse } from "./problem.js";

/** Middleware that makes a handler fail, answer late or answer something else. */
export type Fault = (next: RequestHandler) => RequestHandler;

/** Returns whether a fault applies to a request. */
export type Match = (request: Request) => boolean;

/** Delays a request or a response: for some milliseconds, or until a test resolves the promise. */
export type Wait = (request: Request) => Promise<unknown>;

/** Wraps a handler in faults, the outermost first. */
export function withFaults(handler: RequestHandler, ...faults: readonly Fault[]): RequestHandler {
  return faults.reduceRight((next, fault) => fault(next), handler);
}

/** Delays the request: it is handled after the wait. */
export function withDelay(match: Match, wait: Wait): Fault {
  return (next) => async (request) => {
    if (match(request)) await wait(request);
    return next(request);
  };
}

/** Delays the response: the request is handled, and takes effect, before the wait. */
export function withLateAnswer(match: Match, wait: Wait): Fault {
  return (next) => async (request) => {
    const isLate = match(request);
    const response = await next(request);
    if (isLate) await wait(request);
    return response;
  };
}

/** Answers instead of the backend; the request takes no effect. */
export function withAnswer(match: Match, answer: (request: Request) => Response | Promise<Response>): Fault {
  return (next) => async (request) => (match(request) ? answer(request) : next(request));
}

/** Answers with a problem; the request takes no effect. */
export function withFailure(
  match: Match,
  status: number,
  detail = "The service is not available at the moment.",
  headers: Readonly<Record<string, string>> = {},
): Fault {
  return withAnswer(match, () => toProblemResponse(new Problem(status, detail, headers)));
}

/** Fails before the request reaches the backend, as without a connection. */
export function withNetworkError(match: Match): Fault {
  return (next) => async (request) => (match(request) ? failToFetch() : next(request));
}

/** Fails after the request took effect, as when the connection is cut. */
export function withLostAnswer(match: Match): Fault {
  return (next) => async (request) => {
    const isLost = match(request);
    const response = await next(request);
    return isLost ? failToFetch() : response;
  };
}

/** Runs a callback before the request is handled, for example to simulate a concurrent change. */
export function withInterference(match: Match, interfere: (request: Request) => void): Fault {
  return (next) => async (request) => {
    if (match(request)) interfere(request);
    return next(request);
  };
}

/** Rewrites the JSON body of successful responses. */
export function withBody(match: Match, rewrite: (body: unknown) => unknown): Fault {
  return (next) => async (request) => {
    const isRewritten = match(request);
    const response = await next(request);
    if (!isRewritten || !response.ok) return response;
    const { status, headers } = response;
    return Response.json(rewrite(await response.json()), { status, headers });
  };
}

function failToFetch(): never {
  throw new TypeError("Failed to fetch");
}
