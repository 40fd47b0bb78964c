import type { Kysely, Transaction } from "kysely";
import type { ListQuery, Paging } from "../query.js";
import {
  responseOf,
  type AccountList,
  type ChangeList,
  type Decision,
  type Store,
  type StoredWrite,
  type TrailList,
  type TrailPaging,
  type WriteResult,
} from "../store.js";
import type { AccountRecord, AgencyRecord } from "../wire.js";
import { AccountQueries } from "./account-queries.js";
import { recordColumns, toAccountRecord, type RecordRow } from "./account-record.js";
import { retryWhileLocked } from "./busy.js";
import { insertChange, selectChanges } from "./history.js";
import { PreparedQueries, slot } from "./prepared.js";
import { agencyColumns, toAccountRow, toAgencyRecord } from "./records.js";
import { claimKey, removeOldResponses, saveResponse, selectResponse } from "./responses.js";
import type { AccountRow, Database, Tables } from "./tables.js";
import { insertTrail, selectTrail } from "./trail.js";

export { seedDatabase } from "./seed-database.js";

/** Years of daily changes. */
const defaultMaxChanges = 5_000;

/** Old responses are removed with the first write of a process, and with each after this many more. */
const writesBetweenRemovals = 16;

/** How one kind of database is used. */
export interface SqlOptions {
  readonly database: Kysely<Tables>;
  /** Whether a row that is read to be written must be locked: where more than one connection may write at a time. */
  readonly locksRows: boolean;
  readonly now: () => number;
  /** How many entries of its history an account keeps, 5,000 by default. A change beyond it drops the oldest entry. */
  readonly maxChanges?: number;
  /** How long an operation waits for another process to unlock a SQLite file, in milliseconds, 5,000 by default. */
  readonly lockTimeout?: number;
}

/** A store over a SQL database. */
export class SqlStore implements Store {
  readonly #options: SqlOptions;
  readonly #queries: PreparedQueries;
  readonly #accounts: AccountQueries;
  #writes = 0;

  constructor(options: SqlOptions) {
    this.#options = options;
    this.#queries = new PreparedQueries(options.database);
    this.#accounts = new AccountQueries(options.database);
  }

  findAgency(agencyId: string): Promise<AgencyRecord | undefined> {
    return this.#retry(async () => {
      const [row] = await this.#queries.run(
        "agency",
        (database) => database.selectFrom("agencies").select(agencyColumns).where("id", "=", slot("agencyId")),
        { agencyId },
      );
      return row && toAgencyRecord(row);
    });
  }

  listAccounts(agencyId: string, query: ListQuery): Promise<AccountList> {
    return this.#retry(async () => {
      const { rows, ...counts } = await this.#accounts.list(agencyId, query);
      const records = rows.map(toAccountRecord);
      const unreadable = rows.flatMap(({ id }, index) => (records[index] ? [] : [id]));
      const readable = records.filter((record) => record !== undefined);
      return { rows: readable, ...(unreadable.length > 0 && { unreadable }), ...counts };
    });
  }

  findAccount(agencyId: string, accountId: string): Promise<AccountRecord | undefined> {
    return this.#retry(async () => {
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
    });
  }

  listChanges(agencyId: string, accountId: string, paging: Paging): Promise<ChangeList> {
    return this.#retry(() => selectChanges(this.#queries, { agencyId, accountId }, paging));
  }

  listTrail(agencyId: string, paging: TrailPaging): Promise<TrailList> {
    return this.#retry(() => selectTrail(this.#options.database, agencyId, paging));
  }

  write(write: StoredWrite): Promise<WriteResult> {
    const { database } = this.#options;
    return this.#retry(() => database.transaction().execute((transaction) => this.#write(transaction, write)));
  }

  /**
   * Claims the key first. Of two requests with one key the later waits until the earlier is over, and a locked database is
   * found before anything is decided.
   */
  async #write(transaction: Transaction<Tables>, write: StoredWrite): Promise<WriteResult> {
    const { agencyId, accountId, decide } = write;
    const { locksRows, now } = this.#options;
    const isNew = await claimKey(transaction, write, now());
    if (!isNew) return { type: "replayed", response: await selectResponse(transaction, write) };
    if (this.#writes++ % writesBetweenRemovals === 0) await removeOldResponses(transaction, now(), locksRows);
    const found = transaction
      .selectFrom("accounts")
      .selectAll()
      .where("agency_id", "=", agencyId)
      .where("id", "=", accountId);
    // PostgreSQL takes no text with this character, and so has none.
    const row = accountId.includes("\0") ? undefined : await (locksRows ? found.forUpdate() : found).executeTakeFirst();
    const agency = await transaction.selectFrom("agencies").selectAll().where("id", "=", agencyId).executeTakeFirst();
    const account = row && toRecord(row);
    const decision = decide(account && agency && { account, agency: toAgencyRecord(agency) });
    if (row && decision.effect.account !== account) await this.#saveEffect(transaction, row, decision.effect);
    if (decision.trail) await insertTrail(transaction, agencyId, decision.trail);
    await saveResponse(transaction, write, responseOf(decision));
    return { type: "written", decision };
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

  #retry<T>(operation: () => Promise<T>): Promise<T> {
    return retryWhileLocked(operation, this.#options.lockTimeout);
  }
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
