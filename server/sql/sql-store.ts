import type { Kysely, Transaction } from "kysely";
import type { ListQuery, Paging } from "../query.js";
import {
  responseOf,
  type AccountList,
  type ChangeList,
  type Decision,
  type LogList,
  type LogQuery,
  type DueAccount,
  type Store,
  type StoredWrite,
  type TrailList,
  type TrailPaging,
  type Updates,
  type WriteResult,
} from "../store.js";
import { checkAccounts, checkAgency, type AccountUpdate, type SaveOptions } from "../save-account.js";
import type { AccountRecord, AgencyRecord, Id } from "../wire.js";
import { AccountQueries } from "./account-queries.js";
import { recordColumns, toAccountRecord, type RecordRow } from "./account-record.js";
import { insertChange, selectChanges } from "./history.js";
import { limitSlot, PreparedQueries, slot } from "./prepared.js";
import { agencyColumns, toAccountRow, toAgencyRecord } from "./records.js";
import { claimKey, removeOldResponses, saveResponse, selectResponse } from "./responses.js";
import { deleteAccount, requireComplete, saveBatch, toBatches, upsertAgency } from "./save-accounts.js";
import type { AccountRow, Database, Tables } from "./tables.js";
import { selectLog } from "./log.js";
import { insertTrail, pruneTrail, selectTrail, toTrailStart } from "./trail.js";

export { seedDatabase } from "./seed-database.js";

/** Years of daily changes. */
const defaultMaxChanges = 5_000;

/** The trail has addresses of people. */
const defaultTrailDays = 400;

/** What is old is removed with the first write of a process, and with each after this many more. */
const writesBetweenRemovals = 16;

/** How one kind of database is used. */
export interface SqlOptions {
  readonly database: Kysely<Tables>;
  /** Whether a row that is read to be written must be locked: where more than one connection may write at a time. */
  readonly locksRows: boolean;
  readonly now: () => number;
  /** How many entries of its history an account keeps, 5,000 by default. A change beyond it drops the oldest entry. */
  readonly maxChanges?: number;
  /** For how many days the trail is kept, 400 by default. Writes remove what is older, some at a time. */
  readonly trailDays?: number;
}

/** A store over a SQL database. */
export class SqlStore implements Store, Updates {
  readonly #options: SqlOptions;
  readonly #queries: PreparedQueries;
  readonly #accounts: AccountQueries;
  #writes = 0;

  constructor(options: SqlOptions) {
    this.#options = options;
    this.#queries = new PreparedQueries(options.database);
    this.#accounts = new AccountQueries(options.database);
  }

