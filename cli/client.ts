import type { AccountId } from "../src/model/account.js";
import { ApiError } from "../src/client/api-error.js";
import { toCollectionUrl, toItemUrl } from "../src/client/endpoint.js";
import { quotesHeader } from "../src/client/transport.js";
import { toWriteHeaders } from "../src/client/write-headers.js";
import { readText } from "./read-text.js";

/** The outcome of a request. */
export interface Answer {
  /** 0 without a complete response. */
  readonly status: number;
  /** The media type, without its parameters. */
  readonly type: string;
  readonly headers: Headers;
  readonly text: string;
  /** `undefined` if the body is not JSON. */
  readonly json: unknown;
  /** Why there is no complete response. */
  readonly trouble: string | undefined;
  /** The error code of a failed connection, such as ECONNREFUSED. */
  readonly unreachable: string | undefined;
}

/** Options of `Client`. */
export interface ClientOptions {
  readonly endpoint: string;
  /** Sent to the endpoint's origin only: the client follows no redirects and no links. */
  readonly headers: Headers;
  /** Timeout of a request including its response's body, in milliseconds. */
  readonly timeout: number;
  /** Replaces the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /** Replaces the timer that is used for `Retry-After` and between attempts. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** A change of who pays, with its key and version. */
export interface Write {
  readonly id: AccountId;
  readonly to: string;
  readonly key: string;
  readonly version: string | undefined;
}

const MAX_WAIT = 30_000;
const MAX_WAITS = 3;

/** Sends requests to a backend. Errors of the backend or the network are outcomes, not exceptions. */
export class Client {
  readonly #options: ClientOptions;
  readonly #quotes = new Set<string>();

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** The timeout of a request, in seconds. */
  get seconds(): number {
    return this.#options.timeout / 1000;
  }

  /** The headers whose values a refusal has quoted, such as "authorization in a 404". */
  get quotes(): readonly string[] {
    return [...this.#quotes];
  }

  /** Reads a page of the list. */
  list(params: Readonly<Record<string, string | number>>): Promise<Answer> {
    const texts = Object.entries(params).map(([name, value]) => [name, String(value)]);
    return this.#send(toCollectionUrl(this.#options.endpoint, new URLSearchParams(texts)), "GET");
  }

  /** Reads an account, or a resource below it. */
  async read(id: AccountId, part = ""): Promise<Answer> {
    if (!isValidInUrl(id)) return noAnswer("an id that cannot be in a URL");
    return this.#send(toItemUrl(this.#options.endpoint, id, part), "GET");
  }

  /** Reads the list without the configured headers. */
  listWithoutHeaders(): Promise<Answer> {
    const url = toCollectionUrl(this.#options.endpoint, new URLSearchParams({ page: "1", per_page: "1" }));
    return this.#once(url, { method: "GET", headers: { Accept: "application/json" } });
  }

  /** Sends one change, with its key, exactly as the widget does. */
  change({ id, to, key, version }: Write): Promise<Answer> {
    const headers = { ...toWriteHeaders({ key, version }), "Content-Type": "application/json" };
    return this.#send(toItemUrl(this.#options.endpoint, id), "PATCH", headers, JSON.stringify({ balance_from: to }));
  }

  wait(milliseconds: number): Promise<void> {
    return (this.#options.wait ?? sleep)(milliseconds);
  }

  async #send(url: string, method: string, own: Record<string, string> = {}, body: string | null = null) {
    const headers = new Headers(this.#options.headers);
    for (const [name, value] of Object.entries({ Accept: "application/json", ...own })) headers.set(name, value);
    let answer = await this.#once(url, { method, headers, body });
    for (let waits = 0; answer.status === 429 && waits < MAX_WAITS; waits++) {
      const wait = parseRetryAfter(answer.headers.get("Retry-After"));
      if (wait === undefined) break;
      await this.wait(wait);
      // Safe to retry: a refused request has no effect, and a write has the same key.
      answer = await this.#once(url, { method, headers, body });
    }
    return answer;
  }

  async #once(url: string, init: RequestInit): Promise<Answer> {
    const signal = AbortSignal.timeout(this.#options.timeout);
    try {
      const response = await (this.#options.fetch ?? globalThis.fetch)(url, { ...init, redirect: "manual", signal });
      const { status, headers } = response;
      const type = headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase() ?? "";
      const text = await readText(response, signal);
      if (text === undefined) return noAnswer("a response longer than 32 MiB");
      if (!response.ok) this.#findQuotes(text, status, new Headers(init.headers));
      return { status, type, headers, text, json: parseJson(text), trouble: undefined, unreachable: undefined };
    } catch (error) {
      if (signal.aborted) return noAnswer(`no complete response within ${this.seconds} s`);
      // Reports only the code, because the message may contain a header.
      const code = toCode(error);
      return noAnswer(`no complete response${code ? ` (${code})` : ""}`, code || "no connection");
    }
  }

  #findQuotes(text: string, status: number, headers: Headers): void {
    for (const [name, value] of headers) {
      if (quotesHeader(text, new Headers([[name, value]]))) this.#quotes.add(`${name} in a ${status}`);
    }
  }
}

/** Whether an id can be part of a URL, unlike ".." for example. */
export function isValidInUrl(id: AccountId): boolean {
  try {
    return toItemUrl("https://host.example/", id) !== "";
  } catch (error) {
    if (error instanceof ApiError) return false;
    throw error;
  }
}

function noAnswer(trouble: string, unreachable?: string): Answer {
  return { status: 0, type: "", headers: new Headers(), text: "", json: undefined, trouble, unreachable };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function toCode(error: unknown): string {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : "";
  return typeof code === "string" && /^\w+$/.test(code) ? code : "";
}

/** Parses `Retry-After`. Returns `undefined` if it is invalid or too long. */
function parseRetryAfter(retryAfter: string | null): number | undefined {
  const wait = /^\d+$/.test(retryAfter ?? "") ? Number(retryAfter) * 1000 : Date.parse(retryAfter ?? "") - Date.now();
  return wait <= MAX_WAIT ? Math.max(wait, 0) : undefined;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
