import * as v from "valibot";
import type { Store } from "../../store.js";
import type { AccountRecord } from "../../wire.js";
import { UnreadableAnswerProblem, type ProviderChanges, type Snapshot } from "../provider.js";
import { createNotice, describeUnreadable } from "../notice.js";
import { ProviderClient, type ConnectionOptions } from "../provider-client.js";
import { createProviderStore, type ProviderStoreOptions } from "../provider-store.js";
import { listSchema, toAccount, toMoney, type VonageTerms } from "./to-account.js";

/** Options of `createVonageStore`. */
export interface VonageStoreOptions extends ProviderStoreOptions, ConnectionOptions {
  /** The key and the secret of the primary account. */
  readonly apiKey: string;
  readonly apiSecret: string;
  /**
   * Whether Vonage takes an account with a balance of its own back to the balance of the primary account. Its documents say
   * that it does not, so that is the default: such accounts cannot be changed.
   */
  readonly sharesAgain?: boolean;
  /** The currency of all balances; EUR by default. */
  readonly currency?: string;
}

const name = "Vonage";

/** A change takes up to three requests, and the widget waits 15 seconds for it. */
const defaultTimeout = 4_000;

/** Short, because balances change with every call and one request reads all accounts. */
const defaultCacheFor = 10_000;

/** Creates a store over the subaccounts API of Vonage. */
export function createVonageStore(options: VonageStoreOptions): Store {
  const { apiKey, apiSecret, baseUrl = "https://api.nexmo.com", timeout = defaultTimeout } = options;
  const { currency = "EUR", sharesAgain = false, cacheFor = defaultCacheFor, warn = console.warn } = options;
  const key = { user: apiKey, password: apiSecret };
  const keyNames = { user: "apiKey", password: "apiSecret" };
  const client = new ProviderClient({ ...options, name, baseUrl, timeout, key, keyNames });
  const path = `/accounts/${encodeURIComponent(apiKey.trim())}/subaccounts`;
  const subaccounts = new Subaccounts({ client, path, terms: { currency, sharesAgain }, warn });
  return createProviderStore(
    { name, readAll: () => subaccounts.readAll(), changes: subaccounts },
    { ...options, cacheFor },
  );
}

interface SubaccountsOptions {
  readonly client: ProviderClient;
  readonly path: string;
  readonly terms: VonageTerms;
  readonly warn: (message: string) => void;
}

class Subaccounts implements ProviderChanges {
  readonly #client: ProviderClient;
  readonly #path: string;
  readonly #terms: VonageTerms;
  readonly #warnOfRows: (message: string | undefined) => void;

  constructor({ client, path, terms, warn }: SubaccountsOptions) {
    this.#client = client;
    this.#path = path;
    this.#terms = terms;
    this.#warnOfRows = createNotice(warn);
  }

  async readAll(): Promise<Snapshot> {
    const parsed = v.safeParse(listSchema, await this.#client.read(this.#path));
    if (!parsed.success) throw new UnreadableAnswerProblem(name);
    const { primary_account: primary, subaccounts } = parsed.output._embedded;
    const { currency } = this.#terms;
    const balance = primary?.balance == null ? undefined : toMoney(primary.balance, currency);
    const accounts = subaccounts.flatMap((subaccount) => toAccount(subaccount, this.#terms) ?? []);
    this.#warnOfRows(describeUnreadable(name, subaccounts.length - accounts.length));
    return {
      accounts,
      // Without billing requests there is no minimum either.
      ...(primary &&
        balance && { agency: { name: primary.name, balance, minimum_starting_balance: { cents: 0, currency } } }),
    };
  }

  readonly readAccount = async (id: string): Promise<AccountRecord | undefined> => {
    if (!isKey(id)) return undefined;
    const answer = await this.#client.read(`${this.#path}/${id}`);
    if (answer === undefined) return undefined;
    const account = toAccount(answer, this.#terms);
    if (account?.id !== id) throw new UnreadableAnswerProblem(name);
    return account;
  };

  readonly sendChange = async (id: string, to: string): Promise<AccountRecord | undefined> => {
    const body = { use_primary_account_balance: to === "agency" };
    return toAccount(await this.#client.change(`${this.#path}/${id}`, "PATCH", body), this.#terms);
  };
}

/** Whether a text is like the key of a subaccount. Another one, such as "..", would be a path. */
function isKey(id: string): boolean {
  return /^\w+$/.test(id);
}
