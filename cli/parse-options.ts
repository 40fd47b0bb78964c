import { toCollectionUrl } from "../src/client/endpoint.js";
import { findReasonFault } from "./reason.js";

/** An invalid command line. The message never contains the value of a header. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Parses the URL of a collection. */
export function parseEndpoint(text: string): string {
  try {
    return toCollectionUrl(text, new URLSearchParams());
  } catch {
    throw new UsageError("The endpoint must be an http(s) URL without a password. Send credentials with --header");
  }
}

/** Parses lines such as "Name: value". */
export function parseHeaders(lines: readonly string[]): Headers {
  const headers = new Headers();
  for (const line of lines) {
    const [, name = "", value = ""] = /^([^:]+):(.*)$/s.exec(line) ?? [];
    try {
      headers.append(name.trim(), value.trim());
    } catch {
      throw new UsageError('--header needs a name and a value, such as "Authorization: Bearer …"');
    }
  }
  return headers;
}

/** Parses why the changes are made. */
export function parseReason(text: string): string {
  const reason = text.trim();
  const fault = findReasonFault(reason);
  if (fault) throw new UsageError(`--reason ${fault}`);
  return reason;
}

/** Parses seconds; returns milliseconds. */
export function parseTimeout(text: string): number {
  const seconds = Number(text);
  if (seconds > 0 && seconds <= 3600) return Math.max(Math.round(seconds * 1000), 1);
  throw new UsageError("--timeout needs a number of seconds, at most 3600");
}
