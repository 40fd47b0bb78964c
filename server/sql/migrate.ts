import type { Kysely } from "kysely";
import { Migrator, type MigrationProvider } from "kysely/migration";

/** The table that says which migrations there were. Its name is the kit's own: the host may use Kysely in the same database. */
export const migrationTable = "ctm_billing_migration";

/** Runs the migrations that the database has not had yet. Kysely takes a lock and opens a transaction where it can. */
export async function migrate<Tables>(database: Kysely<Tables>, provider: MigrationProvider): Promise<void> {
  const { error } = await new Migrator({
    db: database,
    provider,
    migrationTableName: migrationTable,
    migrationLockTableName: `${migrationTable}_lock`,
  }).migrateToLatest();
  if (error) throw error instanceof Error ? explain(error) : new Error("The tables could not be brought up to date.");
}

/** Says what to change where tables cannot be made or read; any other error stays as it is. */
function explain(error: Error): Error {
  const later = /previously executed migration (\S+) is missing/.exec(error.message)?.[1];
  if (later !== undefined) return new Error(describeLater(later), { cause: error });
  const code = "code" in error ? error.code : undefined;
  const remedy = code === "42501" ? grant : error.message.includes("already exists") ? ownPlace : undefined;
  if (remedy === undefined) return error;
  const message = `The tables of the billing kit cannot be made: ${error.message}. ${remedy}`;
  return Object.assign(new Error(message, { cause: error }), { code });
}

function describeLater(migration: string): string {
  return `A newer version of ctm-accounts-billing has changed the tables (${migration}). Update this one.`;
}

const grant = "Grant its user the right to create tables there, by GRANT CREATE ON SCHEMA.";
const ownPlace = "Give it a database or a schema of its own.";

/** Does the same in a transaction that is the lock, with the tables that say which migrations there were. */
export async function migrateAtOnce<Tables>(database: Kysely<Tables>, provider: MigrationProvider): Promise<void> {
  await database.transaction().execute((transaction) => migrate(transaction, provider));
}
