import { parseRetryAfter } from "../../src/model/retry-after.js";
import { Problem } from "../problem.js";
import { UnreadableAnswerProblem } from "./provider.js";

/** What came of a request to a provider. */
export interface ProviderAnswer {
  /** 0 without an answer. */
  readonly status: number;
  readonly json: unknown;
  /** Seconds after which the provider asks to be asked again. */
  readonly retryAfter: number | undefined;
  readonly trouble?: "timeout" | "network" | "unreadable" | "secret";
}

/** In seconds. The widget repeats a read by itself if it need not wait longer than half a minute. */
const shortWait = 5;
const longestWait = 3_600;

/** Says what is wrong, in words of its own: those of a provider may quote the request. */
export function toReadProblem(name: string, answer: ProviderAnswer): Problem {
  const { status, trouble, retryAfter } = answer;
  if (trouble === "timeout") return toBusy(`${name} has not answered in time. Try again in a moment.`);
  if (trouble === "network") return toBusy(`${name} cannot be reached. Try again in a moment.`);
  if (trouble === "unreadable") return new UnreadableAnswerProblem(name);
  if (trouble === "secret") return new UnreadableAnswerProblem(name, "that has a part of this server’s key in it");
  if (status === 429 || status === 503) return toBusy(`${name} is busy. Try again in a moment.`, retryAfter);
  return toRefusedKey(name, status) ?? new Problem(502, describe(name, status));
}

/** Returns why a change was refused; `undefined` if it may be in effect. */
export function toChangeProblem(name: string, { status, retryAfter }: ProviderAnswer): Problem | undefined {
  if (status === 404 || status === 410) return new Problem(404, `There is no such account at ${name} any more.`);
  if (status === 429) return toBusy(`${name} is busy. Try again in a moment.`, retryAfter);
  if (status >= 400 && status < 500 && status !== 408)
    return toRefusedKey(name, status) ?? new Problem(422, `${name} does not accept this change.`);
  return undefined;
}

/** Returns the seconds that `Retry-After` says: at least one, at most an hour. */
export function toRetrySeconds(text: string | null): number | undefined {
  const wait = parseRetryAfter(text);
  return wait === undefined ? undefined : Math.min(Math.max(Math.ceil(wait / 1000), 1), longestWait);
}

/** Never 401 or 403: the session of the user is fine, it is the key of the host that is not. */
function toRefusedKey(name: string, status: number): Problem | undefined {
  if (status !== 401 && status !== 403) return undefined;
  return new Problem(502, `${name} does not accept the key of this server. Check the key, and what it may do.`);
}

function toBusy(detail: string, seconds = shortWait): Problem {
  return new Problem(503, detail, { "Retry-After": String(seconds) });
}

function describe(name: string, status: number): string {
  if (status >= 300 && status < 400) return `${name} has redirected the request. Check the base URL of its API.`;
  return `${name} has answered with the status ${status}.`;
}