  async findAgency(agencyId: string): Promise<AgencyRecord | undefined> {
    const [row] = await this.#queries.run(
      "agency",
      (database) => database.selectFrom("agencies").select(agencyColumns).where("id", "=", slot("agencyId")),
      { agencyId },
    );
    return row && toAgencyRecord(row);
  }

  async listAccounts(agencyId: string, query: ListQuery): Promise<AccountList> {
    const { rows, ...counts } = await this.#accounts.list(agencyId, query);
    const records = rows.map(toAccountRecord);
    const unreadable = rows.flatMap(({ id }, index) => (records[index] ? [] : [id]));
    const readable = records.filter((record) => record !== undefined);
    return { rows: readable, ...(unreadable.length > 0 && { unreadable }), ...counts };
  }

  async findAccount(agencyId: string, accountId: string): Promise<AccountRecord | undefined> {
    const [row] = await this.#queries.run(
      "account",
      (database) =>
        database
          .selectFrom("accounts")
          .select(recordColumns)
          .where("agency_id", "=", slot("agencyId"))
          .where("id", "=", slot("accountId")),
      { agencyId, accountId },
    );
    return row && toRecord(row);
  }

  listChanges(agencyId: string, accountId: string, paging: Paging): Promise<ChangeList> {
    return selectChanges(this.#queries, { agencyId, accountId }, paging);
  }

  listTrail(agencyId: string, paging: TrailPaging): Promise<TrailList> {
    return selectTrail(this.#options.database, agencyId, paging);
  }

  listLog(agencyId: string, query: LogQuery): Promise<LogList> {
    return selectLog(this.#options.database, agencyId, query);
  }

  async findDue(now: string, limit: number): Promise<readonly DueAccount[]> {
    const rows = await this.#queries.run("due", buildDue, { now, limit });
    return rows.map(({ agency_id, id, version, own_version, due_at }) => ({
      agencyId: agency_id,
      accountId: id,
      version: own_version ?? `r${version}`,
      dueTime: due_at ?? "",
    }));
  }

  write(write: StoredWrite): Promise<WriteResult> {
    const { database } = this.#options;
    return database.transaction().execute((transaction) => this.#write(transaction, write));
  }

  async saveAgency(agency: AgencyRecord): Promise<void> {
    checkAgency(agency);
    await upsertAgency(this.#options.database, agency);
  }

  async saveAccounts(agency: Id, accounts: readonly AccountUpdate[], options: SaveOptions = {}): Promise<void> {
    const agencyId = String(agency);
    checkAccounts(agencyId, accounts);
    const { database, locksRows, now, maxChanges = defaultMaxChanges } = this.#options;
    await requireComplete(database, agencyId, accounts);
    for (const batch of toBatches(accounts)) {
      const all = { ...options, agencyId, locksRows, maxChanges, now: new Date(now()).toISOString() };
      await database.transaction().execute((transaction) => saveBatch(transaction, batch, all));
    }
  }

  removeAccount(agencyId: Id, accountId: Id): Promise<boolean> {
    const { database, locksRows } = this.#options;
    const selection = { agencyId: String(agencyId), ids: [String(accountId)], locksRows };
    return database.transaction().execute((transaction) => deleteAccount(transaction, selection));
  }

  /**
   * Claims the key first: of two requests with one key the later waits until the earlier is over.
   */
  async #write(transaction: Transaction<Tables>, write: StoredWrite): Promise<WriteResult> {
    const { agencyId, accountId, decide } = write;
    const { locksRows, now } = this.#options;
    const isNew = await claimKey(transaction, write, now());
    if (!isNew) return { type: "replayed", response: await selectResponse(transaction, write) };
    if (this.#writes++ % writesBetweenRemovals === 0) await this.#removeOld(transaction);
    const found = transaction
      .selectFrom("accounts")
      .selectAll()
      .where("agency_id", "=", agencyId)
      .where("id", "=", accountId);
    const row = await (locksRows ? found.forUpdate() : found).executeTakeFirst();
    const agency = await transaction.selectFrom("agencies").selectAll().where("id", "=", agencyId).executeTakeFirst();
    const account = row && toRecord(row);
    const decision = decide(account && agency && { account, agency: toAgencyRecord(agency) });
    if (row && decision.effect.account !== account) await this.#saveEffect(transaction, row, decision.effect);
    if (decision.trail) await insertTrail(transaction, agencyId, decision.trail);
    await saveResponse(transaction, write, responseOf(decision));
    return { type: "written", decision };
  }

  async #removeOld(transaction: Transaction<Tables>): Promise<void> {
    const { locksRows, now, trailDays = defaultTrailDays } = this.#options;
    await removeOldResponses(transaction, now(), locksRows);
    await pruneTrail(transaction, toTrailStart(now(), trailDays), locksRows);
  }

  async #saveEffect(database: Database, before: AccountRow, { account, change }: Decision["effect"]): Promise<void> {
    const { agency_id: agencyId, id: accountId } = before;
    const number = before.changes + 1;
    const row = { ...toAccountRow(account, agencyId), ...(change && { changes: number }) };
    await database
      .updateTable("accounts")
      .set(toDifference(before, row))
      .where("agency_id", "=", agencyId)
      .where("id", "=", accountId)
      .execute();
    const { maxChanges = defaultMaxChanges } = this.#options;
    if (change) await insertChange(database, { agencyId, accountId }, { ...change, number, maxChanges });
  }
}

/** Builds the query for accounts that are due, which an index has in this order. */
function buildDue(database: Database) {
  return database
    .selectFrom("accounts")
    .select(["agency_id", "id", "version", "own_version", "due_at"])
    .where("due_at", "is not", null)
    .where("due_at", "<=", slot("now"))
    .orderBy("due_at")
    .limit(limitSlot);
}

/** Returns the columns that have changed, and always the version: an index is written only where its columns are. */
function toDifference(before: AccountRow, after: Partial<AccountRow>): Partial<AccountRow> {
  const isChanged = ([name, value]: [string, unknown]) => {
    const old = before[name as keyof AccountRow];
    return name === "version" || (typeof value === "number" ? Number(old) !== value || old === null : old !== value);
  };
  return Object.fromEntries(Object.entries(after).filter(isChanged));
}

function toRecord(row: RecordRow): AccountRecord {
  const account = toAccountRecord(row);
  if (account) return account;
  throw new Error(`The row of the account "${row.id}" in the table "accounts" cannot be read. Correct its columns.`);
}
