import {
  administrator,
  createBackend,
  createMemoryStore,
  toSeed,
  type AccountRecord,
  type MemoryStore,
} from "../../server/index.js";
import { changeBalance, touch, type Effect as WriteEffect } from "../../server/rules.js";
import type { BalanceSource } from "../../src/index.js";

/** What is compared of an account: everything that a change can touch. */
export interface Row {
  readonly balanceFrom: string | undefined;
  readonly status: string | undefined;
  readonly version: string | undefined;
  readonly mayChange: boolean;
}

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
  readonly to: string;
}

/** What other people do to an account. */
export type OutsideChange =
  "changes the payer" | "changes the status" | "takes away the rights" | "gives back the rights";

const permissions = { change_balance: true, request_billing: false, view_history: false };
const payment_method = { brand: "Visa", last4: "4242" };
const balance = { cents: 4200, currency: "USD" };
const common = { status: "active", permissions, payment_method, balance };

/** Two accounts with a version and one without, which only its key protects from what comes late. */
const seed: readonly AccountRecord[] = [
  { id: 1, name: "Without version", balance_from: "customer", ...common },
  { id: 2, name: "On customer", balance_from: "customer", version: "r1", ...common },
  { id: 3, name: "On agency", balance_from: "agency", version: "r1", ...common },
];

/** The ids of the accounts that there are. */
export const ids: readonly string[] = seed.map(({ id }) => String(id));

/** The reference backend, with a memory of what every account was at every moment. */
export class ModelServer {
  readonly #store: MemoryStore = createMemoryStore(toSeed(seed));
  readonly #backend = createBackend({ store: this.#store });
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
    const response = await this.#backend.handle(request);
    this.#record(now);
    const key = request.headers.get("idempotency-key");
    if (key && response.ok && !this.#keys.has(key)) this.#keys.set(key, now);
    const changed = ids.find((_, index) => before[index]?.balanceFrom !== this.#rows()[index]?.balanceFrom);
    const answer = {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
      asOf: (key && this.#keys.get(key)) || now,
    };
    return {
      answer,
      effect: changed === undefined ? undefined : { id: changed, to: String(this.now(changed).balanceFrom) },
    };
  }

  /** Someone else changes an account. */
  changeOutside(id: string, change: OutsideChange, now: number): void {
    const account = this.#account(id);
    this.#store.apply(this.#changeOutside(account, change));
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

  /** Whether an account was on one source all the time from one moment to another. */
  wasOn(id: string, source: BalanceSource, from: number, to: number): boolean {
    const between = this.#momentsOf(id).filter(({ at }) => at > from && at <= to);
    return [this.at(id, from), ...between.map(({ row }) => row)].every(({ balanceFrom }) => balanceFrom === source);
  }

  #changeOutside(account: AccountRecord, change: OutsideChange): WriteEffect {
    const now = "2026-11-20T10:00:00.000Z";
    const context = { agency: this.#store.agency(), visitor: { ...administrator, name: "Someone else" }, now };
    const balance_from = account.balance_from === "agency" ? "customer" : "agency";
    switch (change) {
      case "changes the payer":
        return changeBalance(account, { balance_from }, context);
      case "changes the status":
        return { account: touch({ ...account, status: account.status === "active" ? "dormant" : "active" }, now) };
      case "takes away the rights":
        return { account: touch({ ...account, permissions: { ...permissions, change_balance: false } }, now) };
      case "gives back the rights":
        return { account: touch({ ...account, permissions }, now) };
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

/** Whether two rows are equal. */
export function isSameRow(one: Row, other: Row): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** An account on the wire, as far as it is compared. */
export function toRow({ balance_from, status, version, permissions: may }: AccountRecord): Row {
  return { balanceFrom: balance_from, status, version, mayChange: may?.change_balance !== false };
}
