import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import type { SqliteDatabase, SqliteStatement } from "kysely";

/** How many statements are kept prepared. */
const maxStatements = 200;

/** Adapts Node's own SQLite to what Kysely expects, which is the interface of better-sqlite3. */
export function toSqliteDatabase(source: DatabaseSync): SqliteDatabase {
  /** Least recently used first. */
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => source.close(),
    prepare(text) {
      const statement = statements.get(text) ?? toStatement(source, text);
      statements.delete(text);
      statements.set(text, statement);
      const [oldest] = statements.keys();
      if (statements.size > maxStatements && oldest !== undefined) statements.delete(oldest);
      return statement;
    },
  };
}

function toStatement(source: DatabaseSync, text: string): SqliteStatement {
  const statement = source.prepare(text);
  const names = statement.columns().map(({ name }) => name);
  // Rows as arrays are read faster, and the objects that are made of them here are faster than SQLite's own.
  statement.setReturnArrays(true);
  return {
    reader: names.length > 0,
    all: (parameters) => readAll(statement, parameters as SQLInputValue[]).map((values) => toRow(names, values)),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    // Not the kept statement, which another query may start again meanwhile.
    iterate: (parameters) => source.prepare(text).iterate(...(parameters as SQLInputValue[])),
  };
}

function toRow(names: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (let index = 0; index < names.length; index++) row[names[index] ?? ""] = values[index];
  return row;
}

/** Reads all rows. One number that does not fit must not hide the others: it stays a bigint. */
function readAll(statement: StatementSync, values: SQLInputValue[]): unknown[][] {
  try {
    return statement.all(...values) as unknown as unknown[][];
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ERR_OUT_OF_RANGE")) throw error;
  }
  statement.setReadBigInts(true);
  try {
    return (statement.all(...values) as unknown as unknown[][]).map((row) => row.map(toNumber));
  } finally {
    statement.setReadBigInts(false);
  }
}

function toNumber(value: unknown): unknown {
  return typeof value === "bigint" && Number.isSafeInteger(Number(value)) ? Number(value) : value;
}
