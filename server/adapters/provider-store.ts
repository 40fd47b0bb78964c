import { administrator } from "../app.js";
import { Problem } from "../problem.js";
import type { ListQuery } from "../query.js";
import { selectAccounts } from "../select-accounts.js";
import {
  responseOf,
  type AccountList,
  type ChangeList,
  type Decision,
  type Store,
  type StoredResponse,
  type StoredWrite,
  type TrailList,
  type TrailPaging,
  type WriteResult,
} from "../store.js";
import type { AccountRecord, AgencyRecord } from "../wire.js";
import { requireFound } from "../writes.js";
import { sendConfirmed } from "./confirmed-change.js";
import { AdapterProblem, guardProvider } from "./guarded-provider.js";
import { KeptForADay } from "./kept-for-a-day.js";
import { LostAnswerProblem, type Provider, type ProviderChanges, type Snapshot } from "./provider.js";
import { Queues } from "./queues.js";
import { RecordedChanges } from "./recorded-changes.js";
import { SnapshotCache } from "./snapshot-cache.js";
import { createMemoryTrail, type Trail } from "./trail.js";

/** Options of every adapter. */
export interface ProviderStoreOptions {
  /**
   * Whose accounts these are: visitors of another `agencyId` find nothing. By default the `agencyId` of the visitor of a
   * backend without `identify`.
   */
  readonly agencyId?: string;
  /** For how long the list is not read again, in milliseconds; 60,000 by default, and 10,000 for Vonage. */
  readonly cacheFor?: number;
  /** For how long after it was read the list is answered while the provider fails, in milliseconds; an hour by default. */
  readonly keepFor?: number;
  /** Where it is written down who changed what; by default the last 1,000 changes are kept in memory. */
  readonly trail?: Trail;
  /** Receives a sentence about each failure of the provider, without secrets; `console.warn` by default. */
  readonly warn?: (message: string) => void;
  /** The current time in milliseconds; `Date.now` by default. */
  readonly now?: () => number;
}

/** Creates a store over a provider. */
export function createProviderStore(provider: Provider, options: ProviderStoreOptions = {}): Store {
  return new ProviderStore(provider, options);
}

class ProviderStore implements Store {
  readonly #provider: Provider;
  readonly #agencyId: string;
  readonly #cache: SnapshotCache<Snapshot>;
  readonly #trail: Trail;
  readonly #recorded: RecordedChanges;
  readonly #warn: (message: string) => void;
  readonly #responses: KeptForADay<StoredResponse>;
  /** Changes that were sent and may be in effect, by their keys. */
  readonly #unconfirmed: KeptForADay<{ readonly fingerprint: string; readonly decision: Decision }>;
  readonly #queues = new Queues();

