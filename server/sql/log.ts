import { sql } from "kysely";
import type { LogList, LogQuery } from "../store.js";
import type { BalanceSource, LogRecord } from "../wire.js";
import { toId } from "./account-record.js";
import type { Database } from "./tables.js";

/** An entry of the log, from the history or from the trail. */
interface LogRow {
  readonly trail_id: string;
  readonly account_id: string;
  /** Its name now; `known_name` is that of when it was. */
  readonly account_name: string | null;
  readonly known_name: string | null;
  readonly number: number;
  readonly at: string;
  readonly action: string;
  readonly actor_name: string | null;
  readonly from_source: string | null;
  readonly to_source: string | null;
  readonly reason: string | null;
}

/** Before and after all times that an entry can have. */
const [always, never] = ["", ":"];

/** Of entries of one time, the later of an account comes first; beyond that the order is only total. */
const newestFirst = sql.raw("at desc, number desc, account_id desc, trail_id desc");

/**
 * Builds the query for a page of an agency's log: all changes, from the history of each account, and the requests of the trail. An
 * account that is gone has no history; of its requests the trail knows its name.
 */
export function buildLog(agencyId: string, { since = always, until = never, page, perPage }: LogQuery) {
  const offset = Math.min((page - 1) * perPage, Number.MAX_SAFE_INTEGER);
  return sql<LogRow>`
    select entries.*, accounts.name as account_name from (
      select '' as trail_id, account_id, '' as known_name, number, at, 'change' as action, actor_name, from_source,
        to_source, reason
      from balance_changes where agency_id = ${agencyId} and at >= ${since} and at < ${until}
      union all
      select id, account_id, account_name, 0, at, action, person_name, null, null, null
      from trail where agency_id = ${agencyId} and action in ('billing_request', 'withdrawal', 'reminder')
        and at >= ${since} and at < ${until} and account_id is not null
      order by ${newestFirst} limit ${perPage + 1} offset ${offset}
    ) as entries
    left join accounts on accounts.agency_id = ${agencyId} and accounts.id = entries.account_id
    order by ${newestFirst}`;
}

/** Returns one page of an agency's log, newest first. */
export async function selectLog(database: Database, agencyId: string, query: LogQuery): Promise<LogList> {
  const { rows } = await buildLog(agencyId, query).execute(database);
  const { perPage } = query;
  return { rows: rows.slice(0, perPage).map(toLogRecord), hasNext: rows.length > perPage };
}

function toLogRecord(row: LogRow): LogRecord {
  const { account_id: id, account_name: name, known_name: known, number, at, action, reason } = row;
  const source = (text: string | null) => text as BalanceSource;
  return {
    id: row.trail_id || `${id}-${number}`,
    at,
    action: action as LogRecord["action"],
    actor: { name: row.actor_name ?? "" },
    account: { id: toId(id), name: name ?? known ?? "" },
    ...(row.from_source !== null && { from: source(row.from_source) }),
    ...(row.to_source !== null && { to: source(row.to_source) }),
    ...(reason !== null && { reason }),
  };
}
