import type { ReactiveControllerHost } from "lit";
import type { ApiError } from "../client/api-error.js";
import type { AccountPage, ReadOptions } from "../client/billing-api.js";
import type { Account } from "../model/account.js";
import { MAX_PAGE_SIZE, type AccountQuery } from "../model/query.js";
import { findMatching } from "../model/apply-query.js";
import { PageReader } from "./page-reader.js";

/** What is looked for, and whom the reader tells. */
export interface MatchOptions {
  /** What is asked for when the reading begins. */
  readonly query: () => AccountQuery;
  readonly list: (query: AccountQuery, options: ReadOptions) => Promise<AccountPage | undefined>;
  readonly onError: (error: ApiError) => void;
}

/** Reads all that match, over every page. */
export class MatchReader extends PageReader<AccountPage> {
  /** By id: while pages are read, rows move from one to the next and arrive twice. */
  readonly found = new Map<string, Account>();
  /** The most that have matched; `undefined` where the server does not say. */
  total: number | undefined;
  /** How many more there are: that could not be read, or that a page has missed which shrank meanwhile. */
  missing = 0;

  constructor(host: ReactiveControllerHost, { query, list, onError }: MatchOptions, onDone: () => void) {
    const wanted = query();
    super(host, {
      load: (page, signal) => list({ ...wanted, page, pageSize: MAX_PAGE_SIZE }, { signal }),
      onPage: ({ accounts, total, unreadable, hasNext, whole }) => {
        const { found } = this;
        const before = found.size;
        for (const account of whole ? findMatching(whole, wanted) : accounts) found.set(String(account.id), account);
        if (total === undefined) this.missing += unreadable;
        else {
          this.total = Math.max(total, this.total ?? 0);
          this.missing = Math.max(unreadable, this.total - found.size);
        }
        // A server that answers the same rows for ever has no more.
        const isMore = !whole && hasNext && (before < found.size || (unreadable > 0 && accounts.length === 0));
        if (!isMore) onDone();
        return isMore;
      },
      onError,
    });
    void this.read();
  }
}
