import { ConfigurationError, isShared, type Configuration } from "./configuration.js";
import { prepareAdapter } from "./adapter.js";
import { checkFileName, requireSqlite } from "./open-database.js";
import { parseCommandLine, usage } from "./options.js";
import type { Person } from "./people.js";
import { findPages } from "./places.js";
import { startServer, type RunningServer } from "./start-server.js";

async function run(): Promise<void> {
  const { help, backup, options } = parseCommandLine(process.argv.slice(2));
  if (help) console.log(usage);
  else if (backup !== undefined) await writeBackup(options.database ?? "", backup);
  else await serve(options);
}

async function writeBackup(file: string, copy: string): Promise<void> {
  if (isShared({ database: file }))
    throw new ConfigurationError("--backup copies a SQLite file. PostgreSQL has pg_dump.");
  checkFileName(file);
  await requireSqlite(file);
  const { backUp } = await import("./backup.js");
  backUp(file, copy);
  console.log(`${copy} is a copy of ${file}. Start a server with it by --database.`);
}

async function serve(options: Partial<Configuration>): Promise<void> {
  const password = process.env.DEMO_PASSWORD || undefined;
  const openStore = options.adapter === undefined ? undefined : prepareAdapter(options.adapter, process.env);
  const server = await startServer({
    ...options,
    ...findPages(),
    openStore,
    password,
    log: (line) => console.log(line),
  });
  stopOnSignals(server);
  printWelcome(server, { ...options, password });
}

/** Says what to open, and who can sign in. An address ends its line, so that a terminal links all of it and no more. */
function printWelcome(server: RunningServer, configuration: Partial<Configuration>): void {
  const { url, people, madePassword, isForeign } = server;
  const { access, password, origin, trustProxy } = configuration;
  const lines = [
    `Serving the accounts at ${url}`,
    `The API is at ${url}/api/v1/accounts`,
    ...(access === "development"
      ? ["Everyone who opens it is an Agency Administrator."]
      : [`Sign in as ${describePeople(people)}.`, ...describePassword(madePassword, password)]),
    ...(isForeign ? [foreignHint] : []),
    ...(origin !== undefined && !trustProxy ? [proxyHint] : []),
    "Press Ctrl+C to stop.",
  ];
  console.log(lines.join("\n"));
}

const foreignHint =
  "The list is empty: the accounts in this database are of an agency of yours, and only your own server shows them.";

const proxyHint =
  "Wrong passwords are not counted by address. If your proxy adds it to X-Forwarded-For, start with --trust-proxy.";

function describePeople(people: readonly Person[]): string {
  const names = people.map(({ id, role }) => `${id} (${role})`);
  return new Intl.ListFormat("en", { type: "disjunction" }).format(names);
}

function describePassword(made: string | undefined, chosen: string | undefined): string[] {
  if (made !== undefined) return [`Their password is ${made}`];
  return chosen === undefined ? ["Their password is the one they had. Set DEMO_PASSWORD to change it."] : [];
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

/** Prints errors that the user can fix as one sentence, others with their stack. */
function reportError(error: unknown): void {
  console.error(error instanceof ConfigurationError ? error.message : error);
  process.exitCode = 1;
}

// At the end: what stands below it is not there yet.
await run().catch(reportError);
