import { sql } from "kysely";
import type { Database } from "./tables.js";

/** How much may be used at once, and the milliseconds in which one use is free again. */
export interface Allowance {
  readonly uses: number;
  readonly interval: number;
}

/**
 * Takes uses of a limit, in one statement, so that processes that share the database share the limit (GCRA: the row says
 * when all is free again). Returns the milliseconds to wait; 0 if they were taken.
 */
export async function takeUses(
  database: Database,
  key: string,
  { uses, interval }: Allowance,
  { count, now }: { readonly count: number; readonly now: number },
): Promise<number> {
  const cost = count * interval;
  const latest = now + uses * interval;
  const taken = await database
    .insertInto("limits")
    .values({ key, free_at: now + cost })
    .onConflict((conflict) =>
      conflict
        .column("key")
        .doUpdateSet({
          free_at: sql<number>`case when limits.free_at > ${now} then limits.free_at else ${now} end + ${cost}`,
        })
        .where(
          sql<boolean>`case when limits.free_at > ${now} then limits.free_at else ${now} end + ${cost} <= ${latest}`,
        ),
    )
    .executeTakeFirst();
  if (taken.numInsertedOrUpdatedRows === 1n) return 0;
  const row = await database.selectFrom("limits").select("free_at").where("key", "=", key).executeTakeFirst();
  return Math.max(1, Number(row?.free_at ?? now) + cost - latest);
}

/** Gives one use back. */
export async function returnUse(database: Database, key: string, { interval }: Allowance): Promise<void> {
  const row = database.updateTable("limits").where("key", "=", key);
  await row.set({ free_at: sql<number>`free_at - ${interval}` }).execute();
}

/** Deletes the rows of limits of which nothing is used at this time: a missing row says the same. */
export async function pruneLimits(database: Database, now: number): Promise<void> {
  await database.deleteFrom("limits").where("free_at", "<=", now).execute();
}
