import type { AccountRecord } from "../../server/index.js";
import { createClient, type Mutant } from "./client.js";
import { Clock, nextTurn } from "./clock.js";
import { Broken, Ledger, type ConfirmedChange } from "./ledger.js";
import { Network, type Exchange, type Reply } from "./network.js";
import { describe, isSameRow, toRow } from "./deed.js";
import { AdminPage, type PageListener } from "./page.js";
import { ids, ModelServer } from "./server.js";

/** A page, and what the simulation has to know of it. */
export interface Visit {
  /** Unlike that of any other page, before a reload too. */
  readonly number: number;
  readonly page: AdminPage;
  /** Calls of the client that have not ended. */
  calls: number;
}

/** Two people's pages, the server, and everything that lies between: what a run begins with. */
export class Simulation {
  readonly server = new ModelServer();
  readonly ledger = new Ledger(this.server);
  readonly network: Network;
  readonly visits: Visit[] = [];
  readonly #clock = new Clock();
  readonly #mutant: Mutant;
  /** The list that each page has received and does not show yet. */
  readonly #lists = new Map<
    number,
    { readonly exchange: Exchange; readonly reply: Reply; readonly receivedAt: number }
  >();
  #broken: Error | undefined;
  #pages = 0;

  private constructor(mutant: Mutant) {
    this.#mutant = mutant;
    this.network = new Network(this.server, {
      onSent: (exchange) => this.#guard(() => this.ledger.onSent(exchange)),
      onEffect: (...effect) => this.#guard(() => this.ledger.onEffect(...effect)),
      onReceived: (exchange, reply, receivedAt) => {
        if (reply?.status === 200 && exchange.id === undefined)
          this.#lists.set(exchange.call.page, { exchange, reply, receivedAt });
        this.ledger.onReceived(exchange, reply, receivedAt);
      },
    });
  }

  /** A simulation in which each person's page has its rows. */
  static async create(mutant: Mutant = {}): Promise<Simulation> {
    const simulation = new Simulation(mutant);
    for (const person of [0, 1]) simulation.enter(person);
    await simulation.drain();
    return simulation;
  }

  /** A person comes, or loads the page again: what the old one waited for is forgotten, and may still arrive. */
  enter(person: number): void {
    const old = this.visits[person];
    if (old) {
      old.page.leave();
      this.network.forget(old.number);
      this.#clock.forget(old.number);
    }
    const number = this.#pages++;
    const visit = { number, calls: 0 } as Visit;
    const api = createClient(this.network, this.#clock, this.#mutant, {
      page: number,
      isHere: () => this.visits[person] === visit,
      hasSessions: person === 0,
      onWrite: (id, key) => this.#guard(() => this.ledger.onKey(number, id, key)),
      onCall: (change) => (visit.calls += change),
    });
    this.visits[person] = Object.assign(visit, { page: new AdminPage(api, this.#listenTo(number)) });
  }

  /** The time-out of the oldest attempt of a page that waits for something. */
  runOut({ number }: Visit): void {
    this.#clock.runOut(number);
  }

  /** A user closes the dialog; it stays where a request of a change is under way. */
  giveUp({ number, page }: Visit): void {
    const unknown = this.#changesOf(number).filter(({ id }) => page.claimOf(id) === "unknown");
    // Rows that were held arrive as the dialog closes.
    for (const change of unknown) change.receivedBefore ??= this.ledger.countReceipts(number, change.id);
    page.close();
    if (page.isModal) return;
    for (const change of this.#changesOf(number)) change.isOver = true;
  }

  /** A page is offline until it does not try again: so the outcome of what it has sent becomes unknown. */
  async goOffline({ number }: Visit): Promise<void> {
    while (this.network.waiting.some(({ call }) => call.page === number)) {
      this.network.disconnect(number);
      await this.run();
    }
  }

  /** Lets happen what needs no answer, until each call of a client waits for the network. */
  async run(): Promise<void> {
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

  /** Lets everything arrive, in order, and lets the time be up for what is not answered. */
  async drain(): Promise<void> {
    const { network } = this;
    for (;;) {
      await this.run();
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

  /** When nothing is under way and every page has been refreshed, the screens show what the server has. */
  async end(): Promise<void> {
    await this.drain();
    for (const visit of this.visits) this.giveUp(visit);
    await this.drain();
    for (const { page } of this.visits) void page.refresh();
    await this.drain();
    for (const { number, page } of this.visits) {
      const wrong = ids.find((id) => !isSameRow(page.shown(id)!, this.server.now(id)));
      if (wrong)
        throw new Broken("the screen shows a wrong state", `page ${number}, account ${wrong}, after a refresh`);
    }
  }

  /** The pages are closed. */
  leave(): void {
    for (const { page } of this.visits) page.leave();
  }

  #checkAccount({ number, page, calls }: Visit, id: string): void {
    const change = this.ledger.find(number, id);
    const claim = page.claimOf(id);
    if (change) {
      if (!change.isOver) this.ledger.checkClaim(change, claim);
      // What was given up is not sent any more, unless its outcome is unknown: then the user can go on with it.
      else if (claim === "nothing") change.isOpen = false;
      if (change.isOver) this.ledger.checkAfterwards(change, claim);
    }
    const dialog = page.dialogOf(id);
    const isAnswered = dialog?.status === "rejected" || (dialog?.status === "confirming" && dialog.error);
    const received = change?.received?.row;
    if (isAnswered && received && !isSameRow(received, describe(dialog.account)))
      throw new Broken("the screen shows a wrong state", `page ${number} shows account ${id} as it was`);
    const shown = page.shown(id);
    // Rows that have arrived are held until no dialog is open.
    const isHeld = page.isModal && this.#lists.has(number);
    const isDoubtful = isHeld || calls > 0 || page.isDoubtful || claim === "saving" || claim === "unknown";
    if (shown) this.ledger.checkRow(number, id, shown, isDoubtful);
  }

  #changesOf(number: number): ConfirmedChange[] {
    return ids.map((id) => this.ledger.find(number, id)).filter((change) => change !== undefined);
  }

  #listenTo(number: number): PageListener {
    const onChanged = (change: ConfirmedChange): void => {
      this.#guard(() => this.ledger.checkClaim(change, "changed"));
      endChange(change);
    };
    return {
      onRows: () => {
        const { exchange, reply, receivedAt } = this.#lists.get(number)!;
        this.#lists.delete(number);
        const { accounts } = JSON.parse(reply.body) as { accounts: readonly AccountRecord[] };
        for (const record of accounts)
          this.ledger.addReceipt(exchange.call, String(record.id), {
            receivedAt,
            asOf: reply.asOf,
            row: toRow(record),
          });
      },
      onStopped: ({ id }) => endChange(this.ledger.find(number, String(id))!),
      onChanged: (key) => onChanged(this.ledger.findByKey(key)),
      onPoolChanged: ({ id }) => onChanged(this.ledger.find(number, String(id))!),
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

function endChange(change: ConfirmedChange): void {
  change.isOpen = false;
  change.isOver = true;
}
