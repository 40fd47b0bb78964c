import type { AccountId } from "../src/model/account.js";
import { toLogUrl } from "../src/client/agency-link.js";
import { ApiError } from "../src/client/api-error.js";
import { readText } from "../src/model/read-text.js";
import { toCollectionUrl, toItemUrl } from "../src/client/endpoint.js";
import { MAX_SEARCHED, quotesSecret, toSecrets } from "../src/client/secrets.js";
import { toWriteHeaders } from "../src/client/write-headers.js";
import { noAnswer, toAnswer, toFailure, type Answer } from "./answer.js";
import { DeadlineError, withDeadline } from "./deadline.js";
import { Patience, pause, type Wait } from "./patience.js";
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
  readonly wait?: Wait | undefined;
  /** Tells the user why something takes long. */
  readonly tell?: (text: string) => void;
  /** Ends the waiting for answers, except for that to a change, and prevents further requests. */
  readonly stop: Stop;
}

/** A change of who pays, with its key and version. */
export interface Write {
  readonly id: AccountId;
  readonly to: string;
  readonly key: string;
  readonly version: string | undefined;
}

/** The longest `Retry-After` that is waited for, in milliseconds. */
const MAX_WAIT = 30_000;
/** How often a request that got 429 is repeated. */
const MAX_WAITS = 3;
/**
 * In milliseconds, while an account is put back: the longest timeout of a request, and the longest time that all `Retry-After`
 * together are waited for. Nobody should wait for long, and not know whether the account is back.
 */
const MAX_RESTORING_TIMEOUT = 30_000;
export const MAX_RESTORING_WAIT = 30_000;

/**
 * Sends requests to a backend. Errors of the backend or the network are outcomes, not exceptions. Each method that sends
 * rejects with a `StoppedError` once the run is stopped.
 */
export class Client {
  readonly #options: ClientOptions;
  readonly #quotes = new Set<string>();
  readonly #patience: Patience;

  /** @param total the longest time that all `Retry-After` together are waited for, in milliseconds */
  constructor(options: ClientOptions, total?: number) {
    this.#options = options;
    this.#patience = new Patience({ ...options, longest: MAX_WAIT, total });
  }

  /** The timeout of a request, in seconds. */
  get seconds(): number {
    return this.#options.timeout / 1000;
  }

  /** The configured headers whose credentials a refusal has quoted, such as "authorization in a 404". */
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

  /**
   * Reads a page of the agency's log.
   * @throws ApiError where the link leads to another origin
   */
  async log(link: string, params: Readonly<Record<string, string>>): Promise<Answer> {
    return this.#send(toLogUrl(this.#options.endpoint, link, new URLSearchParams(params)), "GET");
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
    await pause(milliseconds, this.#options);
  }

  /** Returns a client for putting the account back, which only a second interruption stops. */
  forRestoring(): Client {
    const { stop, timeout } = this.#options;
    const { now, reason } = stop;
    const options = {
      ...this.#options,
      timeout: Math.min(timeout, MAX_RESTORING_TIMEOUT),
      stop: { soon: now, now, reason },
    };
    return new Client(options, MAX_RESTORING_WAIT);
  }

  async #send(url: string, method: string, own: Record<string, string> = {}, body: string | null = null) {
    const headers = new Headers(this.#options.headers);
    for (const [name, value] of Object.entries({ Accept: "application/json", ...own })) headers.set(name, value);
    let answer = await this.#once(url, { method, headers, body });
    for (let waits = 0; answer.status === 429 && waits < MAX_WAITS; waits++) {
      if (!(await this.#patience.waitFor(answer.headers.get("Retry-After")))) break;
      // Safe to retry: a refused request has no effect, and a write has the same key.
      answer = await this.#once(url, { method, headers, body });
    }
    return answer;
  }

  async #once(url: string, init: RequestInit): Promise<Answer> {
    const { timeout, stop } = this.#options;
    // The server may make a change whose answer nobody waits for. So a first interruption does not end the waiting.
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
    if (!response.ok) this.#findQuotes(text, response.status);
    return toAnswer(response, text);
  }

  async #exchange(url: string, init: RequestInit, signal: AbortSignal) {
    const response = await (this.#options.fetch ?? globalThis.fetch)(url, { ...init, redirect: "manual", signal });
    return [response, await readText(response.body)] as const;
  }

  /** The client's own headers, such as `Idempotency-Key`, may well be in an explanation. */
  #findQuotes(text: string, status: number): void {
    for (const [name, value] of this.#options.headers) {
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
