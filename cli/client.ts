import type { AccountId } from "../src/model/account.js";
import { ApiError } from "../src/client/api-error.js";
import { toCollectionUrl, toItemUrl } from "../src/client/endpoint.js";
import { toWriteHeaders } from "../src/client/write-headers.js";
import { readText } from "./read-text.js";

/** How one request was answered. */
export interface Answer {
  /** 0 where there was no whole answer. */
  readonly status: number;
  /** The media type, without its parameters. */
  readonly type: string;
  readonly headers: Headers;
  readonly text: string;
  /** `undefined` where the body is no JSON. */
  readonly json: unknown;
  /** Why there was no whole answer. */
  readonly trouble: string | undefined;
  /** The code of a connection that could not be made, such as ECONNREFUSED. */
  readonly unreachable: string | undefined;
}

/** Where the backend is, and how to talk to it. */
export interface ClientOptions {
  readonly endpoint: string;
  /** They go to the endpoint's origin alone: redirects are not followed, and links of answers not requested. */
  readonly headers: Headers;
  /** Milliseconds for one request, its body included. */
  readonly timeout: number;
  /** In place of the global one. */
  readonly fetch?: typeof globalThis.fetch;
  /** Lets time pass: as long as a backend asks for, or between two attempts. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** What a change carries. */
export interface Write {
  readonly id: AccountId;
  readonly to: string;
  readonly key: string;
  readonly version: string | undefined;
}

const MAX_WAIT = 30_000;
const MAX_WAITS = 3;

/** Sends single requests and says how they were answered, whatever that is. It never throws for a backend's sake. */
export class Client {
  readonly #options: ClientOptions;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** Seconds that one request may take. */
  get seconds(): number {
    return this.#options.timeout / 1000;
  }

  /** Reads a page of the list. */
  list(params: Readonly<Record<string, string | number>>): Promise<Answer> {
    const texts = Object.entries(params).map(([name, value]) => [name, String(value)]);
    return this.#send(toCollectionUrl(this.#options.endpoint, new URLSearchParams(texts)), "GET");
  }

  /** Reads an account, or with a part what belongs to it. */
  async read(id: AccountId, part = ""): Promise<Answer> {
    if (!isNameable(id)) return noAnswer("an id that no URL can name");
    return this.#send(toItemUrl(this.#options.endpoint, id, part), "GET");
  }

  /** Reads the list as someone who gives no headers. */
  listAsStranger(): Promise<Answer> {
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
      const wait = toWait(answer.headers.get("Retry-After"));
      if (wait === undefined) break;
      await this.wait(wait);
      // What was refused has had no effect; a key makes sure of it.
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
      if (text === undefined) return noAnswer("an answer that is far too long");
      return { status, type, headers, text, json: parseJson(text), trouble: undefined, unreachable: undefined };
    } catch (error) {
      if (signal.aborted) return noAnswer(`no whole answer within ${this.seconds} s`);
      // What an error says could quote a header, so of it only the code goes any further.
      const code = toCode(error);
      return noAnswer(`no whole answer${code ? ` (${code})` : ""}`, code || "no connection");
    }
  }
}

/** Whether a URL can name an account: not one that is called "..", for example. */
export function isNameable(id: AccountId): boolean {
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

/** Seconds, or a date; what is too long to wait for, or cannot be read, is not waited for. */
function toWait(retryAfter: string | null): number | undefined {
  const wait = /^\d+$/.test(retryAfter ?? "") ? Number(retryAfter) * 1000 : Date.parse(retryAfter ?? "") - Date.now();
  return wait <= MAX_WAIT ? Math.max(wait, 0) : undefined;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
