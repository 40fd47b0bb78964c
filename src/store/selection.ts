import type { Account } from "../model/account.js";
import type { AccountQuery } from "../model/query.js";
import type { ApiError } from "../client/api-error.js";
import { MatchReader, type ReadAccounts } from "./fetch-all-pages.js";

/** The accounts that the user has selected, by id. They stay selected over pages, sorting and refreshes. */
export class Selection {
  readonly #onChange: () => void;
  #selected: ReadonlyMap<string, Account> = new Map();
  /** The account that was selected last by itself: a range begins there. */
  #anchor = "";
  #reader: MatchReader | undefined;

  /** @param onChange called when something else is selected, or is being read */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** What the server said last of each selected account. */
  get accounts(): readonly Account[] {
    return [...this.#selected.values()];
  }

  /** What is selected, another object whenever that is something else. */
  get state(): object {
    return this.#selected;
  }

  get size(): number {
    return this.#selected.size;
  }

  /** Reads all accounts that match, after `selectAll()`. */
  get reader(): MatchReader | undefined {
    return this.#reader;
  }

  has({ id }: Account): boolean {
    return this.#selected.has(String(id));
  }

  /** Selects accounts, or deselects them. */
  select(accounts: readonly Account[], isSelected = true): void {
    const selected = new Map(this.#selected);
    for (const account of accounts) {
      if (isSelected) selected.set(String(account.id), account);
      else selected.delete(String(account.id));
    }
    this.#selected = selected;
    if (selected.size === 0) this.stop();
    this.#onChange();
  }

  /** Selects one account, or deselects it; of a list, with all between it and the one before. */
  selectOne(account: Account, isSelected: boolean, list: readonly Account[] = []): void {
    const ids = list.map(({ id }) => String(id));
    const id = String(account.id);
    const [from = -1, to = -1] = [ids.indexOf(this.#anchor), ids.indexOf(id)].sort((one, other) => one - other);
    this.#anchor = id;
    this.select(from < 0 ? [account] : list.slice(from, to + 1), isSelected);
  }

  /** Takes over what the server says now of accounts that are selected. */
  update(accounts: readonly Account[]): void {
    const selected = accounts.filter((account) => this.has(account));
    if (selected.length > 0) this.select(selected);
  }

  clear(): void {
    if (this.#selected.size > 0) this.select(this.accounts, false);
  }

  /** Reads all accounts that match, and selects them when all are there. Resolves with the error that ended it. */
  async selectAll(query: AccountQuery, read: ReadAccounts): Promise<ApiError | undefined> {
    const onDone = () => {
      this.#selected = reader.found;
      this.stop();
    };
    const reader = new MatchReader(query, read, onDone, this.#onChange);
    this.#reader = reader;
    return reader.read();
  }

  /** Stops reading all accounts that match. */
  stop(): void {
    this.#reader?.stop();
    this.#reader = undefined;
  }
}
