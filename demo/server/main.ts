import { randomBytes } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ConfigurationError } from "./configuration.js";
import type { Access } from "./identify.js";
import { demoPeople } from "./people.js";
import { startServer, type RunningServer } from "./start-server.js";

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

const usage = `npm run serve -- [options]

  --configuration development | session | bearer   who may ask (development)
  --port <number>             8787 by default
  --host <address>            127.0.0.1 by default; any other needs --origin
  --origin <https://…>        where people see the server, when a proxy with TLS stands before it
  --allow-origin <https://…>  the one other origin whose pages may use the API
  --database <file>           where everything is kept
  --fresh                     begins again from the seed

The password to sign in with is taken from the environment variable DEMO_PASSWORD; without it one is made.`;

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
else await serve().catch(explain);

async function serve(): Promise<void> {
  const access = values.configuration as Access;
  const given = process.env.DEMO_PASSWORD;
  const password = access === "development" ? undefined : given || randomBytes(9).toString("base64url");
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
    console.log(`Sign in as ${names}${given ? "" : `; the password of this start is ${password}`}`);
  }
}

/** With the two files that SQLite keeps beside it. */
function removeDatabase(file: string): void {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
}

function stopOnSignals(server: RunningServer): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    // Only once: whoever asks again does not want to wait.
    process.once(signal, () => {
      console.log("Stopping, once what is under way is finished");
      void server.stop();
    });
  }
}

/** What a person can do something about is said without a stack. */
function explain(error: unknown): void {
  const isPlain = error instanceof ConfigurationError || (error instanceof Error && "code" in error);
  console.error(isPlain ? error.message : error);
  process.exitCode = 1;
}
