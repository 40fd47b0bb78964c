import { Problem } from "../problem.js";
import type { AccountRecord, AgencyRecord, BalanceSource } from "../wire.js";

/** What a provider has: all accounts of one agency, and the agency itself where the provider tells of it. */
export interface Snapshot {
  readonly accounts: readonly AccountRecord[];
  readonly agency?: Omit<AgencyRecord, "id">;
}

/** What an adapter has to know of its provider; `createProviderStore` does the rest. */
export interface Provider {
  /** Its name in messages. */
  readonly name: string;
  /** Reads all accounts. */
  readonly readAll: () => Promise<Snapshot>;
  readonly changes: ProviderChanges | NoChanges;
}

/** How an account is changed at a provider. */
export interface ProviderChanges {
  /** Reads one account as it is now; `undefined` if there is none. */
  readonly readAccount: (id: string) => Promise<AccountRecord | undefined>;
  /**
   * Sends one change, once. Returns the account as the provider's answer shows it; `undefined` if the answer does not.
   * What it throws says what is known: a `Problem`, that the provider has refused and nothing was changed. After anything
   * else, a `LostAnswerProblem` and an `UnreadableAnswerProblem` too, the change may be in effect.
   */
  readonly sendChange: (id: string, to: BalanceSource) => Promise<AccountRecord | undefined>;
}

/** A provider that changes nothing for others. */
export interface NoChanges {
  /** Says why, and where it can be done instead. */
  readonly refusal: string;
}

/** An answer is not what it should be. */
export class UnreadableAnswerProblem extends Problem {
  constructor(name: string, what = "that cannot be read") {
    super(502, `${name} has sent an answer ${what}.`);
  }
}

/** A change was sent and its answer did not arrive, or says nothing: it may be in effect. */
export class LostAnswerProblem extends Problem {
  constructor(name: string) {
    super(504, `${name} has not confirmed the change. It may still take effect: read the account again.`);
  }
}
