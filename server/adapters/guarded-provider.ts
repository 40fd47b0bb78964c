import { Problem } from "../problem.js";
import type { AccountRecord } from "../wire.js";
import { LostAnswerProblem, type Provider, type ProviderChanges, type Snapshot } from "./provider.js";

/** An adapter has thrown something that is no `Problem`: there is a bug in it, or in what it uses. */
export class AdapterProblem extends Problem {
  constructor(name: string, error: unknown) {
    super(500, `The adapter for ${name} has failed with ${toKind(error)}.`);
  }
}

/**
 * Guards an adapter. What it throws becomes a `Problem`: the message of another error may quote the key of the host, so it
 * is neither answered nor printed. What it reads denies what no provider has: billing requests and a history.
 */
export function guardProvider({ name, ...provider }: Provider, warn: (message: string) => void): Provider {
  return {
    name,
    readAll: guard(
      async () => restrictAll(await provider.readAll()),
      (error) => new AdapterProblem(name, error),
    ),
    changes: "refusal" in provider.changes ? provider.changes : guardChanges(provider.changes),
  };

  function guardChanges(changes: ProviderChanges): ProviderChanges {
    return {
      readAccount: guard(
        async (id: string) => restrict(await changes.readAccount(id)),
        (error) => new AdapterProblem(name, error),
      ),
      sendChange: guard(
        async (...change: Parameters<ProviderChanges["sendChange"]>) => restrict(await changes.sendChange(...change)),
        () => new LostAnswerProblem(name),
      ),
    };
  }

  function guard<Args extends readonly unknown[], T>(
    call: (...args: Args) => Promise<T>,
    toProblem: (error: unknown) => Problem,
  ): (...args: Args) => Promise<T> {
    return async (...args) => {
      try {
        return await call(...args);
      } catch (error) {
        if (error instanceof Problem) throw error;
        warn(describeError(name, error));
        throw toProblem(error);
      }
    };
  }
}

function describeError(name: string, error: unknown): string {
  const place = error instanceof Error ? findPlace(error) : undefined;
  const where = place === undefined ? "" : ` ${place}`;
  return `The adapter for ${name} has failed with ${toKind(error)}${where}. Its message may quote the key, and is left out.`;
}

function toKind(error: unknown): string {
  if (!(error instanceof Error)) return "something that is no error";
  return /^\w{1,40}$/.test(error.name) ? `the error ${error.name}` : "an error";
}

/** Returns where the error was thrown: the first line of the stack after the message, which may have lines like it. */
function findPlace({ stack, message }: Error): string | undefined {
  const start = stack?.indexOf(message) ?? -1;
  return start === -1 ? undefined : /^\s+(at .+)$/m.exec(stack?.slice(start + message.length) ?? "")?.[1];
}

function restrict(account: AccountRecord): AccountRecord;
function restrict(account: AccountRecord | undefined): AccountRecord | undefined;
function restrict(account: AccountRecord | undefined): AccountRecord | undefined {
  if (!account) return undefined;
  const { permissions } = account;
  // Nothing here keeps what is scheduled.
  const schedule = permissions?.schedule_change !== undefined && { schedule_change: false };
  return { ...account, permissions: { ...permissions, request_billing: false, view_history: false, ...schedule } };
}

function restrictAll(snapshot: Snapshot): Snapshot {
  return { ...snapshot, accounts: snapshot.accounts.map((account) => restrict(account)) };
}
