import { parseArgs } from "node:util";
import { parseBalanceSource } from "../src/model/balance-source.js";
import type { BalanceSource } from "../src/model/balance-source.js";
import { findRepeated } from "../src/model/find-repeated.js";
import { parseEndpoint, parseHeaders, parseReason, parseTimeout, UsageError } from "./parse-options.js";

/** A parsed command line. */
export type Command =
  | { readonly name: "help" }
  | { readonly name: "version" }
  | ({ readonly name: "verify" } & VerifyArguments)
  | ({ readonly name: "plan" } & PlanArguments)
  | ({ readonly name: "apply" } & ApplyArguments);

/** What all commands take that send requests. */
export interface RequestArguments {
  readonly endpoint: string;
  readonly headers: Headers;
  /** Milliseconds. */
  readonly timeout: number;
  readonly isJson: boolean;
}

/** The arguments of `verify`. */
export interface VerifyArguments extends RequestArguments {
  readonly account: string | undefined;
  /** Whether changes are confirmed in advance. */
  readonly isConfirmed: boolean;
}

/** The arguments of `plan`. */
export interface PlanArguments extends RequestArguments {
  /** The file with the list. */
  readonly file: string;
  /** Who is to pay where the list does not say. */
  readonly to: BalanceSource | undefined;
  /** Where the plan is written; without it, it is only shown. */
  readonly out: string | undefined;
  /** Accounts whose calls may stop are moved too. */
  readonly isDangerIncluded: boolean;
  /** Why the changes are made. */
  readonly reason: string | undefined;
}

/** The arguments of `apply`. */
export interface ApplyArguments extends RequestArguments {
  /** The file with the plan. */
  readonly file: string;
  /** Where the report is written; beside the plan where it is left out. */
  readonly report: string | undefined;
  /** Whether changes are confirmed in advance. */
  readonly isConfirmed: boolean;
}

const options = {
  header: { type: "string", multiple: true, short: "H" },
  account: { type: "string" },
  endpoint: { type: "string" },
  to: { type: "string" },
  out: { type: "string", short: "o" },
  "include-danger": { type: "boolean" },
  reason: { type: "string" },
  report: { type: "string" },
  yes: { type: "boolean" },
  timeout: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

/** What only some commands take. */
const own = {
  verify: ["account", "yes"],
  plan: ["endpoint", "to", "out", "include-danger", "reason"],
  apply: ["endpoint", "report", "yes"],
} as const;

type Values = ReturnType<typeof parse>["values"];

/** Parses a command line. Throws a `UsageError` if it is invalid. */
export function parseArguments(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  if (values.help) return { name: "help" };
  if (values.version) return { name: "version" };
  const [name, subject, ...rest] = positionals;
  if (name !== "verify" && name !== "plan" && name !== "apply")
    throw new UsageError("Say what to do: serve, verify, plan or apply");
  checkOptions(name, values);
  if (subject === undefined || rest.length > 0) throw new UsageError(needs[name]);
  if (name === "verify") return toVerify(subject, values);
  if (values.endpoint === undefined)
    throw new UsageError(`${name} needs --endpoint, such as https://host/api/v1/accounts`);
  const shared = { file: subject, ...toShared(values.endpoint, values) };
  if (name === "apply") return { name, ...shared, report: values.report, isConfirmed: values.yes ?? false };
  return { name, ...shared, ...toPlanArguments(values) };
}

const needs = {
  verify: "verify needs one endpoint, such as https://host/api/v1/accounts",
  plan: "plan needs one file, such as wanted.csv",
  apply: "apply needs one plan, such as plan.json",
} as const;

function toVerify(endpoint: string, values: Values): Command {
  if (values.account?.trim() === "") throw new UsageError("--account needs the id of an account");
  const { account, yes: isConfirmed = false } = values;
  return { name: "verify", ...toShared(endpoint, values), account, isConfirmed };
}

function toPlanArguments({ to, out, reason, "include-danger": isDangerIncluded = false }: Values) {
  return { to: parseTo(to), out, isDangerIncluded, reason: reason === undefined ? undefined : parseReason(reason) };
}

function toShared(endpoint: string, { header, timeout, json }: Values): RequestArguments {
  return {
    endpoint: parseEndpoint(endpoint),
    headers: parseHeaders(header ?? []),
    timeout: parseTimeout(timeout ?? "15"),
    isJson: json ?? false,
  };
}

function parseTo(text: string | undefined): BalanceSource | undefined {
  const to = parseBalanceSource(text);
  if (text !== undefined && !to) throw new UsageError("--to needs agency or customer");
  return to;
}

/** An option of another command would be left out without a word. */
function checkOptions(name: keyof typeof own, values: Values): void {
  const others = new Set<string>(Object.values(own).flat());
  for (const option of own[name]) others.delete(option);
  const wrong = Object.keys(values).find((option) => others.has(option));
  if (wrong) throw new UsageError(`${name} takes no --${wrong}`);
}

function parse(args: readonly string[]) {
  const { tokens, ...parsed } = parseTokens(args);
  const names = tokens.flatMap((token) => (token.kind === "option" && token.name !== "header" ? token.name : []));
  const repeated = findRepeated(names, String);
  // Only the last would count.
  if (repeated !== undefined) throw new UsageError(`--${repeated} is given twice. Give it once`);
  return parsed;
}

function parseTokens(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
  } catch {
    // Node's message quotes the arguments, which may contain a secret.
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new UsageError(`An option is unknown, or its value is missing. You can use ${known.join(", ")}`);
  }
}
