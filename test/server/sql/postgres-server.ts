import { execFile, spawn } from "node:child_process";
import { chmodSync, existsSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A PostgreSQL of the tests' own: it keeps its data in a temporary folder and listens on a socket in it. */
export interface PostgresServer {
  /** Creates an empty database, and returns how `pg` connects to it. */
  createDatabase(): Promise<{ host: string; user: string; database: string }>;
  stop(): Promise<void>;
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
  const [command, ...words] = toCommand("postgres", "-D", data, "-k", folder, "-c", "listen_addresses=");
  const server = spawn(command, words, { stdio: ["ignore", "ignore", "pipe"] });
  const closed = new Promise((resolve) => server.once("close", resolve));
  await new Promise<void>((resolve, reject) => {
    let output = "";
    server.stderr.on("data", (chunk) => {
      output += String(chunk);
      if (output.includes("ready to accept connections")) resolve();
    });
    void closed.then(() => reject(new Error(`PostgreSQL did not start:\n${output}`)));
  });
  let databases = 0;
  return {
    async createDatabase() {
      const database = `test_${++databases}`;
      await runAs("createdb", "--host", folder, "--username", user, database);
      return { host: folder, user, database };
    },
    async stop() {
      await runAs("pg_ctl", "stop", "--pgdata", data, "--mode", "immediate");
      await closed;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function runAs(program: string, ...words: string[]): Promise<void> {
  const [command, ...rest] = toCommand(program, ...words);
  await run(command, rest);
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
