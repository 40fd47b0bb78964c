import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import type { ColumnTypes } from "./column-types.js";

/** What is scheduled for an account, when something has to be done about it, and whether the viewer may schedule. */
export function addScheduledChanges(types: ColumnTypes): Migration {
  const text = sql.raw<string>(types.text);
  return {
    async up(database: Kysely<unknown>): Promise<void> {
      const { schema } = database;
      await schema.alterTable("accounts").addColumn("scheduled_change", text).execute();
      await schema.alterTable("accounts").addColumn("due_at", text).execute();
      await schema.alterTable("accounts").addColumn("may_schedule", "integer").execute();
      // Few accounts have something that is due, and all agencies are looked through at once.
      await sql`create index accounts_due on accounts (due_at) where due_at is not null`.execute(database);
    },
  };
}
