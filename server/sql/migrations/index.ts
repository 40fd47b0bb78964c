import type { MigrationProvider } from "kysely/migration";
import { createAccountTables } from "./0001-accounts.js";
import { createPeopleTables } from "./0002-people.js";
import { createTrailAndLimits } from "./0003-trail-and-limits.js";
import { createFastLists } from "./0004-fast-lists.js";
import type { ColumnTypes } from "./column-types.js";

/** Returns all migrations by name, which numbers them. One that has been published never changes. */
export function createMigrations(types: ColumnTypes): MigrationProvider {
  return {
    getMigrations: async () => ({
      "0001-accounts": createAccountTables(types),
      "0002-people": createPeopleTables(types),
      "0003-trail-and-limits": createTrailAndLimits(types),
      "0004-fast-lists": createFastLists(types),
    }),
  };
}
