import type { BillingApi } from "../../src/client/billing-api.js";
import { createHttpBillingApi } from "../../src/client/create-billing-api.js";
import { createHttpClient, type HttpClient } from "../../src/client/http-client.js";
import { createReadRetry } from "../../src/client/read-retry.js";
import { parseRetryAfter } from "../../src/model/retry-after.js";
import type { RequestArguments } from "../arguments.js";
import { MAX_TOTAL_WAIT, Patience } from "../patience.js";
import { StoppedError, type Stopping } from "../stopping.js";
import type { Terminal } from "../terminal.js";

/** The latest time that a `Date` has. */
const LATEST = 8.64e15;

/**
 * Creates the client of `plan` and `apply`. Where the server asks to wait, it waits, and sends the request again: one that
 * was refused so has had no effect, and a write has its key. What would take too long ends the run.
 */
export function connect(
  { endpoint, headers, timeout }: RequestArguments,
  terminal: Terminal,
  stop: Stopping,
): Required<BillingApi> {
  const tell = (text: string) => terminal.printError(`${text}\n`);
  const patience = new Patience({ wait: terminal.wait, tell, stop, longest: MAX_TOTAL_WAIT });
  const canRepeat = async (retryAfter: string | null) => {
    if (stop.soon.aborted) return false;
    if (await patience.waitFor(retryAfter)) return true;
    const time = parseRetryAfter(retryAfter);
    if (time !== undefined) stop.fail(`the server asks us to wait until ${toTime(time)}`);
    return false;
  };
  const send: HttpClient = async (url, schema, request) => {
    for (;;) {
      let retryAfter: string | null = null;
      const fetch: typeof globalThis.fetch = async (input, init) => {
        const response = await globalThis.fetch(input, init);
        retryAfter = isLimited(response) ? response.headers.get("Retry-After") : null;
        return response;
      };
      // Each pause is made here, where it can be told, counted and stopped.
      const client = createHttpClient({ headers, timeout, fetch }, { retry: createReadRetry(0) });
      try {
        return await client(url, schema, request);
      } catch (error) {
        if (!(await canRepeat(retryAfter).catch(toStopped))) throw error;
      }
    }
  };
  return createHttpBillingApi(endpoint, send);
}

function isLimited({ status }: Response): boolean {
  return status === 429 || status === 503;
}

/** Returns a time from now, without the milliseconds. */
function toTime(milliseconds: number): string {
  return new Date(Math.min(Date.now() + milliseconds, LATEST)).toISOString().replace(/\.\d+/, "");
}

/** What was refused stays refused: the journal says so, and the next run goes on with it. */
function toStopped(error: unknown): false {
  if (error instanceof StoppedError) return false;
  throw error;
}
