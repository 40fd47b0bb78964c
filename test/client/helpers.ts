import { expect } from "@open-wc/testing";
import type { RetryOptions } from "ky";
import { createHttpBillingApi, type BillingApiOptions } from "../../src/client/create-billing-api.js";
import { ApiError } from "../../src/client/api-error.js";
import type { BillingApi, BillingRequestDraft } from "../../src/client/billing-api.js";
import { createHttpClient } from "../../src/client/http-client.js";
import { readRetry } from "../../src/client/read-retry.js";

/** A backend's answer to one request. */
export type Answer = Response | Error | ((request: Request) => Response | Promise<Response>);

export interface Setup {
  readonly api: Required<BillingApi>;
  readonly requests: readonly Request[];
}

export const ENDPOINT = "https://host.example/api/v1/accounts";

/** An account as a backend writes it. */
export function wireAccount(fields: object = {}): Record<string, unknown> {
  return { id: 7, name: "Acme Dental", balance_from: "agency", ...fields };
}

/** Values in the place of an object. */
export const notAnObject = [undefined, null, 7, "Acme", true, [], [wireAccount()]];

export const draft: BillingRequestDraft = {
  email: "office@acme.example",
  startingBalance: { cents: 2500, currency: "USD" },
  message: "Please add a card.\nThank you!",
};

export function json(body: unknown, init: { status?: number; headers?: Record<string, string> } = {}): Response {
  return new Response(JSON.stringify(body), {
    ...init,
    headers: { "content-type": "application/json", ...init.headers },
  });
}

export function problem(status: number, body: unknown = {}, headers: Record<string, string> = {}): Response {
  return json(body, { status, headers: { "content-type": "application/problem+json", ...headers } });
}

/** A readable answer to each request for one account. */
export function fine(): Response {
  return json(wireAccount());
}

/** A response with properties that only a browser can set. */
export function responseAs(
  response: Response,
  fields: { url?: string; redirected?: boolean; type?: string },
): Response {
  for (const [name, value] of Object.entries(fields)) Object.defineProperty(response, name, { value });
  return response;
}

/** A redirect that was not followed, as fetch returns it with `redirect: "manual"`. */
export const redirect = (): Response => responseAs(new Response(null), { type: "opaqueredirect" });

/** Verifies that requests went to the endpoint and, because redirects must not be followed, nowhere else. */
export function expectAtEndpoint(requests: readonly Request[]): void {
  for (const { url, redirect } of requests) {
    const paths = ["", "/7", "/7/billing_request", "/7/balance_changes"];
    expect(url.replace(/\?.*/, "")).to.be.oneOf(paths.map((path) => ENDPOINT + path));
    expect(redirect).to.equal("manual");
  }
}

/** The error that fetch rejects with when there is no connection. */
export function offline(): Error {
  return new TypeError("Connection refused, in words of this browser's own");
}

/**
 * Creates a client whose backend gives these answers, the last one to every further request, and records the requests.
 * It retries without a delay.
 */
export function setup(
  answers: readonly Answer[],
  { endpoint = ENDPOINT, ...options }: Partial<BillingApiOptions> = {},
  retry: RetryOptions = { ...readRetry, delay: () => 0 },
): Setup {
  const requests: Request[] = [];
  const fetch = async (input: RequestInfo | URL): Promise<Response> => {
    const request = new Request(input);
    requests.push(request.clone());
    const answer = answers[Math.min(requests.length, answers.length) - 1];
    if (answer instanceof Error) throw answer;
    if (typeof answer === "function") return answer(request);
    return answer?.clone() ?? json({});
  };
  return { api: createHttpBillingApi(endpoint, createHttpClient({ fetch, ...options }, { retry })), requests };
}

/** Resolves with the reason that a call rejects with. */
export async function rejection(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => {
      throw new Error("Expected a rejection");
    },
    (reason: unknown) => reason,
  );
}

/** Resolves with the ApiError that a call rejects with. */
export async function failure(call: Promise<unknown>): Promise<ApiError> {
  const error = await rejection(call);
  if (error instanceof ApiError) return error;
  throw new Error(`Expected an ApiError, got ${String(error)}`);
}

/** Never answers, but rejects when the request is aborted, as fetch does. */
export function silence({ signal }: Request): Promise<Response> {
  return new Promise((_, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
  });
}

/** A body whose connection is lost after its start. */
export function cutOff(start = "{"): ReadableStream<Uint8Array> {
  const chunks = [new TextEncoder().encode(start)];
  return new ReadableStream({
    pull(controller) {
      const chunk = chunks.shift();
      if (chunk) controller.enqueue(chunk);
      else controller.error(offline());
    },
  });
}

/** A body that stays open until the request is aborted, as in fetch. */
export function endless(signal: AbortSignal): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => signal.addEventListener("abort", () => controller.error(signal.reason), { once: true }),
  });
}