  constructor(provider: Provider, options: ProviderStoreOptions) {
    const { agencyId = administrator.agencyId, cacheFor = 60_000, keepFor = 3_600_000 } = options;
    const { trail = createMemoryTrail(), warn = (message) => console.warn(message), now = Date.now } = options;
    this.#provider = guardProvider(provider, warn);
    this.#agencyId = agencyId;
    this.#trail = trail;
    this.#recorded = new RecordedChanges({ agencyId, trail, now, warn });
    this.#warn = warn;
    this.#responses = new KeptForADay(now);
    this.#unconfirmed = new KeptForADay(now);
    this.#cache = new SnapshotCache({
      load: () => this.#provider.readAll(),
      cacheFor,
      keepFor,
      now,
      warn(problem) {
        // Another one has been reported, with its place.
        if (!(problem instanceof AdapterProblem)) warn(problem.detail);
      },
    });
  }

  async findAgency(agencyId: string): Promise<AgencyRecord | undefined> {
    if (agencyId !== this.#agencyId) return undefined;
    const { agency } = await this.#cache.read();
    return agency && { id: agencyId, ...agency };
  }

  async listAccounts(agencyId: string, query: ListQuery): Promise<AccountList> {
    const accounts = agencyId === this.#agencyId ? (await this.#cache.read()).accounts : [];
    return selectAccounts(accounts, query);
  }

  /** Reads the account itself where it can change: after a write, the widget asks what has become of it. */
  async findAccount(agencyId: string, accountId: string): Promise<AccountRecord | undefined> {
    if (agencyId !== this.#agencyId) return undefined;
    const { changes } = this.#provider;
    if ("refusal" in changes) return (await this.#cache.read()).accounts.find(({ id }) => String(id) === accountId);
    const account = await changes.readAccount(accountId);
    if (account) await this.#recorded.recordExpected(account);
    return account;
  }

  /** No provider tells who has changed what. */
  async listChanges(): Promise<ChangeList> {
    return { rows: [], total: 0 };
  }

  listTrail(agencyId: string, paging: TrailPaging): Promise<TrailList> {
    return this.#trail.list(agencyId, paging);
  }

  ageOf(agencyId: string, accountId?: string): number | undefined {
    const isReadNow = accountId !== undefined && !("refusal" in this.#provider.changes);
    return isReadNow || agencyId !== this.#agencyId ? undefined : this.#cache.age();
  }

  async write(write: StoredWrite): Promise<WriteResult> {
    const { changes } = this.#provider;
    const { agencyId, accountId, key, decide } = write;
    if ("refusal" in changes) {
      requireFound(await this.findAccount(agencyId, accountId));
      throw new Problem(403, changes.refusal);
    }
    if (agencyId !== this.#agencyId) return { type: "written", decision: decide(undefined) };
    // Always in this order, so that no two writes wait for each other.
    return this.#queues.run(`key ${key}`, () =>
      this.#queues.run(`account ${accountId}`, () => this.#write(changes, write)),
    );
  }

  async #write(changes: ProviderChanges, write: StoredWrite): Promise<WriteResult> {
    const { agencyId, accountId, key, fingerprint, decide } = write;
    const response = this.#responses.get(key) ?? this.#findOtherUse(write);
    if (response) return { type: "replayed", response };
    const account = await this.findAccount(agencyId, accountId);
    const earlier = this.#unconfirmed.get(key)?.decision;
    // What an earlier attempt has changed meanwhile is not decided again: it may not be allowed any more.
    const isDone = account !== undefined && account.balance_from === earlier?.effect.account.balance_from;
    const decision = isDone
      ? toConfirmed(earlier, account)
      : await this.#perform(changes, write, decide(account && { account, agency: { id: agencyId, ...unknownAgency } }));
    this.#responses.set(key, { fingerprint, ...responseOf(decision) });
    return { type: "written", decision };
  }

  /** Makes what was decided so, unless it is. */
  async #perform(changes: ProviderChanges, write: StoredWrite, decision: Decision): Promise<Decision> {
    const { change, account: wanted } = decision.effect;
    if (!change) return decision;
    try {
      const { name } = this.#provider;
      const sent = { id: write.accountId, to: wanted.balance_from };
      const confirmed = await sendConfirmed(name, changes, sent, this.#warn);
      this.#cache.replace((snapshot) => withAccount(snapshot, confirmed));
      await this.#recorded.record(write.accountId, decision);
      return toConfirmed(decision, confirmed);
    } catch (error) {
      if (error instanceof LostAnswerProblem) {
        this.#unconfirmed.set(write.key, { fingerprint: write.fingerprint, decision });
        this.#recorded.expect(write.accountId, decision);
        // The rows that are kept may be of before a change that is in effect.
        this.#cache.forget();
      }
      throw error;
    }
  }

  /** Returns what refuses a key whose earlier request is not confirmed and was another one. */
  #findOtherUse({ key, fingerprint }: StoredWrite): StoredResponse | undefined {
    const earlier = this.#unconfirmed.get(key);
    return earlier && earlier.fingerprint !== fingerprint
      ? { fingerprint: earlier.fingerprint, ...responseOf(earlier.decision) }
      : undefined;
  }
}

/** Answers with the account as the provider has it. */
function toConfirmed(decision: Decision, account: AccountRecord): Decision {
  return { ...decision, effect: { account } };
}

/** Stands for the agency in the rules: those of a change do not look at it, and nothing else is allowed. */
const unknownAgency = {
  name: "",
  balance: { cents: 0, currency: "USD" },
  minimum_starting_balance: { cents: 0, currency: "USD" },
};

function withAccount(snapshot: Snapshot, account: AccountRecord): Snapshot {
  const id = String(account.id);
  return { ...snapshot, accounts: snapshot.accounts.map((one) => (String(one.id) === id ? account : one)) };
}
