import type { InsertObject } from "kysely";
import type { Seed } from "../store.js";
import { retryWhileLocked } from "./busy.js";
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
    const known = await transaction.selectFrom("agencies").select("id").where("id", "=", row.id).executeTakeFirst();
    if (known) return;
    await transaction.insertInto("agencies").values(row).execute();
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
  await retryWhileLocked(() => database.transaction().execute(seedOnce));
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
