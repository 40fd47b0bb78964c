import { NetworkError } from "ky";
import { ApiError } from "./api-error.js";

/** Why the host is asked for headers: for a request, or because the backend has just refused those it gave (401). */
export interface HeadersContext {
  readonly reason: "request" | "unauthorized";
}

/**
 * What is sent along with every request, such as a bearer token or a CSRF header: fixed, or asked for each time.
 * `Accept`, `Content-Type`, `Idempotency-Key` and `If-Match` are the widget's own and win.
 */
export type HeadersSource = HeadersInit | ((context: HeadersContext) => HeadersInit | Promise<HeadersInit>);

/** What one attempt of one request needs from the host. */
export interface TransportOptions {
  /** Replaces the transport; `globalThis.fetch`, looked up for each request, where it is left out. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly headers?: HeadersSource | undefined;
}

/** In bytes: some ten thousand accounts. */
const MAX_LENGTH = 2 ** 23;

/**
 * One attempt of one request, from the host's headers to the last byte of the answer, in the shape that ky takes for
 * `fetch`. The body is read here so that one time-out covers an attempt as a whole, and so that an answer that is cut
 * off counts as a lost connection, which ky repeats where it may.
 *
 * Requests must carry `redirect: "manual"`: following would hand the host's headers to wherever a redirect points.
 * @throws NetworkError when there was no whole answer; ApiError when there was one that cannot be right.
 */
export function createTransport({ fetch, headers }: TransportOptions): (request: Request) => Promise<Response> {
  const attempt = async (request: Request, reason: HeadersContext["reason"]): Promise<Response> => {
    const prepared = withHeaders(request, await resolveHeaders(headers, reason));
    // The host may have taken its time: what was given up meanwhile must not be sent any more.
    request.signal.throwIfAborted();
    // It is held until it is answered: WebKit forgets to give up what nothing holds.
    const answer = checkAnswer(prepared, await (fetch ?? globalThis.fetch)(prepared));
    return new Response(await readBody(answer), answer);
  };
  return async (request) => {
    try {
      const answer = await attempt(request, "request");
      if (answer.status !== 401 || typeof headers !== "function") return answer;
      return await attempt(request, "unauthorized");
    } catch (error) {
      if (error instanceof ApiError || request.signal.aborted) throw error;
      // Browsers word a lost connection differently, and ky knows only some of the wordings.
      throw new NetworkError(request);
    }
  };
}

/** The whole body, or `null` where it is empty: what is too long, or never ends, must not fill the memory. */
async function readBody({ body }: Response): Promise<Blob | null> {
  const reader = body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let left = MAX_LENGTH;
  for (let part; (part = (await reader?.read())?.value); parts.push(part)) {
    if ((left -= part.length) > 0) continue;
    void reader?.cancel();
    throw new ApiError("invalid-response", "Unexpected answer");
  }
  return parts[0] ? new Blob(parts) : null;
}

async function resolveHeaders(source: HeadersSource | undefined, reason: HeadersContext["reason"]): Promise<Headers> {
  try {
    return new Headers((typeof source === "function" ? await source({ reason }) : source) ?? undefined);
  } catch {
    // The host's own error may quote a token, so it goes no further.
    throw new ApiError("unauthorized", "`headers` failed, or gave what are no HTTP headers; nothing was sent");
  }
}

function withHeaders(request: Request, headers: Headers): Request {
  // A copy: the same request goes out once more after a 401.
  const copy = request.clone();
  headers.forEach((value, name) => {
    if (!copy.headers.has(name)) copy.headers.set(name, value);
  });
  return copy;
}

/**
 * A redirect stands for a 401: it leads to a page to log in at, as far as anyone can know who does not follow it. A
 * transport of the host's may have followed one: what comes from elsewhere is nobody's that we asked.
 */
function checkAnswer(request: Request, answer: Response): Response {
  const isPage = /html/i.test(answer.headers.get("content-type") ?? "");
  if (answer.type === "opaqueredirect" || (answer.redirected && isPage)) return new Response(null, { status: 401 });
  if (!answer.url || new URL(answer.url).origin === new URL(request.url).origin) return answer;
  throw new ApiError("invalid-response", "The endpoint redirects to another origin");
}
