import ky, { type Options } from "ky";
import type { GenericSchema } from "valibot";
import { toApiError } from "./api-error.js";
import { readRetry } from "./read-retry.js";
import { createTransport, type TransportOptions } from "./transport.js";

/** How requests are sent. */
export interface HttpClientOptions extends TransportOptions {
  /** As in `fetch()`; `same-origin` where it is left out. */
  readonly credentials?: RequestCredentials | undefined;
  /** Milliseconds for one attempt of one request, its body included; 15000 where it is left out or not positive. */
  readonly timeout?: number | undefined;
}

/** What one request has besides its URL. */
export interface HttpRequest extends Pick<Options, "method" | "json" | "headers"> {
  readonly signal?: AbortSignal | undefined;
}

/** The answer to a request. */
interface HttpAnswer<T> {
  /** The body, parsed by the schema. */
  readonly body: T;
  readonly status: number;
  readonly headers: Headers;
}

/**
 * Sends one request and resolves with its answer. Rejects with an `ApiError`, or with the signal's
 * own reason when it was aborted.
 */
export type HttpClient = <T>(
  url: string,
  schema: GenericSchema<unknown, T>,
  request: HttpRequest,
) => Promise<HttpAnswer<T>>;

const DEFAULT_TIMEOUT = 15_000;
/** The longest that a browser's timer waits. */
const MAX_TIMEOUT = 2 ** 31 - 1;

/**
 * Creates a client on ky.
 * @param overrides options of ky that a test replaces: retries without a delay, or a time-out that the test ends
 */
export function createHttpClient(options: HttpClientOptions, overrides: Options = {}): HttpClient {
  const { credentials = "same-origin", timeout, ...transportOptions } = options;
  const transport = createTransport(transportOptions);
  const client = ky.create({
    cache: "no-store",
    credentials,
    redirect: "manual",
    retry: readRetry,
    timeout: toTimeout(timeout),
    // ky always passes the request that it has built.
    fetch: (input) => transport(input as Request),
    ...overrides,
  });
  return async (url, schema, { signal = null, ...request }) => {
    signal?.throwIfAborted();
    const answer = client(url, { ...request, signal });
    try {
      const body = await answer.json(schema);
      const { status, headers } = await answer;
      return { body, status, headers };
    } catch (error) {
      signal?.throwIfAborted();
      throw toApiError(error, await answer.then(({ status }) => status).catch(() => undefined));
    }
  };
}

/** Returns a time-out that ky takes: in milliseconds, above 0. */
export function toTimeout(timeout = 0): number {
  return timeout > 0 ? Math.min(timeout, MAX_TIMEOUT) : DEFAULT_TIMEOUT;
}
