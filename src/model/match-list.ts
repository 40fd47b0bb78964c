import type { Account } from "./account.js";
import type { BalanceSource } from "./balance-source.js";
import { toFileText } from "./csv.js";
import { withoutGuards } from "./parse-csv.js";
import { toSearchText } from "./search-text.js";
import { parseTime } from "./time.js";
import type { WantedLine } from "./wanted-list.js";

/**
 * Why the user has to choose what a line means. `name`: several accounts have it; `mismatch`: id and name are not those of
 * one account; `part`: only the first column names an account; `changed`: the account was changed after the file was
 * exported; `contradiction`: another line wants the opposite.
 */
type Doubt = "name" | "mismatch" | "part" | "changed" | "contradiction";

/** One account, and who is to pay for it; `undefined` where the list does not say. */
export interface WantedMove {
  readonly account: Account;
  readonly to: BalanceSource | undefined;
}

/** A line that the user has to choose for. */
export interface OpenLine {
  readonly line: WantedLine;
  readonly doubt: Doubt;
  readonly options: readonly WantedMove[];
}

/** What the lines of a list mean. Each line is in exactly one of the groups. */
export interface ListMatch {
  readonly found: readonly WantedMove[];
  readonly open: readonly OpenLine[];
  /** No account is named so. */
  readonly missing: readonly WantedLine[];
  /** Who is to pay cannot be read. */
  readonly unreadable: readonly WantedLine[];
  /** An earlier line says the same. */
  readonly repeated: readonly WantedLine[];
}

interface Match {
  readonly line: WantedLine;
  readonly accounts: readonly Account[];
  readonly doubt?: Doubt;
}

/** How many accounts or lines are taken before the caller may do something else. */
const STEP = 500;

/**
 * Finds the accounts that the lines of a list name: by id first, then by a name that reads the same. What could mean two
 * things is left for the user to choose. Yields now and then, so that a page stays alive meanwhile.
 */
export function* matchList(lines: readonly WantedLine[], accounts: Iterable<Account>): Generator<undefined, ListMatch> {
  const index = yield* createIndex(accounts);
  const missing: WantedLine[] = [];
  const unreadable: WantedLine[] = [];
  const matches: Match[] = [];
  for (const [at, line] of lines.entries()) {
    const match = findLine(line, index);
    if (match.accounts.length === 0) missing.push(line);
    else if (line.to === "unreadable") unreadable.push(line);
    else matches.push(match);
    if (at % STEP === STEP - 1) yield;
  }
  return { ...settle(matches), missing, unreadable };
}

interface AccountIndex {
  readonly ids: ReadonlyMap<string, readonly Account[]>;
  readonly names: ReadonlyMap<string, readonly Account[]>;
}

function* createIndex(accounts: Iterable<Account>): Generator<undefined, AccountIndex> {
  const ids = new Map<string, Account[]>();
  const names = new Map<string, Account[]>();
  let count = 0;
  for (const account of accounts) {
    push(ids, toKey(String(account.id)), account);
    push(names, toNameKey(account.name), account);
    if (++count % STEP === 0) yield;
  }
  return { ids, names };
}

/** As a file has it that was exported. */
function toKey(text: string): string {
  return withoutGuards(toFileText(text)).trim();
}

/** Names that read the same are equal, however they are spaced. */
function toNameKey(name: string): string {
  return toSearchText(toKey(name)).replace(/\s+/g, " ").trim();
}

function findLine(line: WantedLine, { ids, names }: AccountIndex): Match {
  const { id, name, first } = line;
  const find = (text: string | undefined) => (text === undefined ? [] : (ids.get(toKey(text)) ?? []));
  const findNamed = (text: string | undefined) => (text === undefined ? [] : (names.get(toNameKey(text)) ?? []));
  const [byId, ...alike] = find(id);
  const byName = findNamed(name);
  if (byId && alike.length > 0) return { line, accounts: [byId, ...alike], doubt: "name" };
  if (byId) return { line, ...checkName(byId, line, byName) };
  // A column of its own says which account is meant: another one of that name may not be.
  const isOther = id !== undefined && id !== name;
  if (byName.length > 0) return { line, accounts: byName, ...toDoubt(isOther, "mismatch", byName.length > 1, "name") };
  const firstById = find(first);
  if (firstById.length === 1) return { line, accounts: firstById };
  return { line, accounts: findNamed(first), doubt: "part" };
}

