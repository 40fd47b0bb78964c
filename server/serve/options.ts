import { parseArgs } from "node:util";
import { findRepeated } from "../../src/model/find-repeated.js";
import { ConfigurationError, type Configuration } from "./configuration.js";
import type { Access } from "./authenticator.js";

/** What `--help` prints. */
export const usage = `ctm-accounts-billing serve [options]

Serves a page with the accounts, and its API.

  --configuration <name>      Who gets in: development (everyone, the default),
                              session (a sign-in page) or bearer (tokens).
  --port <number>             Listens on this port instead of 8787.
  --host <address>            Listens on this address instead of 127.0.0.1.
                              Any other address needs --origin as well.
  --origin <https://…>        The origin that browsers use, if a proxy with TLS
                              stands in front.
  --allow-origin <https://…>  Lets pages of this origin use the API, too. You can
                              repeat it.
  --trust-proxy               Takes the address of a client from the last entry of
                              X-Forwarded-For, which the proxy in front adds.
  --frame-ancestor <https://…>  Lets pages of this origin frame those of the server.
  --session-minutes <number>  Ends a session after this time; 480 by default.
  --idle-minutes <number>     Ends it sooner if it is not used; 30 by default.
  --trail-days <number>       Keeps for this long who did what; 400 by default.
  --database <file>           Keeps the accounts in this SQLite file, accounts.sqlite
                              by default, or in PostgreSQL: postgres://…
  --adapter <name>            Shows the accounts of a provider: ctm (read only; set
                              CTM_ACCESS_KEY and CTM_SECRET_KEY) or vonage (set
                              VONAGE_API_KEY and VONAGE_API_SECRET). The database
                              then keeps sessions and who did what. CTM_BASE_URL
                              and VONAGE_BASE_URL replace the address of the API.
  --backup <file>             Writes a copy of that file, also while a server uses
                              it, and ends.
  --fresh                     Deletes that file first, so that you start over.

Set the password in the environment variable DEMO_PASSWORD. Without it, the first
start makes one up and prints it, and later ones keep it.`;

/** What a command line asks for. */
export interface CommandLine {
  readonly help: boolean;
  /** The file that a copy of the database is written to. */
  readonly backup: string | undefined;
  readonly options: Partial<Configuration>;
}

/** Parses a command line. Throws a `ConfigurationError` for one that cannot be read. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const values = parse(args);
  return {
    help: values.help,
    backup: values.backup,
    options: {
      access: values.configuration as Access,
      host: values.host,
      port: toNumber(values.port),
      origin: values.origin,
      allowedOrigins: values["allow-origin"],
      trustProxy: values["trust-proxy"],
      frameAncestor: values["frame-ancestor"],
      lifetimes: {
        session: toNumber(values["session-minutes"]) * 60,
        idle: toNumber(values["idle-minutes"]) * 60,
      },
      trailDays: toNumber(values["trail-days"]),
      database: values.database,
      adapter: values.adapter,
      fresh: values.fresh,
    },
  };
}

function parse(args: readonly string[]) {
  const { tokens, values } = parseTokens(args);
  const names = tokens.flatMap((token) => (token.kind === "option" && token.name !== "allow-origin" ? token.name : []));
  const repeated = findRepeated(names, String);
  // Only the last would count.
  if (repeated !== undefined) throw new ConfigurationError(`--${repeated} is given twice. Give it once.`);
  return values;
}

function parseTokens(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      tokens: true,
      options: {
        configuration: { type: "string", default: "development" },
        port: { type: "string", default: "8787" },
        host: { type: "string", default: "127.0.0.1" },
        origin: { type: "string" },
        "allow-origin": { type: "string", multiple: true },
        "trust-proxy": { type: "boolean", default: false },
        "frame-ancestor": { type: "string" },
        "session-minutes": { type: "string", default: "480" },
        "idle-minutes": { type: "string", default: "30" },
        "trail-days": { type: "string", default: "400" },
        database: { type: "string", default: "accounts.sqlite" },
        adapter: { type: "string" },
        backup: { type: "string" },
        fresh: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Node's first sentence names the option; those after it are about how Node reads command lines.
    throw new ConfigurationError(`${error.message.split(". ")[0]}. Start with --help to see all options.`);
  }
}

/** Returns a whole number; `NaN` for anything else, which the configuration refuses. */
function toNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}
