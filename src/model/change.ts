import { permissionsOf, type Account, type Agency } from "./account.js";
import { oppositeOf, type BalanceSource } from "./balance-source.js";
import type { Money } from "./money.js";

/** Why an account could be paused after a change: with either of the first two, a client's phones can fall silent. */
export type Hazard = "noFunds" | "noCard" | "notKnown";

/** What confirming would mean: who pays then, from which balance, and what could go wrong. */
export interface ChangePreview {
  readonly account: Account;
  readonly from: BalanceSource;
  readonly to: BalanceSource;
  /** The available balance that usage would draw from. */
  readonly balance: Money | null | undefined;
  readonly hazards: readonly Hazard[];
}

/** One confirmed wish of the user: it takes effect at most once, however often it is sent. */
export interface ChangeIntent {
  readonly account: Account;
  readonly from: BalanceSource;
  readonly to: BalanceSource;
  readonly key: string;
  /** Nothing is asked of the customer; see `RequestIntent`. */
  readonly draft?: undefined;
}

/** What moving the account to the other balance would mean; `undefined` where its present source is not known. */
export function previewChange(account: Account, agency: Agency | undefined): ChangePreview | undefined {
  const from = account.balanceFrom;
  if (!from) return undefined;
  const to = oppositeOf(from);
  const balance = to === "agency" ? agency?.balance : account.balance;
  return { account, from, to, balance, hazards: [...findHazards(account, to, balance)] };
}

/** Whether the viewer may move this account; so, as in the contract, where a page's own account does not say. */
export function canChangeBalance(account: Account): boolean {
  return account.balanceFrom !== undefined && permissionsOf(account).changeBalance !== false;
}

function* findHazards(account: Account, to: BalanceSource, balance: ChangePreview["balance"]): Generator<Hazard> {
  if (balance !== undefined && (balance === null || balance.cents <= 0)) yield "noFunds";
  // An agency that does not share its balance is no reason to alarm: the change does not make it any emptier.
  if (to === "agency") return;
  if (account.paymentMethod === null) yield "noCard";
  if (balance === undefined || account.paymentMethod === undefined) yield "notKnown";
}
