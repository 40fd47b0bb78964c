import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import type { ColumnTypes } from "./column-types.js";

/** Who did what, how often clients may try, and which session a token belongs to. */
export function createTrailAndLimits(types: ColumnTypes): Migration {
  const text = sql.raw<string>(types.text);
  const amount = sql.raw<number>(types.amount);
  return {
    async up({ schema }: Kysely<unknown>): Promise<void> {
      await schema
        .createTable("trail")
        .addColumn("id", text, (column) => column.primaryKey().notNull())
        .addColumn("agency_id", text, (column) => column.notNull())
        .addColumn("at", text, (column) => column.notNull())
        .addColumn("action", text, (column) => column.notNull())
        .addColumn("person_id", text)
        .addColumn("person_name", text)
        .addColumn("account_id", text)
        .addColumn("account_name", text)
        .addColumn("from_source", text)
        .addColumn("to_source", text)
        .addColumn("amount_cents", amount)
        .addColumn("amount_currency", text)
        .addColumn("email", text)
        .addColumn("address", text)
        .execute();
      await schema.createIndex("trail_of_agency").on("trail").columns(["agency_id", "id"]).execute();
      await schema.createIndex("trail_by_age").on("trail").column("at").execute();
      await schema
        .createTable("limits")
        .addColumn("key", text, (column) => column.primaryKey().notNull())
        .addColumn("free_at", amount, (column) => column.notNull())
        .execute();
      await schema.createIndex("limits_by_age").on("limits").column("free_at").execute();
      // Sessions of before have no idle time-out, and tokens of before no session: both end.
      await schema.dropTable("secrets").execute();
      await schema
        .createTable("secrets")
        .addColumn("hash", text, (column) => column.primaryKey().notNull())
        .addColumn("kind", text, (column) => column.notNull())
        .addColumn("person_id", text, (column) => column.notNull().references("people.id"))
        .addColumn("session", text)
        .addColumn("expires_at", amount, (column) => column.notNull())
        .addColumn("idle_at", amount, (column) => column.notNull())
        .execute();
      await schema.createIndex("secrets_of_session").on("secrets").column("session").execute();
      await schema.createIndex("secrets_by_age").on("secrets").column("expires_at").execute();
    },
  };
}
