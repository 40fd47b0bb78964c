import { toAccount } from "../src/client/account-schema.js";
import type { AccountId } from "../src/model/account.js";
import { checkChanging, type ChangeOutcome } from "./checks/changing.js";
import { describePlan, planChange, type Change } from "./checks/change-plan.js";
import { checkExtras } from "./checks/extras.js";
import { checkFinding, checkUnknownParameter } from "./checks/finding.js";
import { checkOneAccount, checkQuotes, checkUnauthenticated, parseAccount } from "./checks/one-account.js";
import { checkPagingSign } from "./checks/paging-sign.js";
import { checkPaging } from "./checks/paging.js";
import { checkReading, UnreachableError } from "./checks/reading.js";
import type { Unrestored } from "./checks/restore.js";
import { checkRows } from "./checks/rows.js";
import { checkSorting } from "./checks/sorting.js";
import { Client, type ClientOptions } from "./client.js";
import { Findings, type Finding } from "./findings.js";
import { toAccounts } from "./lists.js";
import type { Run } from "./run.js";
import { createHide } from "./secrets.js";
import { StoppedError, type Stop } from "./stopping.js";
import { mapTexts, toErrorWords, toShown, toWords } from "./words.js";

/** Options of `verify`. */
export interface VerifyOptions extends ClientOptions {
  /** The account to try changes on. Without it, nothing is changed. */
  readonly account?: AccountId | undefined;
  /** Asks the user to confirm the plan before anything is changed. No credential is in it, nor in the result. */
  readonly confirm: (plan: readonly string[]) => Promise<boolean>;
}

/** The result of `verify`. */
export interface Verdict {
  readonly findings: readonly Finding[];
  /** Why no changes could be tried on the account. */
  readonly refusal: string | undefined;
  /** Why checks were left out that should have been made. */
  readonly ended: string | undefined;
  /** The account, if it is not as it was. */
  readonly unrestored: Unrestored | undefined;
}

/**
 * Checks a running backend against the contract. Whatever ends that, the account is put back and the findings so far are
 * returned. Does not reject.
 */
export async function verify(options: VerifyOptions): Promise<Verdict> {
  const { endpoint, headers } = options;
  const hide = createHide(headers, endpoint);
  const show = (text: string) => toShown(text, hide);
  const confirm = (plan: readonly string[]) => options.confirm(plan.map(show));
  const findings = new Findings();
  const run: Run = { endpoint, client: new Client(options), findings };
  const outcome = await checkAll(run, { ...options, confirm });
  const { isRead, refusal, unrestored } = outcome;
  const ended = toReason(outcome.error, options.stop);
  checkQuotes(run, isRead);
  findings.skipRest(ended ? "we ended early" : isRead ? "there’s no account to check it with" : "there’s no list");
  return mapTexts({ findings: findings.all(), refusal, ended, unrestored }, show);
}

/** What came of all checks. */
interface Outcome extends Partial<ChangeOutcome> {
  /** Whether there is a list. */
  readonly isRead: boolean;
  readonly refusal?: string | undefined;
}

async function checkAll(run: Run, options: VerifyOptions): Promise<Outcome> {
  let isRead = false;
  try {
    isRead = await checkAllReads(run, options);
    return { isRead, ...(isRead ? await checkAllWrites(run, options) : {}) };
  } catch (error) {
    return { isRead, error };
  }
}

/** Returns why a run has ended early, if it has. */
function toReason(error: unknown, { soon, reason }: Stop): string | undefined {
  if (soon.aborted) return reason;
  if (error instanceof UnreachableError)
    return `we couldn’t reach the endpoint (${error.message}). Check its URL, and that the server is running`;
  return error === undefined ? undefined : `a check of ours failed (${toErrorWords(error)}). Please report it`;
}

/** Returns `false` if there is no list. */
async function checkAllReads(run: Run, { headers }: VerifyOptions): Promise<boolean> {
  const list = await checkReading(run);
  if (!list) return false;
  checkRows(run.findings, list);
  const first = await checkPagingSign(run, list);
  const { rows, isComplete } = await checkPaging(run, first);
  const sample = { first, rows, all: isComplete ? toAccounts(rows) : undefined };
  await checkFinding(run, sample);
  await checkSorting(run, sample);
  await checkUnknownParameter(run);
  await checkOneAccount(run, sample);
  await checkUnauthenticated(run, [...headers].length > 0);
  await checkExtras(run, sample);
  return true;
}

/** Tries changes on the account, or says why none can be tried. */
async function checkAllWrites(run: Run, { account: id, confirm, stop }: VerifyOptions): Promise<Partial<Outcome>> {
  const change = id === undefined ? "you gave no --account to try it on" : await findChange(run, id);
  if (typeof change !== "string") {
    if (await confirm(describePlan(change))) return await checkChanging(run, change);
    if (stop.soon.aborted) throw new StoppedError();
  }
  const reason = typeof change === "string" ? change : "you didn’t confirm";
  for (const prefix of ["change.", "key.", "version.", "account.restored"]) run.findings.skipRest(reason, prefix);
  return { refusal: id !== undefined && typeof change === "string" ? change : undefined };
}

async function findChange({ client }: Run, id: AccountId): Promise<Change | string> {
  const answer = await client.read(id);
  const row = parseAccount(answer);
  return row ? planChange(toAccount(row)) : `we couldn’t read it (${toWords(answer)})`;
}
