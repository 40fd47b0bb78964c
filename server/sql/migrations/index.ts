import type { MigrationProvider } from "kysely/migration";
import { createAccountTables } from "./0001-accounts.js";
import { createPeopleTables } from "./0002-people.js";
import { createTrailAndLimits } from "./0003-trail-and-limits.js";
import { createFastLists } from "./0004-fast-lists.js";
import { renameRoles } from "./0005-roles.js";
import { completeAccounts } from "./0006-complete-accounts.js";
import { createRunway } from "./0007-runway.js";
import { addRequestLife } from "./0009-request-life.js";
import { createLog } from "./0010-log.js";
import { addScheduledChanges } from "./0008-scheduled-changes.js";
import type { ColumnTypes } from "./column-types.js";

/** Returns all migrations by name, which numbers them. One that has been published never changes. */
export function createMigrations(types: ColumnTypes): MigrationProvider {
  return {
    getMigrations: async () => ({
      "0001-accounts": createAccountTables(types),
      "0002-people": createPeopleTables(types),
      "0003-trail-and-limits": createTrailAndLimits(types),
      "0004-fast-lists": createFastLists(types),
      "0005-roles": renameRoles(),
      "0006-complete-accounts": completeAccounts(types),
      "0007-runway": createRunway(types),
      "0009-request-life": addRequestLife(types),
      "0010-log": createLog(types),
      "0008-scheduled-changes": addScheduledChanges(types),
    }),
  };
}
