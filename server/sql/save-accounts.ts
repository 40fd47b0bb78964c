import type { InsertObject } from "kysely";
import {
  changeOfSave,
  isComplete,
  refuseNew,
  saveAccount,
  type AccountUpdate,
  type SaveOptions,
} from "../save-account.js";
import type { AgencyRecord } from "../wire.js";
import { toAccountRecord } from "./account-record.js";
import { insertChange } from "./history.js";
import { toAccountRow, toAgencyRow } from "./records.js";
import type { AccountRow, Database, Tables } from "./tables.js";

/** How many accounts are saved in one transaction: a person who changes one of them waits for no more. */
const batchSize = 250;

/** Returns the accounts in parts, each for a transaction, in the order in which all who save lock them. */
export function toBatches(accounts: readonly AccountUpdate[]): readonly (readonly AccountUpdate[])[] {
  const sorted = accounts.toSorted((one, other) => (String(one.id) < String(other.id) ? -1 : 1));
  const count = Math.ceil(sorted.length / batchSize);
  return Array.from({ length: count }, (_, index) => sorted.slice(index * batchSize, (index + 1) * batchSize));
}

/** Refuses accounts that are new and lack what a new one needs, before any batch is saved. */
export async function requireComplete(
  database: Database,
  agencyId: string,
  accounts: readonly AccountUpdate[],
): Promise<void> {
  for (const batch of toBatches(accounts.filter((account) => !isComplete(account)))) {
    const ids = batch.map(({ id }) => String(id));
    const rows = await database
      .selectFrom("accounts")
      .select("id")
      .where("agency_id", "=", agencyId)
      .where("id", "in", ids)
      .execute();
    const known = new Set(rows.map(({ id }) => id));
    const missing = batch.find(({ id }) => !known.has(String(id)));
    if (missing) refuseNew(missing);
  }
}

/** How a batch is saved. */
interface BatchOptions extends SaveOptions {
  readonly agencyId: string;
  readonly locksRows: boolean;
  /** The current time, as RFC 3339. */
  readonly now: string;
  readonly maxChanges: number;
}

/** Saves accounts: adds those that are new, and writes those of the others that differ. */
export async function saveBatch(
  database: Database,
  updates: readonly AccountUpdate[],
  { agencyId, locksRows, now, maxChanges, ...options }: BatchOptions,
): Promise<void> {
  await requireAgency(database, agencyId);
  const known = await selectRows(database, { agencyId, ids: updates.map(({ id }) => String(id)), locksRows });
  const rows: InsertObject<Tables, "accounts">[] = [];
  const moves: Parameters<typeof insertChange>[] = [];
  for (const update of updates) {
    const row = known.get(String(update.id));
    const before = row && toAccountRecord(row);
    const after = saveAccount(before, update, now);
    if (after === before) continue;
    const change = changeOfSave(before, after, options, now);
    const number = (row?.changes ?? 0) + (change ? 1 : 0);
    rows.push({ ...toAccountRow(after, agencyId), changes: number });
    const owner = { agencyId, accountId: String(update.id) };
    if (change) moves.push([database, owner, { ...change, number, maxChanges }]);
  }
  if (rows.length > 0) await upsert(database, rows);
  for (const move of moves) await insertChange(...move);
}

/** The accounts of an agency, by id. */
interface Selection {
  readonly agencyId: string;
  readonly ids: readonly string[];
  readonly locksRows: boolean;
}

async function selectRows(
  database: Database,
  { agencyId, ids, locksRows }: Selection,
): Promise<ReadonlyMap<string, AccountRow>> {
  const own = database
    .selectFrom("accounts")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("id", "in", ids)
    .orderBy("id");
  const rows = await (locksRows ? own.forUpdate() : own).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** One statement: PostgreSQL's counts of an agency are written once for all of them. */
async function upsert(database: Database, rows: readonly InsertObject<Tables, "accounts">[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}) as (keyof AccountRow)[];
  const written = columns.filter((column) => column !== "agency_id" && column !== "id");
  await database
    .insertInto("accounts")
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(["agency_id", "id"])
        .doUpdateSet((row) => Object.fromEntries(written.map((column) => [column, row.ref(`excluded.${column}`)]))),
    )
    .execute();
}

async function requireAgency(database: Database, agencyId: string): Promise<void> {
  const found = await database.selectFrom("agencies").select("id").where("id", "=", agencyId).executeTakeFirst();
  if (!found) throw new Error(`There is no agency "${agencyId}" here. Save it first, by saveAgency().`);
}

/** Adds an agency, or writes what it is now. */
export async function upsertAgency(database: Database, agency: AgencyRecord): Promise<void> {
  const { id, ...columns } = toAgencyRow(agency);
  await database
    .insertInto("agencies")
    .values({ id, ...columns })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(columns))
    .execute();
}

/** Deletes an account with its history. Returns whether it was there. */
export async function deleteAccount(database: Database, selection: Selection): Promise<boolean> {
  const known = await selectRows(database, selection);
  for (const accountId of known.keys()) {
    const { agencyId } = selection;
    await database
      .deleteFrom("balance_changes")
      .where("agency_id", "=", agencyId)
      .where("account_id", "=", accountId)
      .execute();
    await database.deleteFrom("accounts").where("agency_id", "=", agencyId).where("id", "=", accountId).execute();
  }
  return known.size > 0;
}
