import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import type { ColumnTypes } from "./column-types.js";

/** Agencies, accounts, their history, and the answers that are kept for repeated writes. */
export function createAccountTables(types: ColumnTypes): Migration {
  const text = sql.raw<string>(types.text);
  const amount = sql.raw<number>(types.amount);
  return {
    async up(database: Kysely<unknown>): Promise<void> {
      const { schema } = database;
      await schema
        .createTable("agencies")
        .addColumn("id", text, (column) => column.primaryKey().notNull())
        .addColumn("name", text, (column) => column.notNull())
        .addColumn("balance_cents", amount, (column) => column.notNull())
        .addColumn("balance_currency", text, (column) => column.notNull())
        .addColumn("minimum_cents", amount, (column) => column.notNull())
        .addColumn("minimum_currency", text, (column) => column.notNull())
        .execute();
      await schema
        .createTable("accounts")
        .addColumn("agency_id", text, (column) => column.notNull().references("agencies.id"))
        .addColumn("id", text, (column) => column.notNull())
        .addColumn("name", text, (column) => column.notNull())
        .addColumn("balance_from", text, (column) => column.notNull())
        .addColumn("status", text)
        .addColumn("user_role", text)
        .addColumn("balance_cents", amount)
        .addColumn("balance_currency", text)
        .addColumn("has_known_balance", "integer", (column) => column.notNull())
        .addColumn("card_brand", text)
        .addColumn("card_last4", text)
        .addColumn("has_known_card", "integer", (column) => column.notNull())
        .addColumn("request_email", text)
        .addColumn("request_cents", amount)
        .addColumn("request_currency", text)
        .addColumn("request_message", text)
        .addColumn("request_sent_at", text)
        .addColumn("may_change", "integer")
        .addColumn("may_request", "integer")
        .addColumn("may_view_history", "integer")
        .addColumn("version", "integer", (column) => column.notNull())
        .addColumn("created_at", text)
        .addColumn("updated_at", text)
        .addColumn("canceled_at", text)
        .addColumn("changes", "integer", (column) => column.notNull())
        .addColumn("search_text", text, (column) => column.notNull())
        .addColumn("name_key", text, (column) => column.notNull())
        .addColumn("id_key", text, (column) => column.notNull())
        .addColumn("source_key", text)
        .addColumn("status_key", text)
        .addColumn("needs_attention", "integer", (column) => column.notNull())
        .addPrimaryKeyConstraint("accounts_pk", ["agency_id", "id"])
        .execute();
      await schema
        .createTable("balance_changes")
        .addColumn("agency_id", text, (column) => column.notNull())
        .addColumn("account_id", text, (column) => column.notNull())
        .addColumn("number", "integer", (column) => column.notNull())
        .addColumn("at", text, (column) => column.notNull())
        .addColumn("actor_name", text, (column) => column.notNull())
        .addColumn("from_source", text, (column) => column.notNull())
        .addColumn("to_source", text, (column) => column.notNull())
        .addPrimaryKeyConstraint("balance_changes_pk", ["agency_id", "account_id", "number"])
        .addForeignKeyConstraint("balance_changes_account", ["agency_id", "account_id"], "accounts", [
          "agency_id",
          "id",
        ])
        .execute();
      await schema
        .createTable("responses")
        .addColumn("agency_id", text, (column) => column.notNull())
        .addColumn("key", text, (column) => column.notNull())
        .addColumn("fingerprint", text, (column) => column.notNull())
        .addColumn("status", "integer", (column) => column.notNull())
        .addColumn("body", text, (column) => column.notNull())
        .addColumn("kept_at", text, (column) => column.notNull())
        .addPrimaryKeyConstraint("responses_pk", ["agency_id", "key"])
        .execute();
      await schema.createIndex("responses_by_age").on("responses").column("kept_at").execute();
      const sorts = { name: "name_key", source: "source_key", status: "status_key" };
      for (const [name, column] of Object.entries(sorts)) {
        await schema
          .createIndex(`accounts_by_${name}`)
          .on("accounts")
          .columns(["agency_id", column, "id_key", "id"])
          .execute();
      }
      await schema
        .createIndex("accounts_by_balance")
        .on("accounts")
        .columns(["agency_id", "balance_currency", "balance_cents", "id_key", "id"])
        .execute();
      await schema
        .createIndex("accounts_counted")
        .on("accounts")
        .columns(["agency_id", "source_key", "needs_attention"])
        .execute();
    },
  };
}
