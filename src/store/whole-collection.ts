import type { AccountPage } from "../client/billing-api.js";
import { isSameId, type Account } from "../model/account.js";
import type { AccountQuery } from "../model/query.js";
import { applyQuery } from "../model/apply-query.js";

/** A collection that has been read as a whole: questions about it are answered here, as the server would. */
export interface WholeCollection {
  /** The question that the server has answered. */
  readonly asked: AccountQuery;
  readonly page: AccountPage;
  readonly accounts: readonly Account[];
}

/** Whether the order that a question asks for can be known: the server's own only as it was read. */
export function canAnswer(whole: WholeCollection | undefined, { sort }: AccountQuery): whole is WholeCollection {
  return Boolean(whole && (sort ?? !whole.asked.sort));
}

/** A page that is not there any more is answered with the last that is. */
export function answerFrom({ page, accounts }: WholeCollection, query: AccountQuery): AccountPage {
  return { ...page, ...applyQuery(accounts, query), whole: accounts };
}

/** What the server said of one account, in its place. */
export function putAccount(accounts: readonly Account[], account: Account): readonly Account[] {
  return accounts.map((row) => (isSameId(row.id, account.id) ? account : row));
}
