import { openPostgresUrl } from "../open-store.js";
import { seedAccounts } from "../seed.js";
import { seedDatabase } from "../sql/sql-store.js";
import { openSqlite } from "../sql/sqlite.js";
import type { Database } from "../sql/tables.js";
import { createServerApp } from "./app.js";
import { ConfigurationError, isShared, toConfiguration, type Configuration } from "./configuration.js";
import { checkDatabase, lockDatabase, removeDatabase } from "./database-file.js";
import { listen } from "./listen.js";
import { demoPeople, preparePeople } from "./people.js";

/** A running server. */
export interface RunningServer {
  /** Its origin, such as `http://127.0.0.1:8787`. */
  readonly url: string;
  /** The password that was made up at this start, if one was. */
  readonly madePassword: string | undefined;
  /** Stops listening, finishes the current requests, and closes the database. */
  stop(): Promise<void>;
}

/**
 * Listens, then claims the database, and only then touches it: a start that fails has changed nothing. Seeds a database
 * that is empty.
 */
export async function startServer(options: Partial<Configuration> = {}): Promise<RunningServer> {
  const configuration = toConfiguration(options);
  const listener = await listen(configuration);
  try {
    const { database, close } = await openDatabase(configuration);
    try {
      const madePassword = await prepareDatabase(database, configuration);
      listener.answerWith(createServerApp(database, configuration));
      const stop = async () => {
        await listener.close();
        await close();
      };
      return { url: listener.url, madePassword, stop };
    } catch (error) {
      await close();
      throw error;
    }
  } catch (error) {
    await listener.close();
    throw error;
  }
}

function openDatabase(configuration: Configuration): Promise<OpenDatabase> {
  return isShared(configuration) ? openShared(configuration) : openFile(configuration);
}

interface OpenDatabase {
  readonly database: Database;
  readonly close: () => Promise<void>;
}

async function openShared({ database: url, fresh }: Configuration): Promise<OpenDatabase> {
  if (fresh) throw new ConfigurationError("--fresh is for a file. Drop the PostgreSQL database yourself.");
  const database = await openPostgresUrl(url).catch((error: unknown) => {
    throw new ConfigurationError(`The PostgreSQL database cannot be used: ${toReason(error)}`);
  });
  return { database, close: () => database.destroy() };
}

/** Without the URL, which has a password. */
function toReason(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error.";
  return "code" in error && typeof error.code === "string" ? `${error.code}.` : error.message;
}

/** Opens the file for this process alone. */
async function openFile({ database: file, fresh }: Configuration): Promise<OpenDatabase> {
  const release = file === ":memory:" ? () => undefined : lockDatabase(file);
  try {
    if (fresh) removeDatabase(file);
    await checkDatabase(file);
    const database = await openSqlite(file);
    const close = async () => {
      await database.destroy();
      release();
    };
    return { database, close };
  } catch (error) {
    release();
    throw error;
  }
}

async function prepareDatabase(database: Database, configuration: Configuration): Promise<string | undefined> {
  const { access, password, passwordCost: cost } = configuration;
  if (!configuration.store) await seedDatabase(database, seedAccounts());
  return preparePeople(database, demoPeople, { password, needsPassword: access !== "development", cost });
}
