import { sql } from "kysely";
import type { StoredResponse, StoredWrite } from "../store.js";
import type { Database } from "./tables.js";

/** Long enough for a retry from a dialog that was left open. */
const lifetime = 7 * 24 * 60 * 60 * 1000;

/** How many responses are removed at a time: more than are added between two times, so that they become fewer. */
const maxRemoved = 200;

/** Reserves the key of a write, or returns false if it has a response. Waits until another write with the key is over. */
export async function claimKey(
  database: Database,
  { agencyId, key, fingerprint }: StoredWrite,
  now: number,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await database
    .insertInto("responses")
    .values({ agency_id: agencyId, key, fingerprint, status: 0, body: "", kept_at: new Date(now).toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Stores the response to a key that was claimed. */
export async function saveResponse(
  database: Database,
  { agencyId, key, fingerprint }: StoredWrite,
  response: Omit<StoredResponse, "fingerprint">,
): Promise<void> {
  await database
    .updateTable("responses")
    .set({ fingerprint, ...response })
    .where("agency_id", "=", agencyId)
    .where("key", "=", key)
    .execute();
}

/** Returns the response to a key. */
export function selectResponse(database: Database, { agencyId, key }: StoredWrite): Promise<StoredResponse> {
  return database
    .selectFrom("responses")
    .select(["fingerprint", "status", "body"])
    .where("agency_id", "=", agencyId)
    .where("key", "=", key)
    .executeTakeFirstOrThrow();
}

/** Removes some of the responses that nobody will ask for. Where rows are locked, those that another write removes are skipped. */
export async function removeOldResponses(database: Database, now: number, locksRows: boolean): Promise<void> {
  const old = database
    .selectFrom("responses")
    .select(["agency_id", "key"])
    .where("kept_at", "<", new Date(now - lifetime).toISOString())
    .orderBy("kept_at")
    .limit(maxRemoved);
  await database
    .deleteFrom("responses")
    .where(sql<boolean>`(agency_id, key) in (${locksRows ? old.forUpdate().skipLocked() : old})`)
    .execute();
}
