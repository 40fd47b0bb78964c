import type { AccountRecord } from "../../server/index.js";
import { oppositeOf } from "../../src/model/balance-source.js";
import type { BalanceSource } from "../../src/index.js";
import type { Call, Exchange, Reply } from "./network.js";
import { isSameRow, toRow, type Effect, type ModelServer, type Row } from "./server.js";

/** What must hold, by name: a run that fails says which of them broke. */
export type Invariant =
  | "nobody confirmed it"
  | "it was sent again unasked"
  | "it took effect twice"
  | "the screen shows what is not"
  | "success is told of what is not in effect"
  | "an error is told of what is in effect"
  | "it is not told how a wish ended"
  | "not known is told of what is known";

/** An invariant that does not hold. */
export class Broken extends Error {
  readonly invariant: Invariant;

  constructor(invariant: Invariant, detail: string) {
    super(`${invariant}: ${detail}`);
    this.invariant = invariant;
  }
}

/** What a screen says of a wish. */
export type Claim = "nothing" | "saving" | "changed" | "not changed" | "conflict" | "so already" | "not known";

/** One change that a person has confirmed. */
export interface Wish {
  readonly page: number;
  readonly id: string;
  readonly to: BalanceSource;
  /** Whether anything may be sent for it: not where the host's page has stopped it, nor when it was given up. */
  isOpen: boolean;
  /** Whether the person has seen how it ended, or wanted to see no more. */
  isOver: boolean;
  /** When it was sent last. */
  sent: number;
  /** When it took effect, and what had been sent for that. */
  readonly effects: { readonly at: number; readonly exchange: Exchange }[];
  /** What its page has heard last: when that was said, and the account if it was one. */
  heard: { readonly row: Row | undefined } | undefined;
  /** When the server last said anything of it that its page has heard. */
  told: number;
}

/** What a page has heard of an account: from when to when it waited for that, and of which moment it speaks. */
interface News {
  readonly begun: number;
  readonly heard: number;
  readonly asOf: number;
  readonly row: Row;
}

/** The second model: who has wished what, what came of it, and what each page can know of that. Nothing else. */
export class Ledger {
  readonly #server: ModelServer;
  readonly #wishes = new Map<string, Wish>();
  readonly #keys = new Map<string, Wish>();
  readonly #sentFor = new WeakMap<Exchange, Wish>();
  readonly #news = new Map<string, News[]>();

  constructor(server: ModelServer) {
    this.#server = server;
  }

  /** The last wish about an account that was confirmed in a page. */
  find(page: number, id: string): Wish | undefined {
    return this.#wishes.get(`${page} ${id}`);
  }

  /** The wish that was sent under a key. */
  findByKey(key: string): Wish {
    return this.#keys.get(key)!;
  }

  /** A page is about to send a wish under a key. */
  onKey(page: number, id: string, key: string): void {
    this.#keys.set(key, this.find(page, id)!);
  }

  /** A person confirms what is on screen: the account is to leave the source that it is on. */
  confirm(page: number, id: string, from: BalanceSource | undefined): Wish {
    const to = oppositeOf(from!);
    const common = { isOpen: true, isOver: false, sent: 0, heard: undefined, told: -1 };
    const wish: Wish = { page, id, to, effects: [], ...common };
    this.#wishes.set(`${page} ${id}`, wish);
    return wish;
  }

  /** A page sends something for a wish. */
  onSent(exchange: Exchange): void {
    const { id, request, sent } = exchange;
    const { page } = exchange.call;
    const wish = id === undefined ? undefined : this.find(page, id);
    if (request.method !== "GET") {
      if (!wish?.isOpen) throw new Broken("nobody confirmed it", `page ${page} sends a change of account ${id}`);
      if (exchange.call.isSent) throw new Broken("it was sent again unasked", `page ${page}, account ${id}`);
      exchange.call.isSent = true;
      wish.sent = sent;
    }
    if (wish) this.#sentFor.set(exchange, wish);
  }

