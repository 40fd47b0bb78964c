import { randomBytes } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ConfigurationError } from "./configuration.js";
import type { Access } from "./authenticator.js";
import { demoPeople } from "./people.js";
import { startServer, type RunningServer } from "./start-server.js";

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

const usage = `npm run serve -- [options]

Serves the demo pages and their API from a SQLite file.

  --configuration <name>      Who gets in: development (everyone, the default),
                              session (a sign-in page) or bearer (tokens).
  --port <number>             Listens on this port instead of 8787.
  --host <address>            Listens on this address instead of 127.0.0.1.
                              Any other address needs --origin as well.
  --origin <https://…>        The origin that browsers use, if a proxy with TLS
                              stands in front.
  --allow-origin <https://…>  Lets pages of this origin use the API, too.
  --database <file>           Keeps the accounts in this file.
  --fresh                     Deletes that file first, so that you start over.

Set the password in the environment variable DEMO_PASSWORD. Without it, each
start makes one up and prints it.`;

const { values } = parseArgs({
  options: {
    configuration: { type: "string", default: "development" },
    port: { type: "string", default: "8787" },
    host: { type: "string", default: "127.0.0.1" },
    origin: { type: "string" },
    "allow-origin": { type: "string" },
    database: { type: "string", default: path("node_modules/.cache/reference-backend/accounts.sqlite") },
    fresh: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help) console.log(usage);
else await serve().catch(reportError);

async function serve(): Promise<void> {
  const access = values.configuration as Access;
  const chosen = process.env.DEMO_PASSWORD;
  const password = access === "development" ? undefined : chosen || randomBytes(9).toString("base64url");
  const pages = path("dist-demo");
  const hasPages = existsSync(pages);
  if (values.fresh) removeDatabase(values.database);
  const server = await startServer({
    access,
    host: values.host,
    port: Number(values.port),
    origin: values.origin,
    allowedOrigin: values["allow-origin"],
    database: values.database,
    pages: hasPages ? pages : undefined,
    password,
    log: (line) => console.log(line),
  });
  stopOnSignals(server);
  printWelcome(server.url, { hasPages, password, isPasswordChosen: Boolean(chosen) });
}

interface Welcome {
  readonly hasPages: boolean;
  /** Absent where everyone gets in. */
  readonly password: string | undefined;
  readonly isPasswordChosen: boolean;
}

/** Says what to open, and who can sign in. An address ends its line, so that a terminal links all of it and no more. */
function printWelcome(url: string, { hasPages, password, isPasswordChosen }: Welcome): void {
  const api = `${url}/api/v1/accounts`;
  const people = demoPeople.map(({ id, role }) => `${id} (${role})`);
  const lines = [
    ...(hasPages ? [`Serving the demo at ${url}`, `The API is at ${api}`] : [`Serving the API at ${api}`]),
    ...(hasPages ? [] : ["There are no demo pages to serve. Run npm run build:demo, then start again."]),
    ...(password === undefined
      ? ["Everyone who opens it is an Agency Administrator."]
      : [`Sign in as ${new Intl.ListFormat("en", { type: "disjunction" }).format(people)}.`]),
    ...(password === undefined || isPasswordChosen ? [] : [`Their password is ${password}`]),
    "Press Ctrl+C to stop.",
  ];
  console.log(lines.join("\n"));
}

/** Deletes the file and the two that SQLite keeps beside it. */
function removeDatabase(file: string): void {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
}

function stopOnSignals(server: RunningServer): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    // Once, so that a second signal ends the process at once.
    process.once(signal, () => {
      console.log("Stopping once the current requests are finished. Press Ctrl+C again to stop at once.");
      void server.stop();
    });
  }
}

/** Prints errors that the user can fix without a stack trace. */
function reportError(error: unknown): void {
  const isExpected = error instanceof ConfigurationError || (error instanceof Error && "code" in error);
  console.error(isExpected ? error.message : error);
  process.exitCode = 1;
}