function toDoubt(isOne: boolean, one: Doubt, isOther: boolean, other: Doubt): { doubt?: Doubt } {
  if (isOne) return { doubt: one };
  return isOther ? { doubt: other } : {};
}

/** In a spreadsheet, a column that was sorted by itself puts ids beside other names. */
function checkName(account: Account, { id, name }: WantedLine, byName: readonly Account[]): Omit<Match, "line"> {
  const isSame = name === undefined || name === id || toNameKey(name) === toNameKey(account.name);
  if (isSame) return { accounts: [account] };
  return { accounts: [account, ...byName.filter((one) => one !== account)], doubt: "mismatch" };
}

/** Tells apart what is certain, what is said twice, and what contradicts itself. */
function settle(matches: readonly Match[]): Pick<ListMatch, "found" | "open" | "repeated"> {
  const open: OpenLine[] = [];
  const repeated: WantedLine[] = [];
  const byAccount = new Map<Account, WantedLine[]>();
  for (const { line, accounts, doubt } of matches) {
    const [account] = accounts;
    if (doubt || !account)
      open.push({ line, doubt: doubt ?? "name", options: accounts.map((one) => toMove(one, line)) });
    else push(byAccount, account, line);
  }
  const found: WantedMove[] = [];
  for (const [account, [line, ...others]] of byAccount) {
    if (!line) continue;
    if (others.some(({ to }) => to !== line.to)) {
      open.push({
        line,
        doubt: "contradiction",
        options: [
          { account, to: "agency" },
          { account, to: "customer" },
        ],
      });
    } else if (isOutdated(line, account)) {
      open.push({ line, doubt: "changed", options: [toMove(account, line)] });
    } else found.push(toMove(account, line));
    repeated.push(...others);
  }
  return { found, open: open.sort((one, other) => one.line.line - other.line.line), repeated };
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function toMove(account: Account, { to }: WantedLine): WantedMove {
  return { account, to: to === "unreadable" ? undefined : to };
}

/** Whether a line would undo what somebody has changed since the file was exported. */
function isOutdated({ to, updated }: WantedLine, account: Account): boolean {
  if (!updated || to === account.balanceFrom) return false;
  return (parseTime(updated) ?? NaN) < (parseTime(account.updated ?? "") ?? NaN);
}

/** What a list comes to, with what the user has chosen. */
export interface ListPlan {
  /** The accounts that are to be moved; whether each can be is for the preview to say. */
  readonly moves: readonly (WantedMove & { readonly to: BalanceSource })[];
  readonly unchanged: readonly Account[];
  /** Accounts for which both are wanted, by what was chosen. */
  readonly contradicting: readonly Account[];
  /** The list does not say who is to pay for some of them: the user has to. */
  readonly needsTarget: boolean;
}

/**
 * Returns what a list comes to.
 * @param chosen what the user has chosen for lines that are open
 * @param target who is to pay where the list does not say
 */
export function planList(
  { found }: ListMatch,
  chosen: Iterable<WantedMove>,
  target: BalanceSource | undefined,
): ListPlan {
  const targets = new Map<Account, Set<BalanceSource | undefined>>();
  for (const { account, to = target } of [...found, ...chosen]) {
    targets.set(account, (targets.get(account) ?? new Set()).add(to));
  }
  const moves: ListPlan["moves"][number][] = [];
  const unchanged: Account[] = [];
  const contradicting: Account[] = [];
  let needsTarget = false;
  for (const [account, wanted] of targets) {
    const [to] = wanted;
    if (wanted.has(undefined)) needsTarget = true;
    else if (!to || wanted.size > 1) contradicting.push(account);
    else if (account.balanceFrom === to) unchanged.push(account);
    else moves.push({ account, to });
  }
  return { moves, unchanged, contradicting, needsTarget };
}
