import type { Backend, RequestHandler } from "./app.js";

/** A request that was sent. */
export interface RecordedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  /** The body as text; empty where there is none. */
  readonly body: string;
  /** The key of a write. */
  readonly key: string | null;
}

/** A `fetch` that asks a backend in the same page, and remembers what was asked. */
export interface BackendFetch {
  (input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
  /** Everything that was sent, in order. */
  readonly requests: readonly RecordedRequest[];
  /** What was sent with one method. */
  requestsOf(method: string): readonly RecordedRequest[];
}

/** Hands a backend to whatever takes a `fetch`: no server, no service worker. Relative URLs are the page's. */
export function asFetch(backend: Pick<Backend, "handle"> | RequestHandler): BackendFetch {
  const handle = typeof backend === "function" ? backend : backend.handle;
  const requests: RecordedRequest[] = [];

  async function send(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = toRequest(input, init);
    request.signal.throwIfAborted();
    requests.push(await record(request.clone()));
    return withUrl(await orAborted(handle(request), request.signal), request.url);
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

/** As `fetch` does: an abort ends the waiting at once, and leaves open what the server makes of the request. */
function orAborted(answer: Promise<Response>, signal: AbortSignal): Promise<Response> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    answer.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", abort);
    });
  });
}

/** A response that was made in the page has no URL; one that was fetched does. */
function withUrl(response: Response, url: string): Response {
  return Object.defineProperty(response, "url", { value: url });
}
