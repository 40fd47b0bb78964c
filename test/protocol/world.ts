import { createClient, type Twins } from "./client.js";
import type { AccountRecord } from "../../server/index.js";
import { Clock, nextTurn } from "./clock.js";
import { Broken, Ledger, type Wish } from "./ledger.js";
import { Network, type Exchange, type Reply } from "./network.js";
import { AdminPage, describe } from "./page.js";
import { ids, isSameRow, ModelServer, toRow } from "./server.js";

/** A page, and what the world has to know of it. */
export interface Visit {
  /** Unlike that of any other page, before a reload too. */
  readonly number: number;
  readonly page: AdminPage;
  /** Calls of the client that have not ended. */
  calls: number;
}

/** Each page has a time-out of its own length, by which the clock knows it. */
const FIRST_LIMIT = 20_001;

/** Two people's pages, the server, and everything that lies between: what a run begins with. */
export class World {
  readonly server = new ModelServer();
  readonly ledger = new Ledger(this.server);
  readonly network: Network;
  readonly visits: Visit[] = [];
  readonly #clock = new Clock((delay) => delay >= FIRST_LIMIT);
  readonly #twins: Twins;
  /** What each page has heard, and does not show yet. */
  readonly #lists = new Map<number, { readonly exchange: Exchange; readonly reply: Reply; readonly heard: number }>();
  #broken: Error | undefined;
  #pages = 0;

  private constructor(twins: Twins) {
    this.#twins = twins;
    this.network = new Network(this.server, {
      onSent: (exchange) => this.#guard(() => this.ledger.onSent(exchange)),
      onEffect: (...effect) => this.#guard(() => this.ledger.onEffect(...effect)),
      onHeard: (exchange, reply, heard) => {
        if (reply?.status === 200 && exchange.id === undefined)
          this.#lists.set(exchange.call.page, { exchange, reply, heard });
        this.ledger.onHeard(exchange, reply, heard);
      },
    });
  }

  /** A world in which each person's page has its rows. */
  static async create(twins: Twins = {}): Promise<World> {
    const world = new World(twins);
    for (const person of [0, 1]) world.enter(person);
    await world.calm();
    return world;
  }

