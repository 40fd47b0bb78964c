import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import type { ColumnTypes } from "./column-types.js";

/** The fields of an account that had no column: its links, why it cannot be changed, and a version of the host's own. */
export function completeAccounts(types: ColumnTypes): Migration {
  const text = sql.raw<string>(types.text);
  return {
    async up({ schema }: Kysely<unknown>): Promise<void> {
      for (const name of ["link_open", "link_billing", "change_refusal", "own_version"]) {
        await schema.alterTable("accounts").addColumn(name, text).execute();
      }
    },
  };
}
