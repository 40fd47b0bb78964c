import { is } from "valibot";
import { accountSchema, type AccountRow } from "../../src/client/account-schema.js";
import { isNameable, type Answer } from "../client.js";
import type { Run, Sample } from "../run.js";
import { isJsonType, toLine, toWords } from "../words.js";

/** Reads single accounts: one that is there, one whose id needs encoding, one that is not there. */
export async function checkOneAccount(run: Run, { rows }: Sample): Promise<void> {
  const { findings } = run;
  const nameable = rows.filter(({ id }) => isNameable(id));
  const plain = nameable.find(({ id }) => !isEncoded(id));
  const encoded = nameable.find(({ id }) => isEncoded(id));
  if (plain) await checkAccount(run, "account.read", plain);
  else findings.skip("account.read", "there is no account");
  if (encoded) await checkAccount(run, "account.ids", encoded);
  else findings.skip("account.ids", "no id needs it");
  await checkMissing(run, rows);
}

/** Whether an id looks different in a path. */
function isEncoded(id: AccountRow["id"]): boolean {
  return encodeURIComponent(id) !== String(id);
}

async function checkAccount({ client, findings }: Run, check: "account.read" | "account.ids", row: AccountRow) {
  const answer = await client.read(row.id);
  const found = readAccount(answer);
  if (!found) findings.fail(check, toWords(answer));
  else if (String(found.id) !== String(row.id))
    findings.fail(check, `the account ${toLine(found.id, 40)} for ${toLine(row.id, 40)}`);
  else if (found.balance_from !== row.balance_from)
    findings.fail(check, `balance_from ${toLine(found.balance_from, 20)}; in the list ${toLine(row.balance_from, 20)}`);
  else if (!isJsonType(answer.type)) findings.fail(check, toWords(answer));
  else findings.pass(check, `id ${toLine(row.id, 40)}`);
}

/** The account that an answer is. */
export function readAccount({ status, json }: Answer): AccountRow | undefined {
  return status >= 200 && status < 300 && is(accountSchema, json) ? json : undefined;
}

async function checkMissing({ client, findings }: Run, rows: readonly AccountRow[]): Promise<void> {
  const answer = await client.read(inventId(rows));
  if (answer.status === 404 || answer.status === 410) findings.pass("account.missing", String(answer.status));
  else findings.fail("account.missing", toWords(answer));
  if (answer.status < 400) findings.skip("errors.problem", "nothing was refused");
  else if (answer.type !== "application/problem+json")
    findings.fail("errors.problem", answer.type || "no Content-Type");
  else checkProblem(findings, answer);
}

function checkProblem(findings: Run["findings"], { json, status }: Answer): void {
  const problem = (json ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof problem.title !== "string") findings.fail("errors.problem", "no title");
  else if (problem.status !== status)
    findings.fail("errors.problem", `status ${toLine(problem.status ?? "missing", 20)} in a ${status}`);
  else if (typeof problem.detail !== "string") findings.fail("errors.problem", "no detail");
  else findings.pass("errors.problem");
}

/** An id of the same kind that nobody has: a number that fits into 32 bits, a UUID, or a word. */
function inventId(rows: readonly AccountRow[]): string | number {
  const ids = rows.map(({ id }) => String(id));
  if (ids.every((id) => /^-?\d+$/.test(id))) {
    let id = 2 ** 31 - 1;
    while (ids.includes(String(id))) id--;
    return id;
  }
  if (ids.every((id) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id))) return crypto.randomUUID();
  return "no-such-account";
}

/** What someone is told who gives no headers. */
export async function checkStranger({ client, findings }: Run, hasHeaders: boolean): Promise<void> {
  if (!hasHeaders) {
    findings.skip("errors.unauthorized", "there is no --header to leave out");
    return;
  }
  const answer = await client.listAsStranger();
  if (answer.status === 401) findings.pass("errors.unauthorized");
  else if (answer.status === 200)
    findings.miss("errors.unauthorized", "the list is answered without --header too; see that this is meant");
  else if (answer.status === 403)
    findings.miss("errors.unauthorized", "403: the widget then does not ask for fresh headers");
  else findings.fail("errors.unauthorized", toWords(answer));
}
