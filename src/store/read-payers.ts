import type { AgencyChangePage, AgencyChangeQuery, AgencyChangeRecord, ReadOptions } from "../client/billing-api.js";
import type { Account } from "../model/account.js";
import { parseTime } from "../model/time.js";
import type { PayerChange, PayerHistory } from "../model/who-paid.js";
import { MatchReader, type ReadAccounts } from "./fetch-all-pages.js";

/** Reads one page of the agency's log. */
export type ReadLog = (query: Omit<AgencyChangeQuery, "link">, options: ReadOptions) => Promise<AgencyChangePage>;

/** What is needed to say who has paid since a time. */
export interface PayersRequest {
  readonly readAccounts: ReadAccounts;
  readonly readLog: ReadLog;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly now: number;
  readonly signal: AbortSignal;
}

/** Who has paid for each account of today. */
export interface Payers {
  readonly accounts: readonly { readonly account: Account; readonly history: PayerHistory }[];
  /** When the log begins, where that is after the time that was asked for. */
  readonly begins: number | undefined;
  /** The number of accounts and entries that could not be read. */
  readonly unreadable: number;
}

/**
 * Reads today's accounts and what the log says of the time since then. Only a log that also has something from before that
 * time is known to reach back to it. Rejects with an `ApiError`, or with the signal's own reason.
 */
export async function readPayers(request: PayersRequest): Promise<Payers> {
  const { since, now, readLog, signal } = request;
  const accounts = await readAll(request);
  const { entries, unreadable } = await readEntries(request);
  const earlier = await readLog({ page: 1, until: new Date(since).toISOString() }, { signal });
  const oldest = entries.at(-1);
  const begins = earlier.changes.length > 0 ? undefined : oldest ? parseTime(oldest.at) : now;
  const changes = groupChanges(entries);
  return {
    accounts: accounts.found.map((account) => ({
      account,
      history: {
        changes: changes.get(String(account.id)) ?? [],
        current: account.balanceFrom,
        knownSince: begins ?? -Infinity,
        openedAt: account.created === undefined ? undefined : parseTime(account.created),
      },
    })),
    begins,
    unreadable: unreadable + accounts.missing,
  };
}

async function readAll({ readAccounts, signal }: PayersRequest) {
  const nothing = () => undefined;
  const reader = new MatchReader({ page: 1, pageSize: 1, sort: "name" }, readAccounts, nothing, nothing);
  const stop = () => reader.stop();
  signal.addEventListener("abort", stop, { once: true });
  const error = await reader.read();
  signal.removeEventListener("abort", stop);
  signal.throwIfAborted();
  if (error) throw error;
  return { found: [...reader.found.values()], missing: reader.missing };
}

/** Newest first. A page that has nothing new ends it: the server would go on for ever. */
async function readEntries({ readLog, since, signal }: PayersRequest) {
  const entries = new Map<unknown, AgencyChangeRecord>();
  let unreadable = 0;
  for (let page = 1, hasNext = true; hasNext; page++) {
    const before = entries.size;
    const answer = await readLog({ page, since: new Date(since).toISOString() }, { signal });
    for (const entry of answer.changes) entries.set(entry.id ?? entry, entry);
    unreadable += answer.unreadable;
    hasNext = answer.hasNext && entries.size > before;
  }
  return { entries: [...entries.values()], unreadable };
}

/** Returns the changes of each account, oldest first. */
function groupChanges(entries: readonly AgencyChangeRecord[]): ReadonlyMap<string, readonly PayerChange[]> {
  const groups = new Map<string, PayerChange[]>();
  for (const { action, account, at, from, to } of entries.toReversed()) {
    if (action !== "change") continue;
    const id = String(account.id);
    const changes = groups.get(id) ?? [];
    groups.set(id, changes);
    changes.push({ at: parseTime(at) ?? 0, from, to });
  }
  return groups;
}
