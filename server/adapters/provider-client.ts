import { LostAnswerProblem } from "./provider.js";
import { createCredentials, type Credentials, type KeyNames, type ProviderKey } from "./credentials.js";
import { parseJson, readText } from "../../src/model/read-text.js";
import { SettingError } from "./setting-error.js";
import { untilAborted } from "./until-aborted.js";
import { toRetrySeconds, toChangeProblem, toReadProblem, type ProviderAnswer } from "./provider-problems.js";

/** How an adapter reaches the API of its provider. */
export interface ConnectionOptions {
  /** The URL that paths are appended to: https, or http on this machine. An adapter has that of its provider by default. */
  readonly baseUrl?: string;
  /** For each request, its answer included, in milliseconds; 10,000 by default, and 4,000 for Vonage. */
  readonly timeout?: number;
  /** Replaces the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** Options of `ProviderClient`. */
export interface ProviderClientOptions extends ConnectionOptions {
  /** Its name in messages. */
  readonly name: string;
  readonly baseUrl: string;
  readonly key: ProviderKey;
  /** What the options of the adapter call the parts of the key, for messages. */
  readonly keyNames?: KeyNames;
}

/** Sends requests with the key of the host. Nothing of an answer but its JSON and its status gets beyond it. */
export class ProviderClient {
  readonly #options: ProviderClientOptions;
  readonly #base: string;
  readonly #credentials: Credentials;

  /** @throws {TypeError} when the key is missing, or would be sent where others can read it */
  constructor(options: ProviderClientOptions) {
    this.#options = options;
    this.#base = parseBaseUrl(options.name, options.baseUrl);
    this.#credentials = createCredentials(options.name, options.key, options.keyNames);
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
    const retryAfter = toRetrySeconds(response.headers.get("Retry-After"));
    if (!response.ok) {
      // Nobody waits for the end of a body that is not read, and its error is not one of the answer.
      response.body?.cancel().catch(() => undefined);
      return { status, json: undefined, retryAfter };
    }
    return { status, retryAfter, ...this.#parse(await readText(response.body)) };
  }

  #parse(text: string | undefined): Pick<ProviderAnswer, "json" | "trouble"> {
    const json = text === undefined ? undefined : parseJson(text);
    if (json === undefined) return { json, trouble: "unreadable" };
    try {
      return this.#credentials.areQuotedIn(json) ? { json: undefined, trouble: "secret" } : { json };
    } catch (error) {
      if (error instanceof RangeError) return { json: undefined, trouble: "unreadable" };
      throw error;
    }
  }
}

function isOk({ status, trouble }: ProviderAnswer): boolean {
  return status >= 200 && status < 300 && trouble === undefined;
}

/** @throws {SettingError} when the key would be sent where others can read it, or paths cannot be appended */
function parseBaseUrl(provider: string, text: string): string {
  const refuse = (rule: string) => new SettingError(provider, "baseUrl", rule);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLocal = url !== undefined && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (!(url?.protocol === "https:" || (url?.protocol === "http:" && isLocal)))
    throw refuse("must begin with https://, because the key is sent to it.");
  if (url.username !== "" || url.password !== "" || /[?#]/.test(url.href))
    throw refuse("must be an address alone, without a user, a password, a query or a hash.");
  return url.href.replace(/\/+$/, "");
}
