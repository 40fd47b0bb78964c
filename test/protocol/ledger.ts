import type { AccountRecord } from "../../server/index.js";
import type { Command } from "../../src/model/change.js";
import { isDone, isOvertaken, isSameRow, toDeed, toRow, type Row } from "./deed.js";
import type { Call, Exchange, Reply } from "./network.js";
import type { Effect, ModelServer } from "./server.js";

/** The invariants, by name: a run that fails names the one that broke. */
export type Invariant =
  | "sent without confirmation"
  | "sent again without confirmation"
  | "took effect twice"
  | "the screen shows a wrong state"
  | "success shown without effect"
  | "failure shown despite effect"
  | "outcome not shown"
  | "known outcome shown as unknown";

/** An invariant that does not hold. */
export class Broken extends Error {
  readonly invariant: Invariant;

  constructor(invariant: Invariant, detail: string) {
    super(`${invariant}: ${detail}`);
    this.invariant = invariant;
  }
}

/** What a screen shows of a change. */
export type Claim = "nothing" | "saving" | "changed" | "not changed" | "conflict" | "already so" | "unknown";

/** One change that a user has confirmed. */
export interface ConfirmedChange {
  readonly page: number;
  readonly id: string;
  readonly command: Command;
  /** The account as its user saw it. */
  readonly before: Row;
  /** The one key that it is sent with, once it has been sent. */
  key: string | undefined;
  /** Whether anything may be sent for it: not where the host's page has stopped it, nor when it was given up. */
  isOpen: boolean;
  /** Whether the user has seen its outcome, or has closed the dialog. */
  isOver: boolean;
  /** How much the page had received of the account when the dialog was closed with an unknown outcome. */
  receivedBefore: number | undefined;
  /** When it was sent last. */
  sentAt: number;
  /** When it took effect, and by which request. */
  readonly effects: { readonly at: number; readonly exchange: Exchange }[];
  /** What its page has received last: the account, if it was one. */
  received: { readonly row: Row | undefined } | undefined;
  /** The moment of the newest statement of the server about it that its page has received. */
  statedAt: number;
  /** Whether the server has accepted it without saying what came of it: until the account shows it, that is unknown. */
  isAccepted: boolean;
}

/** An account as a page has received it. */
interface Receipt {
  /** When the page began to wait for it. */
  readonly begun: number;
  readonly receivedAt: number;
  /** The moment that it is about. */
  readonly asOf: number;
  readonly row: Row;
}

/** The second model: which changes users have confirmed, what came of them, and what each page can know of that. */
export class Ledger {
  readonly #server: ModelServer;
  readonly #changes = new Map<string, ConfirmedChange>();
  readonly #byKey = new Map<string, ConfirmedChange>();
  /** A call, and each of its attempts, is for the change that was current when it began. */
  readonly #byCall = new WeakMap<Call, ConfirmedChange>();
  /** The types of the commands that took effect. */
  readonly made = new Set<Command["type"]>();
  readonly #receipts = new Map<string, Receipt[]>();

  constructor(server: ModelServer) {
    this.#server = server;
  }

  /** Returns the current change about an account in a page: the one that was confirmed last. */
  find(page: number, id: string): ConfirmedChange | undefined {
    return this.#changes.get(`${page} ${id}`);
  }

  findByKey(key: string): ConfirmedChange {
    return this.#byKey.get(key)!;
  }

  /** A user confirms what is on screen. */
  confirm(page: number, id: string, command: Command, before: Row): ConfirmedChange {
    const change: ConfirmedChange = {
      page,
      id,
      command,
      before,
      key: undefined,
      isOpen: true,
      isOver: false,
      receivedBefore: undefined,
      sentAt: 0,
      effects: [],
      received: undefined,
      statedAt: -1,
      isAccepted: false,
    };
    this.#changes.set(`${page} ${id}`, change);
    return change;
  }

  /** A user continues a change that was confirmed before. */
  resume(change: ConfirmedChange): void {
    this.#changes.set(`${change.page} ${change.id}`, change);
    change.isOver = false;
    change.receivedBefore = undefined;
  }

  /** A page is about to send a change with a key. */
  onKey(page: number, id: string, key: string): void {
    const change = this.find(page, id)!;
    const earlier = this.#byKey.get(key);
    if (earlier && earlier !== change) {
      // Confirmed once more while the outcome of the same change was unknown: that change continues.
      if (!change.isOpen || change.key !== undefined || !isSame(earlier, change))
        throw new Broken("sent without confirmation", `page ${page} repeats an earlier change of account ${id}`);
      earlier.isOpen = true;
      this.resume(earlier);
      return;
    }
    if (change.key !== undefined && change.key !== key)
      throw new Broken("sent without confirmation", `page ${page} sends a second change of account ${id}`);
    change.key = key;
    this.#byKey.set(key, change);
  }

  /** A page sends a request. */
  onSent(exchange: Exchange): void {
    const { id, request, sent } = exchange;
    const { page } = exchange.call;
    const change = this.#byCall.get(exchange.call) ?? (id === undefined ? undefined : this.find(page, id));
    if (request.method !== "GET") {
      if (!change?.isOpen)
        throw new Broken("sent without confirmation", `page ${page} sends a change of account ${id}`);
      if (exchange.call.isSent) throw new Broken("sent again without confirmation", `page ${page}, account ${id}`);
      exchange.call.isSent = true;
      change.sentAt = sent;
    }
    if (change) this.#byCall.set(exchange.call, change);
  }