  /** A write has changed something: one that was confirmed, to what was confirmed, and for the first time. */
  onEffect({ id, to }: Effect, exchange: Exchange, now: number): void {
    const wish = this.#sentFor.get(exchange);
    if (wish?.id !== id || wish.to !== to) throw new Broken("nobody confirmed it", `account ${id} goes to ${to}`);
    wish.effects.push({ at: now, exchange });
    if (wish.effects.length > 1) throw new Broken("it took effect twice", `account ${id} goes to ${to} again`);
  }

  /** A page hears an answer, or that there is none. */
  onHeard(exchange: Exchange, reply: Reply | undefined, now: number): void {
    const row =
      reply?.status === 200 && exchange.id !== undefined ? toRow(JSON.parse(reply.body) as AccountRecord) : undefined;
    // Once more with the headers of a new session, where the host has such.
    if (reply?.status === 401) exchange.call.isSent = false;
    const wish = this.#sentFor.get(exchange);
    if (wish) {
      wish.heard = { row };
      // That the account cannot be read says nothing of the wish.
      if (reply && (row || exchange.request.method !== "GET")) wish.told = reply.given;
    }
    if (row) this.addNews(exchange.call, exchange.id!, { heard: now, asOf: reply!.asOf, row });
  }

  /** Whether an attempt has taken effect already: then its server does not refuse the network's own copy of it. */
  hasTakenEffect(exchange: Exchange): boolean {
    const effects = this.#sentFor.get(exchange)?.effects ?? [];
    return effects.some((effect) => effect.exchange.call === exchange.call);
  }

  /** A page shows what it has heard. */
  addNews({ page, begun }: Call, id: string, heard: Omit<News, "begun">): void {
    const news = [...(this.#news.get(`${page} ${id}`) ?? []), { begun, ...heard }];
    this.#news.set(`${page} ${id}`, news);
  }

  /**
   * The screen shows the newest of what the page has heard. Of two answers that it waited for at the same time it cannot
   * tell which is newer: either will do, until the next one.
   */
  checkRow(page: number, id: string, shown: Row, isDoubtful: boolean): void {
    const all = this.#news.get(`${page} ${id}`) ?? [];
    const news = (isDoubtful ? all : all.filter(isNewest)).filter(({ row }) => isSameRow(row, shown));
    const text = () => `page ${page} shows account ${id} as ${JSON.stringify(shown)}`;
    if (news.length === 0) throw new Broken("the screen shows what is not", text());
    const wish = this.find(page, id);
    const asOf = Math.max(...news.map((one) => one.asOf));
    const missed = wish?.effects.find(
      ({ at, exchange }) => asOf < at && !(exchange.sent < wish.told && wish.told < at),
    );
    if (missed && !isDoubtful) throw new Broken("the screen shows what is not", `${text()}, before its own change`);
  }

  /** What a page says of a wish is true at the moment of the answer from which it has that. */
  checkClaim(wish: Wish, claim: Claim): void {
    const { page, id, to, heard, told, effects } = wish;
    const text = `page ${page}, account ${id}, to ${to}`;
    const isInEffect = effects.some(({ at }) => at <= told && this.#server.wasOn(id, to, at, told));
    switch (claim) {
      case "saving":
        return;
      case "nothing":
        if (!wish.isOver) throw new Broken("it is not told how a wish ended", text);
        return;
      case "changed":
      case "so already":
        if (heard?.row?.balanceFrom !== to) throw new Broken("success is told of what is not in effect", text);
        return;
      case "not changed":
      case "conflict":
        if (told < wish.sent || isInEffect) throw new Broken("an error is told of what is in effect", text);
        return;
      case "not known":
        if (heard?.row) throw new Broken("not known is told of what is known", text);
    }
  }
}

/** Whether nothing among the news is newer for sure. */
function isNewest(one: News, _: number, all: readonly News[]): boolean {
  const isApart = (other: News) => other.begun >= one.heard || one.begun >= other.heard;
  return !all.some((other) => other.asOf > one.asOf && isApart(other));
}
