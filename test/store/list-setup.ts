/** A list over a fake API, and the accounts on its page. */
import type { AccountPage, BillingApi } from "../../src/client/billing-api.js";
import type { Account } from "../../src/model/account.js";
import type { AccountQuery } from "../../src/model/query.js";
import { AccountList } from "../../src/store/account-list.js";
import { AccountsStore } from "../../src/store/accounts-store.js";
import { fakeApi } from "../helpers/fake-api.js";
import { account } from "../model/accounts.js";

export const accounts = ["Acme", "Birch", "Cedar", "Dune"].map((name, index) => account({ id: index + 1, name }));
export const [acme] = accounts as [Account];
export const moved: Account = { ...acme, balanceFrom: "customer", status: "paused" };
export const query: AccountQuery = { page: 1, pageSize: 50 };

/** A page of accounts, as the client returns it. */
export function pageOf(fields: Partial<AccountPage> = {}): AccountPage {
  const rows = fields.accounts ?? accounts;
  return {
    ...{ accounts: rows, page: 1, pageSize: 50, total: rows.length, hasNext: false, unreadable: 0, agency: undefined },
    ...fields,
  };
}

/** A list whose API answers each query with `answer`. */
export function setup(answer: (query: AccountQuery) => AccountPage | Promise<AccountPage>) {
  const sent: AccountQuery[] = [];
  const listAccounts: BillingApi["listAccounts"] = async (query) => (sent.push(query), answer(query));
  const store = new AccountsStore(fakeApi({ listAccounts }), "", "");
  const list = new AccountList(store);
  return {
    ...{ store, list, sent },
    names: () => list.shown?.page.accounts.map(({ name }) => name),
    counts: () => list.shown?.page.summary,
    /** Reads the accounts of a query, and shows them. */
    load: async (next = query) => list.receive(await list.read(next, {}), next),
  };
}

/** A list that shows a page with these fields. */
export async function setupLoaded(fields: Partial<AccountPage> = {}) {
  const page = setup(() => pageOf(fields));
  await page.load();
  return page;
}
