import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import type { ColumnTypes } from "./column-types.js";

/** Who can sign in, their sessions and tokens. */
export function createPeopleTables(types: ColumnTypes): Migration {
  const text = sql.raw<string>(types.text);
  const amount = sql.raw<number>(types.amount);
  return {
    async up({ schema }: Kysely<unknown>): Promise<void> {
      await schema
        .createTable("people")
        .addColumn("id", text, (column) => column.primaryKey().notNull())
        .addColumn("name", text, (column) => column.notNull())
        .addColumn("role", text, (column) => column.notNull())
        .addColumn("password", text, (column) => column.notNull())
        .execute();
      await schema
        .createTable("secrets")
        .addColumn("hash", text, (column) => column.primaryKey().notNull())
        .addColumn("kind", text, (column) => column.notNull())
        .addColumn("person_id", text, (column) => column.notNull().references("people.id"))
        .addColumn("expires_at", amount, (column) => column.notNull())
        .execute();
    },
  };
}
