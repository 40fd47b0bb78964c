import type { Seed } from "../store.js";
import type { AccountRecord, ChangeRecord } from "../wire.js";

const reasons = ["New contract", "Card declined twice", "Asked for by the customer", "Trial has ended"];

/** Lets changes have a reason, which every other one has. */
export function withReasons(seed: Seed): Seed {
  const changes = Object.entries(seed.changes).map(([id, all]) => [id, giveReasons(id, all)] as const);
  return { ...seed, accounts: seed.accounts.map(permit), changes: Object.fromEntries(changes) };
}

function permit(account: AccountRecord): AccountRecord {
  return { ...account, permissions: { ...account.permissions, give_reason: true } };
}

function giveReasons(id: string, changes: readonly ChangeRecord[]): ChangeRecord[] {
  return changes.map((change, index) => ({
    ...change,
    ...(index % 2 === 0 && { reason: reasons[(Number(id) + index) % reasons.length] ?? "" }),
  }));
}
