import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import type { Tables } from "../tables.js";

/** The roles as they are called today, by their names of before. */
const roles = {
  administrator: "Agency Administrator",
  billing: "Agency Billing Manager",
  viewer: "Billing Manager",
};

/** Gives the people of before the roles of today: an unknown role may do nothing. */
export function renameRoles(): Migration {
  return {
    async up(database: Kysely<Tables>): Promise<void> {
      for (const [before, role] of Object.entries(roles)) {
        await database.updateTable("people").set({ role }).where("role", "=", before).execute();
      }
    },
  };
}
