import type { Kysely } from "kysely";
import { Migrator, type MigrationProvider } from "kysely/migration";

/** Runs the migrations that the database has not had yet. */
export async function migrate<Tables>(database: Kysely<Tables>, provider: MigrationProvider): Promise<void> {
  const { error } = await new Migrator({ db: database, provider }).migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error("The tables could not be brought up to date.");
}
