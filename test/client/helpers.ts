import { safeParse } from "valibot";
import { createBillingApi, type BillingApiOptions } from "../../src/client/create-billing-api.js";
import { ApiError } from "../../src/client/api-error.js";
import type { AccountPage, BillingApi, BillingRequestDraft } from "../../src/client/billing-api.js";
import { accountListSchema, toAccountPage } from "../../src/client/list-schema.js";
import type { AccountQuery } from "../../src/model/query.js";

/** What a backend does with a request: the last of several answers stands for all that follow. */
export type Answer = Response | Error | ((request: Request) => Response | Promise<Response>);

export const ENDPOINT = "https://host.example/api/v1/accounts";

/** An account as a backend writes it. */
export function wireAccount(fields: object = {}): Record<string, unknown> {
  return { id: 7, name: "Acme Dental", balance_from: "agency", ...fields };
}

/** What is made of a list: the first page of two rows, unless something else was asked for. */
export function parseList(value: unknown, query: Partial<AccountQuery> = {}): AccountPage | undefined {
  const { success, output } = safeParse(accountListSchema, value);
  return success ? toAccountPage(output, { page: 1, pageSize: 2, ...query }) : undefined;
}

/** What a customer is asked for, as the domain has it. */
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

/** A response with what only a browser can set. */
export function responseAs(
  response: Response,
  fields: { url?: string; redirected?: boolean; type?: string },
): Response {
  for (const [name, value] of Object.entries(fields)) Object.defineProperty(response, name, { value });
  return response;
}

/** What fetch rejects with when there is no connection. */
export function offline(): Error {
  return new TypeError("Connection refused, in words of this browser's own");
}

/** A client whose backend gives these answers, and the requests that it has sent. */
export function setup(answers: readonly Answer[], options: Partial<BillingApiOptions> = {}): Setup {
  const requests: Request[] = [];
  const fetch = async (input: RequestInfo | URL): Promise<Response> => {
    const request = new Request(input);
    requests.push(request.clone());
    const answer = answers[Math.min(requests.length, answers.length) - 1];
    if (answer instanceof Error) throw answer;
    if (typeof answer === "function") return answer(request);
    return answer?.clone() ?? json({});
  };
  return { api: createBillingApi({ endpoint: ENDPOINT, fetch, ...options }), requests };
}

export interface Setup {
  readonly api: Required<BillingApi>;
  readonly requests: readonly Request[];
}

/** The ApiError that a call ends in. */
export async function failure(call: Promise<unknown>): Promise<ApiError> {
  const error = await call.then(
    () => "no error",
    (reason: unknown) => reason,
  );
  if (error instanceof ApiError) return error;
  throw new Error(`Expected an ApiError, got ${String(error)}`);
}

/** Never answers, but rejects when it is given up, as fetch does. */
export function silence({ signal }: Request): Promise<Response> {
  return new Promise((_, reject) => {
    const giveUp = (): void => reject(signal.reason as Error);
    if (signal.aborted) giveUp();
    else signal.addEventListener("abort", giveUp, { once: true });
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

/** A body that stays open until the request is given up, as fetch has it. */
export function endless(signal: AbortSignal): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => signal.addEventListener("abort", () => controller.error(signal.reason), { once: true }),
  });
}

/**
 * Lets waiting between attempts take no time, and says how long it would have been, in ms. Timers of `real` ms, an
 * attempt's own limit, run as they are.
 */
export async function withoutWaiting<T>(run: () => Promise<T>, real = 15_000): Promise<{ result: T; waits: number[] }> {
  const waits: number[] = [];
  const { setTimeout } = globalThis;
  const hurry = (callback: () => void, delay = 0): unknown => {
    if (delay === real) return setTimeout(callback, delay);
    waits.push(delay);
    return setTimeout(callback, 0);
  };
  globalThis.setTimeout = hurry as typeof setTimeout;
  try {
    return { result: await run(), waits };
  } finally {
    globalThis.setTimeout = setTimeout;
  }
}
