import { SqliteAdapter, SqliteDialect, SqliteDriver, type DatabaseConnection, type SqliteDialectConfig } from "kysely";
import { defaultLockTimeout } from "./busy.js";
import { Turns, WaitingConnection } from "./waiting-connection.js";

/** How a file is used that other processes may lock. */
export interface LockOptions {
  /** How long a statement or a transaction waits for another process to unlock the file, in milliseconds; 5,000 by default. */
  readonly lockTimeout?: number;
}

/**
 * The SQLite of Kysely, with three differences: what finds the file locked is tried again, and lets others have the
 * connection meanwhile; a transaction locks the file when it begins, so that it finds a lock before it has decided
 * anything; and migrations run in one, so that all of them have an effect or none.
 */
export class WaitingSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;
  readonly #lockTimeout: number;

  constructor(config: SqliteDialectConfig, { lockTimeout = defaultLockTimeout }: LockOptions = {}) {
    super(config);
    this.#config = config;
    this.#lockTimeout = lockTimeout;
  }

  override createDriver(): WaitingSqliteDriver {
    return new WaitingSqliteDriver(this.#config, this.#lockTimeout);
  }

  override createAdapter(): SqliteAdapter {
    return new WaitingSqliteAdapter();
  }
}

class WaitingSqliteAdapter extends SqliteAdapter {
  /** They take turns at the one that there is: see `Turns`. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }

  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class WaitingSqliteDriver extends SqliteDriver {
  readonly #turns = new Turns();
  readonly #lockTimeout: number;

  constructor(config: SqliteDialectConfig, lockTimeout: number) {
    super(config);
    this.#lockTimeout = lockTimeout;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return new WaitingConnection(await super.acquireConnection(), this.#turns, this.#lockTimeout);
  }

  override beginTransaction(connection: DatabaseConnection): Promise<void> {
    return toWaiting(connection).begin();
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await super.commitTransaction(connection);
    toWaiting(connection).end();
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } finally {
      toWaiting(connection).end();
    }
  }
}

function toWaiting(connection: DatabaseConnection): WaitingConnection {
  if (connection instanceof WaitingConnection) return connection;
  throw new TypeError("This is not a connection of this driver.");
}
