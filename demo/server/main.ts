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

  --configuration development | session | bearer   authentication (default: development)
  --port <number>             default: 8787
  --host <address>            default: 127.0.0.1; any other needs --origin
  --origin <https://…>        public origin of the server behind a proxy with TLS
  --allow-origin <https://…>  another origin whose pages may use the API
  --database <file>           the SQLite file
  --fresh                     deletes the database first

The environment variable DEMO_PASSWORD sets the password; by default a random one is printed.`;

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
  if (values.fresh) removeDatabase(values.database);
  const server = await startServer({
    access,
    host: values.host,
    port: Number(values.port),
    origin: values.origin,
    allowedOrigin: values["allow-origin"],
    database: values.database,
    pages: existsSync(pages) ? pages : undefined,
    password,
    log: (line) => console.log(line),
  });
  stopOnSignals(server);
  console.log(`Serving ${server.url} (${access}), the API at ${server.url}/api/v1/accounts`);
  if (password !== undefined) {
    const names = demoPeople.map(({ id, role }) => `${id} (${role})`).join(", ");
    console.log(`Sign in as ${names}${chosen ? "" : `; the password is ${password}`}`);
  }
}

/** Deletes the file and the two that SQLite keeps beside it. */
function removeDatabase(file: string): void {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
}

function stopOnSignals(server: RunningServer): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    // Once, so that a second signal ends the process at once.
    process.once(signal, () => {
      console.log("Stopping after the current requests");
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
