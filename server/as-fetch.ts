import type { Backend, RequestHandler } from "./app.js";

/** A request that was sent through a `BackendFetch`. */
export interface RecordedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  /** The body as text; empty where there is none. */
  readonly body: string;
  /** The `Idempotency-Key`. */
  readonly key: string | null;
}

/** A `fetch` that sends requests to a backend in the same process, and records them. */
export interface BackendFetch {
  (input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
  /** All requests, in order. */
  readonly requests: readonly RecordedRequest[];
  /** The requests with this method. */
  requestsOf(method: string): readonly RecordedRequest[];
}

/** Turns a backend into a `fetch`, without a server or a service worker. Relative URLs resolve against the page. */
export function asFetch(backend: Pick<Backend, "handle"> | RequestHandler): BackendFetch {
  const handle = typeof backend === "function" ? backend : backend.handle;
  const requests: RecordedRequest[] = [];

  async function send(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = toRequest(input, init);
    request.signal.throwIfAborted();
    requests.push(await record(request.clone()));
    return withUrl(await abortable(handle(request), request.signal), request.url);
  }

  const requestsOf = (method: string) => requests.filter((request) => request.method === method);
  return Object.assign(send, { requests, requestsOf });
}

function toRequest(input: RequestInfo | URL, init: RequestInit | undefined): Request {
  if (input instanceof Request) return new Request(input, init);
  const page = typeof location === "undefined" ? "http://localhost/" : location.href;
  return new Request(new URL(input, page), init);
}

async function record(request: Request): Promise<RecordedRequest> {
  const { method, headers } = request;
  const url = new URL(request.url);
  return { method, url, headers, body: await request.text(), key: headers.get("Idempotency-Key") };
}

/** Rejects as soon as the signal is aborted, as `fetch` does. The backend still handles the request. */
function abortable(response: Promise<Response>, signal: AbortSignal): Promise<Response> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    response.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", abort);
    });
  });
}

/** Sets `url`, which only the responses of a real `fetch` have. */
function withUrl(response: Response, url: string): Response {
  return Object.defineProperty(response, "url", { value: url });
}
