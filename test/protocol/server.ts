import {
  administrator,
  createBackend,
  createMemoryStore,
  toSeed,
  type AccountRecord,
  type MemoryStore,
} from "../../server/index.js";
import { changeBalance, completeBillingRequest, touch, type Effect as WriteEffect } from "../../server/rules.js";
import { performDue } from "../../server/schedule-rules.js";
import { findDeed, isSameRow, toRow, type Row } from "./deed.js";

/** An answer of the server, and the moment that it is about: a repeat gets the answer of its first copy. */
export interface ServerAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly asOf: number;
}

/** A change that a write has made. */
export interface Effect {
  readonly id: string;
  /** In the words of `toDeed`. */
  readonly deed: string;
}

/** What other people do to an account. */
export type OutsideChange =
  | "changes the payer"
  | "changes the status"
  | "takes away the rights"
  | "gives back the rights"
  | "makes what is scheduled";

/** When a run begins. */
const start = Date.parse("2026-11-20T10:00:00.000Z");
/** From one moment of the model to the next: a customer can be reminded again after a few of them. */
const step = 6 * 60 * 60 * 1000;

/** Returns the time of a moment. */
function toTime(moment: number): string {
  return new Date(start + moment * step).toISOString();
}

/** The days for which people schedule something, after the end of every run. */
export const days: readonly string[] = ["2027-12-01T00:00:00.000Z", "2028-01-15T00:00:00.000Z"];

const permissions = { change_balance: true, request_billing: true, schedule_change: true, view_history: false };
const payment_method = { brand: "Visa", last4: "4242" };
const balance = { cents: 4200, currency: "USD" };
const common = { status: "active", permissions: { ...permissions, give_reason: true }, payment_method, balance };
const starting_balance = { cents: 5000, currency: "USD" };
const billing_request = { email: "ap@four.example", message: "First.", starting_balance, sent_at: toTime(-40) };
const scheduled_change = {
  ...{ to: "customer" as const, at: days[0]!, created_at: toTime(-8) },
  created_by: { name: "Someone else" },
};

/**
 * Three accounts with a version and one without, which only its key protects from what comes late. One has no card, and its
 * customer has been asked.
 */
const seed: readonly AccountRecord[] = [
  { id: 1, name: "Without version", balance_from: "customer", ...common, permissions },
  { id: 2, name: "On customer", balance_from: "customer", version: "r1", ...common },
  { id: 3, name: "On agency", balance_from: "agency", version: "r1", ...common, scheduled_change },
  { id: 4, name: "Asked", balance_from: "agency", version: "r1", ...common, payment_method: null, billing_request },
];

const noRights = { change_balance: false, request_billing: false };

/** When everything is due that people schedule. */
const lateTime = "2028-06-01T00:00:00.000Z";

/** The ids of the accounts that there are. */
export const ids: readonly string[] = seed.map(({ id }) => String(id));

/** The reference backend, with a memory of what every account was at every moment. */
export class ModelServer {
  readonly #store: MemoryStore = createMemoryStore(toSeed(seed));
  readonly #backend = createBackend({
    store: this.#store,
    now: () => new Date(toTime(this.#moment)),
    onBillingReminder: () => undefined,
  });
  #moment = 0;
  readonly #history = new Map<string, { readonly at: number; readonly row: Row }[]>();
  /** When each key was first answered. */
  readonly #keys = new Map<string, number>();

  constructor() {
    this.#record(0);
  }

  /** Answers a request, and returns what it has changed. */
  async handle(request: Request, now: number): Promise<{ answer: ServerAnswer; effect: Effect | undefined }> {
    const isWrite = request.method !== "GET";
    // A server without keys cannot tell a repeat from a new change.
    if (isWrite && !request.headers.has("idempotency-key")) request.headers.set("idempotency-key", `none-${now}`);
    const before = this.#rows();
    this.#moment = now;
    const response = await this.#backend.handle(request);
    this.#record(now);
    const key = request.headers.get("idempotency-key");
    if (key && response.ok && !this.#keys.has(key)) this.#keys.set(key, now);
    const answer = {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
      asOf: (key && this.#keys.get(key)) || now,
    };
    return { answer, effect: isWrite ? this.#findEffect(before) : undefined };
  }

  /** Someone else changes an account. */
  changeOutside(id: string, change: OutsideChange, now: number): void {
    const account = this.#account(id);
    this.#store.apply(this.#changeOutside(account, change, toTime(now)));
    this.#record(now);
  }

  /** What an account is. */
  now(id: string): Row {
    return toRow(this.#account(id));
  }

  /** What an account was at a moment. */
  at(id: string, time: number): Row {
    return this.#momentsOf(id).findLast(({ at }) => at <= time)!.row;
  }

  /** Whether something held for an account all the time from one moment to another. */
  wasAlways(id: string, holds: (row: Row) => boolean, from: number, to: number): boolean {
    const between = this.#momentsOf(id).filter(({ at }) => at > from && at <= to);
    return [this.at(id, from), ...between.map(({ row }) => row)].every(holds);
  }

  #findEffect(before: readonly Row[]): Effect | undefined {
    const deeds = ids.map((id, index) => {
      return { id, deed: findDeed(before[index]!, this.now(id), this.#store.changes(id)[0]?.reason) };
    });
    return deeds.find((effect): effect is Effect => effect.deed !== undefined);
  }

  #changeOutside(account: AccountRecord, change: OutsideChange, now: string): WriteEffect {
    const context = { agency: this.#store.agency(), visitor: { ...administrator, name: "Someone else" }, now };
    const balance_from = account.balance_from === "agency" ? "customer" : "agency";
    switch (change) {
      case "changes the payer":
        if (account.payment_method === null)
          return completeBillingRequest(account, { paymentMethod: payment_method, balance }, now);
        return changeBalance(account, { balance_from }, context);
      case "changes the status":
        return { account: touch({ ...account, status: account.status === "active" ? "dormant" : "active" }, now) };
      case "takes away the rights":
        return { account: touch({ ...account, permissions: { ...account.permissions, ...noRights } }, now) };
      case "gives back the rights":
        return { account: touch({ ...account, permissions: { ...account.permissions, ...permissions } }, now) };
      case "makes what is scheduled":
        return performDue(account, lateTime);
    }
  }

  #record(at: number): void {
    for (const id of ids) {
      const moments = this.#momentsOf(id);
      const row = this.now(id);
      if (!moments.at(-1) || !isSameRow(moments.at(-1)!.row, row)) moments.push({ at, row });
      this.#history.set(id, moments);
    }
  }

  #momentsOf(id: string) {
    return this.#history.get(id) ?? [];
  }

  #rows(): Row[] {
    return ids.map((id) => this.now(id));
  }

  #account(id: string): AccountRecord {
    return this.#store.account(id)!;
  }
}
