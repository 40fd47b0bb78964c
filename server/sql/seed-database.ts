import type { InsertObject } from "kysely";
import type { Seed } from "../store.js";
import { toChangeRow } from "./history.js";
import { toAccountRow, toAgencyRow } from "./records.js";
import type { Database, Tables } from "./tables.js";

/** How many rows a statement inserts. SQLite takes 32,766 values in a statement. */
const batchSize = 250;

/** Adds an agency with its accounts, unless it is there. */
export async function seedDatabase(database: Database, { agency, accounts, changes }: Seed): Promise<void> {
  const row = toAgencyRow(agency);
  const changesOf = (id: string) => (Object.hasOwn(changes, id) ? changes[id] : undefined) ?? [];
  const seedOnce = async (transaction: Database) => {
    // Waits for another process that adds it. Where there is no row to add, that one adds the accounts as well.
    const added = await transaction
      .insertInto("agencies")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows !== 1n) return;
    for (let start = 0; start < accounts.length; start += batchSize) {
      const batch = accounts.slice(start, start + batchSize);
      const rows = batch.map((account) => ({
        ...toAccountRow(account, row.id),
        changes: changesOf(String(account.id)).length,
      }));
      await insertAll(transaction, "accounts", rows);
      const entries = batch.flatMap(({ id }) =>
        changesOf(String(id))
          .toReversed()
          .map((change, index) => toChangeRow(row.id, String(id), index + 1, change)),
      );
      await insertAll(transaction, "balance_changes", entries);
    }
  };
  await database.transaction().execute(seedOnce);
}

async function insertAll<Name extends "accounts" | "balance_changes">(
  database: Database,
  table: Name,
  rows: readonly InsertObject<Tables, Name>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += batchSize) {
    await database
      .insertInto(table)
      .values(rows.slice(start, start + batchSize))
      .execute();
  }
}
