import { toAccount } from "../src/client/account-schema.js";
import type { AccountId } from "../src/model/account.js";
import { checkChanging } from "./checks/changing.js";
import { describePlan, planChange, type Change } from "./checks/change-plan.js";
import { checkExtras } from "./checks/extras.js";
import { checkFinding, checkUnknownParameter } from "./checks/finding.js";
import { checkOneAccount, checkQuotes, checkUnauthenticated, parseAccount } from "./checks/one-account.js";
import { checkPagingSign } from "./checks/paging-sign.js";
import { checkPaging } from "./checks/paging.js";
import { checkReading } from "./checks/reading.js";
import { checkRows } from "./checks/rows.js";
import { checkSorting } from "./checks/sorting.js";
import { Client, type ClientOptions } from "./client.js";
import { Findings, type Finding } from "./findings.js";
import { toAccounts } from "./lists.js";
import type { Run } from "./run.js";
import { toWords } from "./words.js";

/** Options of `verify`. */
export interface VerifyOptions extends ClientOptions {
  /** The account to try changes on. Without it, nothing is changed. */
  readonly account?: AccountId | undefined;
  /** Asks the user to confirm the plan before anything is changed. */
  readonly confirm: (plan: readonly string[]) => Promise<boolean>;
  /** Ends the changes early; the account is still restored. */
  readonly signal: AbortSignal;
}

/** The result of `verify`. */
export interface Verdict {
  readonly findings: readonly Finding[];
  /** Why no changes could be tried on the account. */
  readonly refusal: string | undefined;
}

/**
 * Checks a running backend against the contract.
 * @throws UnreachableError without a connection to the endpoint.
 */
export async function verify(options: VerifyOptions): Promise<Verdict> {
  const findings = new Findings();
  const run: Run = { endpoint: options.endpoint, client: new Client(options), findings };
  const isRead = await checkAllReads(run, options);
  const refusal = isRead ? await checkAllWrites(run, options) : undefined;
  checkQuotes(run, isRead);
  findings.skipRest(isRead ? "there’s no account to check it with" : "there’s no list");
  return { findings: findings.all(), refusal };
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

/** Returns why no changes can be tried on the account. */
async function checkAllWrites(run: Run, { account: id, confirm, signal }: VerifyOptions): Promise<string | undefined> {
  const change = id === undefined ? "you gave no --account to try it on" : await findChange(run, id);
  const reason =
    typeof change === "string" ? change : (await confirm(describePlan(change))) ? undefined : "you didn’t confirm";
  if (typeof change !== "string" && reason === undefined) {
    await checkChanging(run, change, signal);
    return undefined;
  }
  for (const prefix of ["change.", "key.", "version.", "account.restored"]) run.findings.skipRest(reason ?? "", prefix);
  return id !== undefined && typeof change === "string" ? change : undefined;
}

async function findChange({ client }: Run, id: AccountId): Promise<Change | string> {
  const answer = await client.read(id);
  const row = parseAccount(answer);
  return row ? planChange(toAccount(row)) : `we couldn’t read it (${toWords(answer)})`;
}