  /** A person comes, or loads the page again: what the old one waited for is forgotten, and may still arrive. */
  enter(person: number): void {
    const old = this.visits[person];
    if (old) {
      this.network.forget(old.number);
      this.#clock.forget(FIRST_LIMIT + old.number);
    }
    const number = this.#pages++;
    const visit = { number, calls: 0 } as Visit;
    const api = createClient(this.network, this.#twins, {
      page: number,
      isHere: () => this.visits[person] === visit,
      hasSessions: person === 0,
      timeout: FIRST_LIMIT + number,
      onWrite: (id, key) => this.ledger.onKey(number, id, key),
      onCall: (change) => (visit.calls += change),
    });
    this.visits[person] = Object.assign(visit, { page: new AdminPage(api, this.#listenTo(number)) });
  }

  /** The time-out of the oldest attempt of a page that waits for something. */
  runOut({ number }: Visit): void {
    this.#clock.runOut(FIRST_LIMIT + number);
  }

  /** A person confirms that an account is to leave its source; with `isRepeat`, goes on with what was confirmed before. */
  confirm({ number }: Visit, id: string, from: Parameters<Ledger["confirm"]>[2], isRepeat = false): void {
    if (isRepeat) this.ledger.find(number, id)!.isOver = false;
    else this.ledger.confirm(number, id, from);
  }

  /** A person wants to see no more of what is on screen. */
  giveUp({ number, page }: Visit): void {
    page.close();
    // It stays where something is under way.
    if (page.isModal) return;
    for (const wish of this.#wishesOf(number)) wish.isOver = true;
  }

  /** Lets happen what needs nobody: until each call of a client waits for the network. */
  async settle(): Promise<void> {
    do await nextTurn();
    while (this.visits.reduce((sum, { calls }) => sum + calls, 0) > this.network.waiting.length);
    this.network.collect();
    for (const { page } of this.visits) page.release();
    if (this.#broken) throw this.#broken;
  }

  /** What must hold whenever nothing is on its way inside a page. */
  check(): void {
    for (const visit of this.visits) {
      for (const id of ids) this.#checkAccount(visit, id);
    }
  }

  /** Lets everything arrive, in order, and runs out what nobody answers. */
  async calm(): Promise<void> {
    const { network } = this;
    for (;;) {
      await this.settle();
      this.check();
      const [packet] = network.packets;
      const [reply] = network.replies;
      const visit = this.visits.find(({ number }) => number === network.waiting[0]?.call.page);
      if (packet) await network.arrive(packet);
      else if (reply) network.deliver(reply);
      else if (visit) this.runOut(visit);
      else return;
    }
  }

  /** When all is quiet, and everybody has looked again, the screens say what the server says. */
  async end(): Promise<void> {
    await this.calm();
    for (const visit of this.visits) this.giveUp(visit);
    await this.calm();
    for (const { page } of this.visits) void page.accounts.reload();
    await this.calm();
    for (const { number, page } of this.visits) {
      const wrong = ids.find((id) => !isSameRow(page.shown(id)!, this.server.now(id)));
      if (wrong) throw new Broken("the screen shows what is not", `page ${number}, account ${wrong}, after a refresh`);
    }
  }

  /** The page's own timers come back. */
  leave(): void {
    this.#clock.uninstall();
  }

  #checkAccount({ number, page, calls }: Visit, id: string): void {
    const wish = this.ledger.find(number, id);
    const claim = page.claimOf(id);
    if (wish && !wish.isOver) this.ledger.checkClaim(wish, claim);
    // What was given up is sent no more; what nobody knows of can be gone on with.
    else if (wish && claim === "nothing") wish.isOpen = false;
    const { popup } = page.balanceOf(id);
    const isAnswered = popup.kind === "ended" || (popup.kind === "asking" && popup.error);
    const heard = wish?.heard?.row;
    if (isAnswered && heard && !isSameRow(heard, describe(popup.account)))
      throw new Broken("the screen shows what is not", `page ${number} asks about account ${id} as it was`);
    const shown = page.shown(id);
    // Rows that have arrived wait until nothing is open before them.
    const isWaiting = page.isModal && this.#lists.has(number);
    const isDoubtful = isWaiting || calls > 0 || page.isDoubtful || claim === "saving" || claim === "not known";
    if (shown) this.ledger.checkRow(number, id, shown, isDoubtful);
  }

  #wishesOf(number: number): Wish[] {
    return ids.map((id) => this.ledger.find(number, id)).filter((wish) => wish !== undefined);
  }

  #listenTo(number: number): ConstructorParameters<typeof AdminPage>[1] {
    return {
      onRows: () => {
        const { exchange, reply, heard } = this.#lists.get(number)!;
        this.#lists.delete(number);
        const { accounts } = JSON.parse(reply.body) as { accounts: readonly AccountRecord[] };
        for (const record of accounts)
          this.ledger.addNews(exchange.call, String(record.id), { heard, asOf: reply.asOf, row: toRow(record) });
      },
      onStopped: ({ id }) => endWish(this.ledger.find(number, String(id))!),
      onChanged: (key) => {
        const wish = this.ledger.findByKey(key);
        this.#guard(() => this.ledger.checkClaim(wish, "changed"));
        endWish(wish);
      },
    };
  }

  /** What breaks deep inside a client must not be taken for an answer of the network. */
  #guard(check: () => void): void {
    try {
      check();
    } catch (broken) {
      this.#broken ??= broken as Error;
    }
  }
}

function endWish(wish: Wish): void {
  wish.isOpen = false;
  wish.isOver = true;
}
