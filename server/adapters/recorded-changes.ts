import type { Decision } from "../store.js";
import type { AccountRecord } from "../wire.js";
import { KeptForADay } from "./kept-for-a-day.js";
import type { Trail } from "./trail.js";

/** Options of `RecordedChanges`. */
export interface RecordedChangesOptions {
  readonly agencyId: string;
  readonly trail: Trail;
  readonly now: () => number;
  readonly warn: (message: string) => void;
}

/** Writes changes into the trail once they are known to be in effect: when they are confirmed, or when a read shows them. */
export class RecordedChanges {
  readonly #options: RecordedChangesOptions;
  /** The last unconfirmed change of each account. */
  readonly #expected: KeptForADay<Decision>;

  constructor(options: RecordedChangesOptions) {
    this.#options = options;
    this.#expected = new KeptForADay(options.now);
  }

  /** Remembers a change that was sent and may be in effect. */
  expect(accountId: string, decision: Decision): void {
    this.#expected.set(accountId, decision);
  }

  /** Records the change that was expected of an account, if the account shows it. */
  async recordExpected(account: AccountRecord): Promise<void> {
    const expected = this.#expected.get(String(account.id));
    if (account.balance_from === expected?.effect.account.balance_from) await this.record(String(account.id), expected);
  }

  /** Records a change, which is in effect: what fails here is reported, and does not fail the change. */
  async record(accountId: string, { trail: entry }: Decision): Promise<void> {
    const { agencyId, trail, warn } = this.#options;
    this.#expected.delete(accountId);
    try {
      if (entry) await trail.add(agencyId, entry);
    } catch {
      warn(`The account ${accountId} was changed, but the trail could not be written.`);
    }
  }
}
