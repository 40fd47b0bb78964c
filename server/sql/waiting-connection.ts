import { CompiledQuery, type DatabaseConnection, type QueryResult } from "kysely";
import { retryWhileLocked } from "./busy.js";
import type { Database } from "./tables.js";

/** Turns at the one connection that there is to a SQLite file: those who come first have it first. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Waits for a turn, and returns what ends it. */
  async take(): Promise<() => void> {
    const before = this.#last;
    let end: () => void = () => undefined;
    this.#last = new Promise((resolve) => (end = resolve));
    await before;
    return end;
  }
}

/**
 * A connection that others share. A statement takes a turn, and so does a transaction from its beginning to its end. What
 * finds the file locked by another process ends its turn, and tries again later: others may read meanwhile.
 */
export class WaitingConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection;
  readonly #turns: Turns;
  readonly #lockTimeout: number;
  /** Ends the turn of the transaction that is under way. */
  #endTurn: (() => void) | undefined;

  constructor(connection: DatabaseConnection, turns: Turns, lockTimeout: number) {
    this.#connection = connection;
    this.#turns = turns;
    this.#lockTimeout = lockTimeout;
  }

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#endTurn) return this.#connection.executeQuery<Row>(query);
    const timeout = unwaiting.has(query.queryId) ? 0 : this.#lockTimeout;
    return retryWhileLocked(async () => {
      const endTurn = await this.#turns.take();
      try {
        return await this.#connection.executeQuery<Row>(query);
      } finally {
        endTurn();
      }
    }, timeout);
  }

  /** Begins a transaction, which locks the file. */
  begin(): Promise<void> {
    return retryWhileLocked(async () => {
      const endTurn = await this.#turns.take();
      try {
        await this.#connection.executeQuery(CompiledQuery.raw("begin immediate"));
        this.#endTurn = endTurn;
      } catch (error) {
        endTurn();
        throw error;
      }
    }, this.#lockTimeout);
  }

  /** Lets others have the connection after a transaction. */
  end(): void {
    this.#endTurn?.();
    this.#endTurn = undefined;
  }

  /** Nothing here streams. */
  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query);
  }
}

/** The statements that do not wait for a lock. */
const unwaiting = new WeakSet<object>();

/**
 * Returns the database for what nobody has to wait for: its statements fail at once where another process has locked a
 * SQLite file.
 */
export function withoutWaiting(database: Database): Database {
  return database.withPlugin({
    transformQuery({ node, queryId }) {
      unwaiting.add(queryId);
      return node;
    },
    transformResult: async ({ result }) => result,
  });
}
