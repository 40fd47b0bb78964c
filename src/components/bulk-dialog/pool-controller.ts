import type { LitElement, ReactiveController } from "lit";
import { errorOf } from "../../changes/change-machine.js";
import { ChangePool, type PoolItem } from "../../changes/change-pool.js";
import { AccountReadEvent, BillingErrorEvent, type Operation } from "../../events.js";
import type { Account } from "../../model/account.js";
import type { Command } from "../../model/change.js";
import type { AccountsStore } from "../../store/accounts-store.js";

/** An element in which something can be done to many accounts. */
export interface PoolHost extends LitElement {
  /** Whether accounts of this store may be changed now. */
  mayChange(store: AccountsStore): boolean;
}

/** What is asked, and where: the table may show another collection by the time it ends. */
export interface PoolQuestion {
  readonly store: AccountsStore;
}

/** Drives a pop-up that does something to many accounts, and dispatches what comes of each as events of the element. */
export abstract class PoolController<
  C extends Command,
  Question extends PoolQuestion,
  Host extends PoolHost = PoolHost,
> implements ReactiveController {
  protected question: Question | undefined;
  protected pool: ChangePool<C> | undefined;
  /** How often the pool has gone on. */
  protected steps = 0;
  protected readonly host: Host;
  readonly #operation: Operation;

  constructor(host: Host, operation: Operation) {
    this.host = host;
    this.#operation = operation;
    host.addController(this);
  }

  get isRunning(): boolean {
    return this.pool?.running ?? false;
  }

  /** A page that is left has to warn first. */
  hostUpdated(): void {
    const listen = this.isRunning ? addEventListener : removeEventListener;
    listen("beforeunload", this.#onLeave);
  }

  /** An element that is moved is back at once. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      this.pool?.stop();
      if (!this.pool) this.question = undefined;
    });
  }

  /** Called when an item is about to be sent for the first time; `false` leaves it out. */
  protected abstract onConfirmItem(item: PoolItem<C>): boolean;

  /** Dispatches what has been done. */
  protected abstract onItemDone(item: PoolItem<C>): void;

  /** Called when a run has ended. */
  protected onRunEnd?(): void;

  /** Creates the pool, with a command for each account. */
  protected fillPool(store: AccountsStore, commands: readonly (readonly [account: Account, command: C])[]): void {
    this.pool = new ChangePool<C>({
      items: commands.map(([account, command]) => {
        // Accounts of other pages may not be known: the counts follow from what they were.
        store.offer(account);
        store.reset(account);
        return { runner: store.runnerOf(account), account, command };
      }),
      onConfirm: (item) => this.onConfirmItem(item),
      onItemEnd: (item, before) => void this.#onItemEnd(item, before),
      onProgress: () => {
        this.steps++;
        this.host.requestUpdate();
      },
    });
  }

  protected async run(status: "waiting" | "failed"): Promise<void> {
    const { host, question } = this;
    if (!question || !host.mayChange(question.store)) return;
    const items = (await this.pool?.run(status)) ?? [];
    this.onRunEnd?.();
    await host.updateComplete;
    for (const { status: outcome, runner } of items) {
      const error = outcome === "failed" ? errorOf(runner.state) : undefined;
      if (error) host.dispatchEvent(new BillingErrorEvent({ error, operation: this.#operation }));
    }
  }

  async #onItemEnd(item: PoolItem<C>, before: Account): Promise<void> {
    const { host } = this;
    const { account, status } = item;
    if (account === before) return;
    host.dispatchEvent(new AccountReadEvent({ account }));
    if (status !== "changed") return;
    await host.updateComplete;
    // Meanwhile the item may have gone on.
    this.onItemDone({ ...item, account });
  }

  /** Each has its own: one that rests must not take away that of another. */
  readonly #onLeave = (event: Event): void => event.preventDefault();
}
