/** A backend in memory, and a pool of changes over its accounts. */
import type { WriteOptions } from "../../src/client/billing-api.js";
import { ChangePool, type PoolItem } from "../../src/changes/change-pool.js";
import { ChangeRunner } from "../../src/changes/change-runner.js";
import type { Account } from "../../src/model/account.js";
import type { Move } from "../../src/model/change.js";
import { failure, fakeApi } from "../helpers/fake-api.js";
import { account } from "../model/accounts.js";

/** What happens to one write: whether the change is made, and how it is answered. */
export type Turn =
  | "success"
  | "lost response"
  | "network error"
  | "server error"
  | "validation error"
  | "expired session"
  | "rate limit"
  | "deleted account"
  | "other change by someone else"
  | "same change by someone else"
  | "permission removed";

const errors = {
  "network error": "network",
  "server error": "server",
  "validation error": "validation",
  "expired session": "unauthorized",
  "rate limit": "rate-limit",
  "deleted account": "not-found",
} as const;

interface Sent {
  readonly id: string;
  readonly key: string;
  readonly version: string | undefined;
}

export const toAgency = { type: "move", to: "agency" } as const;

/** A backend with accounts on customer billing, and with keys and versions as the contract defines them. */
export function createBackend(count: number, turns: readonly Turn[] = []) {
  const accounts = new Map<string, Account>();
  for (let id = 1; id <= count; id++)
    accounts.set(String(id), account({ id, name: `Account ${id}`, balanceFrom: "customer", version: "r1" }));
  const changes: string[] = [];
  /** Accounts that someone else has changed in the same way before a repeat: whose change it was cannot be known. */
  const ambiguous: string[] = [];
  const tried = new Set<string>();
  const keys = new Set<string>();
  const sent: Sent[] = [];
  const flight = { now: 0, most: 0, failsReads: false };
  let turn = 0;
  const save = (id: string, fields: Partial<Account>) => {
    const known = accounts.get(id)!;
    const saved = { ...known, ...fields, version: `${known.version!}+` };
    accounts.set(id, saved);
    return saved;
  };
  const write = (id: string, { key, version }: WriteOptions): Account => {
    const kind = turns[turn++] ?? "success";
    if (kind === "same change by someone else" && tried.has(id)) ambiguous.push(id);
    tried.add(id);
    if (kind in errors) throw failure(errors[kind as keyof typeof errors]);
    if (kind === "permission removed") save(id, { permissions: { changeBalance: false } });
    if (kind === "other change by someone else") save(id, { status: "paused" });
    if (kind === "same change by someone else") save(id, { balanceFrom: "agency" });
    const known = accounts.get(id)!;
    if (keys.has(key)) return known;
    if (known.version !== version) throw failure("conflict");
    keys.add(key);
    changes.push(id);
    const saved = save(id, { balanceFrom: "agency" });
    if (kind === "lost response") throw failure("timeout");
    return saved;
  };
  const api = fakeApi({
    changeBalance: async (id, _to, options) => {
      sent.push({ id: String(id), key: options.key, version: options.version });
      flight.most = Math.max(flight.most, ++flight.now);
      await Promise.resolve();
      flight.now--;
      return write(String(id), options);
    },
    getAccount: async (id) => {
      await Promise.resolve();
      if (flight.failsReads) throw failure("network");
      return accounts.get(String(id))!;
    },
  });
  return { api, accounts, changes, ambiguous, sent, flight, all: () => [...accounts.values()] };
}

type Backend = Pick<ReturnType<typeof createBackend>, "api" | "all">;

/** A pool over all accounts of a backend, with a log of what it reports. */
export function createPool(
  { api, all }: Backend,
  onConfirm: (account: Account) => boolean = () => true,
  command: Move["command"] = toAgency,
) {
  const log: string[] = [];
  const items = all().map((account) => ({
    account,
    command,
    runner: new ChangeRunner({ api: () => api, onTransition: () => undefined }),
  }));
  const pool = new ChangePool({
    items,
    onConfirm: ({ account }) => {
      log.push(`confirm ${account.id}`);
      return onConfirm(account);
    },
    onItemEnd: ({ account: { id, version }, status }, before) =>
      log.push(`${status} ${id} ${before.version!} to ${version!}`),
    onProgress: () => undefined,
  });
  return { pool, log, runners: items.map(({ runner }) => runner) };
}

export const idsOf = (items: readonly PoolItem[]) => items.map(({ account }) => Number(account.id));
