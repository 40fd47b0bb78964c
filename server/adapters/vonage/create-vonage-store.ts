import * as v from "valibot";
import type { Store } from "../../store.js";
import type { AccountRecord } from "../../wire.js";
import { UnreadableAnswerProblem, type ProviderChanges, type Snapshot } from "../provider.js";
import { ProviderClient } from "../provider-client.js";
import { createProviderStore, type ProviderStoreOptions } from "../provider-store.js";
import { listSchema, toAccount, toMoney, type VonageTerms } from "./to-account.js";

/** Options of `createVonageStore`. */
export interface VonageStoreOptions extends ProviderStoreOptions {
  /** The key and the secret of the primary account. */
  readonly apiKey: string;
  readonly apiSecret: string;
  /** `https://api.nexmo.com` by default. */
  readonly baseUrl?: string;
  /**
   * Whether Vonage takes an account with a balance of its own back to the balance of the primary account. Its documents say
   * that it does not, so that is the default: such accounts cannot be changed.
   */
  readonly sharesAgain?: boolean;
  /** The currency of all balances; EUR by default. */
  readonly currency?: string;
  /** For how long the list is not read again, in milliseconds; 10,000 by default. */
  readonly cacheFor?: number;
  /** For each request, in milliseconds; 4,000 by default. A change takes up to three, and the widget waits 15 seconds. */
  readonly timeout?: number;
  /** Replaces the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
}

const name = "Vonage";

/** Creates a store over the subaccounts API of Vonage. */
export function createVonageStore(options: VonageStoreOptions): Store {
  const { baseUrl = "https://api.nexmo.com", timeout = 4_000, cacheFor = 10_000, fetch } = options;
  const { apiKey, apiSecret, currency = "EUR", sharesAgain = false } = options;
  const client = new ProviderClient({ name, baseUrl, key: { user: apiKey, password: apiSecret }, timeout, fetch });
  const subaccounts = new Subaccounts(client, `/accounts/${encodeURIComponent(apiKey.trim())}/subaccounts`, {
    currency,
    sharesAgain,
  });
  return createProviderStore(
    { name, readAll: () => subaccounts.readAll(), changes: subaccounts },
    { ...options, cacheFor },
  );
}

class Subaccounts implements ProviderChanges {
  readonly #client: ProviderClient;
  readonly #path: string;
  readonly #terms: VonageTerms;

  constructor(client: ProviderClient, path: string, terms: VonageTerms) {
    this.#client = client;
    this.#path = path;
    this.#terms = terms;
  }

  async readAll(): Promise<Snapshot> {
    const parsed = v.safeParse(listSchema, await this.#client.read(this.#path));
    if (!parsed.success) throw new UnreadableAnswerProblem(name);
    const { primary_account: primary, subaccounts } = parsed.output._embedded;
    const { currency } = this.#terms;
    const balance = primary?.balance == null ? undefined : toMoney(primary.balance, currency);
    return {
      accounts: subaccounts.flatMap((subaccount) => toAccount(subaccount, this.#terms) ?? []),
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
