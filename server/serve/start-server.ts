import { startScheduler } from "../scheduler.js";
import type { Database } from "../sql/tables.js";
import { createServerApp, openAccounts } from "./app.js";
import { toConfiguration, type Configuration } from "./configuration.js";
import { createHousekeeping } from "./housekeeping.js";
import { listen, type Listener } from "./listen.js";
import { openDatabase } from "./open-database.js";
import { demoPeople, listPeople, preparePeople, type Person } from "./people.js";
import { seedDemo } from "./seed-demo.js";

/** A running server. */
export interface RunningServer {
  /** Its origin, such as `http://127.0.0.1:8787`. */
  readonly url: string;
  /** Who can sign in. */
  readonly people: readonly Person[];
  /** The password that was made up at this start, if one was. */
  readonly madePassword: string | undefined;
  /** Whether the accounts in the database are of other agencies than that of the people who can sign in. */
  readonly isForeign: boolean;
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
      const prepared = await prepareDatabase(database, configuration);
      const endWork = beginWork(listener, database, configuration);
      const stop = async () => {
        await listener.close();
        await endWork();
        await close();
      };
      return { url: listener.url, ...prepared, stop };
    } catch (error) {
      await close();
      throw error;
    }
  } catch (error) {
    await listener.close();
    throw error;
  }
}

/** Answers requests, keeps house after some of them, and makes the changes that are due. Returns what ends that. */
function beginWork(listener: Listener, database: Database, configuration: Configuration): () => Promise<void> {
  const store = openAccounts(database, configuration);
  const app = createServerApp(database, configuration, store);
  const scheduler = startScheduler(store, { now: () => new Date(configuration.now()) });
  const housekeeping = createHousekeeping(database, configuration.trailDays, configuration.now);
  listener.answerWith({
    async fetch(request, env) {
      const response = await app.fetch(request, env);
      housekeeping.start();
      return response;
    },
  });
  return async () => {
    await Promise.all([housekeeping.end(), scheduler.stop()]);
  };
}

async function prepareDatabase(
  database: Database,
  configuration: Configuration,
): Promise<Omit<RunningServer, "url" | "stop">> {
  const { access, password, passwordCost: cost } = configuration;
  const isForeign = !configuration.openStore && !(await seedDemo(database));
  const options = { password, needsPassword: access !== "development", cost };
  const madePassword = await preparePeople(database, demoPeople, options);
  return { isForeign, madePassword, people: await listPeople(database) };
}
