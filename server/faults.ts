import type { RequestHandler } from "./app.js";
import { Problem, toProblemResponse } from "./problem.js";

/** Something that goes wrong (or slowly) around a handler. */
export type Fault = (next: RequestHandler) => RequestHandler;

/** Which requests a fault is for. */
export type Match = (request: Request) => boolean;

/** Waits for a number of milliseconds, or for whatever a test wants to hold an answer with. */
export type Wait = (request: Request) => Promise<unknown>;

/** Puts faults around a handler, the outermost first. */
export function withFaults(handler: RequestHandler, ...faults: readonly Fault[]): RequestHandler {
  return faults.reduceRight((next, fault) => fault(next), handler);
}

/** Answers late: the request is handled after the wait. */
export function withDelay(match: Match, wait: Wait): Fault {
  return (next) => async (request) => {
    if (match(request)) await wait(request);
    return next(request);
  };
}

/** Handles at once, and holds the answer back: what it did is in effect during the wait. */
export function withLateAnswer(match: Match, wait: Wait): Fault {
  return (next) => async (request) => {
    const isLate = match(request);
    const response = await next(request);
    if (isLate) await wait(request);
    return response;
  };
}

/** Answers in the backend's place; nothing takes effect. */
export function withAnswer(match: Match, answer: (request: Request) => Response | Promise<Response>): Fault {
  return (next) => async (request) => (match(request) ? answer(request) : next(request));
}

/** Refuses with a problem; nothing takes effect. */
export function withFailure(
  match: Match,
  status: number,
  detail = "The service is not available at the moment.",
  headers: Readonly<Record<string, string>> = {},
): Fault {
  return withAnswer(match, () => toProblemResponse(new Problem(status, detail, headers)));
}

/** No connection: the request never arrives. */
export function withNetworkError(match: Match): Fault {
  return (next) => async (request) => (match(request) ? failToFetch() : next(request));
}

/** The request takes effect, then the connection is cut. */
export function withLostAnswer(match: Match): Fault {
  return (next) => async (request) => {
    const isLost = match(request);
    const response = await next(request);
    return isLost ? failToFetch() : response;
  };
}

/** Something happens before the request is handled, someone else's change for example. */
export function withInterference(match: Match, interfere: (request: Request) => void): Fault {
  return (next) => async (request) => {
    if (match(request)) interfere(request);
    return next(request);
  };
}

/** Answers another JSON body than the backend meant to; failures pass as they are. */
export function withBody(match: Match, rewrite: (body: unknown) => unknown): Fault {
  return (next) => async (request) => {
    const isRewritten = match(request);
    const response = await next(request);
    if (!isRewritten || !response.ok) return response;
    return Response.json(rewrite(await response.json()), { status: response.status });
  };
}

function failToFetch(): never {
  throw new TypeError("Failed to fetch");
}
