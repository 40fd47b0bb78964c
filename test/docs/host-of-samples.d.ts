// What a host has of its own: samples call it without showing it.
import type { Hono } from "hono";
import type { AccountId, Messages } from "../../src/index.js";
import type {
  AccountRecord,
  AgencyRecord,
  BillingServerOptions,
  createBillingServer as create,
  MoneyRecord,
  OwnStore,
  Permissions,
  StoredResponse,
  Visitor,
} from "../../server/kit.js";

interface Person {
  readonly agencyId: string;
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

interface OwnTransaction {
  insertKey(agencyId: string, key: string): Promise<boolean>;
  readAnswer(agencyId: string, key: string): Promise<StoredResponse>;
  readAndLock(agencyId: string, accountId: string): Promise<AccountRecord | undefined>;
  readAgency(agencyId: string): Promise<AgencyRecord>;
  saveAccount(agencyId: string, account: AccountRecord): Promise<void>;
  addToHistory(agencyId: string, accountId: string, change: object): Promise<void>;
  addToTrail(agencyId: string, entry: object): Promise<void>;
  saveAnswer(agencyId: string, key: string, response: StoredResponse): Promise<void>;
}

declare global {
  const plans: ReadonlyMap<AccountId, string>;
  /** What "…" stands for in a sample. */
  const theRest: Omit<Messages, "account">;

  /** Imported by an earlier sample of the page. */
  const createBillingServer: typeof create;

  const app: Hono;
  const database: { transaction<Result>(run: (sql: OwnTransaction) => Promise<Result>): Promise<Result> };
  const identify: BillingServerOptions["identify"];
  const log: { error(what: object): void };
  const payment: { readonly id: string };
  const store: OwnStore;
  function createPaymentLink(agencyId: string, accountId: number | string, amount: MoneyRecord): Promise<string>;
  function findPersonOfSession(request: Request): Promise<Person | undefined>;
  function findVisitor(request: Request): Promise<Visitor | undefined>;
  function getToken(options: { readonly fresh: boolean }): Promise<string>;
  function permissionsOfRole(role: string): Permissions;
  function problem(status: number, detail: string): Response;
  function isNew(id: string): boolean;
  function readAccountsOfVendor(): Promise<
    { id: string; name: string; status: string; cents: number; perDay: number }[]
  >;
  function readAgencyOfVendor(): Promise<{ name: string; balance: MoneyRecord; minimum_starting_balance: MoneyRecord }>;
  function readClosedAccounts(): Promise<string[]>;
  function readBilling(ids: readonly number[]): Promise<ReadonlyMap<number, object>>;
  function sendMail(mail: { readonly to: string; readonly text: string; readonly key: string }): Promise<void>;
  function requirePerson(request: Request): Promise<Person>;

  interface ParentNode {
    querySelector(selectors: "meta[name=csrf-token]"): HTMLMetaElement | null;
  }
}
