import { toApiError, type ApiError } from "../../client/api-error.js";
import type { Account } from "../../model/account.js";
import { matchList, type ListMatch } from "../../model/match-list.js";
import { MAX_PAGE_SIZE } from "../../model/query.js";
import { parseWantedList, type SourceWords, type WantedLine } from "../../model/wanted-list.js";
import { MatchReader, type ReadAccounts } from "../../store/fetch-all-pages.js";
import { runInSlices } from "../../client/run-in-slices.js";

/** What a list means, as far as the accounts could be read. */
export interface ListReading {
  readonly match: ListMatch;
  /** Some accounts could not be read: a line that was not found may be about one of them. */
  readonly isIncomplete: boolean;
}

/** Finds out what a list means: parses it, reads the accounts, and finds those that it names. */
export class ListReader {
  readonly #read: ReadAccounts;
  readonly #onChange: () => void;
  readonly #aborter = new AbortController();
  #pages: MatchReader | undefined;

  /** @param onChange called when more accounts have arrived */
  constructor(read: ReadAccounts, onChange: () => void) {
    this.#read = read;
    this.#onChange = onChange;
  }

  /** How many accounts have been read. */
  get count(): number {
    return this.#pages?.found.size ?? 0;
  }

  /** How many there are; `undefined` where that is not known. */
  get total(): number | undefined {
    return this.#pages?.total;
  }

  stop(): void {
    this.#aborter.abort();
    this.#pages?.stop();
  }

  /** Resolves with nothing where the list has no lines, and when it was stopped. */
  async run(text: string, words: SourceWords): Promise<ListReading | ApiError | undefined> {
    const { signal } = this.#aborter;
    try {
      const lines = await runInSlices(parseWantedList(text, words), signal);
      if (lines.length === 0) return undefined;
      return (await this.#readNamed(lines, signal)) ?? (await this.#readAll(lines, signal));
    } catch (error) {
      return signal.aborted ? undefined : toApiError(error);
    }
  }

  /**
   * A few ids are read by themselves. Names are not searched for: a search of the server's may leave out an account of the
   * same name, and then it would not be seen that the list could mean either.
   */
  async #readNamed(lines: readonly WantedLine[], signal: AbortSignal): Promise<ListReading | undefined> {
    const ids = [...new Set(lines.flatMap(({ id }) => (id && /^\S+$/.test(id) ? [id] : [])))];
    if (ids.length === 0 || ids.length > MAX_PAGE_SIZE || lines.some(({ id, name }) => !id || id !== (name ?? id))) {
      return undefined;
    }
    const { accounts } = await this.#read({ page: 1, pageSize: MAX_PAGE_SIZE, ids }, { signal });
    const match = await runInSlices(matchList(lines, accounts), signal);
    // By an id, and by nothing else: the server may have sent any accounts.
    const isFoundById = (account: Account) => ids.includes(String(account.id));
    const isSure = match.missing.length === 0 && match.open.every(({ doubt }) => doubt === "contradiction");
    return isSure && match.found.every(({ account }) => isFoundById(account))
      ? { match, isIncomplete: false }
      : undefined;
  }

  async #readAll(lines: readonly WantedLine[], signal: AbortSignal): Promise<ListReading | ApiError | undefined> {
    const query = { page: 1, pageSize: MAX_PAGE_SIZE };
    const pages = new MatchReader(query, this.#read, () => undefined, this.#onChange);
    this.#pages = pages;
    const error = await pages.read();
    if (error) return error;
    signal.throwIfAborted();
    const match = await runInSlices(matchList(lines, pages.found.values()), signal);
    return { match, isIncomplete: pages.missing > 0 || pages.isCutOff };
  }
}
