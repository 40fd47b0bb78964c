import { seedAccounts } from "../seed.js";
import { ownAgencyId } from "./people.js";
import { seedDatabase } from "../sql/sql-store.js";
import type { Database } from "../sql/tables.js";

/**
 * Adds the accounts of the demo to a database that has none. One of a host's own stays as it is. Returns whether the agency of
 * the people who can sign in is there.
 */
export async function seedDemo(database: Database): Promise<boolean> {
  const known = await database.selectFrom("agencies").select("id").limit(1).executeTakeFirst();
  if (!known) await seedDatabase(database, seedAccounts());
  const own = await database.selectFrom("agencies").select("id").where("id", "=", ownAgencyId).executeTakeFirst();
  return own !== undefined;
}
