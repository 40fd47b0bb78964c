import type { Kysely, Transaction } from "kysely";
import type { ListQuery, Paging } from "../query.js";
import type { AccountList, ChangeList, Decision, Seed, Store, StoredWrite, WriteResult } from "../store.js";
import type { AccountRecord, AgencyRecord, ChangeRecord } from "../wire.js";
import { countAccounts, selectPage } from "./account-queries.js";
import { toAccountRecord, toAccountRow, toAgencyRecord, toAgencyRow, toChangeRecord } from "./records.js";
import type { Database, Tables } from "./tables.js";

/** Long enough for a retry from a dialog that was left open. */
const responseLifetime = 7 * 24 * 60 * 60 * 1000;

/** How one kind of database is used. */
export interface SqlOptions {
  readonly database: Kysely<Tables>;
  /** Whether a row that is read to be written must be locked: where more than one connection may write at a time. */
  readonly locksRows: boolean;
  readonly now: () => number;
}

/** A store over a SQL database. */
export class SqlStore implements Store {
  readonly #database: Database;
  readonly #options: SqlOptions;

  constructor(options: SqlOptions) {
    this.#database = options.database;
    this.#options = options;
  }

  async findAgency(agencyId: string): Promise<AgencyRecord | undefined> {
    return selectAgency(this.#database, agencyId);
  }

  async listAccounts(agencyId: string, query: ListQuery): Promise<AccountList> {
    const [rows, counts] = await Promise.all([
      selectPage(this.#database, agencyId, query),
      countAccounts(this.#database, agencyId, query),
    ]);
    return { rows: rows.map(toAccountRecord), ...counts };
  }

  async findAccount(agencyId: string, accountId: string): Promise<AccountRecord | undefined> {
    const row = await selectAccount(this.#database, agencyId, accountId).executeTakeFirst();
    return row && toAccountRecord(row);
  }

  async listChanges(agencyId: string, accountId: string, { page, perPage }: Paging): Promise<ChangeList> {
    const account = await selectAccount(this.#database, agencyId, accountId).executeTakeFirst();
    const total = account?.changes ?? 0;
    // Numbered from 1 without a gap, so that the numbers of a page are known.
    const newest = total - (page - 1) * perPage;
    const rows = await this.#database
      .selectFrom("balance_changes")
      .selectAll()
      .where("agency_id", "=", agencyId)
      .where("account_id", "=", accountId)
      .where("number", "<=", newest)
      .orderBy("number", "desc")
      .limit(perPage)
      .execute();
    return { rows: rows.map(toChangeRecord), total };
  }

  write(write: StoredWrite): Promise<WriteResult> {
    return this.#database.transaction().execute((transaction) => this.#write(transaction, write));
  }

  /** Claims the key first, so that of two requests with one key the later waits until the earlier is over. */
  async #write(transaction: Transaction<Tables>, write: StoredWrite): Promise<WriteResult> {
    const { agencyId, accountId, key, fingerprint, decide } = write;
    const isNew = await this.#claimKey(transaction, write);
    if (!isNew) return { type: "replayed", response: await selectResponse(transaction, agencyId, key) };
    const found = selectAccount(transaction, agencyId, accountId);
    const row = await (this.#options.locksRows ? found.forUpdate() : found).executeTakeFirst();
    const agency = await selectAgency(transaction, agencyId);
    const account = row && toAccountRecord(row);
    const decision = decide(account && agency && { account, agency });
    if (decision.effect.account !== account)
      await saveEffect(transaction, agencyId, decision.effect, row?.changes ?? 0);
    await transaction
      .updateTable("responses")
      .set({ fingerprint, ...decision.response })
      .where("agency_id", "=", agencyId)
      .where("key", "=", key)
      .execute();
    return { type: "written", decision };
  }

  async #claimKey(transaction: Transaction<Tables>, { agencyId, key, fingerprint }: StoredWrite): Promise<boolean> {
    const now = this.#options.now();
    await transaction
      .deleteFrom("responses")
      .where("kept_at", "<", new Date(now - responseLifetime).toISOString())
      .execute();
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto("responses")
      .values({ agency_id: agencyId, key, fingerprint, status: 0, body: "", kept_at: new Date(now).toISOString() })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
}

/** Adds an agency with its accounts, unless it is there. */
export async function seedDatabase(database: Database, { agency, accounts, changes }: Seed): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const row = toAgencyRow(agency);
    if (await selectAgency(transaction, row.id)) return;
    await transaction.insertInto("agencies").values(row).execute();
    for (const account of accounts) {
      const id = String(account.id);
      const own = (Object.hasOwn(changes, id) ? changes[id] : undefined) ?? [];
      await transaction
        .insertInto("accounts")
        .values({ ...toAccountRow(account, row.id), changes: own.length })
        .execute();
      const rows = own.toReversed().map((change, index) => toChangeRow(row.id, id, index + 1, change));
      if (rows.length > 0) await transaction.insertInto("balance_changes").values(rows).execute();
    }
  });
}

async function selectAgency(database: Database, agencyId: string): Promise<AgencyRecord | undefined> {
  const row = await database.selectFrom("agencies").selectAll().where("id", "=", agencyId).executeTakeFirst();
  return row && toAgencyRecord(row);
}

function selectAccount(database: Database, agencyId: string, accountId: string) {
  return database.selectFrom("accounts").selectAll().where("agency_id", "=", agencyId).where("id", "=", accountId);
}

async function selectResponse(database: Database, agencyId: string, key: string) {
  return database
    .selectFrom("responses")
    .select(["fingerprint", "status", "body"])
    .where("agency_id", "=", agencyId)
    .where("key", "=", key)
    .executeTakeFirstOrThrow();
}

async function saveEffect(
  database: Database,
  agencyId: string,
  { account, change }: Decision["effect"],
  changes: number,
): Promise<void> {
  const id = String(account.id);
  const number = changes + 1;
  await database
    .updateTable("accounts")
    .set({ ...toAccountRow(account, agencyId), ...(change && { changes: number }) })
    .where("agency_id", "=", agencyId)
    .where("id", "=", id)
    .execute();
  if (change)
    await database
      .insertInto("balance_changes")
      .values(toChangeRow(agencyId, id, number, change))
      .execute();
}

function toChangeRow(agencyId: string, accountId: string, number: number, change: Omit<ChangeRecord, "id">) {
  const { at, actor, from, to } = change;
  return {
    agency_id: agencyId,
    account_id: accountId,
    number,
    at,
    actor_name: actor.name,
    from_source: from,
    to_source: to,
  };
}
