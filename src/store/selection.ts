import type { ReactiveControllerHost } from "lit";
import type { Account } from "../model/account.js";
import { MatchReader, type MatchOptions } from "./match-reader.js";

/** The accounts that the user has selected, by id: they stay so over pages, sorting and refreshes. */
export class SelectionController {
  readonly #host: ReactiveControllerHost;
  readonly #options: MatchOptions;
  #selected: ReadonlyMap<string, Account> = new Map();
  /** The last one that was selected by itself: a range begins there. */
  #last = "";
  #reader: MatchReader | undefined;

  constructor(host: ReactiveControllerHost, options: MatchOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** What the server said of each of them last. */
  get accounts(): readonly Account[] {
    return [...this.#selected.values()];
  }

  /** Reads all that match, once that was asked for. */
  get reader(): MatchReader | undefined {
    return this.#reader;
  }

  has({ id }: Account): boolean {
    return this.#selected.has(String(id));
  }

  /** Selects accounts, or takes them out. */
  select(accounts: readonly Account[], isSelected = true): void {
    const selected = new Map(this.#selected);
    for (const account of accounts) {
      if (isSelected) selected.set(String(account.id), account);
      else selected.delete(String(account.id));
    }
    this.#selected = selected;
    if (selected.size === 0) this.stop();
    this.#host.requestUpdate();
  }

  /** Selects one, or takes it out; of a list, with all between it and the one before. */
  selectOne(account: Account, isSelected: boolean, list: readonly Account[] = []): void {
    const ids = list.map(({ id }) => String(id));
    const id = String(account.id);
    const [from = -1, to = -1] = [ids.indexOf(this.#last), ids.indexOf(id)].sort((one, other) => one - other);
    this.#last = id;
    this.select(from < 0 ? [account] : list.slice(from, to + 1), isSelected);
  }

  /** Takes over what the server says now of those that are selected. */
  update(accounts: readonly Account[]): void {
    this.select(accounts.filter((account) => this.has(account)));
  }

  clear(): void {
    this.select(this.accounts, false);
  }

  /** Reads all that match; when all are there, they are what is selected. */
  selectAll(): void {
    const reader = new MatchReader(this.#host, this.#options, () => {
      this.#selected = reader.found;
      this.stop();
    });
    this.#reader = reader;
  }

  /** Gives up reading all that match. */
  stop(): void {
    this.#reader?.stop();
    this.#reader = undefined;
  }
}
