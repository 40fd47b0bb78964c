import { LostAnswerProblem } from "./provider.js";
import { createCredentials, type Credentials, type ProviderKey } from "./credentials.js";
import { parseJson, readText } from "../../src/model/read-text.js";
import { untilAborted } from "./until-aborted.js";
import { parseRetryAfter, toChangeProblem, toReadProblem, type ProviderAnswer } from "./provider-problems.js";

/** How the API of a provider is reached. */
export interface ProviderClientOptions {
  /** Its name in messages. */
  readonly name: string;
  /** The URL that paths are appended to: https, or http on this machine. */
  readonly baseUrl: string;
  readonly key: ProviderKey;
  /** For each request, its answer included, in milliseconds; 10,000 by default. */
  readonly timeout?: number;
  /** Replaces the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** Sends requests with the key of the host. Nothing of an answer but its JSON and its status gets beyond it. */
export class ProviderClient {
  readonly #options: ProviderClientOptions;
  readonly #base: string;
  readonly #credentials: Credentials;

  constructor(options: ProviderClientOptions) {
    this.#options = options;
    this.#base = parseBaseUrl(options.name, options.baseUrl);
    this.#credentials = createCredentials(options.name, options.key);
  }

  /** Reads JSON. Returns `undefined` for what is not there, and throws a `Problem` for every other failure. */
  async read(path: string): Promise<unknown> {
    const answer = await this.#send(path, { method: "GET" });
    if (answer.status === 404 || answer.status === 410) return undefined;
    if (isOk(answer)) return answer.json;
    throw toReadProblem(this.#options.name, answer);
  }

  /** Sends a change. Throws a `Problem` for a refusal, and a `LostAnswerProblem` if its outcome is not known. */
  async change(path: string, method: "PATCH" | "POST" | "PUT", body: unknown): Promise<unknown> {
    const headers = { "Content-Type": "application/json" };
    const answer = await this.#send(path, { method, headers, body: JSON.stringify(body) });
    if (isOk(answer)) return answer.json;
    throw toChangeProblem(this.#options.name, answer) ?? new LostAnswerProblem(this.#options.name);
  }

  async #send(path: string, init: RequestInit): Promise<ProviderAnswer> {
    const signal = AbortSignal.timeout(this.#options.timeout ?? 10_000);
    const headers = new Headers(init.headers);
    headers.set("Accept", "application/json");
    headers.set("Authorization", this.#credentials.authorization);
    try {
      // A redirect is not followed: the key stays with the provider.
      const request = (this.#options.fetch ?? fetch)(this.#base + path, {
        ...init,
        headers,
        redirect: "manual",
        signal,
      });
      const answer = request.then((response) => this.#readAnswer(response));
      return await untilAborted(answer, signal);
    } catch {
      // The message of an error of `fetch` may quote the request.
      return { status: 0, json: undefined, retryAfter: undefined, trouble: signal.aborted ? "timeout" : "network" };
    }
  }

  async #readAnswer(response: Response): Promise<ProviderAnswer> {
    const { status } = response;
    const retryAfter = parseRetryAfter(response.headers.get("Retry-After"));
    if (!response.ok) {
      await response.body?.cancel();
      return { status, json: undefined, retryAfter };
    }
    const text = await readText(response.body);
    const json = text === undefined ? undefined : parseJson(text);
    if (json === undefined || this.#credentials.areQuotedIn(json))
      return { status, json: undefined, retryAfter, trouble: "unreadable" };
    return { status, json, retryAfter };
  }
}

function isOk({ status, trouble }: ProviderAnswer): boolean {
  return status >= 200 && status < 300 && trouble === undefined;
}

/** @throws Error if the key would be sent where others can read it. */
function parseBaseUrl(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLocal = url !== undefined && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url?.protocol === "https:" || (url?.protocol === "http:" && isLocal)) return url.href.replace(/\/+$/, "");
  throw new Error(`The base URL of ${name} must begin with https://, because the key is sent to it.`);
}
