import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import type { ColumnTypes } from "./column-types.js";

/** How far a billing request is: what has come of it, until when its link works, when the customer was reminded. */
export function addRequestLife(types: ColumnTypes): Migration {
  const text = sql.raw<string>(types.text);
  return {
    async up({ schema }: Kysely<unknown>): Promise<void> {
      for (const name of ["request_status", "request_expires_at", "request_reminded_at", "request_link"]) {
        await schema.alterTable("accounts").addColumn(name, text).execute();
      }
    },
  };
}
