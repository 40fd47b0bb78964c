import type { ApiError } from "../../src/client/api-error.js";
import type { BillingApi } from "../../src/client/billing-api.js";
import type { Account, Agency } from "../../src/model/account.js";
import { MAX_PAGE_SIZE } from "../../src/model/query.js";
import { MatchReader } from "../../src/store/fetch-all-pages.js";

/** All accounts, as far as they could be read. */
export interface AllAccounts {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly agency: Agency | undefined;
  /** A line that was not found may be about an account that could not be read. */
  readonly isIncomplete: boolean;
}

/** Reads all accounts, as the widget does for an export. Throws what ended it. */
export async function readAccounts(api: BillingApi, signal: AbortSignal): Promise<AllAccounts> {
  let agency: Agency | undefined;
  const read: BillingApi["listAccounts"] = async (query, options) => {
    const page = await api.listAccounts(query, options);
    agency ??= page.agency;
    return page;
  };
  const reader = new MatchReader(
    { page: 1, pageSize: MAX_PAGE_SIZE },
    read,
    () => undefined,
    () => undefined,
  );
  signal.addEventListener("abort", () => reader.stop(), { once: true });
  const error: ApiError | undefined = await reader.read();
  if (error) throw error;
  return { accounts: reader.found, agency, isIncomplete: reader.missing > 0 || reader.isCutOff };
}
