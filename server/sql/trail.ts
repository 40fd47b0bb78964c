import type { TrailEntry, TrailList, TrailPaging } from "../store.js";
import { createTrailId } from "../trail.js";
import type { BalanceSource, TrailRecord } from "../wire.js";
import { toId, toMoney } from "./account-record.js";
import type { Database, TrailRow } from "./tables.js";

/** Adds an entry to an agency's trail. */
export async function insertTrail(database: Database, agencyId: string, entry: TrailEntry): Promise<void> {
  const { at, action, actor, account, from, to, reason, amount, email, address } = entry;
  const row: TrailRow = {
    id: createTrailId(at),
    agency_id: agencyId,
    at,
    action,
    person_id: actor?.id ?? null,
    person_name: actor?.name ?? null,
    account_id: account === null ? null : String(account.id),
    account_name: account?.name ?? null,
    from_source: from,
    to_source: to,
    reason: reason ?? null,
    amount_cents: amount?.cents ?? null,
    amount_currency: amount?.currency ?? null,
    email,
    address,
  };
  await database.insertInto("trail").values(row).execute();
}

/** Returns one page of an agency's trail, newest first. */
export async function selectTrail(
  database: Database,
  agencyId: string,
  { before, perPage }: TrailPaging,
): Promise<TrailList> {
  const all = database.selectFrom("trail").selectAll().where("agency_id", "=", agencyId);
  const older = before === undefined ? all : all.where("id", "<", before);
  const rows = await older
    .orderBy("id", "desc")
    .limit(perPage + 1)
    .execute();
  return { rows: rows.slice(0, perPage).map(toTrailRecord), hasNext: rows.length > perPage };
}

/** Returns the time before which entries are deleted, where they are kept for some days. */
export function toTrailStart(now: number, days: number): string {
  return new Date(Math.max(0, now - days * day)).toISOString();
}

const day = 24 * 60 * 60 * 1000;

/** How many entries are deleted at a time: other requests come in between. */
const maxRemoved = 200;

/** Deletes some of what is older than a time, and returns how many. Where rows are locked, those that another deletes are skipped. */
export async function pruneTrail(database: Database, before: string, locksRows = false): Promise<number> {
  const old = database.selectFrom("trail").select("id").where("at", "<", before).orderBy("at").limit(maxRemoved);
  const { numDeletedRows } = await database
    .deleteFrom("trail")
    .where("id", "in", locksRows ? old.forUpdate().skipLocked() : old)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function toTrailRecord(row: TrailRow): TrailRecord {
  return {
    id: row.id,
    at: row.at,
    action: row.action as TrailRecord["action"],
    actor: row.person_name === null ? null : { id: row.person_id, name: row.person_name },
    account: row.account_id === null ? null : { id: toId(row.account_id), name: row.account_name ?? "" },
    from: row.from_source as BalanceSource | null,
    to: row.to_source as BalanceSource | null,
    ...(row.reason !== null && { reason: row.reason }),
    amount: toMoney(row.amount_cents, row.amount_currency),
    email: row.email,
    address: row.address,
  };
}
