import { NetworkError } from "ky";
import { ApiError } from "./api-error.js";
import { readText } from "../model/read-text.js";
import { yieldToPage } from "./run-in-slices.js";
import { quotesSecret, toSecrets } from "./secrets.js";

/** Why the host's `headers` function is called: for a request, or because the backend has refused its headers (401). */
export interface HeadersContext {
  readonly reason: "request" | "unauthorized";
}

/**
 * Headers that are sent with every request, such as a bearer token or a CSRF header: fixed, or from a function that is
 * called for each request. `Accept`, `Content-Type`, `Idempotency-Key` and `If-Match` are the widget's own and win.
 */
export type HeadersSource = HeadersInit | ((context: HeadersContext) => HeadersInit | Promise<HeadersInit>);

/** What the host provides for requests. */
export interface TransportOptions {
  /** Replaces the transport; `globalThis.fetch`, looked up for each request, where it is left out. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly headers?: HeadersSource | undefined;
}

/**
 * Creates the `fetch` that ky calls for one attempt of a request, from the host's headers to the last byte of the body.
 *
 * These parts are not left to ky: its hooks run outside of an attempt's time-out, `ky.retry()` after a 401 would use up
 * a read's retries, and it reads a body after the last retry and without a limit.
 *
 * Requests must have `redirect: "manual"`: a redirect that is followed would take the host's headers to another origin.
 * @throws NetworkError when there was no complete response; ApiError when there was one that cannot be right.
 */
export function createTransport({ fetch, headers }: TransportOptions): (request: Request) => Promise<Response> {
  const attempt = async (request: Request, reason: HeadersContext["reason"]): Promise<Response> => {
    const own = await resolveHeaders(headers, reason);
    const prepared = withHeaders(request, own);
    // The request may have been aborted while the host resolved its headers.
    request.signal.throwIfAborted();
    // WebKit does not abort a request that nothing refers to any more: `prepared` has to be used after the body is read.
    const response = checkResponse(prepared, await (fetch ?? globalThis.fetch)(prepared));
    const body = await readBody(response);
    const secrets = toSecrets([...own, ...new URL(prepared.url).searchParams]);
    return new ReadResponse(withoutQuotes(body, response, secrets), response);
  };

  return async (request) => {
    try {
      const response = await attempt(request, "request");
      if (response.status !== 401 || typeof headers !== "function") return response;
      return await attempt(request, "unauthorized");
    } catch (error) {
      if (error instanceof ApiError || request.signal.aborted) throw error;
      // ky knows a lost connection only by the messages of some browsers.
      throw new NetworkError(request);
    }
  };
}

/** A response whose body has been read. A long text is not encoded once more, only to be decoded. */
class ReadResponse extends Response {
  readonly #text: string | null;

  constructor(text: string | null, response: Response) {
    super(response.ok ? null : text, response);
    this.#text = text;
  }

  override async text(): Promise<string> {
    return this.ok ? (this.#text ?? "") : super.text();
  }

  override clone(): Response {
    return new ReadResponse(this.#text, this);
  }
}

async function resolveHeaders(source: HeadersSource | undefined, reason: HeadersContext["reason"]): Promise<Headers> {
  try {
    return new Headers((typeof source === "function" ? await source({ reason }) : source) ?? undefined);
  } catch {
    // The host's own error is not passed on: it may quote a token.
    throw new ApiError("unauthorized", "`headers` failed, or returned invalid HTTP headers; nothing was sent");
  }
}

/** Returns a copy of the request, which may be sent once more after a 401, with the host's headers. */
function withHeaders(request: Request, headers: Headers): Request {
  const copy = request.clone();
  headers.forEach((value, name) => {
    if (!copy.headers.has(name)) copy.headers.set(name, value);
  });
  return copy;
}

/**
 * Takes a redirect for a 401: as far as can be known without following it, it leads to a login page. A redirect of a write
 * says nothing: many frameworks answer so after a change that was made. A host's own transport may have followed one: a
 * response from another origin is refused.
 */
function checkResponse(request: Request, response: Response): Response {
  const isHtml = /html/i.test(response.headers.get("content-type") ?? "");
  const isRedirect = response.type === "opaqueredirect" || [301, 302, 303, 307, 308].includes(response.status);
  if (isRedirect || (response.redirected && isHtml)) {
    if (request.method === "GET") return new Response(null, { status: 401 });
    throw new ApiError("invalid-response", "The backend redirects instead of answering");
  }
  if (!response.url || new URL(response.url).origin === new URL(request.url).origin) return response;
  throw new ApiError("invalid-response", "The endpoint redirects to another origin");
}

/** In characters: to parse more takes a slow machine so long that the page should draw and answer before. */
const LONG = 2 ** 18;

/** Reads the whole body; `null` where it is empty. */
async function readBody({ body }: Response): Promise<string | null> {
  const text = await readText(body);
  if (text === undefined) throw new ApiError("invalid-response", "The answer is longer than 32 MiB");
  if (text.length > LONG) await yieldToPage();
  return text || null;
}

/**
 * Leaves out the body of an error that quotes a credential of its request, as error pages of proxies do. The user then
 * gets the widget's own sentence. It is not enough to blank the quote: it may be encoded, or there in pieces. The body of
 * an answer that succeeds is never touched: an account's id or name may equal the value of a header.
 */
function withoutQuotes(body: string | null, { ok }: Response, secrets: readonly string[]): string | null {
  return body === null || ok || !quotesSecret(body, secrets) ? body : null;
}
