import { execFileSync } from "node:child_process";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { openPostgres } from "../../server/sql/postgres.ts";
import { openSqlite } from "../../server/sql/sqlite.ts";
import type { Database } from "../../server/sql/tables.ts";
import type { PostgresServer } from "../../test/server/sql/postgres-server.ts";
import type { Ask } from "./plain-sql.ts";

/** A seeded database, as the store uses it and by hand. */
export interface BenchDatabase {
  readonly kind: "sqlite" | "postgres";
  readonly database: Database;
  /** Runs a prepared statement on a connection of its own. */
  readonly ask: Ask;
  /** The same on a second connection, for what may be asked at the same time. */
  readonly askBeside: Ask;
  close(): Promise<void>;
}

/** Fills a database in a process of its own, whose memory is not measured. */
function seed(...words: string[]): void {
  const script = fileURLToPath(new URL("seed.ts", import.meta.url));
  execFileSync(process.execPath, [...process.execArgv, script, ...words], { stdio: "inherit" });
}

export async function openSqliteBench(file: string, count: number): Promise<BenchDatabase> {
  seed(String(count), file);
  const database = await openSqlite(file);
  const source = new DatabaseSync(file);
  source.exec("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -32000;");
  const statements = new Map<string, { statement: StatementSync; isReader: boolean }>();
  const ask: Ask = (text, ...values) => {
    let known = statements.get(text);
    if (!known) {
      // SQLite writes numbered places with a question mark.
      const statement = source.prepare(text.replaceAll("$", "?"));
      known = { statement, isReader: statement.columns().length > 0 };
      statements.set(text, known);
    }
    return known.isReader ? known.statement.all(...values) : known.statement.run(...values);
  };
  return {
    kind: "sqlite",
    database,
    ask,
    askBeside: ask,
    async close() {
      source.close();
      await database.destroy();
    },
  };
}

export async function openPostgresBench(server: PostgresServer, count: number): Promise<BenchDatabase> {
  const connection = await server.createDatabase();
  seed(String(count), JSON.stringify(connection));
  const database = await openPostgres(new pg.Pool(connection));
  const clients = [new pg.Client(connection), new pg.Client(connection)] as const;
  for (const client of clients) await client.connect();
  await clients[0].query("vacuum analyze");
  return {
    kind: "postgres",
    database,
    ask: toAsk(clients[0]),
    askBeside: toAsk(clients[1]),
    async close() {
      for (const client of clients) await client.end();
      await database.destroy();
    },
  };
}

function toAsk(client: pg.Client): Ask {
  const names = new Map<string, string>();
  return async (text, ...values) => {
    const name = names.get(text) ?? `plain_${names.size}`;
    names.set(text, name);
    // A pattern is planned for what it is: a plan for any pattern would be slow for some.
    return client.query(text.includes(" like ") ? { text, values } : { name, text, values });
  };
}
