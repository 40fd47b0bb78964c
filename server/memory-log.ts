import { slicePage } from "./paging.js";
import type { LogList, LogQuery, Seed } from "./store.js";
import type { AccountRecord, ChangeRecord, LogRecord, TrailRecord } from "./wire.js";

/** Returns the seeded history of an account, whose id may also be the name of an inherited property ("toString"). */
export function changesOf({ changes }: Seed, accountId: string): readonly ChangeRecord[] {
  const own = Object.hasOwn(changes, accountId) ? changes[accountId] : undefined;
  return own ?? [];
}

/** What a log is made of. */
interface LogSources {
  readonly accounts: readonly AccountRecord[];
  /** Returns the history of an account, newest first. */
  readonly changesOf: (accountId: string) => readonly ChangeRecord[];
  /** Newest first. */
  readonly trail: readonly TrailRecord[];
}

/** Returns one page of a log. */
export function selectLog({ accounts, changesOf: find, trail }: LogSources, query: LogQuery): LogList {
  const { since = "", until = ":" } = query;
  const changes = accounts.flatMap((account) => find(String(account.id)).map((change) => toChange(account, change)));
  const requests = trail.flatMap((entry) => toRequest(entry, accounts) ?? []);
  const all = [...changes, ...requests]
    .filter(({ at }) => at >= since && at < until)
    // A stable sort: of entries of one time, the later of an account stays first.
    .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
  return { rows: slicePage(all, query), hasNext: all.length > query.page * query.perPage };
}

function toChange({ id, name }: AccountRecord, change: ChangeRecord): LogRecord {
  return { ...change, action: "change", account: { id, name } };
}

function toRequest({ id, at, action, actor, account }: TrailRecord, accounts: readonly AccountRecord[]) {
  if (!isAboutRequest(action) || !account) return undefined;
  const known = accounts.find((one) => String(one.id) === String(account.id));
  const record: LogRecord = {
    id,
    at,
    action,
    actor: { name: actor?.name ?? "" },
    account: { id: account.id, name: known?.name ?? account.name },
  };
  return record;
}

function isAboutRequest(action: TrailRecord["action"]): action is Exclude<LogRecord["action"], "change"> {
  return action === "billing_request" || action === "withdrawal" || action === "reminder";
}
