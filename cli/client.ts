import { setTimeout as sleep } from "node:timers/promises";
import type { AccountId } from "../src/model/account.js";
import { ApiError } from "../src/client/api-error.js";
import { readText } from "../src/model/read-text.js";
import { toCollectionUrl, toItemUrl } from "../src/client/endpoint.js";
import { quotesSecret, toSecrets } from "../src/client/secrets.js";
import { toWriteHeaders } from "../src/client/write-headers.js";
import { noAnswer, toAnswer, toFailure, type Answer } from "./answer.js";
import { DeadlineError, withDeadline } from "./deadline.js";
import { StoppedError, type Stop } from "./stopping.js";

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
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Once a run is stopped, no request is sent any more, and no answer waited for but that to a change. */
  readonly stop: Stop;
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
/** Characters of a refusal that are searched for a quote. */
const MAX_SEARCHED = 2 ** 16;

/** In milliseconds: nobody should wait an hour, and not know whether an account is back. */
const MAX_RESTORING_TIMEOUT = 30_000;

/**
 * Sends requests to a backend. Errors of the backend or the network are outcomes, not exceptions. Each method that sends
 * rejects with a `StoppedError` once the run is stopped.
 */
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

  /** @throws StoppedError if no request is sent any more. */
  throwIfStopped(): void {
    if (this.#options.stop.soon.aborted) throw new StoppedError();
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

  async wait(milliseconds: number): Promise<void> {
    const wait = this.#options.wait ?? ((time, signal) => sleep(time, undefined, { signal }));
    const { soon, now } = this.#options.stop;
    await withDeadline({ signals: [soon, now] }, (signal) => wait(milliseconds, signal));
  }

  /** Returns a client for putting the account back, which only a second interruption stops. */
  forRestoring(): Client {
    const { stop, timeout } = this.#options;
    const { now, reason } = stop;
    return new Client({
      ...this.#options,
      timeout: Math.min(timeout, MAX_RESTORING_TIMEOUT),
      stop: { soon: now, now, reason },
    });
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
    const { timeout, stop } = this.#options;
    // A change that was sent cannot be taken back: not waiting for its answer would only mean not knowing its outcome.
    const signals = init.method === "PATCH" && !stop.soon.aborted ? [stop.now] : [stop.soon, stop.now];
    let response: Response;
    let text: string | undefined;
    try {
      [response, text] = await withDeadline({ timeout, signals }, (signal) => this.#exchange(url, init, signal));
    } catch (error) {
      if (error instanceof StoppedError) throw error;
      if (error instanceof DeadlineError) return noAnswer(`no complete response within ${this.seconds} s`);
      return toFailure(error);
    }
    if (text === undefined) return noAnswer("a response longer than 32 MiB");
    if (!response.ok) this.#findQuotes(text, response.status, new Headers(init.headers));
    return toAnswer(response, text);
  }

  async #exchange(url: string, init: RequestInit, signal: AbortSignal) {
    const response = await (this.#options.fetch ?? globalThis.fetch)(url, { ...init, redirect: "manual", signal });
    return [response, await readText(response.body)] as const;
  }

  #findQuotes(text: string, status: number, headers: Headers): void {
    for (const [name, value] of headers) {
      if (quotesSecret(text.slice(0, MAX_SEARCHED), toSecrets([[name, value]])))
        this.#quotes.add(`${name} in a ${status}`);
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

/** Parses `Retry-After`. Returns `undefined` if it is invalid or too long. */
function parseRetryAfter(retryAfter: string | null): number | undefined {
  const wait = /^\d+$/.test(retryAfter ?? "") ? Number(retryAfter) * 1000 : Date.parse(retryAfter ?? "") - Date.now();
  return wait <= MAX_WAIT ? Math.max(wait, 0) : undefined;
}
