import { Problem } from "../problem.js";
import type { AccountRecord, BalanceSource } from "../wire.js";
import { AdapterProblem } from "./guarded-provider.js";
import { LostAnswerProblem, UnreadableAnswerProblem, type ProviderChanges } from "./provider.js";

interface Change {
  readonly id: string;
  readonly to: string;
}

/**
 * Sends a change once, and returns the account as the provider has confirmed it: by its answer or, if that is lost or
 * unclear, by a read. Throws a `LostAnswerProblem` if neither shows the change.
 */
export async function sendConfirmed(
  name: string,
  changes: ProviderChanges,
  { id, to }: Change,
  warn: (message: string) => void,
): Promise<AccountRecord> {
  const isConfirmed = (account: AccountRecord | undefined): account is AccountRecord =>
    account?.balance_from === to && String(account.id) === id;
  const answered = await findUnlessLost(() => changes.sendChange(id, to as BalanceSource), isRefusal, warn);
  if (isConfirmed(answered)) return answered;
  const read = await findUnlessLost(
    () => changes.readAccount(id),
    () => false,
    warn,
  );
  if (isConfirmed(read)) return read;
  throw new LostAnswerProblem(name);
}

/** Whether the provider has refused, so that nothing was changed. */
function isRefusal(problem: Problem): boolean {
  return !(problem instanceof LostAnswerProblem || problem instanceof UnreadableAnswerProblem);
}

async function findUnlessLost<T>(
  request: () => Promise<T>,
  isFinal: (problem: Problem) => boolean,
  warn: (message: string) => void,
): Promise<T | undefined> {
  try {
    return await request();
  } catch (error) {
    if (!(error instanceof Problem) || isFinal(error)) throw error;
    // Another one has been reported.
    if (!(error instanceof AdapterProblem)) warn(error.detail);
    return undefined;
  }
}
