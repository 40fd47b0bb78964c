import { oppositeOf } from "../src/model/balance-source.js";
import { Problem } from "./problem.js";
import { parsePaging } from "./query.js";
import type { Effect } from "./rules.js";
import type { TrailEntry, TrailPaging } from "./store.js";
import type { AccountRecord, BillingRequestRecord, TrailRecord, Visitor } from "./wire.js";

/** What a write is called in the trail. */
export type WriteAction = Extract<
  TrailRecord["action"],
  "change" | "billing_request" | "withdrawal" | "reminder" | "schedule" | "unschedule"
>;

/** Describes a write for the trail: who, what, from where and when, without the text of the e-mail. */
export function toTrailEntry(
  action: WriteAction,
  account: AccountRecord,
  { account: after, change }: Effect,
  { visitor, now }: { readonly visitor: Visitor; readonly now: string },
): TrailEntry {
  const { billing_request: request } = after;
  const requests = { billing_request: request, withdrawal: account.billing_request, reminder: request };
  const scheduled = { schedule: after.scheduled_change, unschedule: account.scheduled_change };
  const to = change?.to ?? find(scheduled, action)?.to ?? null;
  const reason = change?.reason ?? find(scheduled, action)?.reason;
  return {
    at: now,
    action,
    actor: { id: visitor.id ?? null, name: visitor.name },
    account: { id: account.id, name: account.name },
    from: change?.from ?? (to && oppositeOf(to)),
    to,
    ...(reason !== undefined && { reason }),
    ...toRequestFields(find(requests, action)),
    address: visitor.address ?? null,
  };
}

/** Describes a move that the backend has made by itself: the trail names who has scheduled it. */
export function toOwnTrailEntry(
  { id, name, scheduled_change: scheduled }: AccountRecord,
  { at, from, to, actor, reason }: NonNullable<Effect["change"]>,
): TrailEntry {
  const by = { id: scheduled?.created_by.id ?? null, name: actor.name };
  const none = { amount: null, email: null, address: null };
  return {
    at,
    action: "change",
    actor: by,
    account: { id, name },
    from,
    to,
    ...(reason !== undefined && { reason }),
    ...none,
  };
}

/** Returns what there is of one action, where there is something. */
function find<T>(values: Readonly<Record<string, T>>, action: WriteAction): T | undefined {
  return values[action];
}

function toRequestFields(request: BillingRequestRecord | null | undefined): Pick<TrailRecord, "amount" | "email"> {
  return { amount: request?.starting_balance ?? null, email: request?.email ?? null };
}

/** Parses `before` and `per_page`. */
export function parseTrailPaging(params: URLSearchParams): TrailPaging {
  const before = params.get("before") || undefined;
  if (before !== undefined && !/^[\w-]{1,64}$/.test(before)) {
    throw new Problem(400, '"before" must be the id of an entry.');
  }
  return { before, perPage: parsePaging(params).perPage };
}

/** Returns the URL of the page that follows: what is older than the last of these rows. */
export function toNextTrailPage(rows: readonly TrailRecord[], hasNext: boolean, url: string): string | null {
  const last = rows.at(-1);
  if (!hasNext || last === undefined) return null;
  const link = new URL(url);
  link.searchParams.set("before", last.id);
  return link.href;
}

let created = 0;

/** Creates the id of an entry. Ids sort by time, and those of one process in the order in which they were created. */
export function createTrailId(at: string): string {
  created += 1;
  const time = Date.parse(at).toString(36).padStart(9, "0");
  // Keeps the ids of different processes apart. It need not be hard to guess.
  const suffix = Math.random().toString(36).slice(2, 10).padEnd(8, "0");
  return `${time}-${created.toString(36).padStart(6, "0")}-${suffix}`;
}
