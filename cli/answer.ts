import { parseJson } from "../src/model/read-text.js";

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

/** Returns a complete response. */
export function toAnswer({ status, headers }: Response, text: string): Answer {
  const type = headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  return { status, type, headers, text, json: parseJson(text), trouble: undefined, unreachable: undefined };
}

/** Returns the outcome of a request without a complete response. */
export function noAnswer(trouble: string, unreachable?: string): Answer {
  return { status: 0, type: "", headers: new Headers(), text: "", json: undefined, trouble, unreachable };
}

/** Returns the outcome of a failed connection. It has only the error's code, because the message may contain a header. */
export function toFailure(error: unknown): Answer {
  const code = toCode(error);
  return noAnswer(`no complete response${code ? ` (${code})` : ""}`, code || "no connection");
}

function toCode(error: unknown): string {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : "";
  return typeof code === "string" && /^\w+$/.test(code) ? code : "";
}
