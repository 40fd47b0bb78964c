import { parseArgs } from "node:util";
import { toCollectionUrl } from "../src/client/endpoint.js";

/** A parsed command line. */
export type Command =
  { readonly name: "help" } | { readonly name: "version" } | ({ readonly name: "verify" } & VerifyArguments);

/** The arguments of `verify`. */
export interface VerifyArguments {
  readonly endpoint: string;
  readonly headers: Headers;
  readonly account: string | undefined;
  /** Whether changes are confirmed in advance. */
  readonly isConfirmed: boolean;
  /** Milliseconds. */
  readonly timeout: number;
  readonly isJson: boolean;
}

/** An invalid command line. The message never contains the value of a header. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const options = {
  header: { type: "string", multiple: true, short: "H" },
  account: { type: "string" },
  yes: { type: "boolean" },
  timeout: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

/** Parses a command line. Throws a `UsageError` if it is invalid. */
export function parseArguments(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  if (values.help) return { name: "help" };
  if (values.version) return { name: "version" };
  const [command, endpoint, ...rest] = positionals;
  if (command !== "verify") throw new UsageError("Say what to do. The one command is verify");
  if (endpoint === undefined || rest.length > 0)
    throw new UsageError("verify needs one endpoint, such as https://host/api/v1/accounts");
  if (values.account?.trim() === "") throw new UsageError("--account needs the id of an account");
  return {
    name: "verify",
    endpoint: parseEndpoint(endpoint),
    headers: parseHeaders(values.header ?? []),
    account: values.account,
    isConfirmed: values.yes ?? false,
    timeout: parseTimeout(values.timeout ?? "15"),
    isJson: values.json ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    // Node's message quotes the arguments, which may contain a secret.
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new UsageError(`An option is unknown, or its value is missing. You can use ${known.join(", ")}`);
  }
}

function parseEndpoint(text: string): string {
  try {
    return toCollectionUrl(text, new URLSearchParams());
  } catch {
    throw new UsageError("The endpoint must be an http(s) URL without a password. Send credentials with --header");
  }
}

function parseHeaders(lines: readonly string[]): Headers {
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

function parseTimeout(text: string): number {
  const seconds = Number(text);
  if (seconds > 0 && seconds <= 3600) return Math.max(Math.round(seconds * 1000), 1);
  throw new UsageError("--timeout needs a number of seconds, at most 3600");
}
