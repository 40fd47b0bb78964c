import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import type { ColumnTypes } from "./column-types.js";

/** Why a change was made, who may say so, and the orders in which an agency's log is read. */
export function createLog(types: ColumnTypes): Migration {
  const text = sql.raw<string>(types.text);
  return {
    async up(database: Kysely<unknown>): Promise<void> {
      const { schema } = database;
      await schema.alterTable("accounts").addColumn("may_give_reason", "integer").execute();
      for (const table of ["balance_changes", "trail"]) {
        await schema.alterTable(table).addColumn("reason", text).execute();
      }
      await schema
        .createIndex("balance_changes_by_time")
        .on("balance_changes")
        .columns(["agency_id", "at", "number", "account_id"])
        .execute();
      // Most of a trail are changes, which the log has from the history, and sign-ins.
      await sql`create index trail_of_requests on trail (agency_id, at, id)
        where action in ('billing_request', 'withdrawal', 'reminder')`.execute(database);
    },
  };
}
