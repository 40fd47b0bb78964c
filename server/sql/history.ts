import { sql } from "kysely";
import type { Paging } from "../query.js";
import type { ChangeList } from "../store.js";
import type { ChangeRecord } from "../wire.js";
import { limitSlot, slot, type PreparedQueries } from "./prepared.js";
import { toChangeRecord } from "./records.js";
import type { Database } from "./tables.js";

/** How many entries a write removes at most. More than one, so that a history becomes shorter where its limit does. */
const maxRemoved = 100;

/** The account that a history is of. */
interface Owner {
  readonly agencyId: string;
  readonly accountId: string;
}

/** Returns a page of an account's history. Entries are numbered without a gap, so the numbers of a page are known. */
export async function selectChanges(
  queries: PreparedQueries,
  { agencyId, accountId }: Owner,
  { page, perPage }: Paging,
): Promise<ChangeList> {
  const owner = { agencyId, accountId };
  const [ends] = await queries.run("ends of a history", buildEnds, owner);
  if (ends?.oldest == null) return { rows: [], total: 0 };
  const newest = ends.changes - (page - 1) * perPage;
  const total = ends.changes - ends.oldest + 1;
  if (newest < ends.oldest) return { rows: [], total };
  const rows = await queries.run("changes", buildChanges, { ...owner, newest, limit: perPage });
  return { rows: rows.map(toChangeRecord), total };
}

/** Builds the query for the numbers of the newest and the oldest entry. */
export function buildEnds(database: Database) {
  return database
    .selectFrom("accounts")
    .where("agency_id", "=", slot("agencyId"))
    .where("id", "=", slot("accountId"))
    .select((select) => [
      "changes",
      select
        .selectFrom("balance_changes")
        .whereRef("balance_changes.agency_id", "=", "accounts.agency_id")
        .whereRef("balance_changes.account_id", "=", "accounts.id")
        .select(({ fn }) => fn.min("number").as("oldest"))
        .as("oldest"),
    ]);
}

/** Builds the query for the entries of a page. */
export function buildChanges(database: Database) {
  return database
    .selectFrom("balance_changes")
    .select(["account_id", "number", "at", "actor_name", "from_source", "to_source", "reason"])
    .where("agency_id", "=", slot("agencyId"))
    .where("account_id", "=", slot("accountId"))
    .where("number", "<=", slot("newest"))
    .orderBy("number", "desc")
    .limit(limitSlot);
}

/** Adds an entry, and removes the oldest ones beyond the limit. */
export async function insertChange(
  database: Database,
  { agencyId, accountId }: Owner,
  {
    number,
    maxChanges,
    ...change
  }: Omit<ChangeRecord, "id"> & { readonly number: number; readonly maxChanges: number },
): Promise<void> {
  await database
    .insertInto("balance_changes")
    .values(toChangeRow(agencyId, accountId, number, change))
    .execute();
  if (number <= maxChanges) return;
  const own = database
    .selectFrom("balance_changes")
    .where("agency_id", "=", agencyId)
    .where("account_id", "=", accountId);
  await database
    .deleteFrom("balance_changes")
    .where("agency_id", "=", agencyId)
    .where("account_id", "=", accountId)
    .where("number", "<=", number - maxChanges)
    .where(
      "number",
      "<",
      own.select(({ fn }) => sql<number>`${fn.min("number")} + ${sql.lit(maxRemoved)}`.as("end")),
    )
    .execute();
}

/** Returns the row of an entry. */
export function toChangeRow(
  agencyId: string,
  accountId: string,
  number: number,
  { at, actor, from, to, reason }: Omit<ChangeRecord, "id">,
) {
  return {
    agency_id: agencyId,
    account_id: accountId,
    number,
    at,
    actor_name: actor.name,
    from_source: from,
    to_source: to,
    reason: reason ?? null,
  };
}
