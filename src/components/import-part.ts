import { ApiError } from "../client/api-error.js";
import { importAgain } from "./import-again.js";

type Load = () => Promise<CustomElementConstructor>;

/** What an import has failed with, and the requests that were made for it. */
interface Failure {
  readonly error: unknown;
  readonly requests: readonly PerformanceResourceTiming[];
}

/** Statuses after which another attempt may succeed; so may all from 500 on. */
const TRANSIENT_STATUSES: readonly number[] = [408, 425, 429];

/** WebKit's words for an answer that is no script, or that the server does not allow to be read. */
const RESPONSE_ERROR = /MIME type|Cross-Origin/;

/**
 * Imports a part.
 * @throws ApiError `network` or `server` where another attempt may succeed; `outdated` where only a page that is loaded
 * anew can import it, such as after a deploy.
 */
export async function importPart(load: Load): Promise<CustomElementConstructor> {
  const first = await attempt(load);
  if (!isFailure(first)) return first;
  const address = first.error instanceof TypeError ? findAddress(first.error) : undefined;
  if (!address || first.requests.length > 0) throw toImportError(first);
  // Nothing was requested, since this address has failed before.
  const second = await attempt(() => importAgain(address));
  if (isFailure(second)) throw toImportError(second);
  return second;
}

async function attempt(load: Load): Promise<CustomElementConstructor | Failure> {
  const end = watchScripts();
  try {
    return await load();
  } catch (error) {
    const address = findAddress(error);
    const requests = end().filter(({ name, initiatorType }) =>
      address ? name === address : initiatorType === "script",
    );
    return { error, requests };
  } finally {
    end();
  }
}

function isFailure(outcome: CustomElementConstructor | Failure): outcome is Failure {
  return typeof outcome !== "function";
}

/**
 * Records what comes of requests until it is called. That needs no request of our own, which a policy of the page could
 * forbid.
 */
function watchScripts(): () => readonly PerformanceResourceTiming[] {
  const entries: PerformanceEntry[] = [];
  // Test environments have none.
  if (!("PerformanceObserver" in globalThis)) return () => [];
  const observer = new PerformanceObserver((list) => void entries.push(...list.getEntries()));
  observer.observe({ type: "resource" });
  return () => {
    entries.push(...observer.takeRecords());
    observer.disconnect();
    return entries as PerformanceResourceTiming[];
  };
}

/** Returns the address in the message of Chromium, Firefox and webpack; WebKit names none. */
function findAddress(error: unknown): string | undefined {
  return error instanceof Error ? /https?:\/\/[^\s)]+/.exec(error.message)?.[0] : undefined;
}

function toImportError({ error, requests }: Failure): ApiError {
  const status = requests.map(({ responseStatus }) => responseStatus as number | undefined).find(Boolean);
  if (status !== undefined && (status >= 500 || TRANSIENT_STATUSES.includes(status))) {
    return new ApiError("server", "A part of the widget could not be loaded", { status });
  }
  const isOutdated = !isFetchError(error) || status !== undefined || requests.some(isUnusableResponse);
  return isOutdated
    ? new ApiError("outdated", "A part of the widget can only be loaded by a new page", { status })
    : new ApiError("network", "A part of the widget could not be loaded");
}

/** Whether the module could not be fetched. What fails later fails each time. */
function isFetchError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error instanceof TypeError ? !RESPONSE_ERROR.test(error.message) : error.name === "ChunkLoadError";
}

/** WebKit exposes no status. It lists what was answered, and a response that is no script has no body size. */
function isUnusableResponse({ responseStatus, decodedBodySize }: PerformanceResourceTiming): boolean {
  return (responseStatus as number | undefined) === undefined && decodedBodySize === 0;
}
