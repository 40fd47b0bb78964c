import { execFile, spawn } from "node:child_process";
import { chmodSync, existsSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** A PostgreSQL of the tests' own: it keeps its data in a temporary folder and listens on a socket in it. */
export interface PostgresServer {
  /** Creates an empty database, and returns how `pg` connects to it. */
  createDatabase(): Promise<{ host: string; user: string; database: string }>;
  /** Ends at once, as in a crash, with all connections. */
  crash(): Promise<void>;
  /** Starts again after a crash, with the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Returns how the package under test connects to a database. */
export function toUrl({ host, user, database }: { host: string; user: string; database: string }): string {
  return `postgres://${user}:secret@localhost/${database}?host=${encodeURIComponent(host)}`;
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
const isRoot = process.getuid?.() === 0;
const user = "postgres";

/** Starts a server; the installed one that is newest. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "ctm-postgres-"));
  chmodSync(folder, 0o777);
  const data = join(folder, "data");
  await runAs("initdb", "--pgdata", data, "--username", user, "--auth", "trust", "--encoding", "UTF8", "--no-sync");
  let server = await run(data, folder);
  const crash = async () => {
    await runAs("pg_ctl", "stop", "--pgdata", data, "--mode", "immediate");
    await server.ended;
  };
  let databases = 0;
  return {
    async createDatabase() {
      const database = `test_${++databases}`;
      await runAs("createdb", "--host", folder, "--username", user, database);
      return { host: folder, user, database };
    },
    crash,
    async restart() {
      server = await run(data, folder);
    },
    async stop() {
      await crash();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs PostgreSQL, waits until it can be used, and returns what waits for its end. */
async function run(data: string, folder: string): Promise<{ readonly ended: Promise<unknown> }> {
  const [command, ...words] = toCommand("postgres", "-D", data, "-k", folder, "-c", "listen_addresses=");
  const server = spawn(command, words, { stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise((resolve) => server.once("close", resolve));
  await new Promise<void>((resolve, reject) => {
    let output = "";
    server.stderr.on("data", (chunk) => {
      output += String(chunk);
      if (output.includes("ready to accept connections")) resolve();
    });
    void ended.then(() => reject(new Error(`PostgreSQL did not start:\n${output}`)));
  });
  return { ended };
}

async function runAs(program: string, ...words: string[]): Promise<void> {
  const [command, ...rest] = toCommand(program, ...words);
  await execute(command, rest);
}

function toCommand(program: string, ...words: string[]): [command: string, ...words: string[]] {
  const path = findProgram(program);
  return isRoot ? ["runuser", "-u", user, "--", path, ...words] : [path, ...words];
}

function findProgram(name: string): string {
  const folders = [
    ...(process.env.PATH ?? "").split(delimiter),
    ...globSync("/usr/lib/postgresql/*/bin").sort().reverse(),
  ];
  const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (found === undefined)
    throw new Error("PostgreSQL was not found. Install the package postgresql, or put its programs on PATH.");
  return found;
}