  /** A write has changed something: what was confirmed, and for the first time. */
  onEffect({ id, deed }: Effect, exchange: Exchange, now: number): void {
    const change = this.#byCall.get(exchange.call);
    if (change?.id !== id || toDeed(change.command) !== deed)
      throw new Broken("sent without confirmation", `account ${id}: ${deed}`);
    this.made.add(change.command.type);
    change.effects.push({ at: now, exchange });
    if (change.effects.length > 1) throw new Broken("took effect twice", `account ${id}: ${deed}, again`);
  }

  /** A page receives an answer, or learns that there is none. */
  onReceived(exchange: Exchange, reply: Reply | undefined, now: number): void {
    const { call, id, request } = exchange;
    const isOk = reply?.status === 200 || reply?.status === 201;
    const row = isOk && id !== undefined ? toRow(JSON.parse(reply.body) as AccountRecord) : undefined;
    // It is sent once more with the headers of a new session, where the host has such.
    if (reply?.status === 401) call.isSent = false;
    const changes = new Set([this.#byCall.get(exchange.call)]);
    // A reading that began before the user confirmed once more is about that change too.
    if (id !== undefined && request.method === "GET") changes.add(this.find(call.page, id));
    for (const change of changes) {
      if (!change) continue;
      change.received = { row };
      if (request.method !== "GET" && exchange.isAccepted) change.isAccepted = true;
      // That the account cannot be read states nothing about the change.
      if (reply && (row || request.method !== "GET")) change.statedAt = reply.given;
    }
    if (row) this.addReceipt(call, id!, { receivedAt: now, asOf: reply!.asOf, row });
  }

  /** Whether an attempt has taken effect already: then its server does not refuse the network's own copy of it. */
  hasTakenEffect(exchange: Exchange): boolean {
    const effects = this.#byCall.get(exchange.call)?.effects ?? [];
    return effects.some((effect) => effect.exchange.call === exchange.call);
  }

  /** A page shows what it has received of an account. */
  addReceipt({ page, begun }: Call, id: string, receipt: Omit<Receipt, "begun">): void {
    this.#receipts.set(`${page} ${id}`, [...this.#receiptsOf(page, id), { begun, ...receipt }]);
  }

  countReceipts(page: number, id: string): number {
    return this.#receiptsOf(page, id).length;
  }

  /**
   * The screen shows the newest of what the page has received. Of two answers that it waited for at the same time it
   * cannot tell which is newer: either is right, until the next one.
   */
  checkRow(page: number, id: string, shown: Row, isDoubtful: boolean): void {
    const all = this.#receiptsOf(page, id);
    const matching = (isDoubtful ? all : all.filter(isNewest)).filter(({ row }) => isSameRow(row, shown));
    const text = () => `page ${page} shows account ${id} as ${JSON.stringify(shown)}`;
    if (matching.length === 0) throw new Broken("the screen shows a wrong state", text());
    const change = this.find(page, id);
    const asOf = Math.max(...matching.map((receipt) => receipt.asOf));
    const missed = change?.effects.find(
      ({ at, exchange }) => asOf < at && !(exchange.sent < change.statedAt && change.statedAt < at),
    );
    if (missed && !isDoubtful) throw new Broken("the screen shows a wrong state", `${text()}, before its own change`);
  }

  /** What a page shows of a change is true at the moment of the answer that it relies on. */
  checkClaim(change: ConfirmedChange, claim: Claim): void {
    const { page, id, command, before, received, statedAt, effects } = change;
    const text = `page ${page}, account ${id}: ${toDeed(command)}`;
    const isSo = (row: Row) => isDone(row, command, before);
    const isInEffect = effects.some(({ at }) => at <= statedAt && this.#server.wasAlways(id, isSo, at, statedAt));
    const row = received?.row;
    switch (claim) {
      case "saving":
        return;
      case "nothing":
        if (!change.isOver) throw new Broken("outcome not shown", text);
        return;
      case "changed":
        if (!row || !isSo(row)) throw new Broken("success shown without effect", text);
        return;
      case "already so":
        if (!row || !(isSo(row) || isOvertaken(row, command, before)))
          throw new Broken("success shown without effect", text);
        return;
      case "not changed":
      case "conflict":
        if (statedAt < change.sentAt || isInEffect) throw new Broken("failure shown despite effect", text);
        return;
      case "unknown":
        if (row && !(change.isAccepted && !isSo(row))) throw new Broken("known outcome shown as unknown", text);
    }
  }

  /** The row of a change whose dialog was closed shows that its outcome is unknown, until the account has been received. */
  checkAfterwards({ page, id, receivedBefore }: ConfirmedChange, claim: Claim): void {
    if (receivedBefore === undefined || claim !== "nothing") return;
    if (this.countReceipts(page, id) <= receivedBefore)
      throw new Broken("outcome not shown", `page ${page}, row ${id}`);
  }

  #receiptsOf(page: number, id: string): readonly Receipt[] {
    return this.#receipts.get(`${page} ${id}`) ?? [];
  }
}

function isSame(one: ConfirmedChange, other: ConfirmedChange): boolean {
  return toDeed(one.command) === toDeed(other.command);
}

/** Whether no other receipt is certainly newer. */
function isNewest(one: Receipt, _: number, all: readonly Receipt[]): boolean {
  const isApart = (other: Receipt) => other.begun >= one.receivedAt || one.begun >= other.receivedAt;
  return !all.some((other) => other.asOf > one.asOf && isApart(other));
}
